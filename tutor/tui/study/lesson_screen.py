"""What the flows of a part need of the screen that they take place on."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Literal, Protocol

from textual import Logger
from textual.app import App
from textual.timer import Timer

from tutor.tui.answering.answer_panel import AnswerPanel
from tutor.tui.study.conversation import Conversation


class LessonScreen(Protocol):
    """The screen itself stands above the flows, which know this much of it."""

    @property
    def variant(self) -> int:
        """The version of the part that is shown."""
        ...

    @property
    def panel(self) -> AnswerPanel:
        """Where the answer is typed."""
        ...

    @property
    def talk(self) -> Conversation:
        """Where things are said."""
        ...

    async def open_stage(self) -> None:
        """Show the second question of a part in stages, and take an answer to it."""
        ...

    def refresh_heading(self) -> None:
        """Say anew how the part stands."""
        ...

    # What follows, every screen of Textual has.

    @property
    def app(self) -> App[object]: ...

    @property
    def log(self) -> Logger: ...

    @property
    def is_attached(self) -> bool: ...

    def run_worker(self, work: Coroutine[object, object, None], *, exit_on_error: bool) -> object: ...

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer: ...

    def notify(self, message: str, *, severity: Literal["warning"], timeout: float, markup: bool) -> None: ...
