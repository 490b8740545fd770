"""A look at complex numbers along circles and lines, up to thin sectors and far strips between branch cuts.

`ln(z (1 + i/1000))` is `ln(z) + ln(1 + i/1000)` but for a thin sector beside the negative axis, and
`ln(exp(z/1000))` is z/1000 but for numbers high above the real line. Where the inside of a logarithm, a root
or an arc crosses an axis it may be cut; both sides are compared between any two such crossings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tutor.checking.equality.at_values import Compare, outcome_at
from tutor.checking.equality.on_pieces import LEVELS, ends_somewhere
from tutor.checking.functions.algebraic import ABS
from tutor.checking.functions.complex_parts import ARG
from tutor.checking.numbers.modes import arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import Gaussian, Plain
from tutor.notation.tree import nodes as t

STEPS = tuple(Fraction(2) ** power for power in range(-40, 62, 3))
TIMES = (*(-step for step in reversed(STEPS)), Fraction(0), *STEPS)
"""Where a path is looked at: ever nearer to its middle, and ever further out."""
HALVINGS = 50
"""Of the way between two places with a crossing in between."""
MOST_CROSSINGS = 12
"""Of one path: exp crosses the axes without end."""
MOST_INSIDES = 4
MOST_NAMES = 2
CUT = (ARG.name, *LEVELS)
"""Functions that are cut, although they go on steadily on the real line."""

Path = Callable[[Fraction], Gaussian]


def _circle(radius: Fraction) -> Path:
    """Once round 0, from the negative axis to itself: the time is the tangent of half the angle."""

    def place(time: Fraction) -> Gaussian:
        scale = radius / (1 + time * time)
        return Gaussian((1 - time * time) * scale, 2 * time * scale)

    return place


def _upwards(real: Fraction) -> Path:
    return lambda time: Gaussian(real, time)


def _outwards(imaginary: Fraction) -> Path:
    return lambda time: Gaussian(time, imaginary)


PATHS: tuple[Path, ...] = (
    _circle(Fraction(3, 7)),
    _circle(Fraction(11, 3)),
    _upwards(Fraction(2, 5)),
    _upwards(Fraction(-7, 3)),
    _outwards(Fraction(1, 5)),
)


@dataclass(frozen=True, slots=True)
class Run:
    """One complex name on a path, while all other names stay."""

    name: str
    path: Path
    others: dict[str, Plain]

    def at(self, time: Fraction) -> dict[str, Plain]:
        """The values of all names."""
        return {**self.others, self.name: self.path(time)}


def differ_on_paths(key: Profile, answer: Profile, compare: Compare) -> bool:
    """Whether two expressions in complex names are apart somewhere on a path."""
    names = [
        name
        for name in sorted(key.names | answer.names)
        if (declared := key.scene.vocabulary.get(name)) is not None and declared.domain == "complex"
    ]
    insides = _insides(key, answer) if names else []
    if not insides:
        return False
    usual = dict(key.scene.point(0).values)
    for name in names[:MOST_NAMES]:
        for path in PATHS:
            run = Run(name, path, usual)
            for time in _between(key, run, insides):
                if outcome_at(key, answer, run.at(time), compare, ("complex",)) == "apart":
                    return True
    return False


def _insides(*profiles: Profile) -> list[t.Node]:
    """What stands in the functions that are cut."""
    found: dict[t.Node, None] = {}
    for profile in profiles:
        for node in profile.scene.parts(profile.tree):
            if isinstance(node, t.Power) and ends_somewhere(node):
                found[node.base] = None
            elif isinstance(node, t.Apply) and (node.function in CUT or _is_cut(node)):
                found.update(dict.fromkeys(node.arguments))
    return list(found)[:MOST_INSIDES]


def _is_cut(node: t.Apply) -> bool:
    """Whether a function may be cut: |z| turns at 0 only, which is no line."""
    return node.function != ABS.name and ends_somewhere(node)


def _between(profile: Profile, run: Run, insides: list[t.Node]) -> Iterator[Fraction]:
    """The ends of a path, and a place between any two crossings."""
    crossings = sorted({time for inside in insides for time in _crossings(profile, run, inside)})
    yield from (TIMES[0], TIMES[-1])
    for low, high in pairwise((TIMES[0], *crossings, TIMES[-1])):
        yield (low + high) / 2
        # In the long stretch to the end the middle is far out.
        yield low + min(high - low, 1 + abs(low)) / 3


def _crossings(profile: Profile, run: Run, inside: t.Node) -> list[Fraction]:
    """Where the inside of a function crosses an axis, as near as some halvings tell."""

    here = profile.scene.interpreters(arithmetic("complex"), run.others)

    def quarter(time: Fraction) -> tuple[int, int] | None:
        try:
            return _quarter(here({run.name: run.path(time)}).scalar(inside))
        except CannotEvaluate:
            return None

    found: list[Fraction] = []
    known = [(time, at) for time in TIMES if (at := quarter(time)) is not None]
    for (low, first), (high, last) in pairwise(known):
        if first == last or len(found) >= MOST_CROSSINGS:
            continue
        for _ in range(HALVINGS):
            half = (low + high) / 2
            at = quarter(half)
            if at is None:
                break
            low, high = (half, high) if at == first else (low, half)
        found.append(high)
    return found


def _quarter(value: Any) -> tuple[int, int] | None:
    """The signs of both parts of a number; None where they are not certain."""
    parts = (value.real, value.imag)
    if any(part.contains(0) and not part.is_zero() for part in parts):
        return None
    return int(parts[0] >= 0), int(parts[1] >= 0)
