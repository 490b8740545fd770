"""A second look with more digits, before two values that nothing proved equal are called equal.

Agreement to sixty digits says nothing of a term that is smaller. All numbers that are met on the way to a
value are measured, and the look is taken with digits for twice the largest distance from 1 among them: a
number ε that is lost beside 1 shows then, and so does what is of the order of ε².
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from itertools import islice
from math import ceil
from typing import Literal

from tutor.checking.equality.real_domain import is_asked_of_reals, nowhere_real
from tutor.checking.numbers.modes import MODES, Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.numbers.tensors import components, shape
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t

Found = Literal["apart", "close", "unknown"]
"""Proved different; the same as far as digits can tell; with more digits to look at than are looked at."""

LEAST = 1_000
"""Bits: 300 digits, since 60 agreed already."""
MOST = 24_000
"""Bits: 7,200 digits, as a numeral may have 3,010; a function takes milliseconds with them."""
BUDGET = 0.5
"""Seconds: a net far above the few milliseconds that it takes where numbers are of a usual size."""
POINTS = 2
"""Where names stand for numbers, two generic points are enough to show a difference of such a kind."""
LOOKED_AT, TRIED = 6, 24
"""Points of which those are taken that need the fewest digits; and where such are looked for, since an
expression may have no value at some."""


def compare_finely(key: Profile, answer: Profile) -> Found:
    """What more digits say of two expressions that agree to sixty, such as cos(10^-40) and 1."""
    constant = not key.names and not answer.names
    close = 0
    try:
        with seconds(BUDGET):
            needed = sorted(islice(_needed(key, answer, 1 if constant else TRIED), LOOKED_AT))
            for bits, number, mode in needed[:POINTS]:
                found = _compared(key, answer, number, mode, min(bits, MOST))
                if found == "apart":
                    return "apart"
                close += found == "close" and bits <= MOST
    except (BudgetSpent, RecursionError):
        return "unknown"
    return "close" if close else "unknown"


def _needed(key: Profile, answer: Profile, points: int) -> Iterator[tuple[int, int, Mode]]:
    """How many bits each point needs, with the point's number and the arithmetic; fractions need none."""
    from tutor.checking.numbers.magnitudes import Magnitudes

    of_reals, shows_nothing = is_asked_of_reals(key, answer), nowhere_real(key, answer)
    numerals = 2 * (_length_of_numerals(key.tree) + _length_of_numerals(answer.tree))
    for number in range(points):
        try:
            held = [profile.at(number)[0] for profile in (key, answer)]
            mode = max((mode for mode in held if mode is not None), key=MODES.index, default=None)
            if mode is None or None in held:
                continue
            if mode == "exact":
                yield 0, number, mode
                continue
            field = Magnitudes(arithmetic(mode))
            first, second = (profile.value_over(field, number, mode) for profile in (key, answer))
        except CannotEvaluate:
            continue
        if of_reals and shows_nothing(first, second, mode):
            continue
        yield ceil(min(LEAST + numerals + 2 * field.span, 2 * MOST)), number, mode


def span(profile: Profile) -> float:
    """How far from 1 the numbers in an expression lie at the first point, in bits."""
    from tutor.checking.numbers.magnitudes import Magnitudes

    found = 0.0
    for mode in MODES[1:]:
        field = Magnitudes(arithmetic(mode))
        with suppress(CannotEvaluate):
            profile.value_over(field, 0, mode)
        found = max(found, field.span)
    return found


def _length_of_numerals(tree: t.Node) -> int:
    """Bits of the numbers that are typed: two of them may agree in all digits but the last."""
    return sum(_bits(node.value) for node in t.walk(tree) if isinstance(node, t.Number))


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _compared(key: Profile, answer: Profile, number: int, mode: Mode, bits: int) -> Found:
    """Whether the values at a point differ: the balls around them do not meet."""
    from tutor.checking.numbers.balls import apart

    if mode == "exact":
        return "close"
    try:
        field = arithmetic(mode, bits)
        first, second = (profile.value_over(field, number, mode) for profile in (key, answer))
    except CannotEvaluate:
        return "unknown"
    if shape(first) != shape(second):
        return "apart"
    pairs = list(zip(components(first), components(second), strict=True))
    if any(apart(x, y) for x, y in pairs):
        return "apart"
    # Cancellation may take as many bits as were added for the largest number once.
    enough = bits // 2
    known = all(item.rel_one_accuracy_bits() >= enough for pair in pairs for item in pair)
    return "close" if known else "unknown"
