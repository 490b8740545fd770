"""Small cases with small numbers, to talk about: "for n = 3, p = 6 your formula gives …"."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from tutor.checking.numbers.modes import EXACT
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value, Vec, components, shape
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import symbolic_dimensions
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.writing.name_glyphs import display

COUNTS = (3, 6, 2, 4)
"""For sizes and whole numbers: 3 before 2, which hides too much (2 + 2 = 2·2)."""
REALS = (2, 3, 5, 7)
"""For other numbers: small primes, so that a value shows which of them went into it."""
COMPONENTS = (3, -1, 2, -4, 5, -6)
"""Both signs, and no two of one size."""


def small_case(key: Profile, answer: Profile) -> tuple[str, Value, Value] | None:
    """A case in words, and what key and answer are worth there; None if there is none to show."""
    names = key.names | answer.names
    values, told = _environment(key, names)
    vocabulary = key.scene.vocabulary
    try:
        first = Interpreter(EXACT, values, vocabulary).value(key.tree)
        second = Interpreter(EXACT, values, vocabulary).value(answer.tree)
    except CannotEvaluate:
        return None
    if shape(first) != shape(second) or components(first) == components(second):
        return None
    shown = _without_parameters(key, answer, values, told)
    return None if shown is None else (", ".join(shown), first, second)


def _without_parameters(
    key: Profile, answer: Profile, values: dict[str, Value], told: dict[str, str]
) -> list[str] | None:
    """What is told of each name; where facts are solved for it, from its formula; None if that fails."""
    stated, solved = key.scene.stated, key.scene.vocabulary
    if not stated.facts:
        return list(told.values())
    here = Interpreter(EXACT, values, solved)
    used = {node.name for side in (key, answer) for node in t.walk(side.tree) if isinstance(node, t.Name)}
    shown = []
    for declared in stated.declarations:
        if declared.name not in used or declared.definition is not None or declared.form == "matrix":
            continue
        if declared.name in told:
            shown.append(told[declared.name])
            continue
        try:
            value = here.lookup(declared.name)
        except CannotEvaluate:
            return None
        text = listed(value.items) if isinstance(value, Vec) else number(value)
        shown.append(f"{display(declared.name)} = {text}")
    return shown


def _environment(key: Profile, names: frozenset[str]) -> tuple[dict[str, Value], dict[str, str]]:
    vocabulary = key.scene.vocabulary
    smallest = min((d for d in key.scene.dimensions if d > 1), default=2)
    sizes = dict.fromkeys(symbolic_dimensions(vocabulary), smallest)
    values: dict[str, Value] = {name: Fraction(size) for name, size in sizes.items()}
    told: dict[str, str] = {}
    counts, reals = iter(COUNTS * 5), iter(REALS * 5)
    latest = {declared.name: declared for declared in vocabulary.declarations if declared.definition is None}
    for declared in latest.values():
        if declared.name in values:
            continue
        if declared.form == "scalar":
            pool = counts if declared.is_whole else reals
            value: Value = _inside(declared, next(pool, 2)) if declared.name in names else Fraction(1)
            shown = number(value)
        elif declared.form == "vector":
            dim = declared.dims[0]
            size = dim if isinstance(dim, int) else sizes[dim]
            items = tuple(Fraction(COMPONENTS[k % 6] * (k // 6 + 1)) for k in range(size))
            value, shown = Vec(items), listed(items)
        else:
            continue
        values[declared.name] = value
        if declared.name in names:
            told[declared.name] = f"{display(declared.name)} = {shown}"
    return values, told


def _inside(declared: Declaration, wish: int) -> Fraction:
    """A small number inside the bounds, the wished one if it is."""
    low = max((b for op, b in declared.bounds if op in (">", ">=")), default=None)
    high = min((b for op, b in declared.bounds if op in ("<", "<=")), default=None)
    if low is not None and high is not None:
        return simplest(low, high)
    if low is not None and wish <= low:
        return Fraction(floor(low) + wish)
    if high is not None and wish >= high:
        return Fraction(ceil(high) - wish)
    return Fraction(wish)


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """The fraction with the least denominator strictly between two numbers, low < high."""
    if low < 0 < high:
        return Fraction(0)
    if high <= 0:
        return -simplest(-high, -low)
    whole = floor(low)
    if whole + 1 < high:
        return Fraction(whole + 1)
    if low == whole:
        return whole + Fraction(1, floor(1 / (high - whole)) + 1)
    return whole + 1 / simplest(1 / (high - whole), 1 / (low - whole))


def number(value: Fraction) -> str:
    """A number for a sentence, with a true minus sign."""
    return str(value).replace("-", "−")


def listed(items: tuple[Fraction, ...]) -> str:
    """A vector for a sentence."""
    return "(" + ", ".join(map(number, items)) + ")"
