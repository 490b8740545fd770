"""A look at the corners of what several numbers may be together, and at the boxes between them.

`acos(cos(x + y))` is x + y for each x and each y near the middle of their ranges, and turns only where both
are near their ends. Balls over boxes tell where nothing turns, jumps or is cut. Boxes that touch make a
piece, and analytic expressions that agree on a part of a piece agree on all of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

from tutor.checking.equality.at_values import Compare, Stretch, analytic_over, outcome_at
from tutor.checking.equality.on_pieces import (
    AGREEING,
    MOST_NAMES,
    NEAR,
    REACH,
    Found,
    bits_of_numerals,
    ends,
    ends_somewhere,
)
from tutor.checking.equality.values_at_turns import jumps
from tutor.checking.numbers.analytic_balls import AnalyticBalls
from tutor.checking.numbers.modes import MODES
from tutor.checking.semantics.profile import Profile, Scene
from tutor.checking.semantics.sample_points import Plain

MOST_BOXES = 1_200
"""Evaluations over a box: a few tenths of a second at most."""
RIM = 40
"""Halvings of a range that leave the strip beside each of its ends which is no box any more; and one more for
each bit of the numbers that occur."""
WIDEST_RIM = 300
STEP, STEPS = 12, (4, 1)
"""Halvings of a range, at either end, where the first boxes part: a ball holds its ends to thirty bits, which
are enough for the product of two numbers."""
PLACES = (Fraction(5, 13), Fraction(1, 97))

Box = tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one number may be: the ends that its declaration names."""

    name: str
    low: Fraction | None
    high: Fraction | None

    @property
    def width(self) -> Fraction:
        """How long the range is, or as far as it is followed."""
        return Fraction(REACH) if self.low is None or self.high is None else self.high - self.low


def differ_in_corners(key: Profile, answer: Profile, compare: Compare) -> bool:
    """Whether two expressions in several numbers are apart where some of them are near their ends."""
    sides = _sides(key, answer)
    return len(sides) > 1 and any(
        outcome_at(key, answer, values, compare, MODES) == "apart" for values in _corners(key.scene, sides)
    )


def compared(key: Profile, answer: Profile, compare: Compare) -> Found:
    """What boxes say: `equal` if such as nothing turns on cover the ranges of all names, several of them."""
    sides = _sides(key, answer)
    whole = all(side.low is not None and side.high is not None for side in sides)
    if len(sides) < 2 or not whole or {side.name for side in sides} != key.names | answer.names:
        return "unknown"
    return _covered(key, answer, sides, compare)


def _sides(key: Profile, answer: Profile) -> list[Side]:
    """The real numbers with an end to their range; none where a range is empty, or nothing turns."""
    if not any(ends_somewhere(node) for side in (key, answer) for node in side.scene.parts(side.tree)):
        return []
    found = []
    for name in sorted(key.names | answer.names):
        declared = key.scene.vocabulary.get(name)
        if declared is not None and (declared.form, declared.domain) == ("scalar", "real"):
            low, high = ends(declared)
            if low is not None or high is not None:
                found.append(Side(name, low, high))
    found = found[:MOST_NAMES]
    return found if all(side.width > 0 for side in found) else []


def _corners(scene: Scene, sides: list[Side]) -> Iterator[dict[str, Plain]]:
    """Points ever nearer to each corner; a number without an end on one side also stays where it is."""
    usual = dict(scene.point(0).values)
    for part in NEAR:
        choices = []
        for side in sides:
            here: list[Plain] = []
            if side.low is not None:
                here.append(side.low + side.width * part)
            if side.high is not None:
                here.append(side.high - side.width * part)
            choices.append(here if len(here) == 2 else [*here, usual[side.name]])
        for values in product(*choices):
            yield {**usual, **{side.name: value for side, value in zip(sides, values, strict=True)}}


def _covered(key: Profile, answer: Profile, sides: list[Side], compare: Compare) -> Found:
    rim = min(RIM + bits_of_numerals(key.tree) + bits_of_numerals(answer.tree), WIDEST_RIM)
    field = AnalyticBalls(2 * rim + 64)
    analytic = analytic_over(key, answer, {}, field)
    known: list[Box] = []
    waiting = _first_boxes(sides, rim)
    effort = MOST_BOXES
    while waiting:
        if effort < len(waiting):
            return "unknown"
        effort -= len(waiting)
        halves: list[Box] = []
        for box in waiting:
            named = {side.name: stretch for side, stretch in zip(sides, box, strict=True)}
            if analytic(named):
                known.append(box)
            elif all(
                (high - low) * 2**rim < side.width for (low, high), side in zip(box, sides, strict=True)
            ):
                if any(jumps(node) for one in (key, answer) for node in one.scene.parts(one.tree)):
                    return "unknown"
            else:
                halves.extend(_halved(box, sides))
        waiting = halves
    return _agreeing(key, answer, sides, known, compare)


def _agreeing(key: Profile, answer: Profile, sides: list[Side], known: list[Box], compare: Compare) -> Found:
    """Whether the two agree on every piece that the boxes make."""
    outcomes = set()
    usual = dict(key.scene.point(0).values)
    for piece in _pieces(known):
        for place in PLACES:
            values = {
                side.name: low + (high - low) * place for side, (low, high) in zip(sides, piece, strict=True)
            }
            outcomes.add(outcome_at(key, answer, {**usual, **values}, compare))
    if "apart" in outcomes:
        return "different"
    return "equal" if outcomes and outcomes <= set(AGREEING) else "unknown"


def _first_boxes(sides: list[Side], rim: int) -> list[Box]:
    """Boxes that grow ever smaller towards the ends, so that a pole or a cut at an end is none inside."""
    parts = [Fraction(1, 2**power) for power in (*range(rim, STEPS[0], -STEP), *STEPS)]
    places = [*parts, *(1 - part for part in reversed(parts[:-1]))]
    ranges = []
    for side in sides:
        assert side.low is not None  # only whole ranges are covered
        at = [side.low + side.width * place for place in places]
        ranges.append(list(pairwise(at)))
    return list(product(*ranges))


def _halved(box: Box, sides: list[Side]) -> Iterator[Box]:
    """Both halves along the side that is the longest part of its range."""
    parts = [(high - low) / side.width for (low, high), side in zip(box, sides, strict=True)]
    along = parts.index(max(parts))
    low, high = box[along]
    for half in ((low, (low + high) / 2), ((low + high) / 2, high)):
        yield (*box[:along], half, *box[along + 1 :])


def _pieces(boxes: list[Box]) -> list[Box]:
    """One box of each piece: boxes belong together where they share more than an edge or a corner."""
    found: list[Box] = []
    left = set(boxes)
    while left:
        start = left.pop()
        found.append(start)
        waiting = [start]
        while waiting:
            here = waiting.pop()
            near = {box for box in left if _touch(here, box)}
            left -= near
            waiting.extend(near)
    return found


def _touch(one: Box, two: Box) -> bool:
    """Whether two boxes share a face, or a part of one."""
    meeting = [(max(a[0], b[0]), min(a[1], b[1])) for a, b in zip(one, two, strict=True)]
    return all(low <= high for low, high in meeting) and sum(low == high for low, high in meeting) == 1
