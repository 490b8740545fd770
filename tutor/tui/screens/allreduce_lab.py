"""The all-reduce lab: workers exchange what they have, step by step, and every message is counted."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from textual.binding import Binding, BindingType

from tutor.experiments.allreduce_request import LABELS, MODEL_SIZES, MOST_WORKERS, PARADIGMS, AllReduceRequest
from tutor.plots.allreduce_marks import INK, SIGN
from tutor.plots.numbers import number
from tutor.tui.screens.lab_stage import Control, Frames, StageScreen
from tutor.tui.widgets.allreduce_state import VIEWS, AllReduceState, opened

PARADIGM_CONTROLS = tuple(
    Control(str(at), f"{SIGN[name]} {LABELS[name]}", f"choose('{name}')", f"Show {LABELS[name]}", INK[name])
    for at, name in enumerate(PARADIGMS, start=1)
)


class AllReduceLabScreen(StageScreen[AllReduceState]):
    """Opens with the first messages half-way; closed by escape.

    Args:
        request: paradigm, n, p and the time model.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(at), f"choose('{name}')", f"Show {LABELS[name]}")
            for at, name in enumerate(PARADIGMS, start=1)
        ),
        Binding("plus,equals_sign", "man(1)", "One worker more"),
        Binding("minus,underscore", "man(-1)", "One worker less"),
        Binding("up", "size(1)", "More parameters"),
        Binding("down", "size(-1)", "Fewer parameters"),
        Binding("right", "move(1)", "Half a step on"),
        Binding("left", "move(-1)", "Half a step back"),
        Binding("end", "finish", "To the end"),
        Binding("m", "ports", "Time: by busiest link, or by busiest machine"),
    ]

    controls = (
        (*PARADIGM_CONTROLS, Control("esc", "leave", "back", "Leave the lab")),
        (
            Control("space", "play", "play", "Play or pause"),
            Control("←", "back", "move(-1)", "Half a step back"),
            Control("→", "step", "move(1)", "Half a step on"),
            Control("r", "start", "restart", "From the start"),
            Control("v", "view", "view", "Show the next picture"),
        ),
        (
            Control("−", "less", "man(-1)", "One worker less"),
            Control("+", "n = 4", "man(1)", "One worker more"),
            Control("↓", "less", "size(-1)", "Fewer parameters"),
            Control("↑", "p = 40", "size(1)", "More parameters"),
            Control("m", "links", "ports", "Time: a link, or a machine, handles one message at a time"),
        ),
    )
    views = VIEWS

    def __init__(self, request: AllReduceRequest) -> None:
        super().__init__(opened(request), _load)

    def title_text(self) -> str:
        """What is synchronised, and how far it is."""
        state = self.state
        step = min(state.tick // 4 + bool(state.tick % 4), state.steps)
        whole = state.workers * state.chunk
        return f"{LABELS[state.paradigm]}, n = {state.workers}, p = {whole} · step {step} of {state.steps}"

    def labels(self) -> dict[str, tuple[str, bool]]:
        """The present settings, on their controls."""
        state = self.state
        found = {f"choose('{name}')": ("", name == state.paradigm) for name in PARADIGMS}
        p = number(MODEL_SIZES[state.model], 3) if state.view == "times" else str(state.workers * state.chunk)
        return found | {
            "play": ("pause" if state.playing else "play", True),
            "move(-1)": ("", state.tick > 0),
            "move(1)": ("", state.tick < state.last),
            "man(-1)": ("", state.workers > 1),
            "man(1)": (f"n = {state.workers}", state.workers < MOST_WORKERS),
            "size(1)": (f"p = {p}", state.model < len(MODEL_SIZES) - 1),
            "size(-1)": ("", state.model > 0),
            "ports": ("machines" if state.ports else "links", True),
        }

    def stepped(self) -> AllReduceState:
        """One tick on."""
        return self.state.ticked()

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


def _load(state: AllReduceState) -> Frames:
    """Imports plotext."""
    from tutor.tui.widgets import allreduce_frames

    allreduce_frames.warm(state)
    return cast(Frames, allreduce_frames)
