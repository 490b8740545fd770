"""Every optimizer of the trajectories lab, in the order of the table; a new one is a line here."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.experiments.optimizers.adagrad import ADAGRAD
from tutor.experiments.optimizers.adam import ADAM
from tutor.experiments.optimizers.gradient_descent import RESCALED, SGD
from tutor.experiments.optimizers.lion import LION
from tutor.experiments.optimizers.momentum import MOMENTUM, NESTEROV
from tutor.experiments.optimizers.normalized_momentum import NORMALIZED_MOMENTUM
from tutor.experiments.optimizers.optimizer import Optimizer
from tutor.experiments.optimizers.rmsprop import RMSPROP
from tutor.experiments.optimizers.sign_descent import SIGN
from tutor.experiments.optimizers.simplified_adam import SIMPLIFIED_ADAM
from tutor.experiments.optimizers.steepest_descent import STEEPEST

OPTIMIZERS: tuple[Optimizer, ...] = (
    SGD,
    SIMPLIFIED_ADAM,
    SIGN,
    ADAM,
    RESCALED,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    ADAGRAD,
    STEEPEST,
    LION,
    NORMALIZED_MOMENTUM,
)

RULES: tuple[str, ...] = tuple(one.name for one in OPTIMIZERS)
"""The names of all."""

USUAL: tuple[str, ...] = tuple(one.name for one in OPTIMIZERS if one.shown)
"""The rules of the homework: what a lab shows at first."""

LABELS: dict[str, str] = {one.name: one.label for one in OPTIMIZERS}
"""What a reader calls each rule in a sentence."""

SHORT_LABELS: dict[str, str] = {one.name: one.short or one.label for one in OPTIMIZERS}
"""The same where room is short, at most 12 characters."""

FALLING: frozenset[str] = frozenset(one.name for one in OPTIMIZERS if one.own_steps != "constant")
"""Rules that a constant step size keeps going to and fro across the plane; they are given a falling one."""

_BY_NAME = {one.name: one for one in OPTIMIZERS}


def optimizer(name: str) -> Optimizer:
    """The optimizer of that name. Raises ValueError with a sentence for a name that is none."""
    found = _BY_NAME.get(name)
    if found is None:
        raise ValueError(f"There is no rule {name[:40]!r}; there are {', '.join(RULES)}.")
    return found


def in_words(names: Sequence[str]) -> str:
    """`SGD`, `SGD and Adam`, `SGD, Adam and momentum`."""
    words = [LABELS[name] for name in names]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def heeding(*numbers: str) -> tuple[str, ...]:
    """The names of the rules that heed one of these fields of `Options`."""
    return tuple(one.name for one in OPTIMIZERS if set(numbers) & set(one.numbers))
