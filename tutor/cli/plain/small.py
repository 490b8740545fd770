"""The small question of an `ask` hint: it stays until it is answered, passed over, or left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tutor.cli.plain import commands, telling
from tutor.packs.question import asked

if TYPE_CHECKING:
    from tutor.checking import Checker
    from tutor.cli.plain.lesson import Lesson
    from tutor.packs.model import Rung

PROMPT = "your answer to the hint (Enter skips it)> "
WAITS = "This hint waits for an answer. Enter skips it; after that, :hint goes on."


def ask(lesson: Lesson, checker: Checker, rung: Rung) -> None:
    """Ask it until the answer is right, an empty line passes it over, or a command leads elsewhere."""
    question = asked(lesson.place.part, rung, lesson.state.variant)
    if question is None:
        return
    for line in telling.options(question.blanks[0]):
        lesson.voice.line(line)
    begun = _standing(lesson)
    while (typed := lesson.voice.ask(PROMPT)) is not None:
        if typed.lstrip().startswith(commands.SIGNS):
            name = commands.named(typed)
            if name == "hint":
                lesson.voice.line(WAITS)
                continue
            commands.obey(lesson, typed)
            if name == "lines" or _standing(lesson) != begun:
                return
        elif not typed.strip():
            return
        else:
            verdict = checker.check(question, (typed,))
            lesson.study.asked(lesson.place.key, rung, typed, verdict)
            telling.say_verdict(lesson.voice, question, (typed,), verdict)
            if verdict.credit:
                return
    lesson.done = True


def _standing(lesson: Lesson) -> tuple[object, ...]:
    """What a small question belongs to; once any of it is another, the question is behind."""
    state = lesson.state
    return lesson.done, lesson.place.key, state.variant, state.settled, state.revealed
