"""The numbers of the penalty lab that can be typed."""

from __future__ import annotations

import math
from dataclasses import replace

from tutor.packs.trials.typed_numbers import norm, scalar, vector
from tutor.tui.labs.lab_number import Number
from tutor.tui.labs.penalty_state import PenaltyState, opened


def _asking(state: PenaltyState, **changes: object) -> PenaltyState:
    """The same setting with other numbers; those that are not changed stay as the controls left them."""
    kept = {"alpha": state.alpha, "p": state.p, "squared": state.squared, **changes}
    found = opened(replace(state.request, **kept))  # type: ignore[arg-type]
    pair = state.pair % len(found.pairs)
    return replace(found, view=state.view, frame=state.frame, beside=state.beside, pair=pair)


NUMBERS: tuple[Number[PenaltyState], ...] = (
    Number(
        "g",
        ("g",),
        "gradient",
        lambda state: ", ".join(f"{one:.10g}" for one in state.request.g),
        lambda state, text: _asking(state, g=vector(text)),
    ),
    Number(
        "α",
        ("alpha",),
        "the penalty's weight is 1/α",
        lambda state: f"{state.alpha:.10g}",
        lambda state, text: _asking(state, alpha=scalar(text)),
    ),
    Number(
        "p",
        ("p",),
        "norm, from 1 to inf",
        lambda state: "inf" if state.p == math.inf else f"{state.p:.10g}",
        lambda state, text: _asking(state, p=norm(text)),
    ),
)
"""In the order of the form."""
