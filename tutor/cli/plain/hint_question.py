"""The small question of an `ask` hint: it stays until it is answered, passed over, or left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.cli.plain import part_text, typed_commands
from tutor.packs.rendering.ask import asked

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.cli.plain.plain_lesson import Lesson
    from tutor.packs.model.pack import Rung

PROMPT = "your answer to the hint (Enter skips it)> "
WAITS = "This hint waits for an answer. Enter skips it; after that, :hint goes on."


def ask(lesson: Lesson, checker: Checker, rung: Rung) -> None:
    """Ask it until the answer is right, an empty line passes it over, or a command leads elsewhere."""
    question = asked(lesson.place.part, rung, lesson.state.variant)
    if question is None:
        return
    for line in part_text.options(question.blanks[0]):
        lesson.voice.line(line)
    begun = _standing(lesson)
    while (typed := lesson.voice.ask(PROMPT)) is not None:
        if typed.lstrip().startswith(typed_commands.SIGNS):
            name = typed_commands.named(typed)
            if name == "hint":
                lesson.voice.line(WAITS)
                continue
            typed_commands.obey(lesson, typed)
            if name == "lines" or _standing(lesson) != begun:
                return
        elif not typed.strip():
            return
        else:
            verdict = checker.check(question, (typed,))
            lesson.study.asked(lesson.place.key, rung, typed, verdict)
            part_text.say_verdict(lesson.voice, question, (typed,), verdict)
            if verdict.credit:
                return
    lesson.done = True


def _standing(lesson: Lesson) -> tuple[object, ...]:
    """What a small question belongs to; once any of it is another, the question is behind."""
    state = lesson.state
    return lesson.done, lesson.place.key, state.variant, state.settled, state.revealed
