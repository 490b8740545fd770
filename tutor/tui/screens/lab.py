"""The trajectories lab: pictures of the optimizers on their way, the student's point, and the controls."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import MouseMove, Resize
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from tutor.experiments.request import LabRequest
from tutor.plots.ascii import spelled
from tutor.plots.marks import YOU
from tutor.plots.numbers import number, vector
from tutor.tui.widgets.chip_bar import ChipBar
from tutor.tui.widgets.lab_controls import controls
from tutor.tui.widgets.lab_keys import KEYS
from tutor.tui.widgets.lab_state import DECAYS, MOMENTA, NORMS, Arrangement, LabState, arranged, opened
from tutor.tui.widgets.picture import PictureWidget, ink_colour
from tutor.tui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from types import ModuleType

FRAMES_PER_SECOND = 30
NO_POINT = "Answer a part with a vector, and it is drawn here as a star."


class LabScreen(Screen[None]):
    """Opens with every run drawn to its end; closed by escape.

    Args:
        request: the training points, the student's point and what is shown at first.
    """

    DEFAULT_CSS = """
    LabScreen { layout: vertical; }
    LabScreen #lab-title { height: 1; padding: 0 1; background: $surface; }
    LabScreen #lab-title { text-wrap: nowrap; text-overflow: ellipsis; }
    LabScreen #lab-pictures { height: 1fr; padding: 0 1; }
    LabScreen #lab-side { display: none; margin-left: 2; }
    LabScreen #lab-table { display: none; height: auto; margin: 1 1 0 1; }
    LabScreen #lab-remarks { height: auto; max-height: 2; padding: 0 1; }
    LabScreen.-middling #lab-remarks { max-height: 3; }
    LabScreen.-roomy #lab-remarks { margin-top: 1; max-height: 5; }
    LabScreen.-roomy ChipBar { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, request: LabRequest) -> None:
        super().__init__()
        self.state: LabState = opened(request)
        self._frames: ModuleType | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, pictures, table, time, what there is to say, controls."""
        yield Static(id="lab-title")
        with Horizontal(id="lab-pictures"):
            yield PictureWidget(id="lab-main")
            yield PictureWidget(id="lab-side")
        yield PictureWidget(id="lab-table")
        yield Timeline(id="lab-time")
        yield Static(id="lab-remarks")
        yield ChipBar(id="lab-controls")

    def on_mount(self) -> None:
        """Show the frame at once; import NumPy beside it."""
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

    def on_chip_bar_pressed(self, event: ChipBar.Pressed) -> None:
        """A click does what the key does."""
        self.run_worker(self.run_action(event.action), exit_on_error=False)

    def on_timeline_scrubbed(self, event: Timeline.Scrubbed) -> None:
        """To the step under the mouse."""
        self._set(self.state.at(event.step))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Dragging turns the solid."""
        on_picture = isinstance(event.widget, PictureWidget) and event.widget.id != "lab-table"
        if event.button and on_picture and self._place().main == "solid":
            self._set(self.state.rotated(-3.0 * event.delta_x, 5.0 * event.delta_y))

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
        """Back to the start."""
        self._set(self.state.at(0))

    def action_finish(self) -> None:
        """To the last step."""
        self._set(self.state.at(self.state.request.steps))

    def action_pace(self, notches: int) -> None:
        """Longer or shorter steps."""
        self._set(self.state.paced(notches))

    def action_schedule(self) -> None:
        """The next way in which step sizes change."""
        self._set(self.state.scheduled())

    def action_turn(self) -> None:
        """The next components."""
        if self._frames is not None:
            self._set(self.state.turned(self._frames.side_count(self.state, self._place().main)))

    def action_view(self, by: int = 1) -> None:
        """The next picture, or the one before."""
        self._set(self.state.viewed(self._place().views, by))

    def action_balls(self) -> None:
        """Norm balls; they are round only where both axes have one unit."""
        zoom = "near" if not self.state.balls and self.state.zoom == "fit" else self.state.zoom
        self._set(replace(self.state, balls=not self.state.balls, zoom=zoom))

    def action_zoom(self) -> None:
        """The next zoom."""
        self._set(self.state.zoomed())

    def action_log(self) -> None:
        """Time on a log axis, or not."""
        self._set(replace(self.state, log_steps=not self.state.log_steps))

    def action_rotate(self, turn: int, tilt: int) -> None:
        """Turn the solid."""
        if self._place().main == "solid":
            self._set(self.state.rotated(turn, tilt))

    def action_compare(self) -> None:
        """Hold this setting, or let it go."""
        self._set(self.state.compared())

    def action_batch(self) -> None:
        """All points at a step, or one."""
        if self.state.request.more:
            self._set(self.state.batched())

    def action_reading(self) -> None:
        """The other reading of O."""
        self._set(self.state.read())

    def action_decay(self) -> None:
        """The next weight decay."""
        self._set(self.state.option("decay", DECAYS))

    def action_momentum(self) -> None:
        """The next momentum."""
        self._set(self.state.option("momentum", MOMENTA))

    def action_norm(self) -> None:
        """The next norm of steepest descent."""
        self._set(self.state.option("p", NORMS))

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

    def _place(self) -> Arrangement:
        state = self.state
        return arranged(self.size.width, self.size.height, state.view, state.pinned is not None)

    def _arrange(self) -> None:
        place = self._place()
        self.query_one("#lab-side").display = place.side is not None
        self.query_one("#lab-table").display = place.table
        self.set_class(self.size.height >= 36, "-roomy")
        self.set_class(24 <= self.size.height < 36, "-middling")
        self._title()
        self.query_one(Timeline).show(self.state.step, self.state.request.steps)

    def _show(self) -> None:
        """Give every picture its painter for the present state."""
        if self._frames is None:
            return
        place, state = self._place(), self.state
        frame, titled, held = self._frames.frame, self._frames.titled, state.held
        main, side = self.query_one("#lab-main", PictureWidget), self.query_one("#lab-side", PictureWidget)
        if held is not None:
            main.paint(partial(titled, held, "held", place.main))
            side.paint(partial(titled, state, "now", place.main))
        else:
            main.paint(partial(frame, state, place.main))
            if place.side is not None:
                side.paint(partial(frame, state, place.side))
        if place.table:
            self.query_one("#lab-table", PictureWidget).paint(partial(frame, state, "table"))
        sides = self._frames.side_count(state, place.main)
        self.query_one(ChipBar).show(controls(state, place.main, sides, place.views))
        self._remark(self._frames.remarks(state))

    def _title(self) -> None:
        request = self.state.request
        what = f"aᵀθ = {number(request.target)}, a = {vector(request.a)}"
        if request.more:
            what = f"{1 + len(request.more)} training points of {len(request.a)} features"
        self.query_one("#lab-title", Static).update(Content.assemble(("Lab", "bold"), spelled(f" · {what}")))

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
        return Content.assemble((f"{spelled(YOU)} ", f"bold {colour}"), spelled(text))
    return Content.styled(spelled(text), colour)


def _load(state: LabState) -> ModuleType:
    """Runs in a thread: the imports are the slow part of opening the lab."""
    from tutor.tui.widgets import lab_frames

    lab_frames.warm(state)
    return lab_frames
