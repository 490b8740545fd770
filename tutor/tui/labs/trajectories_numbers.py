"""The numbers of the trajectories lab that can be typed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from tutor.packs.trials.typed_numbers import norm, scalar, vector
from tutor.tui.labs.lab_number import Number
from tutor.tui.labs.trajectories_state import PACES, LabState

LARGEST_STEP = 1e12
MOST_STEPS = 10_000
MOST_COMPONENTS = 20


def _listed(values: tuple[float, ...] | None) -> str:
    return "" if values is None else ", ".join(f"{value:.10g}" for value in values)


def _step_size(state: LabState) -> str:
    size = state.request.step_size
    return "" if size is None else f"{size * state.factor:.10g}"


def _with_step_size(state: LabState, text: str) -> LabState:
    """One for all optimizers; left open, each has a comfortable one of its own."""
    size = scalar(text) if text else None
    if size is not None and not 0.0 < size <= LARGEST_STEP:
        raise ValueError("A step size has to be a positive number.")
    return replace(state.asking(step_size=size), pace=PACES.index(1.0))


def _with_a(state: LabState, text: str) -> LabState:
    a = vector(text)
    if len(a) > MOST_COMPONENTS or not any(a):
        raise ValueError(f"The training point takes 1 to {MOST_COMPONENTS} numbers that are not all 0.")
    if len(a) == len(state.request.a):
        return state.asking(a=a)
    return replace(state.asking(a=a, more=(), start=None), axes=0)


def _with_start(state: LabState, text: str) -> LabState:
    start = vector(text) if text else None
    if start is not None and len(start) != len(state.request.a):
        raise ValueError(f"The start needs {len(state.request.a)} components, like a.")
    return state.asking(start=start)


def _with_point(state: LabState, text: str) -> LabState:
    point = vector(text, state.request.a) if text else None
    if point is not None and len(point) != len(state.request.a):
        raise ValueError(f"The point needs {len(state.request.a)} components, like a.")
    return state.asking(student_point=point)


def _with_steps(state: LabState, text: str) -> LabState:
    steps = scalar(text)
    if steps != int(steps) or not 1 <= steps <= MOST_STEPS:
        raise ValueError(f"A run takes 1 to {MOST_STEPS:,} steps.")
    return replace(state.asking(steps=int(steps)), step=int(steps), playing=False)


def _option(name: str, read: Callable[[str], float]) -> Callable[[LabState, str], LabState]:
    def take(state: LabState, text: str) -> LabState:
        changed = {name: read(text)}
        return state.asking(options=replace(state.request.options, **changed))  # type: ignore[arg-type]

    return take


def _shown(name: str) -> Callable[[LabState], str]:
    def text(state: LabState) -> str:
        value = getattr(state.request.options, name)
        return "inf" if value == math.inf else f"{value:.10g}"

    return text


NUMBERS: tuple[Number[LabState], ...] = (
    Number("α", ("alpha",), "step size; open: its own", _step_size, _with_step_size),
    Number("a", ("a",), "training point", lambda state: _listed(state.request.a), _with_a),
    Number(
        "y",
        ("y",),
        "its label: aᵀθ = y",
        lambda state: f"{state.request.target:.10g}",
        lambda state, text: state.asking(target=scalar(text)),
    ),
    Number(
        "θ", ("theta",), "a point of yours", lambda state: _listed(state.request.student_point), _with_point
    ),
    Number(
        "θ₀",
        ("theta0", "theta_0"),
        "start; open: zero",
        lambda state: _listed(state.request.start),
        _with_start,
    ),
    Number("T", ("T",), "steps", lambda state: str(state.request.steps), _with_steps),
    Number("μ", ("mu",), "momentum", _shown("momentum"), _option("momentum", scalar)),
    Number("λ", ("lambda",), "weight decay", _shown("decay"), _option("decay", scalar)),
    Number("p", ("p",), "norm of steepest descent", _shown("p"), _option("p", norm)),
)
"""In the order of the form."""
