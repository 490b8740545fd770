"""Letters whose values stand behind a formula: `c a, c = 1/5`, `g_k e_k with k = argmax_i |g_i|`."""

from __future__ import annotations

import re

from tutor.notation import Complaint, clean, parse
from tutor.notation.lexicon.alphabet import GREEK, GREEK_GLYPHS
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.tree.nodes import Node

LONGEST = 500
MOST_CLAUSES = 4

_NAME = r"\\?[^\W\d_]{1,7}(?:_\{?\w\}?)?\*?"
_SAYS = r"(?:with|where|for|when|and|here|let|in which)"
_CLAUSE = re.compile(
    rf"(?:\s*[,;:]\s*(?:{_SAYS}\s+)*|\s*\(\s*(?:{_SAYS}\s+)*|\s+(?:{_SAYS}\s+)+)"
    rf"(?P<name>{_NAME})\s*(?::=|=|is)\s*(?P<value>[^=<>]+?)\s*[.,;]?\s*$"
)
_BOXED = re.compile(r"\\(?:text|mathrm|mbox|textrm)\s*\{\s*(\w[\w ]*?)\s*\}|\\q?quad(?![A-Za-z])|~")
_ARGMAX = re.compile(
    r"(?:\\?arg[\s~]*(?:\\[,!]?\s*)?\\?(?P<end>max|min)|\\operatorname\*?\{\s*arg\s*(?P<named>max|min)\s*\})"
    r"\s*(?:_\{?\s*(?P<index>[A-Za-z])\s*\}?)?\s*(?P<inside>.+)"
)
_BOUND = r"(?:max|min|sum|prod|argmax|argmin|∑|\\sum|\\max|\\min)\s*_\{?\s*"


def with_values(text: str, known: Vocabulary) -> str | None:
    """The formula with the values that are said of its letters put in; None if there is nothing to put in.

    A letter that the question gives is none of them, nor one that does not stand in the formula. A value that
    is the definition of a given name, such as `argmax_i |g_i|`, is that name.
    """
    if len(text) > LONGEST:
        return None
    plain = _BOXED.sub(lambda box: f" {box[1] or ''} ", clean(text))
    left = plain
    for _ in range(MOST_CLAUSES):
        clause = _CLAUSE.search(left)
        if clause is None:
            break
        put = _put_in(left[: clause.start()], clause["name"], _value(clause), known)
        if put is None:
            return None
        left = put
    return None if left == plain else left


def left_open(text: str, known: Vocabulary) -> str:
    """The letter of a formula that gets a meaning behind it, k in `g_k e_k, k = argmax_i g_i`, or ""."""
    plain = _BOXED.sub(lambda box: f" {box[1] or ''} ", clean(text[:LONGEST]))
    clause = _CLAUSE.search(plain)
    if clause is None or _is_left(plain, clause["name"]) or not _is_own(clause["name"], known):
        return ""
    return clause["name"] if _places(clause["name"]).search(plain[: clause.start()]) else ""


def _value(clause: re.Match[str]) -> str:
    """What the letter is, without the bracket that closes the clause."""
    value = clause["value"]
    return value[:-1] if clause[0].lstrip().startswith("(") and value.endswith(")") else value


def _put_in(formula: str, name: str, value: str, known: Vocabulary) -> str | None:
    if _is_left(formula, name):
        return None
    spelt, places = _spelt(name), _places(name)
    read = parse(_searched(value), known)
    if not places.search(formula) or re.search(rf"{_BOUND}(?:{spelt})(?!\w)", formula):
        return None
    if isinstance(read, Complaint):
        return None
    own = next((one.name for one in known.declarations if _means(one, read.tree, known)), None)
    if not _is_own(name, known):
        return formula if own == _letter(name) else None
    if own is None and re.search(rf"_\{{?\s*(?:{spelt})(?!\w)", formula):
        return None  # A place in a vector is a name, and no formula.
    return places.sub(lambda _: own or f"({value})", formula)


def _spelt(name: str) -> str:
    return "|".join(re.escape(each) for each in _spellings(name))


def _places(name: str) -> re.Pattern[str]:
    """Where a letter stands by itself or as a place in a vector."""
    return re.compile(rf"(?<![A-Za-z\\])(?:{_spelt(name)})(?![A-Za-z*]|_)")


def _means(declared: Declaration, tree: Node, known: Vocabulary) -> bool:
    """Whether a declared name stands for just that."""
    if declared.definition is None:
        return False
    own = parse(_searched(declared.text.partition("=")[2]), known)
    return declared.definition == tree or (not isinstance(own, Complaint) and own.tree == tree)


def _searched(value: str) -> str:
    """`argmax |g|`, `argmax_k |g_k|` and `\\arg\\max_i |g_i|` in one spelling: `argmax_i |g_i|`."""
    found = _ARGMAX.fullmatch(value.strip())
    if found is None:
        return value
    inside = found["inside"].strip()
    if found["index"]:
        inside = re.sub(rf"_\{{?\s*{found['index']}\s*\}}?(?!\w)", "_i", inside)
    elif "_" not in inside:
        inside = re.sub(r"([A-Za-z])(?![A-Za-z(])", r"\1_i", inside, count=1)
    lowest = (found["end"] or found["named"]).endswith("n")
    return f"argmin_i {inside}" if lowest else f"argmax_i {inside}"


def _is_own(name: str, known: Vocabulary) -> bool:
    """Whether a name is the answer's own, and none that the question gives."""
    declared = known.get(_letter(name))
    return declared is None or declared.aside


def _letter(name: str) -> str:
    """A name as it would be declared."""
    bare = name.removeprefix("\\")
    return GREEK_GLYPHS.get(bare, bare)


def _spellings(name: str) -> tuple[str, ...]:
    letter = _letter(name)
    glyph = GREEK.get(letter)
    return (name,) if glyph is None else tuple(dict.fromkeys((f"\\{letter}", letter, glyph, name)))


def _is_left(formula: str, name: str) -> bool:
    """Whether the formula is a value of that very name: `x = 1, x = 2` are two values."""
    return re.match(rf"\s*{re.escape(name)}\s*(?::=|=)", formula) is not None
