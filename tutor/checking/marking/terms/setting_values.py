"""The formula of a setting: read from signs or from words, and compared by algebra."""

from __future__ import annotations

import re
from typing import Literal

from tutor.checking.marking.compiled_question import BrokenQuestion, Compiled
from tutor.checking.marking.terms.term_book import OTHERWISE
from tutor.checking.relations.equivalent import equivalent
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, parse, shape_of
from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.vocabulary import Vocabulary

Compared = Literal["equal", "different", "unknown"]

_P = (
    r"(?P<p>\d+|one|two|∞|inf(?:inity)?|l ?_?(?:\d|∞|inf(?:inity)?)|ℓ ?_?[\d∞]"
    r"|euclidean|max(?:imum)?|sup(?:remum)?)"
)
_OWNER = r"(?P<owner>[^\W\d_]+)['’]s "
_NORM = re.compile(
    rf"(?:the )?(?:{_OWNER})?{_P}[ \-]?norm(?:(?: of)?(?: the| its)? (?P<of>gradient|[^\W\d_](?![^\W_])))?",
    re.IGNORECASE,
)
_LARGEST = re.compile(r"∞|inf|max|sup")
_SIZES = {"one": "1", "two": "2", "euclidean": "2"}
_IN_WORDS = (
    (r"(?<![^\W_])half(?: of)?(?: the)?(?![^\W_])", " (1/2) "),
    (r"(?<![^\W_])(?:twice|double)(?: of)?(?: the)?(?![^\W_])", " 2 "),
    (r"(?<![^\W_])(?:over|divided by)(?![^\W_])", "/"),
    (r"(?<![^\W_])(?:times|multiplied by)(?![^\W_])", "*"),
    (r"(?<![^\W_])two(?![^\W_])", "2"),
    (r" squared(?![^\W_])", "^2"),
    (r"\$", " "),
)
_SPOKEN = tuple((re.compile(pattern, re.IGNORECASE), sign) for pattern, sign in _IN_WORDS)
_LETTER = re.compile(r"\\?(?P<name>[^\W\d_]+)(?:_(?:\w|\{\w\}))?")


def reads(text: str, known: Vocabulary) -> bool:
    """Whether a text is a formula, or a letter that stands for one."""
    return is_open(text, known) or not isinstance(parse(in_symbols(text, known), known), Complaint)


def is_open(text: str, known: Vocabulary) -> bool:
    """Whether a setting was left open: nothing was typed, or a letter that is not declared, such as η."""
    text = text.strip(" $.")
    letter = _LETTER.fullmatch(text)
    if letter is None:
        return not text
    name = letter["name"]
    glyph = len(name) == 1 or name.casefold() in GREEK
    return glyph and isinstance(parse(text, known), Complaint)


def in_symbols(text: str, known: Vocabulary) -> str:
    """A formula that is typed in words, such as `half of alpha` or `the 1-norm of g`, in symbols.

    A norm without a vector, or of “the gradient”, is of the only vector that is declared, if there is one.
    """
    text = text.strip().removesuffix(".")
    left, sign, right = text.rpartition("=")
    if sign and not re.search(r"[<>!]\s*$", left):
        text = right
    vectors = [
        one.name for one in known.declarations if one.form == "vector" and not (one.aside or one.definition)
    ]
    only = vectors[0] if len(vectors) == 1 else ""

    def norm(found: re.Match[str]) -> str:
        said = found["owner"] or found["of"] or ""
        vector = said if said and said.casefold() != "gradient" else only
        p = re.sub(r"^[lℓ][ _]*(?=[\d∞i])", "", found["p"].casefold())
        size = "inf" if _LARGEST.match(p) else _SIZES.get(p, p)
        return f" norm({vector}, {size}) " if vector else found[0]

    text = _NORM.sub(norm, text)
    for pattern, replacement in _SPOKEN:
        text = pattern.sub(replacement, text)
    return text.strip()


def value(text: str, compiled: Compiled) -> Profile | str:
    """The value that a formula has; or a sentence on why it has none."""
    expression = parse(in_symbols(text, compiled.vocabulary), compiled.vocabulary)
    if isinstance(expression, Complaint):
        return expression.sentence
    shape = shape_of(expression.tree, compiled.vocabulary)
    if isinstance(shape, Complaint):
        return shape.sentence
    if shape.form not in ("scalar", "any"):
        return f"A number is meant here, and this is {shape.description}."
    return Profile(expression.tree, Scene(compiled.vocabulary, compiled.question.dimensions))


def compared(key: str, typed: Profile, compiled: Compiled) -> Compared:
    """Whether a setting has the value of one of the formulas of a key, parted by `OTHERWISE`.

    Raises:
        CannotEvaluate: the typed one has no value.
        BrokenQuestion: the key has none.
    """
    found: Compared = "different"
    for text in key.split(OTHERWISE):
        wanted = value(text, compiled)
        if isinstance(wanted, str):
            raise BrokenQuestion(wanted)
        answer = equivalent(wanted, Profile(typed.tree, wanted.scene)).answer
        if answer == "equal":
            return "equal"
        found = "unknown" if answer == "unknown" else found
    return found
