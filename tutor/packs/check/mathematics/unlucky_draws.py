"""Rules about all draws of a problem: none takes the meaning away; else the constraint that excludes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import combinations
from math import gcd
from typing import Any

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.when import parse_when
from tutor.checking.numbers.metered import Meter
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideDomain, Undefined
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Node, Relation
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Part, Problem, Variant
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.model.versions import questions
from tutor.packs.rendering.interpolate import declarations

LARGEST = 9_999
"""Numerators and denominators beyond it are no fun to work out by hand."""
OTHERWISE = "Leave them out by a constraint."
MOST_WORK = 20_000
"""Additions and multiplications for one value."""


@dataclass(frozen=True, slots=True)
class Unlucky:
    """Draws of a part that share a fault.

    Attributes:
        part: the part.
        draws: the definitions of each.
        what: what is wrong with the first of them, for a sentence.
    """

    part: Part
    draws: tuple[Variant, ...]
    what: str


def _read(text: str, known: Vocabulary) -> Node | None:
    read = parse(text, known)
    if isinstance(read, Complaint):
        return None
    tree = read.tree
    return tree.operands[-1] if isinstance(tree, Relation) and set(tree.operators) == {"="} else tree


def _worth(text: str, known: Vocabulary) -> Any:
    """The value of a formula; None where it has names, or is too much work.

    Raises:
        Undefined: it has no value.
    """
    tree = _read(text, known)
    try:
        return None if tree is None else evaluate(tree, {}, known, Meter(MOST_WORK))
    except Undefined:
        raise
    except CannotEvaluate:
        return None


def _fault_of(blank: Blank, part: Part, index: int, known: Vocabulary, look: str) -> str:
    """What is wrong with one key on one draw; "" if nothing is, or it is no number."""
    text = blank.formula if blank.choices == 0 and not blank.demands else None
    if text is None:
        return ""
    try:
        value = _worth(text, known)
    except OutsideDomain:
        return ""
    except Undefined:
        return f"the key {quoted(text)} has no value" if look == "value" else ""
    if value is None or look == "value":
        return ""
    if look == "size":
        return f"the key {quoted(text)} becomes {_shown(value)}" if _largest(value) > LARGEST else ""
    for mistake in part.mistakes:
        if mistake.blank in (None, index):
            for pattern in parse_when(mistake.when)[0]:
                if pattern.kind == "equal" and _same(pattern.text, value, known):
                    return f"{quoted(pattern.text)} of the mistake {mistake.name} equals the key"
    return ""


def _same(text: str, value: Any, known: Vocabulary) -> bool:
    try:
        return bool(_worth(text, known) == value)
    except Undefined:
        return False


def _largest(value: Any) -> int:
    if isinstance(value, tuple):
        return max(map(_largest, value), default=0)
    exact = isinstance(value, Fraction | int)
    return max(abs(Fraction(value).numerator), Fraction(value).denominator) if exact else 0


def _shown(value: Any) -> str:
    return f"({', '.join(map(_shown, value))})" if isinstance(value, tuple) else str(value)


def _unlucky(problem: Problem, look: str) -> Iterator[Unlucky]:
    """The draws of each part with such a fault."""
    for whole in problem.parts:
        for part in questions(whole):
            if not part.variants[0].drawn:
                continue
            bad: list[Variant] = []
            what = ""
            for number, variant in enumerate(part.variants):
                known = vocabulary(*declarations(part, number))
                if isinstance(known, Complaint):
                    break  # that is said by those who read declarations
                found = (
                    _fault_of(blank, part, index, known, look) for index, blank in enumerate(part.blanks)
                )
                said = next(filter(None, found), "")
                if said:
                    bad.append(variant)
                    what = what or said
            if bad:
                yield Unlucky(part, tuple(bad), what)


def _finding(found: Unlucky) -> Finding:
    part, count = found.part, len(found.part.variants)
    first = ", ".join(found.draws[0].given)
    sentence = f"In {len(found.draws)} of {count} draws, as for {first}, {found.what}."
    constraint = excluding(found.draws, part.variants)
    cure = f"Write “with {constraint}” behind what is drawn." if constraint else OTHERWISE
    return Finding(part.line, sentence, cure)


@checks(
    Rule(
        "unlucky-draw",
        Topic.ANSWERS,
        "No draw takes a key's value away, lets a mistake be right, or makes numbers over 9,999.",
        "- Draw: a in 1..3, b in 1..3   with the key `1/(a - b)`",
        breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Draw: p in 0..30"),),
    )
)
def draws_have_values(problem: Problem) -> Findings:
    """Works out every key on every draw."""
    yield from map(_finding, _unlucky(problem, "value"))


@checks(draws_have_values.rule)
def mistakes_stay_wrong(problem: Problem) -> Findings:
    """Compares every key with the formulas of mistakes on every draw."""
    yield from map(_finding, _unlucky(problem, "mistake"))


@checks(draws_have_values.rule, milder=True)
def numbers_stay_small(problem: Problem) -> Findings:
    """Looks for keys with long numerators or denominators on every draw."""
    yield from map(_finding, _unlucky(problem, "size"))


def excluding(bad: Sequence[Variant], among: Sequence[Variant]) -> str:
    """The simplest constraint that all unlucky draws break, and the fewest others; "" if none is known."""
    worth = {variant: _numbers(variant) for variant in among}
    names = [name for name, value in worth[bad[0]].items() if value is not None]
    best, least = "", len(among)
    for text, holds in _constraints(names, [worth[variant] for variant in bad]):
        if all(not holds(worth[variant]) for variant in bad):
            excluded = sum(not holds(worth[variant]) for variant in among)
            if excluded < least:
                best, least = text, excluded
    return best


Numbers = dict[str, Fraction | None]


def _numbers(variant: Variant) -> Numbers:
    found: Numbers = {}
    for text in variant.given:
        name, _, value = text.partition("=")
        try:
            found[name.strip()] = Fraction(value.strip())
        except (ValueError, ZeroDivisionError):
            found[name.strip()] = None
    return found


def _constraints(
    names: Sequence[str], bad: Sequence[Numbers]
) -> Iterator[tuple[str, Callable[[Numbers], bool]]]:
    """Simple constraints on the names, each as text and as a test."""
    for x in names:
        values = {draw[x] for draw in bad}
        if len(values) == 1:
            (value,) = values
            yield f"{x} != {value}", partial(_is_not, x, value)
    for x, y in combinations(names, 2):
        yield f"{x} != {y}", partial(_differ, x, y, 1)
        yield f"{x} != -{y}", partial(_differ, x, y, -1)
        yield f"gcd({x}, {y}) = 1", partial(_coprime, x, y)


def _is_not(x: str, value: Fraction | None, draw: Numbers) -> bool:
    return draw[x] != value


def _differ(x: str, y: str, sign: int, draw: Numbers) -> bool:
    return draw[x] != sign * (draw[y] or 0)


def _coprime(x: str, y: str, draw: Numbers) -> bool:
    one, two = draw[x], draw[y]
    whole = one is not None and two is not None and one.denominator == two.denominator == 1
    return whole and gcd(int(one or 0), int(two or 0)) == 1
