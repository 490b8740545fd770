"""What was typed to `tutor lab trajectories`, as a request for the lab."""

from __future__ import annotations

import math
from dataclasses import dataclass

import click

from tutor.cli.lab.typed_values import scalar, vector
from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS, RULES, USUAL
from tutor.experiments.optimizers.options import Options
from tutor.experiments.requests.trajectories_request import LabRequest

WORDS = {word.casefold(): one.name for one in OPTIMIZERS for word in (one.label, *one.aliases)}

MOST_COMPONENTS = 20

_NAMES = {"--point": "The point", "--start": "The start", "--and": "The further training point"}


@dataclass(frozen=True, slots=True)
class Asked:
    """The options as they were typed; names as on the command line."""

    a: str
    target: str
    more: tuple[str, ...]
    point: str | None
    start: str | None
    steps: int
    step_size: str | None
    only: str | None
    batch: str
    schedule: str
    norm: str
    momentum: float
    decay: float
    epsilon: float | None
    epoch: str

    def request(self) -> LabRequest:
        """The request. Raises click.BadParameter with a sentence for what makes no sense."""
        numbers = vector("--a", self.a)
        if len(numbers) > MOST_COMPONENTS:
            raise click.BadParameter(f"At most {MOST_COMPONENTS} components.", param_hint="--a")
        alpha = None if self.step_size is None else scalar("--step-size", self.step_size)
        if alpha is not None and not 0.0 < alpha <= 1e12:
            raise click.BadParameter("A step size has to be a positive number.", param_hint="--step-size")
        return LabRequest(
            numbers,
            scalar("--target", self.target),
            _fitting("--point", self.point, numbers),
            None,
            _rules(self.only),
            alpha,
            self.steps,
            tuple(_labelled(text, numbers) for text in self.more),
            _fitting("--start", self.start, numbers),
            self.batch,
            self.schedule,
            self._options(),
        )

    def _options(self) -> Options:
        p = math.inf if self.norm.strip() in ("inf", "∞") else scalar("--norm", self.norm)
        try:
            return Options(
                epsilon=self.epsilon, decay=self.decay, momentum=self.momentum, p=p, reading=self.epoch
            )
        except ValueError as fault:
            raise click.UsageError(str(fault)) from None


def _fitting(option: str, text: str | None, a: tuple[float, ...]) -> tuple[float, ...] | None:
    """A vector with as many components as a."""
    if text is None:
        return None
    theta = vector(option, text, a)
    if len(theta) != len(a):
        sizes = f"{_NAMES[option]} has {_components(len(theta))}, and a has {_components(len(a))}."
        raise click.BadParameter(sizes, param_hint=option)
    return theta


def _labelled(text: str, a: tuple[float, ...]) -> tuple[tuple[float, ...], float]:
    """A further training point and its label: “1/2, 1, 0 = 2”; without a label it is 1."""
    row, _, label = text.partition("=")
    theta = _fitting("--and", row, a)
    assert theta is not None
    return theta, scalar("--and", label) if label.strip() else 1.0


def _components(count: int) -> str:
    return "one component" if count == 1 else f"{count} components"


def _rules(only: str | None) -> tuple[str, ...]:
    """The rules named, in the lab's own order."""
    if only is None:
        return USUAL
    if only.strip().casefold() == "all":
        return RULES
    named = [word.strip().casefold() for word in only.split(",") if word.strip()]
    chosen = {WORDS.get(word, word) for word in named}
    strange = sorted(chosen - set(RULES))
    if strange or not chosen:
        what = f"There is no optimizer “{strange[0][:40]}”" if strange else "No optimizer is named"
        raise click.BadParameter(f"{what}; there are {', '.join(RULES)}.", param_hint="--only")
    return tuple(name for name in RULES if name in chosen)
