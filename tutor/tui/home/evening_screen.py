"""How long an evening is, and when the exam: asked once at the first start, and again when it is wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.store.small_files.settings import FEWEST_MINUTES, MOST_MINUTES, Settings, is_day

WELCOME = "Welcome"
AGAIN = "Evenings and exam"
TEXT = (
    "Your answers are checked as mathematics, and a hint is one key away. For each evening the tutor lays "
    "out a little: what is due again, what is owed, something new."
)
FREE = "Nothing of it has to be followed: every part can be opened at any time."
MINUTES = "Minutes an evening"
EXAM = "Day of the exam"
EXAMPLE = "{day}, if there is one"
HINT = "Enter goes on · esc: leave it as it is"
KNOWN = "F2: I know some of this already"
NO_MINUTES = f"Between {FEWEST_MINUTES} and {MOST_MINUTES} minutes, please: a whole number."
NO_DAY = "That is no day that could be read; it looks like {day}, year first."
PAST = "That day is over; the exam has to be ahead, or the line empty."


class EveningScreen(ModalScreen[Settings | None]):
    """Dismissed with what is set now, or None where it was passed over.

    Args:
        settings: as they are.
        today: the day that it is.
        welcome: whether this is the first screen of a new student.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "pass", "As it is", id="evening.pass"),
        Binding("f2", "place", "I know some of this", id="evening.place"),
        Binding("down", "app.focus_next", "Next line", show=False),
        Binding("up", "app.focus_previous", "Line before", show=False),
    ]

    def __init__(self, settings: Settings, today: date, welcome: bool) -> None:
        super().__init__()
        self._settings = settings
        self._today = today
        self._welcome = welcome
        self.placing = False
        """Whether it was left for placement."""
        self._day = f"{today.year + 1}-02-10"

    def compose(self) -> ComposeResult:
        """A word, two lines to fill in, and how to go on."""
        with Vertical(classes="dialog"):
            yield Static(Content(WELCOME if self._welcome else AGAIN), classes="dialog-title")
            if self._welcome:
                yield Static(Content(TEXT), classes="dialog-text")
            for name, label, value, example in (
                ("minutes", MINUTES, str(self._settings.minutes), ""),
                ("until", EXAM, self._settings.until, EXAMPLE.format(day=self._day)),
            ):
                with Horizontal(classes="setting"):
                    yield Static(Content(label), classes="setting-label")
                    yield Input(value, placeholder=example, id=name, classes="line", select_on_focus=True)
            yield Static("", id="setting-fault")
            yield Static(Content(f"{FREE} {HINT}" if self._welcome else HINT), classes="dialog-hint")
            if self._welcome:
                yield Static(Content(KNOWN), classes="dialog-known")

    def on_mount(self) -> None:
        """Begin with the minutes."""
        self.query_one("#minutes").focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """From the first line to the second, and from that on."""
        event.stop()
        fault = self._fault_of(event.input.id or "")
        self.query_one("#setting-fault", Static).update(Content(fault))
        if fault:
            return
        if event.input.id == "minutes":
            self.query_one("#until").focus()
        elif wrong := self._fault_of("minutes"):
            self.query_one("#setting-fault", Static).update(Content(wrong))
            self.query_one("#minutes").focus()
        else:
            self.dismiss(self._wanted)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Placement is offered at the first start; later it stands in the palette."""
        return action != "place" or self._welcome

    async def action_place(self) -> None:
        """Keep what is typed where it can be read, and find out what is known."""
        sound = not (self._fault_of("minutes") or self._fault_of("until"))
        self.placing = True
        self.dismiss(self._wanted if sound else None)
        await self.app.run_action("place")

    def action_pass(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)

    @property
    def _wanted(self) -> Settings:
        return replace(self._settings, minutes=int(self._typed("minutes")), until=self._typed("until"))

    def _typed(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value.strip()

    def _fault_of(self, name: str) -> str:
        typed = self._typed(name)
        if name == "minutes":
            sound = typed.isascii() and typed.isdecimal() and len(typed) <= 4
            return "" if sound and FEWEST_MINUTES <= int(typed) <= MOST_MINUTES else NO_MINUTES
        if not typed:
            return ""
        if not is_day(typed):
            return NO_DAY.format(day=self._day)
        return "" if date.fromisoformat(typed) >= self._today else PAST
