"""The trajectories lab: pictures of the optimizers on their way, the student's point, and the controls."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import ClassVar, cast

from textual.binding import BindingType
from textual.events import MouseMove
from textual.widget import Widget

from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.plots.canvas.number_text import number, vector
from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.rule_marks import LIMIT, RUN, START, TRACE, YOU
from tutor.plots.trajectories.view_registry import named
from tutor.tui.labs.lab_keys import TRAJECTORIES
from tutor.tui.labs.lab_layout import Places
from tutor.tui.labs.lab_stage import Frames, StageScreen
from tutor.tui.labs.trajectories_controls import controls
from tutor.tui.labs.trajectories_state import DECAYS, MOMENTA, NORMS, LabState, arranged, opened
from tutor.tui.shared.chip_bar import Chip
from tutor.tui.shared.picture import Painter, PictureWidget
from tutor.tui.shared.timeline import Timeline

QUICK = 500
"""Steps of a run that are made within a frame."""

NO_POINT = "Answer a part with a vector, and it is drawn here as a star."


class LabScreen(StageScreen[LabState]):
    """Opens with every run drawn to its end.

    Args:
        request: the training points, the student's point and what is shown at first.
    """

    drawing = "tutor.tui.labs.trajectories_frames"
    numbers = "tutor.tui.labs.trajectories_numbers"
    BINDINGS: ClassVar[list[BindingType]] = TRAJECTORIES
    signs = (
        (
            f"{RUN['sgd']} {RUN['o']} {RUN['sign']}",
            "where each optimizer is, and its way; its number key has its sign",
        ),
        (
            f"{LIMIT['sgd']} {LIMIT['o']} {LIMIT['sign']}",
            "open: where each of them ends, exactly; all steps done",
        ),
        *((f"{one.signs[0]} {one.chip or one.label}", one.about) for one in OPTIMIZERS if one.about),
        (YOU, "your own answer"),
        (START, "where all of them start"),
        (3 * TRACE, "points with loss zero: the plane, cut by the picture"),
        ("|r|", "distance from fitting: the size of the residual"),
    )

    def __init__(self, request: LabRequest) -> None:
        super().__init__(opened(request), _load)

    def quick(self) -> bool:
        """Long runs, and points that may be refused, are left to the thread."""
        request = self.state.request
        return request.steps <= QUICK and not request.more and any(request.a)

    def between(self) -> Iterable[Widget]:
        """The line of time."""
        yield Timeline(id="stage-time")

    def title_text(self) -> str:
        """The plane, or how many points."""
        request = self.state.request
        if request.more:
            return f"{1 + len(request.more)} training points of {len(request.a)} features"
        return f"aᵀθ = {number(request.target)}, a = {vector(request.a)}"

    def chips(self) -> tuple[Chip, ...]:
        """The optimizers, and what there is to do in this view."""
        here = self.places()
        return controls(self.state, here.main, self._sides(here.main), here.views, self._first())

    def stepped(self, frames: int) -> LabState:
        """So many frames later."""
        return self.state.ticked(frames)

    def places(self) -> Places:
        """What stands where."""
        state = self.state
        double = state.pinned is not None or self._exemplified()
        return arranged(self.size.width, self.size.height, state.view, double)

    def painters(self, frame: Callable[..., Picture], here: Places) -> tuple[Painter, Painter | None]:
        """A held setting stands beside the present one."""
        state, held = self.state, self.state.held
        if held is None and not self._exemplified():
            return super().painters(frame, here)
        from tutor.tui.labs.trajectories_frames import example, titled

        if held is None:
            return partial(titled, state, "yours", here.main), partial(example, state, here.main)
        return partial(titled, held, "held", here.main), partial(titled, state, "now", here.main)

    def quiet(self) -> tuple[tuple[str, str], ...]:
        """How to get a point into the picture."""
        return ((NO_POINT, "quiet"),) if self.state.request.part is not None else ()

    def become(self, state: LabState) -> None:
        """Take on another state, the line of time too."""
        super().become(state)
        self._time()

    def on_mount(self) -> None:
        """As every lab, with the line of time at its step."""
        super().on_mount()
        self._time()

    def on_timeline_scrubbed(self, event: Timeline.Scrubbed) -> None:
        """To the step under the mouse."""
        self.become(self.state.at(event.step))

    def on_mouse_move(self, event: MouseMove) -> None:
        """Dragging turns the solid."""
        on_picture = isinstance(event.widget, PictureWidget) and event.widget.id != "stage-table"
        if event.button and on_picture and named(self.places().main).turned:
            self.become(self.state.rotated(-3.0 * event.delta_x, 5.0 * event.delta_y))

    def action_rule(self, name: str) -> None:
        """Switch an optimizer on or off."""
        self.become(self.state.toggled(name))

    def action_play(self) -> None:
        """Play or pause."""
        self.become(self.state.played())

    def action_move(self, steps: int) -> None:
        """Step on or back."""
        self.become(self.state.moved(steps))

    def action_restart(self) -> None:
        """Back to the start."""
        self.become(self.state.at(0))

    def action_finish(self) -> None:
        """To the last step."""
        self.become(self.state.at(self.state.request.steps))

    def action_pace(self, notches: int) -> None:
        """Longer or shorter steps."""
        self.become(self.state.paced(notches))

    def action_schedule(self) -> None:
        """The next way in which step sizes change."""
        self.become(self.state.scheduled())

    def action_turn(self) -> None:
        """The next components."""
        self.become(self.state.turned(self._sides(self.places().main)))

    def action_view(self, by: int = 1) -> None:
        """The next picture, or the one before."""
        self.become(self.state.viewed(self.places().views, by))

    def action_balls(self) -> None:
        """Norm balls; they are round only where both axes have one unit."""
        zoom = "near" if not self.state.balls and self.state.zoom == "fit" else self.state.zoom
        self.become(replace(self.state, balls=not self.state.balls, zoom=zoom))

    def action_zoom(self) -> None:
        """The next zoom."""
        self.become(self.state.zoomed())

    def action_log(self) -> None:
        """Time on a log axis, or not."""
        self.become(replace(self.state, log_steps=not self.state.log_steps))

    def action_rotate(self, turn: int, tilt: int) -> None:
        """Turn the solid."""
        if named(self.places().main).turned:
            self.become(self.state.rotated(turn, tilt))

    def action_compare(self) -> None:
        """Hold this setting, or let it go."""
        self.become(self.state.compared())

    def action_example(self) -> None:
        """The neighbouring example beside the part's own numbers, or not."""
        if self.state.request.secret:
            self.become(replace(self.state, beside=not self.state.beside))

    def _exemplified(self) -> bool:
        """Whether the neighbouring example is to be seen."""
        if self._frames is None or not self.state.beside:
            return False
        from tutor.tui.labs.trajectories_frames import exemplified

        return exemplified(self.state)

    def action_batch(self) -> None:
        """All points at a step, or one."""
        if self.state.request.more:
            self.become(self.state.batched())

    def action_reading(self) -> None:
        """The other reading of O."""
        self.become(self.state.read())

    def action_decay(self) -> None:
        """The next weight decay."""
        self.become(self.state.option("decay", DECAYS))

    def action_momentum(self) -> None:
        """The next momentum."""
        self.become(self.state.option("momentum", MOMENTA))

    def action_norm(self) -> None:
        """The next norm of steepest descent."""
        self.become(self.state.option("p", NORMS))

    def _first(self) -> float | None:
        """The step size that all optimizers that are shown begin with, if they share one that may be told."""
        if self._frames is None:
            return self.state.request.step_size
        from tutor.tui.labs.trajectories_frames import shared_step

        return shared_step(self.state)

    def _time(self) -> None:
        self.query_one(Timeline).show(self.state.step, self.state.request.steps)

    def _sides(self, view: str) -> int:
        """How many pairs (threes, components) there are to look at."""
        if self._frames is None:
            return 1
        from tutor.tui.labs.trajectories_frames import side_count

        return side_count(self.state, view)


def _load(state: LabState) -> Frames:
    """Imports NumPy and plotext."""
    from tutor.tui.labs import trajectories_frames

    trajectories_frames.warm(state)
    return cast(Frames, trajectories_frames)
