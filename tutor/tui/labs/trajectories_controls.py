"""All controls of the trajectories lab as chips: the optimizers, then what there is to do in this view."""

from __future__ import annotations

import math

from tutor.experiments.optimizers.optimizer import Optimizer
from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS, optimizer
from tutor.plots.canvas.number_text import number
from tutor.plots.trajectories.view_registry import named
from tutor.tui.labs.trajectories_state import COMPANION, LabState
from tutor.tui.shared.chip_bar import Chip


def controls(
    state: LabState, main: str, sides: int, views: tuple[str, ...], first: float | None = None
) -> tuple[Chip, ...]:
    """The chips for a state.

    Args:
        state: the lab's setting.
        main: the picture that stands first.
        sides: how many pairs of components there are to look at.
        views: the pictures that are gone through.
        first: the step size that all optimizers that are shown begin with; None where they differ.
    """
    return (
        *_rules(state),
        *_always(state, views, first),
        *_example(state),
        *_of_view(state, main, sides, views),
        *_of_rules(state),
        *WAYS_OUT,
    )


EDIT = Chip("e", "numbers", "edit", tip="Type the lab's numbers, such as α = 1000")
"""What every lab has among its controls."""

WAYS_OUT = (
    Chip("F1", "help", "app.help", tip="All keys of this lab"),
    Chip("esc", "leave", "back", tip="Leave the lab"),
)
"""What every lab ends with."""


def _rules(state: LabState) -> tuple[Chip, ...]:
    return tuple(_rule(one, one.name in state.shown) for one in OPTIMIZERS)


def _rule(one: Optimizer, lit: bool) -> Chip:
    sign, chip = one.signs[0], one.chip or one.label
    what = f"{chip}, {one.about}; on or off" if one.about else f"{one.label} on or off"
    label, short = f"{sign} {chip}", f"{sign} {one.tiny or chip}"
    return Chip(one.key, label, f"rule('{one.name}')", one.ink, lit, what, short=short)


def _always(state: LabState, views: tuple[str, ...], first: float | None) -> tuple[Chip, ...]:
    steps = state.request.schedule
    times = f"α ×{number(state.factor)}" if first is None else f"α = {number(first, 4)}"
    return (
        Chip("space", "pause" if state.playing else "play", "play", tip="Play or pause", breaks=True),
        Chip("←", "back", "move(-1)", lit=state.step > 0, tip="One step back; ten with shift", short=""),
        Chip("→", "step", "move(1)", lit=not state.at_end, tip="One step on; ten with shift", short=""),
        Chip("r", "restart", "restart", lit=state.step > 0, tip="Back to the start", short="start"),
        Chip(
            "−", "shorter", "pace(-1)", lit=state.pace > 0, tip="Shorter steps for every optimizer", short=""
        ),
        Chip("+", times, "pace(1)", tip="Longer steps for every optimizer", short=times.removeprefix("α ×")),
        EDIT,
        Chip("d", f"steps {steps}", "schedule", tip="How step sizes change over time", short=f"α {steps}"),
        Chip("v", _after(state.view, views), "view", tip="Show this picture next, or the table"),
        Chip(
            "c",
            "compare",
            "compare",
            lit=state.pinned is not None,
            tip="Hold this setting beside what you change next",
            short="compare",
        ),
    )


def _example(state: LabState) -> tuple[Chip, ...]:
    tip = "Beside it other numbers, whose runs are shown to their ends"
    chip = Chip("a", "example", "example", lit=state.beside, tip=tip, short="example")
    return (chip,) if state.request.secret else ()


def _after(view: str, views: tuple[str, ...]) -> str:
    """The picture that comes after this one."""
    at = views.index(view) if view in views else 0
    return views[(at + 1) % len(views)]


def _of_view(state: LabState, main: str, sides: int, views: tuple[str, ...]) -> tuple[Chip, ...]:
    found, shown = [], named(main)
    if sides > 1:
        found.append(Chip("i", "axes", "turn", tip="Look at the next components"))
    if shown.balled:
        found.append(
            Chip("b", "balls", "balls", lit=state.balls, tip="The norm ball that touches at each limit")
        )
    if shown.zoomed:
        found.append(
            Chip(
                "z",
                f"zoom {state.zoom}",
                "zoom",
                tip="One unit for all axes, or each its own",
                short=state.zoom,
            )
        )
    if shown.turned:
        found += [
            Chip("h", "turn ↶", "rotate(-10, 0)", tip="Turn to the left, or drag the picture", short="↶"),
            Chip("l", "↷", "rotate(10, 0)", tip="Turn to the right, or drag the picture"),
            Chip("k", "tilt ↑", "rotate(0, 10)", tip="See more from above", short="↑"),
            Chip("j", "↓", "rotate(0, -10)", tip="See more from below"),
        ]
    # On a wide screen one of the timed pictures is always there, and so not among those to go through.
    if shown.timed or COMPANION not in views:
        found.append(Chip("x", "log time", "log", lit=state.log_steps, tip="Steps on a log axis"))
    return tuple(found)


def _of_rules(state: LabState) -> tuple[Chip, ...]:
    """Numbers of rules, where these are shown, and the points' turns, where there are several."""
    options, found = state.request.options, []
    numbers = {number for name in state.shown for number in optimizer(name).numbers}
    if state.request.more:
        word = "one point" if state.request.batch == "one" else "all points"
        found.append(Chip("o", word, "batch", tip="All training points at each step, or one after the other"))
    if "reading" in numbers:
        tip = "What simplified Adam (O) divides by: mean square of this epoch's gradients, or the one before"
        found.append(
            Chip(
                "u",
                f"O's epoch {options.reading}",
                "reading",
                "",
                options.reading != "now",
                tip,
                short=f"O {options.reading}",
            )
        )
    if "decay" in numbers:
        word = f"decay {number(options.decay)}" if options.decay else "decay"
        found.append(Chip("w", word, "decay", lit=options.decay > 0, tip="Weight decay, as AdamW has it"))
    if "momentum" in numbers:
        found.append(Chip("m", f"μ {number(options.momentum)}", "momentum", tip="Momentum"))
    if "p" in numbers:
        p = "∞" if options.p == math.inf else number(options.p)
        found.append(Chip("p", f"p = {p}", "norm", tip="The norm of steepest descent", short=p))
    return tuple(found)
