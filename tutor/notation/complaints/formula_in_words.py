"""What is said of words: of a formula within a sentence, and of operations, `square root of 2`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.closest_name import nearest
from tutor.notation.lexicon.functions import CONSTANTS, KEYWORDS, SPELLINGS
from tutor.notation.lexicon.functions_of_numbers import ROOT, SQRT
from tutor.notation.lexicon.prepared_vocabulary import Known

IN_WORDS = "These are words, and a formula or a number is asked for here."
SETS = "Where a set of numbers is meant, type R for all of them and ∅ for none."
ALONE = "Type the formula alone, without the words around it."
LONGEST = 1_000
"""Characters of a sentence that are looked at."""
LONGEST_WORD = 30

_WORD = re.compile(r"(?<![\\A-Za-z_^{])[A-Za-z][a-z'’]{1,29}(?:-[a-z]{1,29})*(?![A-Za-z_^({])")
"""A word of letters: no command, no name with a subscript, nothing that a bracket touches."""
_FORMAL = re.compile(r"[0-9+*/^|‖(\[=\\]|[-−][ \t]*[\w(\\|‖]")
"""What words do not hold: a digit, an operator, a bracket."""
_TELLING = frozenset(["is", "to", "equals", "get", "gives"])
"""After these a name alone may be the answer."""
_EDGES = " \t\n,.:;!?…"
_BOXED = re.compile(r"^\}|\\(?:text|mathrm)\s*\{$")
"""What LaTeX leaves of a box around words."""

_JOINING = frozenset(
    [
        "all", "an", "and", "answer", "any", "are", "as", "at", "be", "because", "but", "by", "can", "each",
        "equals", "every", "for", "from", "get", "gets", "gives", "goes", "has", "have", "hence", "in", "is",
        "it", "its", "just", "must", "no", "not", "of", "on", "only", "result", "since", "so", "that", "the",
        "then", "there", "therefore", "this", "thus", "to", "we", "where", "which", "with", "would",
    ]
)  # fmt: skip
"""Words that join a sentence together: without one of them strange words are names, perhaps misspelt."""


def formula_in_words(place: Place) -> Message | None:
    """For `The loss is convex, so the end is a/||a||_2^2`; None where the words may be names."""
    text = place.text[:LONGEST]
    strange = [match for match in _WORD.finditer(text) if _is_strange(match[0], place.known)]
    if not any(match[0].lower() in _JOINING for match in strange):
        return None
    span, found = (strange[0].start(), strange[-1].end()), tuple(_formulas(text, strange))
    if found:
        return say(ALONE, *found, span=span)
    of_sets = any(match[0].lower() in ("all", "every") for match in strange)
    return say(f"{IN_WORDS} {SETS}" if of_sets else IN_WORDS, span=(0, len(place.text)))


def _is_strange(word: str, known: Known) -> bool:
    """Whether a word is English, and no name, function or product of names."""
    names = (*known.words, *SPELLINGS, *CONSTANTS, *KEYWORDS, *GREEK)
    if word in names or word.lower() in GREEK:
        return False
    if word.lower() in _JOINING:
        return True
    near = len(word) > 2 and nearest(word, names) is not None
    return not near and not all(letter in known.words for letter in word)


def _formulas(text: str, strange: list[re.Match[str]]) -> Iterator[str]:
    """The one piece between the words that is mathematics, of `x = 1` also `1`; nothing if there are two."""
    starts = (0, *(match.end() for match in strange))
    ends = (*(match.start() for match in strange), len(text))
    gaps = [
        _BOXED.sub("", text[start:end].strip(_EDGES)).strip(_EDGES)
        for start, end in zip(starts, ends, strict=True)
    ]
    last = gaps[-1:] if gaps[-1] and strange[-1][0].lower() in _TELLING else []
    formal = [gap for gap in gaps if _FORMAL.search(gap)] or last
    if len(formal) == 1:
        yield formal[0]
        left, equals, right = formal[0].partition("=")
        if equals and left.strip().lstrip("\\").isalpha():
            yield right.strip(_EDGES)


_VALUE = r"[-−+]?[A-Za-z0-9\\./^()√π]{1,30}"
_LONGEST_OPERATION = 200
_ALL = r"(?:all|every|any)\s+(?:the\s+)?(?:real\s+|other\s+)?(?:numbers?|reals?|values?|x)"
_LEFT_OUT = re.compile(
    rf"^\s*(?:(?:[A-Za-z]\s*(?:is|=|in|∈)\s*)?{_ALL}|R|ℝ|everything)\s*,?\s+"
    r"(?:except(?:\s+for)?|but|apart\s+from|other\s+than|besides|without)\s+(?P<values>.{1,60}?)\s*\.?\s*$",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_UNKNOWN = re.compile(r"[A-Za-z]\s*(?:=|!=|≠)?\s*(?=[-0-9√])")
_COMPARED = re.compile(
    rf"^\s*{_ALL}\s+(?:that\s+(?:are|is)\s+)?(?P<sign>(?:strictly\s+)?(?:greater|larger|bigger|more|less|smaller)"
    rf"\s+than(?:\s+or\s+equal\s+to)?|at\s+least|at\s+most|above|below)\s+(?P<value>{_VALUE})\s*\.?\s*$",
    re.IGNORECASE,
)
_ENDS = (
    r"(?:[\s,]*\(?\s*(?:both\s+|not\s+)?(?:ends?\s+)?"
    r"(?:in|ex)clu(?:sive(?:ly)?|ded|ding)(?:\s+ends?)?\s*\)?)?"
)
"""`inclusive`, `(exclusive)`, `both ends included`."""
_FROM_TO = re.compile(
    r"^\s*(?:[A-Za-z]\s+(?:is\s+|goes\s+|runs\s+)?)?(?:(?:from|between)\s+)?"
    rf"{_VALUE}{_ENDS}\s+(?:up\s+)?(?:to|and|until)\s+{_VALUE}{_ENDS}\s*\.?\s*$",
    re.IGNORECASE,
)
_SAID_OF_ENDS = re.compile(r"\bto\b|\buntil\b|clu(?:sive|ded|ding)", re.IGNORECASE)

_ROOTS = re.compile(
    rf"(?:the\s+)?(?P<sort>square\s+root|sq\.?\s+rt\.?|sqrt(?=\s+of)|cube\s+root|third\s+root)(?:\s+of)?\s*(?P<of>{_VALUE})"
)
_BARE_ROOT = re.compile(rf"(?<![A-Za-z\\])root\s+(?:of\s+)?(?P<of>{_VALUE})\s*$")
_POWER = re.compile(
    rf"(?P<base>{_VALUE})\s+(?:raised\s+)?to\s+the\s+(?:power\s+(?:of\s+)?)?(?P<exponent>{_VALUE})\s*$"
)
_ABSOLUTE = re.compile(rf"(?:the\s+)?absolute\s+value\s+of\s+(?P<of>{_VALUE})")
_REMARK = re.compile(r"\s+\(((?:[A-Za-z]{3,15}\s*){1,4})\)\s*\.?\s*$")
_AGAIN = r"=|≈|~|\\approx|\b(?:or|i\.?e\.?|that is|also|equals|is|about|approx\w*|ca\.?)\s"
_ASIDE = re.compile(
    rf"(?:\s+|(?<=[\w)}}]))[(\[]\s*(?:{_AGAIN})[^()\[\]]{{1,40}}[)\]]\s*\.?\s*$"
    r"|\s*[,;]\s*(?:i\.\s?e\.|that is|which is)[^,;]{1,40}$"
)
_DIVIDED = re.compile(r"\s+divided\s+by\s+")
_MULTIPLIED = re.compile(r"\s+multiplied\s+(?:by|with)\s+")


def operation_in_words(place: Place) -> Message | None:
    """What is said of such a text, wherever reading failed in it."""
    if len(place.text) > _LONGEST_OPERATION:
        return None
    return next((said for shape in _SHAPES if (said := shape(place)) is not None), None)


def _remark(place: Place) -> Message | None:
    """For `x = 4 (double root)`: words in parentheses behind a formula."""
    found = _REMARK.search(place.text)
    if found is None or not place.text[: found.start()].strip():
        return None
    if any(place.known.declared(word) for word in found[1].split()):
        return None
    said = f"Type the formula alone, without {found[0].strip()}."
    return say(said, place.text[: found.start()].rstrip(), span=found.span())


def _aside(place: Place) -> Message | None:
    """For `5/2 (= 2.5)`, `5/2 (or 2.5)` and `5/2, i.e. 2.5`: the same value a second time."""
    found = _ASIDE.search(place.text)
    if found is None or not place.text[: found.start()].strip():
        return None
    said = f"Type one value alone, without {found[0].strip(' ,;')}."
    return say(said, place.text[: found.start()].rstrip(), span=found.span())


def _left_out(place: Place) -> Message | None:
    found = _LEFT_OUT.match(place.text)
    if found is None:
        return None
    values = ", ".join(_UNKNOWN.sub("", part) for part in _JOINTS.split(found["values"].strip()))
    typed = f"R \\ {{{values}}}"
    return say("What is left out is typed in braces behind a backslash, as in R \\ {1, 2}.", typed)


def _compared(place: Place) -> Message | None:
    found = _COMPARED.match(place.text)
    if found is None:
        return None
    said = found["sign"].lower()
    above = said.startswith(
        ("greater", "larger", "bigger", "more", "at least", "above", "strictly g", "strictly l")
    )
    above = above and "less" not in said
    sign = (">" if above else "<") + ("=" if "equal" in said or said.startswith("at ") else "")
    typed = f"{_name(place.known)} {sign} {found['value']}"
    return say("Type an inequality, as in x > 2.", typed)


def _from_to(place: Place) -> Message | None:
    found = _FROM_TO.match(place.text)
    if found is None or place.known.declared("to"):
        return None
    if _SAID_OF_ENDS.search(place.text) is None:
        return None  # `1 and 2`, and `between 1 and 2`, which has its cure
    return say("Type an inequality, or an interval with round or square brackets, as in 1 <= x < 3.")


def _root(place: Place) -> Message | None:
    found = _ROOTS.search(place.text)
    square = found is None or not found["sort"].startswith(("cube", "third"))
    found = found or _BARE_ROOT.search(place.text)
    if found is None or place.known.declared(ROOT.name):
        return None
    inside = _inside(found["of"])
    typed = f"{SQRT.name}({inside})" if square else f"{ROOT.name}(3, {inside})"
    return say(f"Type {typed} for this root.", place.swapped(typed, found.span()))


def _power(place: Place) -> Message | None:
    found = _POWER.search(place.text)
    if found is None or (found["exponent"].isalpha() and len(found["exponent"]) > 1):
        return None
    typed = f"{found['base']}^{_closed(found['exponent'])}"
    return say(f"A power is typed with ^, as in {typed}.", place.swapped(typed, found.span()))


def _absolute(place: Place) -> Message | None:
    found = _ABSOLUTE.search(place.text)
    if found is None:
        return None
    typed = f"|{_inside(found['of'])}|"
    return say(f"An absolute value is typed with bars, as in {typed}.", place.swapped(typed, found.span()))


def _divided(place: Place) -> Message | None:
    for words, sign in ((_DIVIDED, "/"), (_MULTIPLIED, "*")):
        found = words.search(place.text)
        if found is not None:
            said = "“divided by”" if sign == "/" else "“multiplied by”"
            return say(f"Type {sign} for {said}.", place.swapped(sign, found.span()))
    return None


def _inside(text: str) -> str:
    whole = text.startswith("(") and text.endswith(")") and text.count("(") == 1
    return text[1:-1] if whole else text


def _closed(text: str) -> str:
    return text if text.isalnum() else f"({text})"


def _name(known: Known) -> str:
    """The one declared number, or x."""
    numbers = [name for name, declared in known.declarations.items() if declared.form == "scalar"]
    return numbers[0] if len(numbers) == 1 else "x"


_SHAPES: tuple[Callable[[Place], Message | None], ...] = (
    *(_from_to, _remark, _aside, _left_out, _compared, _root, _power, _absolute, _divided),
)
