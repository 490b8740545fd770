"""A factor that is positive at the usual points and not everywhere, as in `(||g|| - 10^-6) g`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from tutor.checking.equality.beyond_samples import moved, sizes_in_use
from tutor.checking.equality.in_large_sizes import large
from tutor.checking.numbers.modes import MODES, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import OTHER_SIZES, SIZES, SMALL, SPECIAL, Plain


def turns_round(key: Profile, answer: Profile) -> bool:
    """Whether an answer that points as the key does at the usual points does not so, or is 0, somewhere else.

    Looked at are small and far numbers, the ends of ranges, and other sizes; where the key is 0 nothing is
    said.
    """
    return any(_way_at(key, answer, values) in (-1, 0) for values in _points(key, answer))


def _points(key: Profile, answer: Profile) -> Iterator[dict[str, Plain]]:
    scene = key.scene
    numbers = [*range(SPECIAL, SPECIAL + len(SMALL)), *range(SIZES, SIZES + len(OTHER_SIZES))]
    for number in numbers:
        try:
            yield scene.point(number).values
        except CannotEvaluate:
            continue
    yield from chain(moved(key, answer), large(key, answer, sizes_in_use(key, answer)))


def _way_at(key: Profile, answer: Profile, values: dict[str, Plain]) -> int | None:
    """The sign of the factor between two vectors; None where it is not known, or the key is 0."""
    for mode in MODES[:2]:
        field = arithmetic(mode)
        try:
            here = key.scene.interpreter_with(field, values)
            one, two = (here.value(profile.tree, profile.indices) for profile in (key, answer))
            if shape(one) != shape(two):
                return None
            first, second = components(one), components(two)
            lengths = [field.as_fraction(field.sign(field.add([field.multiply(x, x) for x in first])))]
            products = [field.multiply(x, y) for x, y in zip(first, second, strict=True)]
            way = field.as_fraction(field.sign(field.add(products)))
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            return None
        return int(way) if way is not None and lengths != [0] else None
    return None
