"""All controls of the lab: the optimizers on one line, the rest below, each with its key."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tutor.experiments.request import LABELS, USUAL
from tutor.plots import marks
from tutor.plots.numbers import number
from tutor.tui.widgets.lab_chip import LabChip
from tutor.tui.widgets.lab_state import LabState

SHORT = {"sgd": "SGD", "o": "O", "sign": "sign", "adam": "Adam", "rescaled": "rescaled"}


class LabControls(Vertical):
    """Shows the state of every control; what is clicked comes out as `LabChip.Pressed`."""

    DEFAULT_CSS = """
    LabControls {
        height: auto;
        padding: 0 1;
    }
    LabControls .lab-chips {
        width: 1fr;
        height: 1;
    }
    LabControls #lab-more {
        height: 2;
        layout: vertical;
    }
    LabControls.-wide #lab-more {
        height: 1;
        layout: horizontal;
    }
    """

    def compose(self) -> ComposeResult:
        """Three rows of chips, the last two beside each other where there is room."""
        with Horizontal(classes="lab-chips"):
            for place, name in enumerate(USUAL, start=1):
                yield LabChip(
                    str(place),
                    f"{marks.RUN[name]} {SHORT[name]}",
                    f"rule('{name}')",
                    name,
                    f"{LABELS[name]} on or off",
                )
        with Vertical(id="lab-more"):
            with Horizontal(classes="lab-chips"):
                yield LabChip("space", "play", "play", tip="Play or pause")
                yield LabChip("←", "back", "move(-1)", tip="One step back")
                yield LabChip("→", "step", "move(1)", tip="One step on")
                yield LabChip("r", "restart", "restart", tip="Back to θ = 0")
                yield LabChip("esc", "leave", "back", tip="Leave the lab")
            with Horizontal(classes="lab-chips"):
                yield LabChip("−", "shorter", "pace(-1)", tip="Shorter steps for every optimizer")
                yield LabChip("+", "α ×1", "pace(1)", tip="Longer steps for every optimizer")
                yield LabChip(
                    "d", "falling", "falling", tip="Let the steps of O and sign descent fall to zero"
                )
                yield LabChip("i", "axes", "turn", tip="Look at the next pair of components")
                yield LabChip("v", "view", "view", tip="Show the next picture")

    def show(self, state: LabState, pairs: int, views: int) -> None:
        """Bring every chip up to date; `pairs` and `views` say whether there is anything to change to."""
        for name in USUAL:
            self._chip(f"rule-{name}").lit = name in state.shown
        self._chip("play").label = "pause" if state.playing else "play"
        self._chip("pace-1").label = f"α ×{number(state.factor)}"
        self._chip("falling").lit = state.falling
        self._chip("turn").lit = pairs > 1
        self._chip("view").lit = views > 1
        self._chip("move--1").lit = state.step > 0
        self._chip("move-1").lit = not state.at_end

    def _chip(self, name: str) -> LabChip:
        return self.query_one(f"#chip-{name}", LabChip)
