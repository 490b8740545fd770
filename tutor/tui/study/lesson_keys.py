"""What the keys of a part ask of its lesson; the screen of the part derives from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from tutor.tui.study.comparison import Comparison
    from tutor.tui.study.lesson import Lesson
    from tutor.tui.study.thought_field import ThoughtField


class LessonKeys(Screen[None]):
    """Forwards to the lesson, which runs what is asked beside the screen."""

    _lesson: Lesson

    def action_hint(self) -> None:
        """Ask for the next hint."""
        self._lesson.begin(self._lesson.hint())

    def action_solution(self) -> None:
        """Ask for the worked solution."""
        self._lesson.begin(self._lesson.solution())

    def action_ask(self, rung: str) -> None:
        """Answer the small question of a hint."""
        self._lesson.begin(self._lesson.ask(rung))

    def action_think(self) -> None:
        """Write down a thought, and compare it with the author's."""
        self._lesson.begin(self._lesson.reflecting.think())

    def action_slip(self) -> None:
        """The last wrong answer was a slip of the fingers."""
        self._lesson.begin(self._lesson.slip())

    def on_thought_field_given(self, event: ThoughtField.Given) -> None:
        """A thought was handed in."""
        event.stop()
        self._lesson.begin(self._lesson.reflecting.given(event.text))

    def on_comparison_made(self, event: Comparison.Made) -> None:
        """A thought was compared."""
        event.stop()
        self._lesson.begin(self._lesson.reflecting.compared(event.compared))
