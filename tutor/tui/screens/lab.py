"""The trajectories lab: pictures of the optimizers on their way, the student's point, and the controls."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from tutor.experiments.request import LABELS, RULES, LabRequest
from tutor.plots.marks import YOU
from tutor.plots.numbers import number, vector
from tutor.tui.widgets.lab_chip import LabChip
from tutor.tui.widgets.lab_controls import LabControls
from tutor.tui.widgets.lab_state import LabState, arranged, opened
from tutor.tui.widgets.picture import PictureWidget, ink_colour

if TYPE_CHECKING:
    from types import ModuleType

FRAMES_PER_SECOND = 15
NO_POINT = "Answer a part with a vector, and it is drawn here as a star."


KEYS: list[BindingType] = [
    *(
        Binding(str(n), f"rule('{name}')", f"{LABELS[name]} on or off")
        for n, name in enumerate(RULES, start=1)
    ),
    Binding("space", "play", "Play or pause"),
    Binding("right", "move(1)", "One step on"),
    Binding("left", "move(-1)", "One step back"),
    Binding("shift+right", "move(10)", "Ten steps on"),
    Binding("shift+left", "move(-10)", "Ten steps back"),
    Binding("r,home", "restart", "Back to θ = 0"),
    Binding("end", "finish", "To the last step"),
    Binding("minus,underscore", "pace(-1)", "Shorter steps"),
    Binding("plus,equals_sign", "pace(1)", "Longer steps"),
    Binding("d", "falling", "Steps of O and sign descent fall to zero, or not"),
    Binding("i", "turn", "The next pair of axes"),
    Binding("v,tab", "view", "The next picture"),
    Binding("f1", "app.help", "Help", show=False),
    Binding("escape,q", "back", "Leave the lab"),
]


class LabScreen(Screen[None]):
    """Opens with every run drawn to its end; closed by escape.

    Args:
        request: the plane, the student's point and what is shown at first.
    """

    DEFAULT_CSS = """
    LabScreen { layout: vertical; }
    LabScreen #lab-title { height: 1; padding: 0 1; background: $surface; }
    LabScreen #lab-title { text-wrap: nowrap; text-overflow: ellipsis; }
    LabScreen #lab-pictures { height: 1fr; padding: 0 1; }
    LabScreen #lab-side { display: none; margin-left: 2; }
    LabScreen #lab-table { display: none; height: auto; margin: 1 1 0 1; }
    LabScreen #lab-remarks { height: auto; max-height: 5; padding: 0 1; }
    LabScreen.-roomy #lab-remarks { margin-top: 1; }
    LabScreen.-roomy LabControls { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, request: LabRequest) -> None:
        super().__init__()
        self.state: LabState = opened(request)
        self._frames: ModuleType | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, pictures, table, what there is to say, controls."""
        yield Static(id="lab-title")
        with Horizontal(id="lab-pictures"):
            yield PictureWidget(id="lab-main")
            yield PictureWidget(id="lab-side")
        yield PictureWidget(id="lab-table")
        yield Static(id="lab-remarks")
        yield LabControls()

    def on_mount(self) -> None:
        """Show the frame at once; import NumPy and plotext beside it."""
        self._title()
        self._arrange()
        self.run_worker(self._begin(), exit_on_error=False)

    async def _begin(self) -> None:
        try:
            self._frames = await asyncio.to_thread(_load, self.state)
        except ValueError as fault:
            self.query_one("#lab-remarks", Static).update(Content(str(fault)))
            return
        self._show()

    def on_resize(self, event: Resize) -> None:
        """Another size, another arrangement."""
        self._arrange()
        self._show()

    def on_lab_chip_pressed(self, event: LabChip.Pressed) -> None:
        """A click does what the key does."""
        self.run_worker(self.run_action(event.action), exit_on_error=False)

    def action_rule(self, name: str) -> None:
        """Switch an optimizer on or off."""
        self._set(self.state.toggled(name))

    def action_play(self) -> None:
        """Play or pause."""
        self._set(self.state.played())

    def action_move(self, steps: int) -> None:
        """Step on or back."""
        self._set(self.state.moved(steps))

    def action_restart(self) -> None:
        """Back to θ = 0."""
        self._set(replace(self.state, step=0))

    def action_finish(self) -> None:
        """To the last step."""
        self._set(self.state.moved(self.state.request.steps))

    def action_pace(self, notches: int) -> None:
        """Longer or shorter steps."""
        self._set(self.state.paced(notches))

    def action_falling(self) -> None:
        """Falling or constant step sizes for O and sign descent."""
        self._set(replace(self.state, falling=not self.state.falling))

    def action_turn(self) -> None:
        """The next pair of axes."""
        if self._frames is not None:
            self._set(self.state.turned(self._frames.pair_count(self.state)))

    def action_view(self) -> None:
        """The next picture, where not all are on the screen."""
        place = arranged(self.size.width, self.size.height, self.state.view)
        self._set(self.state.viewed(place.views))

    def action_back(self) -> None:
        """Leave."""
        self.dismiss()

    def _set(self, state: LabState) -> None:
        """Take on another state: start or stop the clock, draw."""
        self.state = state
        if state.playing and self._timer is None:
            self._timer = self.set_interval(1 / FRAMES_PER_SECOND, self._tick)
        elif not state.playing and self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._arrange()
        self._show()

    def _tick(self) -> None:
        self._set(self.state.ticked())

    def _arrange(self) -> None:
        place = arranged(self.size.width, self.size.height, self.state.view)
        self.query_one("#lab-side").display = place.side is not None
        self.query_one("#lab-table").display = place.table
        self.query_one(LabControls).set_class(self.size.width >= 110, "-wide")
        self.set_class(self.size.height >= 32, "-roomy")

    def _show(self) -> None:
        """Give every picture its painter for the present state."""
        self._title()
        if self._frames is None:
            return
        place = arranged(self.size.width, self.size.height, self.state.view)
        frame = self._frames.frame
        self.query_one("#lab-main", PictureWidget).paint(partial(frame, self.state, place.main))
        if place.side is not None:
            self.query_one("#lab-side", PictureWidget).paint(partial(frame, self.state, place.side))
        if place.table:
            self.query_one("#lab-table", PictureWidget).paint(partial(frame, self.state, "table"))
        pairs = self._frames.pair_count(self.state)
        self.query_one(LabControls).show(self.state, pairs, len(place.views))
        self._remark(self._frames.remarks(self.state))

    def _title(self) -> None:
        request, state = self.state.request, self.state
        self.query_one("#lab-title", Static).update(
            Content.assemble(
                ("Lab", "bold"),
                f" · step {state.step} of {request.steps} · ",
                f"aᵀθ = {number(request.target)}, a = {vector(request.a)}",
            )
        )

    def _remark(self, told: tuple[tuple[str, str], ...]) -> None:
        dark = self.app.current_theme.dark
        if not told and self.state.request.part is not None:
            told = ((NO_POINT, "quiet"),)
        lines = [_line(text, ink, ink_colour(ink, dark) or "") for text, ink in told]
        remarks = self.query_one("#lab-remarks", Static)
        remarks.display = bool(lines)
        remarks.update(Content("\n").join(lines))


def _line(text: str, ink: str, colour: str) -> Content:
    """A remark in its colour; what is said of the student's point has only its star coloured."""
    if ink == "you":
        return Content.assemble((f"{YOU} ", f"bold {colour}"), text)
    return Content.styled(text, colour)


def _load(state: LabState) -> ModuleType:
    """Runs in a thread: the imports are the slow part of opening the lab."""
    from tutor.tui.widgets import lab_frames

    lab_frames.warm(state)
    return lab_frames
