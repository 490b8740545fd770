"""Two expressions at values of one's own, and over stretches of the real line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from tutor.checking.numbers.analytic_balls import AnalyticBalls
from tutor.checking.numbers.ball_precision import bits
from tutor.checking.numbers.modes import MODES, Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.tensors import Value, components
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import Plain

Compare = Callable[[Value, Value, Mode], str]
Stretch = tuple[Fraction, Fraction]


def outcome_at(
    key: Profile,
    answer: Profile,
    values: Mapping[str, Plain],
    compare: Compare,
    modes: tuple[Mode, ...] = MODES[:2],
) -> str:
    """What the values say: `unknown` where one of the two has none in the given arithmetics.

    Args:
        key, answer: expressions of one scene.
        values: of every name.
        compare: what tells two values apart.
        modes: arithmetics, tried one after another.
    """
    for mode in modes:
        try:
            here = key.scene.interpreter_with(arithmetic(mode), values)
            one, two = (here.value(profile.tree, profile.indices) for profile in (key, answer))
            return compare(one, two, mode)
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            return "unknown"
    return "unknown"


def analytic_over(
    key: Profile, answer: Profile, values: Mapping[str, Plain], field: AnalyticBalls
) -> Callable[[Mapping[str, Stretch]], bool]:
    """What tells whether nothing turns, jumps or ends where some numbers run over stretches.

    It is asked a thousand times, with what each of those numbers runs over; the rest is made ready once.

    Args:
        key, answer: expressions of one scene.
        values: of the names that stay.
        field: balls of so many bits as the stretches are short.
    """
    fresh = key.scene.interpreters(field, values)

    def analytic(stretches: Mapping[str, Stretch]) -> bool:
        here = fresh({})
        with bits(field.precision):
            for name, stretch in stretches.items():
                here.environment[name] = field.between(*stretch)
            try:
                return all(
                    item.is_finite()
                    for profile in (key, answer)
                    for item in components(here.value(profile.tree, profile.indices))
                )
            except CannotEvaluate:
                return False

    return analytic
