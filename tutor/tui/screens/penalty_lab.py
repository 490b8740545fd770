"""The penalty lab: which step a norm likes, while p, α and the square change, and the student's own step."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from textual.binding import Binding, BindingType

from tutor.experiments.penalty_request import PenaltyRequest
from tutor.plots.numbers import number, vector
from tutor.plots.penalty_marks import objective, power
from tutor.tui.screens.lab_stage import Control, Frames, StageScreen
from tutor.tui.widgets.penalty_state import FRAMES, WEIGHTS, PenaltyState, opened


class PenaltyLabScreen(StageScreen[PenaltyState]):
    """Opens with the ball as large as the best step; closed by escape.

    Args:
        request: gradient, penalty and the student's formula.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "slide(1)", "A larger p"),
        Binding("left", "slide(-1)", "A smaller p"),
        Binding("plus,equals_sign", "weigh(1)", "A larger α: distance gets cheaper"),
        Binding("minus,underscore", "weigh(-1)", "A smaller α"),
        Binding("s", "square", "The norm squared, or not"),
        Binding("up", "grow(1)", "A larger ball"),
        Binding("down", "grow(-1)", "A smaller ball"),
        Binding("i", "turn", "The next pair of coordinates"),
    ]

    controls = (
        (
            Control("←", "less", "slide(-1)", "A smaller p"),
            Control("→", "p = 2", "slide(1)", "A larger p"),
            Control("−", "less", "weigh(-1)", "A smaller α: distance gets dearer"),
            Control("+", "α = 1", "weigh(1)", "A larger α: distance gets cheaper"),
            Control("s", "squared", "square", "The norm squared, or not"),
        ),
        (
            Control("space", "grow", "play", "Let the ball grow"),
            Control("↓", "ball", "grow(-1)", "A smaller ball"),
            Control("↑", "ball", "grow(1)", "A larger ball"),
            Control("r", "start", "restart", "The ball at size zero"),
        ),
        (
            Control("i", "axes", "turn", "Look at the next pair of coordinates"),
            Control("v", "view", "view", "Show the next picture"),
            Control("esc", "leave", "back", "Leave the lab"),
        ),
    )
    views = ("landscape", "sizes")

    def __init__(self, request: PenaltyRequest) -> None:
        super().__init__(opened(request), _load)

    def title_text(self) -> str:
        """The objective and its gradient."""
        return f"{objective(self.state.p, self.state.squared)}, g = {vector(self.state.request.g)}"

    def labels(self) -> dict[str, tuple[str, bool]]:
        """The present settings, on their controls."""
        state = self.state
        return {
            "slide(-1)": ("", state.power > 0),
            "slide(1)": (f"p = {power(state.p)}", state.power < len(state.powers) - 1),
            "weigh(-1)": ("", state.weight > 0),
            "weigh(1)": (f"α = {number(state.alpha, 3)}", state.weight < len(WEIGHTS) - 1),
            "square": ("squared" if state.squared else "no square", state.squared),
            "play": ("pause" if state.playing else "grow", True),
            "grow(-1)": ("", state.frame > 0),
            "grow(1)": ("", state.frame < FRAMES),
            "turn": ("", len(state.pairs) > 1),
        }

    def stepped(self) -> PenaltyState:
        """The ball a little larger."""
        return self.state.ticked()

    def action_slide(self, notches: int) -> None:
        """Another p."""
        self.become(self.state.slid(notches))

    def action_weigh(self, notches: int) -> None:
        """Another α."""
        self.become(self.state.weighed(notches))

    def action_square(self) -> None:
        """With the square or without."""
        self.become(replace(self.state, squared=not self.state.squared))

    def action_grow(self, frames: int) -> None:
        """Another ball."""
        frame = min(max(self.state.frame + 2 * frames, 0), FRAMES)
        self.become(replace(self.state, frame=frame, playing=False))

    def action_play(self) -> None:
        """Let the ball grow, or stop it."""
        self.become(self.state.played())

    def action_restart(self) -> None:
        """The ball at size zero."""
        self.become(replace(self.state, frame=0))

    def action_turn(self) -> None:
        """The next pair of coordinates."""
        self.become(replace(self.state, pair=(self.state.pair + 1) % len(self.state.pairs)))

    def action_view(self) -> None:
        """The next picture, where not all are on the screen."""
        self.become(replace(self.state, view=self.next_view()))


def _load(state: PenaltyState) -> Frames:
    """Imports NumPy and plotext."""
    from tutor.tui.widgets import penalty_frames

    penalty_frames.warm(state)
    return cast(Frames, penalty_frames)
