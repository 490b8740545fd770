"""The all-reduce lab: workers exchange what they have, step by step, and every message is counted."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from textual.binding import BindingType

from tutor.experiments.requests.allreduce_request import (
    LABELS,
    MODEL_SIZES,
    MOST_WORKERS,
    PARADIGMS,
    AllReduceRequest,
)
from tutor.plots.allreduce.allreduce_marks import CROSSING, DONE, INK, SERVER, SIGN
from tutor.plots.canvas.number_text import number
from tutor.plots.canvas.rule_marks import YOU
from tutor.tui.labs.allreduce_state import PHASES, VIEWS, AllReduceState, opened
from tutor.tui.labs.lab_keys import ALLREDUCE
from tutor.tui.labs.lab_stage import Frames, StageScreen
from tutor.tui.labs.trajectories_controls import EDIT, WAYS_OUT
from tutor.tui.shared.chip_bar import Chip


class AllReduceLabScreen(StageScreen[AllReduceState]):
    """Opens with the first messages half-way; closed by escape.

    Args:
        request: paradigm, n, p and the time model.
    """

    drawing = "tutor.tui.labs.allreduce_frames"
    numbers = "tutor.tui.labs.allreduce_numbers"
    BINDINGS: ClassVar[list[BindingType]] = ALLREDUCE
    signs = (
        ("a b c", "a chunk of the vector on its way, with some workers' numbers added up"),
        ("A B C", "the same chunk with everybody's numbers in it"),
        ("v V", "a whole vector, and the mean, on its way"),
        (SERVER, "the parameter server"),
        (DONE, "has everybody's numbers"),
        (CROSSING, "from here on the other paradigm is quicker"),
        (YOU, "your own formulas"),
    )
    views = VIEWS

    def __init__(self, request: AllReduceRequest) -> None:
        super().__init__(opened(request), _load)

    def title_text(self) -> str:
        """What is synchronised, and how far it is."""
        state = self.state
        step = min(-(-state.tick // PHASES), state.steps)
        whole = state.workers * state.chunk
        return f"{LABELS[state.paradigm]}, n = {state.workers}, p = {whole} · step {step} of {state.steps}"

    def chips(self) -> tuple[Chip, ...]:
        """The paradigms, then the controls with what they are set to."""
        state, models = self.state, len(MODEL_SIZES) - 1
        p = number(MODEL_SIZES[state.model], 3) if state.view == "times" else str(state.workers * state.chunk)
        fewer, more = state.workers > 1, state.workers < MOST_WORKERS
        time = "Time: a link, or a machine, handles one message at a time"
        return (
            *_paradigms(state.paradigm),
            Chip("space", "pause" if state.playing else "play", "play", tip="Play or pause", breaks=True),
            Chip("←", "back", "move(-1)", lit=state.tick > 0, tip="Half a step back", short=""),
            Chip("→", "step", "move(1)", lit=state.tick < state.last, tip="Half a step on"),
            Chip("r", "start", "restart", lit=state.tick > 0, tip="From the start"),
            Chip("end", "finish", "finish", lit=state.tick < state.last, tip="To the end", short=""),
            Chip("−", "less", "man(-1)", lit=fewer, tip="One worker less", short=""),
            Chip("+", f"n = {state.workers}", "man(1)", lit=more, tip="One worker more"),
            Chip("↓", "less", "size(-1)", lit=state.model > 0, tip="Fewer parameters", short=""),
            Chip("↑", f"p = {p}", "size(1)", lit=state.model < models, tip="More parameters"),
            EDIT,
            Chip("m", "machines" if state.ports else "links", "ports", tip=time),
            Chip("v", self.next_view(), "view", tip="Show the next picture, or the table"),
            *WAYS_OUT,
        )

    def stepped(self, frames: int) -> AllReduceState:
        """So many ticks on."""
        return self.state.ticked(frames)

    def action_choose(self, paradigm: str) -> None:
        """Another paradigm."""
        self.become(self.state.chosen(paradigm))

    def action_man(self, more: int) -> None:
        """Another n."""
        self.become(self.state.manned(more))

    def action_size(self, notches: int) -> None:
        """Another p."""
        self.become(self.state.sized(notches))

    def action_move(self, halves: int) -> None:
        """Half steps on or back."""
        self.become(self.state.moved(halves))

    def action_play(self) -> None:
        """Play or pause."""
        self.become(self.state.played())

    def action_restart(self) -> None:
        """From the start."""
        self.become(replace(self.state, tick=0))

    def action_finish(self) -> None:
        """To the end."""
        self.become(replace(self.state, tick=self.state.last, playing=False))

    def action_ports(self) -> None:
        """The other time model."""
        self.become(replace(self.state, ports=not self.state.ports))

    def action_view(self) -> None:
        """The next picture, where not all are on the screen."""
        self.become(replace(self.state, view=self.next_view()))


def _paradigms(shown: str) -> tuple[Chip, ...]:
    return tuple(
        Chip(
            str(at),
            f"{SIGN[name]} {LABELS[name]}",
            f"choose('{name}')",
            INK[name],
            name == shown,
            f"Show {LABELS[name]}",
        )
        for at, name in enumerate(PARADIGMS, start=1)
    )


def _load(state: AllReduceState) -> Frames:
    """Imports plotext."""
    from tutor.tui.labs import allreduce_frames

    allreduce_frames.warm(state)
    return cast(Frames, allreduce_frames)
