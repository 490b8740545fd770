"""How simulated learners really remember: two models from the literature, none of them a scheduler's own.

Times are days. A meeting is one working of a part up to its right answer, whether or not it began with one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import e, exp, log
from typing import Protocol

DAY = 86_400.0


class Truth(Protocol):
    """How likely something is recalled, given when it was met."""

    def recall(self, met: Sequence[float], now: float, ease: float) -> float:
        """The probability at `now`, between 0 and 1.

        Args:
            met: the days of the meetings so far, ascending; none after `now`.
            now: the day.
            ease: how much easier than the average this is to this learner, in units of the model.
        """
        ...


@dataclass(frozen=True, slots=True)
class ActivationDecay:
    """Pavlik and Anderson (2005): a trace of a meeting fades the faster, the livelier memory was.

    The activation is m = ease + ln Σ tᵢ^(-dᵢ) with dᵢ = `scale` · exp(m just before meeting i) + `floor`, and
    recall is 1 / (1 + exp((`threshold` - m) / `noise`)). Times are seconds, slowed by `slowed` outside the
    laboratory. The constants are those of the paper (experiment 1).
    """

    scale: float = 0.217
    floor: float = 0.177
    threshold: float = -0.704
    noise: float = 0.255
    slowed: float = 0.025
    base: float = 1.05

    def recall(self, met: Sequence[float], now: float, ease: float) -> float:
        """See `Truth.recall`; nothing met is not recalled."""
        if not met:
            return 0.0
        decays: list[float] = []
        for index, at in enumerate(met):
            before = self._activation(met[:index], decays, at) if index else None
            decays.append(self.floor + (self.scale * exp(before) if before is not None else 0.0))
        activation = self._activation(met, decays, now) + self.base + ease
        return 1 / (1 + exp((self.threshold - activation) / self.noise))

    def _activation(self, met: Sequence[float], decays: Sequence[float], now: float) -> float:
        ages = (max((now - at) * DAY * self.slowed, 1.0) for at in met)
        return log(sum(age**-decay for age, decay in zip(ages, decays, strict=False)))


@dataclass(frozen=True, slots=True)
class PredictivePerformance:
    """Walsh and others (2018): practice and forgetting multiply; what is met at wide gaps fades more slowly.

    Memory is M = n^`practice` · T^(-d), where T is the mean age of the n meetings weighted by
    age^(-`recency`), and d = `decay` + `spacing` · mean of 1 / ln(gap + e) over the gaps before the meetings,
    the first of which counts as 0 (its examples came at once). Recall is
    1 / (1 + exp((`threshold` - M - ease) / `noise`)). Times are hours. The constants are of the sizes in the
    paper, and such that one meeting fades in a term.
    """

    practice: float = 0.1
    recency: float = 0.6
    decay: float = 0.02
    spacing: float = 0.18
    threshold: float = 0.42
    noise: float = 0.1

    def recall(self, met: Sequence[float], now: float, ease: float) -> float:
        """See `Truth.recall`; nothing met is not recalled."""
        if not met:
            return 0.0
        ages = [max((now - at) * 24, 0.1) for at in met]
        weights = [age**-self.recency for age in ages]
        age = sum(weight * one for weight, one in zip(weights, ages, strict=True)) / sum(weights)
        gaps = [max((later - earlier) * 24, 0.0) for earlier, later in pairwise(met)]
        lags = [1 / log(gap + e) for gap in (0.0, *gaps)]
        d = self.decay + self.spacing * sum(lags) / len(lags)
        memory = len(met) ** self.practice * max(age, 1.0) ** -d
        return 1 / (1 + exp((self.threshold - memory - ease) / self.noise))


TRUTHS: tuple[tuple[str, Truth], ...] = (
    ("activation", ActivationDecay()),
    ("performance", PredictivePerformance()),
)
"""By the names under which the table has them."""
