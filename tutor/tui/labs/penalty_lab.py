"""The penalty lab: which step a norm likes, while p, α and the square change, and the student's own step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import ClassVar, cast

from textual.binding import BindingType

from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture
from tutor.plots.penalty.penalty_marks import (
    BEST,
    DOWNHILL,
    LEAST,
    ORIGIN,
    RIM,
    STATION,
    YOU,
    objective,
    power,
)
from tutor.tui.labs.lab_keys import PENALTY
from tutor.tui.labs.lab_layout import Places
from tutor.tui.labs.lab_stage import Frames, StageScreen
from tutor.tui.labs.penalty_state import FRAMES, NOTCH, PICTURES, PenaltyState, opened
from tutor.tui.labs.trajectories_controls import EDIT, WAYS_OUT
from tutor.tui.shared.chip_bar import Chip
from tutor.tui.shared.picture import Painter


class PenaltyLabScreen(StageScreen[PenaltyState]):
    """Opens with the ball as large as the best step, or half of it in an open part; closed by escape.

    Args:
        request: gradient, penalty and the student's formula.
    """

    drawing = "tutor.tui.labs.penalty_frames"
    numbers = "tutor.tui.labs.penalty_numbers"
    BINDINGS: ClassVar[list[BindingType]] = PENALTY
    signs = (
        (LEAST, "the best step of all"),
        (3 * RIM, "the rim of the ball ‖u‖ₚ ≤ z: all steps of one size"),
        (BEST, "the best step of that size"),
        (STATION, "the best steps for p = 1, 2 and ∞"),
        (3 * DOWNHILL, "the direction −g"),
        (ORIGIN, "standing still, u = 0"),
        (YOU, "your own step, for this g and α"),
    )
    views = PICTURES

    def __init__(self, request: PenaltyRequest) -> None:
        super().__init__(opened(request), _load)

    def title_text(self) -> str:
        """The objective and its gradient."""
        return f"{objective(self.state.p, self.state.squared)}, g = {vector(self.state.request.g)}"

    def chips(self) -> tuple[Chip, ...]:
        """The controls, with what they are set to."""
        state = self.state
        p, last = state.power, len(state.powers) - 1
        weight, heaviest = state.weight, len(state.weights) - 1
        square = "squared" if state.squared else "no square"
        return (
            Chip("←", "less", "slide(-1)", lit=p > 0, tip="A smaller p", short=""),
            Chip("→", f"p = {power(state.p)}", "slide(1)", lit=p < last, tip="A larger p"),
            Chip("−", "less", "weigh(-1)", lit=weight > 0, tip="A smaller α: distance gets dearer", short=""),
            Chip("+", f"α = {number(state.alpha, 3)}", "weigh(1)", lit=weight < heaviest, tip="A larger α"),
            EDIT,
            Chip("s", square, "square", lit=state.squared, tip="The norm squared, or not"),
            Chip("space", "pause" if state.playing else "grow", "play", tip="Let the ball grow", breaks=True),
            Chip("↓", "smaller ball", "grow(-1)", lit=state.frame > 0, tip="A smaller ball", short=""),
            Chip("↑", "larger ball", "grow(1)", lit=state.frame < FRAMES, tip="A larger ball", short="ball"),
            Chip("r", "no ball", "restart", lit=state.frame > 0, tip="The ball at size zero", short="start"),
            Chip("i", "axes", "turn", lit=len(state.pairs) > 1, tip="Look at the next pair of coordinates"),
            Chip("v", self.next_view(), "view", tip="Show the next picture, or the table"),
            *self._example(),
            *WAYS_OUT,
        )

    def places(self) -> Places:
        """A neighbouring example stands beside a step that is not told."""
        here = super().places()
        if not self.state.exemplified:
            return here
        main = self.state.view if self.state.view in PICTURES else PICTURES[0]
        return Places(main, main, self.size.height >= 36, PICTURES)

    def painters(self, frame: Callable[..., Picture], here: Places) -> tuple[Painter, Painter | None]:
        """As every lab, or the example in the place at the side."""
        if not self.state.exemplified:
            return super().painters(frame, here)
        from tutor.tui.labs.penalty_frames import example

        return partial(frame, self.state, here.main), partial(example, self.state, here.main)

    def stepped(self, frames: int) -> PenaltyState:
        """The ball a little larger."""
        return self.state.ticked(frames)

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
        frame = min(max(self.state.frame + NOTCH * frames, 0), FRAMES)
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

    def _example(self) -> tuple[Chip, ...]:
        tip = "Beside it another norm and gradient, whose best step is shown"
        chip = Chip("a", "example", "example", lit=self.state.beside, tip=tip, short="example")
        return (chip,) if self.state.request.secret else ()

    def action_example(self) -> None:
        """The neighbouring example beside what is not told, or not."""
        if self.state.request.secret:
            self.become(replace(self.state, beside=not self.state.beside))

    def action_view(self) -> None:
        """The next picture, where not all are on the screen."""
        self.become(replace(self.state, view=self.next_view()))


def _load(state: PenaltyState) -> Frames:
    """Imports NumPy and plotext."""
    from tutor.tui.labs import penalty_frames

    penalty_frames.warm(state)
    return cast(Frames, penalty_frames)
