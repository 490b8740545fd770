"""A look at every piece of a range on which both expressions are analytic, up to its very ends.

One number runs through its range while the others stay. Balls over ever shorter stretches tell where nothing
turns, jumps or meets a branch point; neighbouring stretches make a piece. Analytic expressions that agree on
a part of a piece agree on all of it, so that a few points of each piece say what is to be said; between the
pieces are gaps, shorter than any number in the expressions could make out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from tutor.checking.equality.at_values import Compare, Stretch, analytic_over, outcome_at
from tutor.checking.equality.values_at_turns import jumps
from tutor.checking.functions.registry import record_of
from tutor.checking.functions.trigonometric import ACOT, ATAN
from tutor.checking.functions.vectors import PROD, SUM
from tutor.checking.numbers.analytic_balls import AnalyticBalls
from tutor.checking.numbers.modes import MODES
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import Plain, allowed
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t

Found = Literal["equal", "different", "unknown"]

REACH = 40
"""How far a range without an end is followed from its other end, or from 0."""
FIRST = 16
"""Stretches to begin with."""
MOST_STRETCHES = 1_500
"""Evaluations over a stretch, for the only name."""
WITHOUT_ENDS = 300
"""The same where a range has no end, so that only a difference can be found."""
MANY, HOPELESS = 48, 4
"""So many stretches that wait, after their number grew so many times running, are never worked off."""
MOST_PIECES = 40
DEPTH = 64
"""Halvings of a range, and one more for each bit of the numbers that occur."""
DEEPEST = 400
PLACES = (Fraction(5, 13), Fraction(12, 17), Fraction(1, 97))
"""Where a piece is looked at."""
NEAR = (Fraction(1, 10**3), Fraction(1, 10**6), Fraction(1, 10**12))
"""Parts of a range that end at one of its ends, where too many stretches were left to tell."""
FAR = tuple(sign * Fraction(4 * 10**power, 3) for power in (2, 3, 4, 6, 9) for sign in (1, -1))
"""How far beyond a range without an end it is looked at."""
BASES = (0, 5)
MOST_NAMES = 3
AGREEING = ("same", "close")
LEVELS = (ATAN.name, ACOT.name)
"""Arcs that are analytic everywhere, infinity excepted."""


@dataclass(frozen=True, slots=True)
class Range:
    """What one number runs through.

    Attributes:
        name: the number.
        low, high: the ends, or how far it is followed.
        whole: whether these are the ends that its declaration names.
        values: of all other names.
    """

    name: str
    low: Fraction
    high: Fraction
    whole: bool
    values: dict[str, Plain]


def differ_at_ends(key: Profile, answer: Profile, compare: Compare) -> bool:
    """Whether two expressions are apart near an end of what a number may be, or far out where it has none."""
    for each in _ranges(key, answer):
        declared = key.scene.vocabulary.get(each.name)
        for place in _by_the_ends(each):
            known = declared is None or allowed(declared, place)
            if known and _at(key, answer, each, place, compare) == "apart":
                return True
    return False


def compared(key: Profile, answer: Profile, compare: Compare) -> Found:
    """What the pieces say: `equal` if they cover the range of the only name but for points."""
    names = key.names | answer.names
    found: Found = "unknown"
    for each in _ranges(key, answer):
        effort = MOST_STRETCHES if len(names) == 1 and each.whole else WITHOUT_ENDS
        pieces, gaps, done = _pieces(key, answer, each, effort)
        outcomes = {_at(key, answer, each, place, compare) for place in _inside(pieces)}
        # Where a side is not real its stretches are gaps, and the other side may be.
        beside = {_at(key, answer, each, place, compare) for place in _inside(gaps)}
        if "apart" in outcomes | beside:
            return "different"
        covered = done and each.whole and 0 < len(pieces) <= MOST_PIECES and outcomes <= {"same", "close"}
        if len(names) == 1 and covered and _gaps_matter_not(key, answer, each, gaps, compare):
            found = "equal"
    return found


def ends_somewhere(node: t.Node) -> bool:
    """Whether a function may turn, jump or meet a branch point on the real line."""
    record = record_of(node)
    if isinstance(node, t.Apply) and node.function in LEVELS:
        # Where its argument has a pole an arc jumps: atan(tan(x)).
        return any(isinstance(part, t.Apply | t.Quotient | t.Power) for part in t.walk(node.arguments[0]))
    if isinstance(node, t.Power):
        # A root or a broken power is cut along the negative numbers.
        exponent = node.exponent
        inner = exponent.operand if isinstance(exponent, t.Negative) else exponent
        whole = isinstance(inner, t.Number) and inner.value.denominator == 1
        return not whole and not isinstance(node.base, t.Number) and node.base != t.Name("e")
    if record is None:
        return isinstance(node, t.Norm) or (
            isinstance(node, t.Over) and node.operator not in (SUM.name, PROD.name)
        )
    return (
        record.corner
        or record.root
        or record.chooses
        or record.domain is not None
        or record.jumps is not None
    )


def _ranges(key: Profile, answer: Profile) -> Iterator[Range]:
    """The ranges of the real numbers, one after another; none where nothing turns, jumps or is cut."""
    if not any(ends_somewhere(node) for side in (key, answer) for node in side.scene.parts(side.tree)):
        return
    scene, names = key.scene, key.names | answer.names
    running = [
        declared
        for name in sorted(names)
        if (declared := scene.vocabulary.get(name)) is not None
        and (declared.form, declared.domain) == ("scalar", "real")
    ]
    for declared in running[:MOST_NAMES]:
        low, high = ends(declared)
        whole = low is not None and high is not None
        if low is None:
            low = Fraction(-REACH) if high is None else high - REACH
        if high is None:
            high = low + (2 * REACH if low == -REACH else REACH)
        for base in BASES if len(names) > 1 else BASES[:1]:
            if low < high:
                yield Range(declared.name, low, high, whole, dict(scene.point(base).values))


def ends(declared: Declaration) -> tuple[Fraction | None, Fraction | None]:
    """The ends of the range that a declaration allows."""
    low = max((bound for sign, bound in declared.bounds if sign in (">", ">=")), default=None)
    high = min((bound for sign, bound in declared.bounds if sign in ("<", "<=")), default=None)
    return low, high


def _pieces(
    key: Profile, answer: Profile, run: Range, effort: int
) -> tuple[list[Stretch], list[Stretch], bool]:
    """Pieces on which both are analytic, the gaps between and beside them, and whether these are short."""
    depth = min(DEPTH + bits_of_numerals(key.tree) + bits_of_numerals(answer.tree), DEEPEST)
    field = AnalyticBalls(2 * depth + 64)
    others = {name: value for name, value in run.values.items() if name != run.name}
    step = (run.high - run.low) / FIRST
    waiting = [(run.low + k * step, run.low + (k + 1) * step) for k in range(FIRST)]
    analytic = analytic_over(key, answer, others, field)
    known: list[Stretch] = []
    grown = 0
    for _ in range(depth):
        if not waiting or effort < len(waiting) or (grown >= HOPELESS and len(waiting) > MANY):
            break
        effort -= len(waiting)
        before = len(waiting)
        halves: list[Stretch] = []
        for low, high in waiting:
            if analytic({run.name: (low, high)}):
                known.append((low, high))
            else:
                middle = (low + high) / 2
                halves += [(low, middle), (middle, high)]
        waiting = halves
        grown = grown + 1 if len(waiting) > before else 0
    short = all(high - low <= step / 2 ** (depth - 1) for low, high in waiting)
    return _joined(known), _joined(waiting), short


def bits_of_numerals(tree: t.Node) -> int:
    """How long the numerals in a tree are."""
    values = [node.value for node in t.walk(tree) if isinstance(node, t.Number)]
    return sum(value.numerator.bit_length() + value.denominator.bit_length() for value in values)


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    """Neighbours as one."""
    joined: list[Stretch] = []
    for low, high in sorted(stretches):
        if joined and joined[-1][1] == low:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return joined


def _inside(stretches: list[Stretch]) -> list[Fraction]:
    """Places in each of the first stretches."""
    return [low + (high - low) * place for low, high in stretches[:MOST_PIECES] for place in PLACES]


def _by_the_ends(run: Range) -> Iterator[Fraction]:
    """Places ever nearer to the ends of a range."""
    width = run.high - run.low
    if not run.whole:
        yield from (place + far for far in FAR for place in (run.low, run.high))
    for part in NEAR:
        yield run.low + width * part
        yield run.high - width * part


def _at(key: Profile, answer: Profile, run: Range, place: Fraction, compare: Compare) -> str:
    return outcome_at(key, answer, {**run.values, run.name: place}, compare, MODES)


def _gaps_matter_not(
    key: Profile, answer: Profile, run: Range, gaps: list[Stretch], compare: Compare
) -> bool:
    """Whether nothing can hide in the gaps: both go on steadily there, or the gap is an end that is known."""
    declared = key.scene.vocabulary.get(run.name)
    jumping = any(jumps(node) for side in (key, answer) for node in side.scene.parts(side.tree))
    for low, high in gaps:
        end = run.low if low == run.low else run.high if high == run.high else None
        if end is None and jumping:
            return False
        ended = end is not None and declared is not None and allowed(declared, end)
        if ended and outcome_at(key, answer, {**run.values, run.name: end}, compare) not in AGREEING:  # type: ignore[dict-item]
            return False
    return True
