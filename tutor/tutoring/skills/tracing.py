"""Bayesian knowledge tracing: how one observation changes what is believed of skills.

A skill is known or not. Who knows it slips now and then, who does not guesses right now and then, and with
each meeting it may be learnt (Corbett and Anderson 1995). Where a part asks for several skills, it is
answered rightly by knowing all of them, or by a guess (the noisy-and of the DINA model, Junker and Sijtsma
2001), so that a wrong answer lays the blame on the skills that were in doubt before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST, MOST = 0.001, 0.999
"""Nothing is ever certain: what could not be moved any more would never be mended."""


RAREST = 0.03
"""However much has to be hit, an answer may be right by other ways than by knowing: by heart, by a friend."""


@dataclass(frozen=True, slots=True)
class Rates:
    """The numbers of the model, each a probability.

    Attributes:
        prior: that a skill is known before anything was seen.
        learn: that it is learnt by a meeting with a part that asks for it.
        slip: that who knows all that a part asks for answers it wrongly at first.
    """

    prior: float = 0.2
    learn: float = 0.15
    slip: float = 0.1


RATES = Rates()


def traced(known: Sequence[float], right: bool, guess: float, rates: Rates = RATES) -> tuple[float, ...]:
    """How likely each of a part's skills is known after its first answer was seen, and something was learnt.

    Args:
        known: how likely each was known before.
        right: whether the answer was right.
        guess: how likely somebody who does not know all of it answers rightly, see `fair`.
        rates: the numbers of the model.
    """
    seen = [weighed(one, *likelihoods(known, at, right, guess, rates)) for at, one in enumerate(known)]
    return tuple(bounded(one + (1 - one) * rates.learn) for one in seen)


def likelihoods(
    known: Sequence[float], at: int, right: bool, guess: float, rates: Rates = RATES
) -> tuple[float, float]:
    """How likely the answer is if the skill at that place is known, and if it is not."""
    others = 1.0
    for index, one in enumerate(known):
        if index != at:
            others *= one
    knowing = (1 - rates.slip) * others + guess * (1 - others)
    return (knowing, guess) if right else (1 - knowing, 1 - guess)


def weighed(known: float, if_known: float, if_not: float) -> float:
    """Bayes' rule for one skill."""
    both = known * if_known + (1 - known) * if_not
    return known * if_known / both if both > 0 else known


def chance(known: Sequence[float], guess: float, rates: Rates = RATES) -> float:
    """How likely a part whose skills are known with these probabilities is answered rightly at first."""
    every = 1.0
    for one in known:
        every *= one
    return (1 - rates.slip) * every + guess * (1 - every)


def fair(guess: float, rates: Rates = RATES) -> float:
    """A chance of guessing as the model can bear it: no answer shows all, nor less than nothing."""
    return min(max(guess, RAREST), 1 - rates.slip)


def bounded(known: float) -> float:
    """The same, short of certainty."""
    return min(max(known, LEAST), MOST)
