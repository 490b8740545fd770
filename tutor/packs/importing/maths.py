"""Turns the answers of OATutor (LaTeX or ASCII) into keys in our notation, with the names that they need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Complaint, Vocabulary, latex, parse, shape_of, vocabulary, write
from tutor.notation.tree.nodes import Name, Node, Relation, SetOf, walk
from tutor.packs.importing.ledger import Cause, Notes
from tutor.packs.importing.pool_formula import mended

LONGEST = 500
MOST_NAMES = 12
CLOSE, CLOSE_FLOATS = Fraction(1, 10**40), 1e-12
"""How far apart two irrational values may be and count as one; complex values are rounded to floats."""
_SAMPLES = tuple(Fraction(n, d) for n, d in ((7, 3), (11, 5), (13, 7), (17, 11), (19, 13), (23, 17)))

_VARIABLE = re.compile(r"\{?\ue000\\value\{(\w+)\}\ue001\}?")
"""What the importer put in for a variable; in a key it is the name itself."""
_COMMAND = re.compile(r"\\[A-Za-z]+")
_WORD = re.compile(r"[A-Za-z]{2,}")
_GREEK = re.compile(
    r"\\?(alpha|beta|gamma|delta|epsilon|theta|lambda|mu|sigma|rho|phi|omega|tau)(?![A-Za-z])"
)
_FUNCTIONS = (
    "arcsin arccos arctan sin cos tan sec csc cot sinh cosh tanh log ln exp sqrt abs root max min or and"
)
_FUNCTION = re.compile(rf"\\?(?:{'|'.join(_FUNCTIONS.split())})(?![a-z])")
_FUNCTION_OF = re.compile(r"\s*([A-Za-z](?:\^\{-1\})?)\s*(?:\\left)?\(([A-Za-z])(?:\\right)?\)\s*=(?!=)")
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_MIXED = re.compile(r"(-?)(\d+)\s*(?:\\d?frac\{(\d+)\}\{(\d+)\}|\s(\d+)/(\d+))")
_UNIT = re.compile(r"\\(?:text|mathrm|operatorname)\s*\{([^{}]{1,40})\}\s*(?:\^\{?([23])\}?)?\s*$")
_ROOTED = re.compile(r"\\?(?:sqrt|log|ln)|\\frac\{1\}\{[24]\}\}")


@dataclass(frozen=True, slots=True)
class Key:
    """A key: as typed, the declarations that it needs, as LaTeX, and what stands before the input."""

    text: str
    given: tuple[str, ...]
    latex: str
    label: str = ""
    tree: Node | None = None


ABOUT = ("\\approx", "≈", "\\sim", "~")
"""What stands before a rounded number."""


def key(answer: str, notes: Notes, defined: Sequence[str] = ()) -> Key | str:
    """The key that an answer stands for, or why there is none.

    Args:
        answer: LaTeX or ASCII, perhaps between `$$`.
        notes: where a mended unit, an assumption and the like are noted.
        defined: definitions that the answer may use besides its own letters.
    """
    text = mended(_VARIABLE.sub(r"(\1)", answer.replace("$$", " ")))
    if not text or len(text) > LONGEST:
        return "it is empty" if not text else f"it has {len(text)} characters"
    if text.lstrip().startswith(ABOUT):
        return "it says about how large the answer is, and not what it is"
    text, label = _bare(text, notes)
    names = _names(text)
    if len(names) > MOST_NAMES:
        return f"it has {len(names)} different letters"
    given = _given(text, names, notes)
    known = vocabulary(*given, *defined)
    if isinstance(known, Complaint):
        return known.sentence
    read = parse(text, known)
    shape = read if isinstance(read, Complaint) else shape_of(read.tree, known)
    if isinstance(read, Complaint) or isinstance(shape, Complaint):
        return shape.sentence if isinstance(shape, Complaint) else "it does not read"
    if isinstance(read.tree, SetOf) and "{" not in text:
        return "it is a list that does not say whether its order counts"
    typed, drawn = _typed(read.tree), latex(read.tree)
    return Key(typed, _needed(given, read.tree), drawn, label, read.tree)


def equal(piece: str, wanted: Key, defined: Sequence[str] = ()) -> bool:
    """Whether a formula, or a side of it, has the value of the key at points drawn once for all.

    Args:
        piece: the formula, as it was typed.
        wanted: the key.
        defined: definitions that the formula may use besides those of the key.
    """
    known = vocabulary(*wanted.given, *defined)
    if isinstance(known, Complaint) or wanted.tree is None:
        return False
    read = parse(piece, known)
    if isinstance(read, Complaint):
        return False
    sides = read.tree.operands if isinstance(read.tree, Relation) else ()
    key_sides = (wanted.tree, *_right(wanted.tree))
    return any(_same(one, other, known) for one in (read.tree, *sides) for other in key_sides)


def _right(tree: Node) -> tuple[Node, ...]:
    """The right side of `y = …`, which is what is asked for."""
    if isinstance(tree, Relation) and tree.operators == ("=",) and isinstance(tree.operands[0], Name):
        return (tree.operands[1],)
    return ()


def _same(one: Node, other: Node, known: Vocabulary) -> bool:
    if one == other:
        return not isinstance(one, Name)
    if isinstance(one, Relation) or isinstance(other, Relation):
        return write(one) == write(other)
    names = sorted({node.name for node in (*walk(one), *walk(other)) if isinstance(node, Name)})
    for shift in range(3):
        values = {
            name: _SAMPLES[(index + 2 * shift) % len(_SAMPLES)]
            for index, name in enumerate(names)
            if not _is_defined(name, known)
        }
        try:
            if not _close(evaluate(one, values, known), evaluate(other, values, known)):
                return False
        except (CannotEvaluate, ArithmeticError, ValueError, TypeError, RecursionError):
            return False
    return True


def _close(one: Any, other: Any) -> bool:
    """Equal, where both are exact; to forty places, where roots and logarithms are not."""
    if isinstance(one, tuple) or isinstance(other, tuple):
        both = isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other)
        return both and all(map(_close, one, other))
    if isinstance(one, complex) or isinstance(other, complex):
        return bool(abs(complex(one) - complex(other)) <= abs(complex(one)) * CLOSE_FLOATS)
    exact = isinstance(one, Fraction | int) and isinstance(other, Fraction | int)
    one, other = Fraction(one), Fraction(other)
    return bool(abs(one - other) <= (0 if exact else (abs(one) + abs(other)) * CLOSE))


def is_condition(latex: str, wanted: Key) -> bool:
    """Whether the key is an equation or an inequality to be solved, and a formula is one as well."""
    known = vocabulary(*wanted.given)
    if not isinstance(wanted.tree, Relation) or isinstance(known, Complaint):
        return False
    read = parse(latex, known)
    return not isinstance(read, Complaint) and isinstance(read.tree, Relation)


def _is_defined(name: str, known: Vocabulary) -> bool:
    declared = known.get(name)
    return declared is not None and declared.definition is not None


def _bare(text: str, notes: Notes) -> tuple[str, str]:
    """The text without units, signs of currency and the like, and what they become before the input."""
    label = ""
    function = _FUNCTION_OF.match(text)
    if function:
        label, text = f"${function[1]}({function[2]}) =$", text[function.end() :].strip()
    bare = text.replace(r"\%", "%").replace(r"\$", "$").replace(r"^{\circ}", "°").replace(r"^\circ", "°")
    unit = _UNIT.search(bare)
    for sign, words in (("%", "in per cent"), ("°", "in degrees"), ("$", "in dollars")):
        if bare.count(sign) == 1 and (bare.startswith("$") if sign == "$" else bare.endswith(sign)):
            bare, label = bare.replace(sign, "").strip(), words
            notes.add(Cause.UNIT, f"{text}: {words}")
            break
    else:
        if unit and unit.start() and not label:
            power = {"2": "²", "3": "³"}.get(unit[2] or "", "")
            bare, label = bare[: unit.start()].strip(), f"in {' '.join(unit[1].split())}{power}"
            notes.add(Cause.UNIT, f"{text}: {label}")
    if _THOUSANDS.fullmatch(bare):
        bare = bare.replace(",", "")
    mixed = _MIXED.fullmatch(bare)
    if mixed:
        notes.add(Cause.MIXED_NUMBER, bare)
        top, bottom = (mixed[3], mixed[4]) if mixed[3] else (mixed[5], mixed[6])
        bare = f"{mixed[1]}({mixed[2]} + {top}/{bottom})"
    return bare, label


def _names(text: str) -> list[str]:
    """The letters of an answer that stand for something, in order."""
    without = _FUNCTION.sub(" ", _GREEK.sub(" ", text))
    found = [match[1] for match in _GREEK.finditer(text)]
    without = re.sub(r"\\begin\{\w+\}|\\end\{\w+\}|\\(?:text|mathrm)\{[^{}]*\}", " ", without)
    without = re.sub(r"\b(?:pi|inf|infinity)\b", " ", _COMMAND.sub(" ", without))
    without = re.sub(r"\bv[a-z]{1,2}\b(?=\))", " ", without)
    found += [letter for letter in re.findall(r"[A-Za-z]", without) if letter not in "ei"]
    return list(dict.fromkeys(found))


def _given(text: str, names: Sequence[str], notes: Notes) -> tuple[str, ...]:
    if names and _ROOTED.search(text):
        notes.add(Cause.POSITIVE, f"{', '.join(names)} in {text}")
        return tuple(f"{name} > 0" for name in names)
    return tuple(f"{name} in R" for name in names)


def _needed(given: Sequence[str], tree: Node) -> tuple[str, ...]:
    """The declarations of names that occur; what stands alone before `=` is what is asked for."""
    left = ""
    if isinstance(tree, Relation) and tree.operators == ("=",):
        first, second = tree.operands
        inside = {node.name for node in walk(second) if isinstance(node, Name)}
        left = first.name if isinstance(first, Name) and first.name not in inside else ""
    used = {node.name for node in walk(tree) if isinstance(node, Name)} - {left}
    return tuple(each for each in given if each.split()[0] in used)


def _typed(tree: Node) -> str:
    """As a student types it; an equation whose left side is no name must not look like `name = value`."""
    if isinstance(tree, Relation) and tree.operators == ("=",) and not isinstance(tree.operands[0], Name):
        return f"({write(tree.operands[0])}) = {write(tree.operands[1])}"
    return write(tree)
