"""What the penalty and the all-reduce lab share: pictures, remarks, controls and a clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Generic, Protocol, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from tutor.plots.ascii import spelled
from tutor.plots.picture import Picture
from tutor.tui.widgets.lab_chip import LabChip
from tutor.tui.widgets.picture import PictureWidget, ink_colour

FRAMES_PER_SECOND = 15
LOADING = "The numbers are being prepared …"


class Settings(Protocol):
    """What a lab's frozen state has in common with another's."""

    @property
    def playing(self) -> bool:
        """Whether it moves by itself."""

    @property
    def view(self) -> str:
        """Which picture a narrow screen shows."""


State = TypeVar("State", bound=Settings)


class Frames(Protocol):
    """The module that draws; imported off the screen's thread, because it costs NumPy and plotext."""

    frame: Callable[..., Picture]
    remarks: Callable[..., tuple[tuple[str, str], ...]]
    warm: Callable[..., None]


@dataclass(frozen=True, slots=True)
class Control:
    """A key and a click that do the same: its action, how the key is shown, the label at first, a tip."""

    key: str
    label: str
    action: str
    tip: str
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """What stands where: the picture that is always there, the one beside it, whether the table is below.

    `views` are the pictures that `v` changes between.
    """

    main: str
    side: str | None
    table: bool
    views: tuple[str, ...]


def places(width: int, height: int, view: str, views: tuple[str, ...]) -> Places:
    """Two pictures from 110 columns on, the table below them where the screen is high enough.

    `views` are the lab's pictures, the most telling first; besides them there is its table.
    """
    first, others = views[0], views[1:]
    if width >= 110:
        if height >= 28:
            return Places(first, view if view in others else others[0], True, others)
        beside = (*others, "table")
        return Places(first, view if view in beside else others[0], False, beside)
    if height >= 38:
        return Places(view if view in views else first, None, True, views)
    return Places(view, None, False, (*views, "table"))


def chip_id(action: str) -> str:
    """The id that a `LabChip` takes from its action."""
    return f"chip-{action.replace('(', '-').strip(')').replace(chr(39), '')}"


class StageScreen(Screen[None], Generic[State]):
    """A live lab. A subclass sets `controls` and `views`, and says what its keys do to the state.

    Args:
        state: what it opens with.
        load: gives the module that draws, warmed up. Called in a thread; raises ValueError with a sentence
            for what cannot be drawn.
    """

    DEFAULT_CSS = """
    StageScreen { layout: vertical; }
    StageScreen #stage-title { height: 1; padding: 0 1; background: $surface; }
    StageScreen #stage-title { text-wrap: nowrap; text-overflow: ellipsis; }
    StageScreen #stage-pictures { height: 1fr; padding: 0 1; }
    StageScreen #stage-side { display: none; margin-left: 2; }
    StageScreen #stage-table { display: none; height: auto; margin: 1 1 0 1; }
    StageScreen #stage-remarks { height: auto; max-height: 4; padding: 0 1; }
    StageScreen #stage-controls { height: auto; padding: 0 1; }
    StageScreen .stage-chips { width: 1fr; height: 1; }
    StageScreen.-roomy #stage-remarks, StageScreen.-roomy #stage-controls { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "play", "Play or pause"),
        Binding("r,home", "restart", "Back to the start"),
        Binding("v,tab", "view", "The next picture"),
        Binding("f1", "app.help", "Help", show=False),
        Binding("escape,q", "back", "Leave the lab"),
    ]

    controls: ClassVar[tuple[tuple[Control, ...], ...]] = ()
    views: ClassVar[tuple[str, ...]] = ("", "")

    def __init__(self, state: State, load: Callable[[State], Frames]) -> None:
        super().__init__()
        self.state: State = state
        self._load = load
        self._frames: Frames | None = None
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Title, pictures, table, what there is to say, controls."""
        yield Static(id="stage-title")
        with Horizontal(id="stage-pictures"):
            yield PictureWidget(id="stage-main")
            yield PictureWidget(id="stage-side")
        yield PictureWidget(id="stage-table")
        yield Static(id="stage-remarks")
        with Vertical(id="stage-controls"):
            for row in self.controls:
                with Horizontal(classes="stage-chips"):
                    for one in row:
                        yield LabChip(spelled(one.key), spelled(one.label), one.action, one.ink, one.tip)

    def on_mount(self) -> None:
        """Show the frame at once; import NumPy and plotext beside it."""
        self._arrange()
        self._heading()
        self.run_worker(self._begin(), exit_on_error=False)

    async def _begin(self) -> None:
        try:
            self._frames = await asyncio.to_thread(self._load, self.state)
        except ValueError as fault:
            self.query_one("#stage-remarks", Static).update(Content(str(fault)))
            return
        self._show()

    def title_text(self) -> str:
        """What stands in the title, after the word Lab."""
        return ""

    def labels(self) -> dict[str, tuple[str, bool]]:
        """By action: the label of its control, and whether there is anything to do for it."""
        return {}

    def stepped(self) -> State:
        """The state after one tick of the clock."""
        return self.state

    def become(self, state: State) -> None:
        """Take on another state: start or stop the clock, draw."""
        self.state = state
        if state.playing and self._timer is None:
            self._timer = self.set_interval(1 / FRAMES_PER_SECOND, self._tick)
        elif not state.playing and self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._arrange()
        self._show()

    def next_view(self) -> str:
        """The picture after the one that can be changed."""
        here = self._places()
        views, shown = here.views, here.side or here.main
        at = views.index(shown) if shown in views else -1
        return views[(at + 1) % len(views)]

    def on_resize(self, event: Resize) -> None:
        """Another size, another arrangement."""
        self._arrange()
        self._show()

    def on_lab_chip_pressed(self, event: LabChip.Pressed) -> None:
        """A click does what the key does."""
        self.run_worker(self.run_action(event.action), exit_on_error=False)

    def action_back(self) -> None:
        """Leave."""
        self.dismiss()

    def _tick(self) -> None:
        self.become(self.stepped())

    def _places(self) -> Places:
        return places(self.size.width, self.size.height, self.state.view, self.views)

    def _arrange(self) -> None:
        here = self._places()
        self.query_one("#stage-side").display = here.side is not None
        self.query_one("#stage-table").display = here.table
        self.set_class(self.size.height >= 32, "-roomy")

    def _heading(self) -> None:
        self.query_one("#stage-title", Static).update(
            Content.assemble(("Lab", "bold"), spelled(f" · {self.title_text()}"))
        )

    def _show(self) -> None:
        """Give every picture its painter for the present state."""
        self._heading()
        for action, (label, lit) in self.labels().items():
            chip = self.query_one(f"#{chip_id(action)}", LabChip)
            chip.label, chip.lit = spelled(label) or chip.label, lit
        if self._frames is None:
            return
        here, frame = self._places(), self._frames.frame
        self.query_one("#stage-main", PictureWidget).paint(partial(frame, self.state, here.main))
        if here.side is not None:
            self.query_one("#stage-side", PictureWidget).paint(partial(frame, self.state, here.side))
        if here.table:
            self.query_one("#stage-table", PictureWidget).paint(partial(frame, self.state, "table"))
        dark = self.app.current_theme.dark
        told = self._frames.remarks(self.state)
        remarks = self.query_one("#stage-remarks", Static)
        remarks.display = bool(told)
        remarks.update(
            Content("\n").join(
                Content.styled(spelled(text), ink_colour(ink, dark) or "") for text, ink in told
            )
        )
