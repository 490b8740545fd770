"""What the labs share: a title, two pictures, a table, remarks, controls and a clock."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from time import monotonic
from typing import ClassVar, Generic, Protocol, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Resize
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from tutor.plots.canvas.picture import Picture
from tutor.plots.canvas.rule_marks import YOU
from tutor.plots.output.ascii import spelled
from tutor.tui.labs.lab_clock import Clock, sent_per_second
from tutor.tui.labs.lab_keys import STAGE
from tutor.tui.labs.lab_layout import Places, places
from tutor.tui.shared.chip_bar import Chip, ChipBar
from tutor.tui.shared.picture import Painter, PictureWidget
from tutor.tui.shared.themes import look_of


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


class StageScreen(Screen[None], Generic[State]):
    """A live lab; closed by escape. A subclass says what its keys do to the state.

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
    StageScreen #stage-remarks { height: auto; max-height: 3; padding: 0 1; }
    StageScreen.-middling #stage-remarks { max-height: 4; }
    StageScreen.-roomy #stage-remarks { margin-top: 1; max-height: 6; }
    StageScreen.-roomy ChipBar { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = STAGE

    drawing: ClassVar[str] = ""
    """The name of the module that draws; `warmed` in it says that it has drawn once."""

    views: ClassVar[tuple[str, ...]] = ("", "")
    numbers: ClassVar[str] = ""
    """The module whose `NUMBERS` can be typed; imported when they are, because reading costs the notation."""

    signs: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Signs of the pictures and what they mean, for help."""

    def __init__(self, state: State, load: Callable[[State], Frames]) -> None:
        super().__init__()
        self.state: State = state
        self._load = load
        self._frames: Frames | None = None
        self._timer: Timer | None = None
        self._clock = Clock(0.0)
        self._title: Content | None = None
        self._said: Content | None = None

    def compose(self) -> ComposeResult:
        """Title, pictures, table, what there is to say, controls."""
        yield Static(id="stage-title")
        with Horizontal(id="stage-pictures"):
            yield PictureWidget(id="stage-main")
            yield PictureWidget(id="stage-side")
        yield PictureWidget(id="stage-table")
        yield from self.between()
        yield Static(id="stage-remarks")
        yield ChipBar(id="stage-controls")

    def on_mount(self) -> None:
        """Show the frame at once; import NumPy and plotext beside it, if that was not done before."""
        self._arrange()
        loaded = sys.modules.get(self.drawing)
        if loaded is not None and getattr(loaded, "warmed", False) and self.quick():
            self._frames = cast(Frames, loaded)
            self._arrange()
            self._show()
        else:
            self.run_worker(self._begin(), exit_on_error=False)

    async def _begin(self) -> None:
        try:
            self._frames = await asyncio.to_thread(self._load, self.state)
        except ValueError as fault:
            self.query_one("#stage-remarks", Static).update(Content(str(fault)))
            return
        self._arrange()
        self._show()

    def quick(self) -> bool:
        """Whether what this lab opens with is worked out within a frame, once everything is imported."""
        return True

    def between(self) -> Iterable[Widget]:
        """What stands between the pictures and the remarks."""
        return ()

    def title_text(self) -> str:
        """What stands in the title, after the word Lab."""
        return ""

    def chips(self) -> tuple[Chip, ...]:
        """The controls for the present state."""
        return ()

    def stepped(self, frames: int) -> State:
        """The state so many frames later."""
        return self.state

    def places(self) -> Places:
        """What stands where."""
        return places(self.size.width, self.size.height, self.state.view, self.views)

    def painters(self, frame: Callable[..., Picture], here: Places) -> tuple[Painter, Painter | None]:
        """What draws the first picture, and the one beside it."""
        side = None if here.side is None else partial(frame, self.state, here.side)
        return partial(frame, self.state, here.main), side

    def quiet(self) -> tuple[tuple[str, str], ...]:
        """What is said where there is nothing else to say."""
        return ()

    def become(self, state: State) -> None:
        """Take on another state: start or stop the clock, draw."""
        self.state = state
        if state.playing and self._timer is None:
            self._clock = Clock(monotonic())
            self._timer = self.set_interval(1 / sent_per_second(), self._tick)
        elif not state.playing and self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._arrange()
        self._show()

    def next_view(self, by: int = 1) -> str:
        """The picture after (or before) the one that can be changed."""
        here = self.places()
        shown = here.main if here.main in here.views else here.side
        at = here.views.index(shown) if shown in here.views else -1
        return here.views[(at + by) % len(here.views)]

    def on_resize(self, event: Resize) -> None:
        """Another size, another arrangement."""
        self._arrange()
        self._show()

    def on_chip_bar_pressed(self, event: ChipBar.Pressed) -> None:
        """A click does what the key does."""
        self.run_worker(self.run_action(event.action), exit_on_error=False)

    def action_back(self) -> None:
        """Leave."""
        self.dismiss()

    def action_edit(self) -> None:
        """Type the lab's numbers."""
        from tutor.tui.labs.lab_numbers import NumbersScreen

        numbers = import_module(self.numbers).NUMBERS
        self.app.push_screen(NumbersScreen(numbers, self.state, self._accept))

    def _accept(self, state: State) -> None:
        """Take on a typed setting. Raises ValueError with a sentence for what cannot be drawn."""
        if self._frames is not None:
            self._frames.remarks(state)
        self.become(state)

    def _tick(self) -> None:
        frames = self._clock.due(monotonic())
        if frames:
            self.become(self.stepped(frames))

    def _arrange(self) -> None:
        here = self.places()
        self.query_one("#stage-side").display = here.side is not None
        self.query_one("#stage-table").display = here.table
        self.set_class(self.size.height >= 36, "-roomy")
        self.set_class(24 <= self.size.height < 36, "-middling")
        title = Content.assemble(("Lab", "bold"), spelled(f" · {self.title_text()}"))
        if title != self._title:  # another text is another layout of the screen, thirty times a second
            self._title = title
            self.query_one("#stage-title", Static).update(title, layout=False)
        self.query_one(ChipBar).show(self.chips())

    def _show(self) -> None:
        """Give every picture its painter for the present state."""
        if self._frames is None:
            return
        here = self.places()
        main, side = self.painters(self._frames.frame, here)
        self.query_one("#stage-main", PictureWidget).paint(main)
        if side is not None:
            self.query_one("#stage-side", PictureWidget).paint(side)
        if here.table:
            table = partial(self._frames.frame, self.state, "table")
            self.query_one("#stage-table", PictureWidget).paint(table)
        told = self._frames.remarks(self.state) or self.quiet()
        look = look_of(self.app.current_theme)
        lines = [_line(text, ink, look.ink(ink) or "") for text, ink in told]
        said = Content("\n").join(lines)
        if said != self._said:
            self._said = said
            remarks = self.query_one("#stage-remarks", Static)
            remarks.display = bool(lines)
            remarks.update(said)


def _line(text: str, ink: str, colour: str) -> Content:
    """A remark in its colour; what is said of the student's own has only its star coloured."""
    if ink == "you":
        return Content.assemble((f"{spelled(YOU)} ", f"bold {colour}"), spelled(text))
    return Content.styled(spelled(text), colour)
