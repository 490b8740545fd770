"""Wrong answers that are no answer as they stand: words, an equation for what is asked, an unknown factor.

They are looked for where an answer cannot be read or is of another kind than the key, so that what is meant
by them can be met with the message of an author and not with a complaint about the notation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import Pattern
from tutor.checking.equality.decide import decide
from tutor.checking.marking.beliefs.said_words import says
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.multiples import multiple
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.relations.equivalent import equivalent
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, clean, parse, shape_of
from tutor.notation.complaints.formula_in_words import ALONE
from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.tree import nodes as t

LONGEST = 500
"""Characters of an answer in which a belief is looked for."""
MOST_LETTERS = 6
"""Letters that may stand for an unknown factor."""

_SET = re.compile(
    r"\s*\\?\{\s*[^\s:|∣,{}]{1,30}(?:\s*(?:∈|\\in|in)[^:|∣]{1,20})?\s*(?::|\||∣|\\mid)\s*(.+?)\\?\}\s*"
)
_THAT = re.compile(r".*\b(?:with|where|which|that|satisfying)\b(.+)", re.DOTALL)
_TAIL = re.compile(r"\b(?:with|for|where)\b|\\q?quad\b|\\text\b")
_OPENING, _CLOSING = "([{", ")]}"
_LETTER = re.compile(r"(?<![A-Za-z\\_^{])([A-Za-zα-ωΑ-Ω])(?![A-Za-z_])")
_GREEK_WORD = re.compile(r"\\?([A-Za-z]{2,7})(?![A-Za-z])")
_NO_NUMBERS = frozenset("ADHIMPWuvwxy")
"""Letters that are vectors and matrices wherever they are met, and no unknown factors."""
_CONSTANTS = frozenset("eidT")
"""Letters that mean something by themselves, also where nobody declares them."""


def heard(key: Key, text: str, complaint: str = "", correction: str | None = None) -> Mistake | None:
    """The first of the part's mistakes that an answer states in a way that is no value.

    Args:
        key: of the blank.
        text: as it was typed.
        complaint: what is otherwise said of it.
        correction: what is otherwise offered; words around a formula are no belief by themselves.
    """
    if len(text) > LONGEST:
        return None
    cleaned = clean(text)
    wordy = complaint == ALONE and correction is not None
    for mistake, patterns in key.patterns:
        for pattern in patterns:
            test = _TESTS.get(pattern.kind)
            if test is not None and not (wordy and pattern.kind == "says") and test(key, pattern, cleaned):
                return mistake
    return None


def _says(key: Key, pattern: Pattern, text: str) -> bool:
    return says(text, pattern.text)


def _states(key: Key, pattern: Pattern, text: str) -> bool:
    """Whether an answer is the pattern's equation, perhaps in the description of a set."""
    if pattern not in key.equations:
        return False
    relation, name = key.equations[pattern]
    found = _SET.fullmatch(text) or _THAT.fullmatch(text)
    known = _with_unknown(key, name)
    read = parse(found[1] if found else text, known)
    if isinstance(read, Complaint) or not isinstance(read.tree, t.Relation):
        return False
    if isinstance(shape_of(read.tree, known), Complaint):
        return False
    scene = Scene(known, key.scene.dimensions)
    try:
        return equivalent(Profile(relation, scene), Profile(read.tree, scene), decide).answer == "equal"
    except CannotEvaluate:
        return False


def _with_unknown(key: Key, name: str) -> Vocabulary:
    """The names of the question with what is asked among them."""
    size = key.shape.dims[0] if key.shape.dims else None
    form = "vector" if key.shape.form == "vector" else "scalar"
    return key.vocabulary.extended(Declaration(name, form, dims=() if size is None else (size,)))  # type: ignore[arg-type]


def _free(key: Key, pattern: Pattern, text: str) -> bool:
    """Whether an answer is a multiple of the pattern by a factor that holds a letter nobody declared."""
    letters = tuple(_loose_letters(key, text))
    if not letters or pattern not in key.read:
        return False
    known = key.vocabulary.extended(*(Declaration(letter) for letter in letters))
    for piece in _heads(text):
        read = parse(_LEFT.sub("", piece) if _is_left(key, piece) else piece, known)
        if isinstance(read, Complaint) or isinstance(shape_of(read.tree, known), Complaint):
            continue
        used = {node.name for node in t.walk(read.tree) if isinstance(node, t.Name)}
        if not used & set(letters):
            return False
        scene = Scene(known, key.scene.dimensions)
        wanted = Profile(key.read[pattern].tree, scene)
        try:
            return multiple(wanted, Profile(read.tree, scene), free=True) is not None
        except CannotEvaluate:
            return False
    return False


def _heads(text: str) -> Iterator[str]:
    """The text, and what stands in it before `, c in R`, `with c > 0`, `for some c`."""
    yield text
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter in _OPENING) - (letter in _CLOSING)
        if depth == 0 and (letter in ",;" or _TAIL.match(text, at)):
            yield text[:at]
            return


_LEFT = re.compile(r"\s*[^=<>]{1,20}=")


def _is_left(key: Key, text: str) -> bool:
    """Whether what stands before an equals sign is what is asked for."""
    found = _LEFT.match(text)
    named = found[0].rstrip("= ").strip().removeprefix("\\") if found else ""
    names = [left.name for left in key.left if isinstance(left, t.Name)]
    return any(named in (name, GREEK.get(name)) for name in names)


def _loose_letters(key: Key, text: str) -> Iterator[str]:
    """Single letters, Latin or Greek, that the question does not know."""
    known = {part for one in key.vocabulary.declarations for part in (one.name, *map(str, one.dims))}
    known |= {left.name for left in key.left if isinstance(left, t.Name)} | _CONSTANTS | _NO_NUMBERS
    spelt = {glyph: name for name, glyph in GREEK.items()}
    words = [word for word in _GREEK_WORD.findall(text) if word in GREEK]
    found = dict.fromkeys([*(spelt.get(letter, letter) for letter in _LETTER.findall(text)), *words])
    yield from [name for name in found if name not in known][:MOST_LETTERS]


_TESTS: dict[str, Callable[[Key, Pattern, str], bool]] = {"says": _says, "states": _states, "free": _free}
