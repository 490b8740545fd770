"""Two expressions at values of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tutor.checking.numbers.modes import MODES, Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import Plain

Compare = Callable[[Value, Value, Mode], str]


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
