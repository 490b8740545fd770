"""Names that an answer may add: the constant of integration, and the whole number of general solutions.

Also what is said of that whole number in words: `pi/4 + k pi, k in Z`, `pi/4 mod pi`, `pi/4 + pi Z`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tutor.notation import Complaint, Vocabulary, parse
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t

UP_TO_A_CONSTANT = "up to a constant"
LONGEST = 500
_FREE = r"(?<![A-Za-z\\_^])"
_ADDED = re.compile(rf"{_FREE}([A-DKMa-dk](?:_[0-9])?)(?![A-Za-z(_^])")

_SET = r"(?:(?:in|∈|\\in)\s*(?:the\s+)?(?:Z|ℤ|\\mathbb\s*\{?\s*Z\s*\}?|\\Z\b|integers))"
_WORD = r"(?:(?:is\s+)?(?:an?\s+|any\s+)?(?:integer|whole number))"
_DOTS = r"(?:\.\.\.?|…|\\[lc]?dots)"
_VALUES = rf"(?:=(?=[^=]{{0,60}}(?:±|\+/?-|\\pm|-\s*1))[-+±0-9,\s/\\pm.…]{{0,60}}{_DOTS}[-+0-9,\s]{{0,20}})"
_SAID = rf"(?:{_SET}|{_WORD}|{_VALUES})"
_CLAUSE = re.compile(
    r"(?:\s*[,;]?\s*(?:\\q?quad|\\[,; ])\s*|\s*[,;|:]\s*|\s+|\s*(?=\())\(?"
    r"(?:(?:for|where|with|and)\s+)?(?:any\s+|all\s+|every\s+)?"
    rf"(?:(?:integers?|whole numbers?)\s+(?P<after>[A-Za-z])|(?P<name>[A-Za-z])\s*{_SAID})"
    r"\s*\)?\s*\.?\s*$"
)
_BRACES = re.compile(r"^\s*\\?\{(?:\s*[A-Za-z]\s*(?:[|:]|\\mid))?(?P<inside>.*?)\\?\}\s*$", re.DOTALL)
_SUCH_THAT = re.compile(r"\s*(?:[|:]|\\mid)\s*(?=[A-Za-z]\s*(?:in|∈|\\in|is|any|=)|for)")
_MODULO = re.compile(
    r"\s*,?\s*(?:\(\s*(?:modulo|\\?b?mod)(?![a-z])\s*(?P<round>[^()]{1,40})\)"
    r"|\\pmod\s*\{(?P<latex>(?:[^{}]|\{[^{}]*\}){1,60})\}"
    r"|(?:modulo|\\?b?mod)(?![a-z])\s*(?P<bare>[^(),]{1,40}?))\s*\.?\s*$"
)
_JOINTS = re.compile(r"(\bor\b|[,;∨])")
_EQUIVALENT = re.compile(r"≡|\\equiv\b")
_ALL_OF_Z = re.compile(r"(?<![A-Za-z\\])(?:Z|ℤ|\\mathbb\s*\{?\s*Z\s*\}?)(?![A-Za-z])")
_IN = re.compile(r"^\s*(?P<name>[A-Za-z])\s*(?:in|∈|\\in)\s+")
_UNKNOWN = re.compile(r"(?<![A-Za-z\\])([abd-hj-z])(?![A-Za-z(])")
_LETTER = re.compile(r"(?<![A-Za-z\\_])([klmn])(?=pi(?![a-z])|[^A-Za-z_]|$)")


class Loose(NamedTuple):
    """An answer with what it adds.

    Attributes:
        text: the answer without what is said of the whole number.
        name: the whole number, if it is not declared; empty if there is none.
    """

    text: str
    name: str


def loose_constant(text: str, forms: Sequence[str], known: Vocabulary) -> str:
    """The letter that is added as a constant where a part is `up to a constant`; empty if there is none."""
    if UP_TO_A_CONSTANT not in forms or len(text) > LONGEST:
        return ""
    declared = {name for declaration in known.declarations for name in (declaration.name, *declaration.dims)}
    bases = {str(name).partition("_")[0] for name in declared}
    letters = "".join(sorted(name for name in map(str, declared) if len(name) == 1))
    found = _ADDED.findall(text)
    if letters:  # `C x` typed as `Cx`
        found += re.findall(rf"{_FREE}([A-DK])(?=[{letters}](?![A-Za-z]))", text)
    loose = {name for name in found if name not in declared and name[0] not in bases}
    return loose.pop() if len(loose) == 1 else ""


def with_constant(text: str, known: Vocabulary) -> Vocabulary:
    """The names with the constant that an antiderivative adds, where nobody declared it."""
    name = loose_constant(text, (UP_TO_A_CONSTANT,), known)
    return known.extended(Declaration(name)) if name else known


def loose_unknown(text: str, known: Vocabulary) -> str:
    """The letter of `0 < x <= 1` where a set is asked for and no name is declared; empty if there is none."""
    if known.declarations or len(text) > LONGEST:
        return ""
    letters = set(_UNKNOWN.findall(text))
    return letters.pop() if len(letters) == 1 else ""


def whole_number(text: str, known: Vocabulary) -> Loose:
    """A general solution without `, k in Z`, and with a whole number for `mod pi`; for no other text.

    Periods that are added are those of `mod pi` and of `pi Z`.
    """
    if len(text) > LONGEST:
        return Loose(text, "")
    shorter, said = _without_clause(_without_braces(text))
    free = _free_letter(shorter, known)
    shorter = _with_periods(shorter, free)
    if known.get("Z") is None:
        shorter = _with_letter(shorter, free)
    loose = {name for name in _LETTER.findall(shorter) if known.get(name) is None}
    if said and known.get(said) is None and said in shorter:
        loose.add(said)
    return Loose(shorter, loose.pop() if len(loose) == 1 else "")


def _without_braces(text: str) -> str:
    """`{pi/4 + k pi | k in Z}` without its braces, where a clause ends it."""
    braces = _BRACES.match(text)
    if braces is None:
        return text
    inside = _SUCH_THAT.sub(", ", braces["inside"])
    return inside.strip() if _CLAUSE.search(inside) else text


def _without_clause(text: str) -> tuple[str, str]:
    clause = _CLAUSE.search(text)
    if clause is None:
        return text, ""
    return text[: clause.start()], clause["name"] or clause["after"]


def _free_letter(text: str, known: Vocabulary) -> str:
    """A letter for a whole number that does not stand in the text."""
    declared = [
        name.name for name in known.declarations if name.domain == "integer" and name.form == "scalar"
    ]
    letters = [*declared, *(letter for letter in "kn" if known.get(letter) is None)]
    return next((letter for letter in letters if letter not in text), "")


class Modulus(NamedTuple):
    """A text such as `10 (mod 7)`: what stands before, and the period."""

    value: str
    period: str


def modulus(text: str) -> Modulus | None:
    """What `mod` at the end of a text parts; None where there is none."""
    found = _MODULO.search(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    period = (found["round"] or found["latex"] or found["bare"]).strip()
    return Modulus(_EQUIVALENT.sub("=", text[: found.start()]), period)


def _with_periods(text: str, letter: str) -> str:
    """`x = pi/4 + k (pi)` for `x = pi/4 mod pi`, for each of several values."""
    found = modulus(text)
    if found is None or not letter:
        return text
    pieces = _JOINTS.split(found.value)
    return "".join(
        piece if place % 2 or not piece.strip() else f"{piece.rstrip()} + {letter} ({found.period}) "
        for place, piece in enumerate(pieces)
    ).strip()


def _with_letter(text: str, letter: str) -> str:
    """`x = pi/4 + pi k` for `x in pi/4 + pi Z`."""
    if not letter or not _ALL_OF_Z.search(text):
        return text
    return _ALL_OF_Z.sub(letter, _IN.sub(lambda found: f"{found['name']} = ", text))


def loosened(text: str, key: str, forms: Sequence[str], known: Vocabulary) -> tuple[str, Vocabulary]:
    """What a reader sees of an answer: its text and names as the checker takes them.

    Args:
        text: as it was typed.
        key: what is right, as it is written.
        forms: what the part asks for.
        known: the names of the part.
    """
    added = loose_constant(text, forms, known)
    if not added and _is_set(key, known):
        added = loose_unknown(text, known)
    if added:
        known = known.extended(Declaration(added))
    if _may_be_general(key, known):
        text, name = whole_number(text, known)
        if name:
            known = known.extended(Declaration(name, domain="integer"))
    return text, known


def _is_set(key: str, known: Vocabulary) -> bool:
    read = parse(key, known)
    return not isinstance(read, Complaint) and isinstance(read.tree, t.Interval | t.SetOf | t.Either | t.Both)


def _may_be_general(key: str, known: Vocabulary) -> bool:
    """Whether a key is a general solution as far as can be seen: a whole number and π are in it."""
    read = parse(key, known)
    if isinstance(read, Complaint):
        return False
    names = {node.name for node in t.walk(read.tree) if isinstance(node, t.Name)}
    return "pi" in names and any(
        declared.name in names and declared.domain == "integer" and declared.form == "scalar"
        for declared in known.declarations
    )
