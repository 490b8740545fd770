"""The line-by-line tutor from its first line to its last: a prompt for each blank, commands, and the news."""

from __future__ import annotations

from collections.abc import Callable

from tutor.checking import Checker
from tutor.cli.plain import answer_input, command_line, part_on_desk, tonight
from tutor.cli.plain.session import Session
from tutor.cli.plain.typed_commands import COMMANDS
from tutor.cli.plain.unsent_answers import Unsent
from tutor.cli.plain.voice import Voice
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack
from tutor.store.small_files.settings import USUAL, Settings
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.progress import go_on, nothing_left
from tutor.tutoring.study import Study


class Lesson:
    """One sitting.

    Args:
        packs: what there is to study.
        study: the record, and what can happen to it.
        checker: judges.
        voice: speaks and listens.
        news: warnings of the store that were not said yet.
        unsent: what was typed and not handed in.
        settings: what the student has set.
        plan: what there is to do tonight; without one, study is free.
    """

    def __init__(
        self,
        packs: tuple[Pack, ...],
        study: Study,
        checker: Checker,
        voice: Voice,
        news: Callable[[], tuple[str, ...]],
        unsent: Unsent | None = None,
        settings: Settings = USUAL,
        plan: Callable[[], Evening] | None = None,
    ) -> None:
        self._session = Session(packs, study, checker, voice, unsent or Unsent(), COMMANDS, settings)
        self._plan = plan
        self._news = news

    def run(self, path: str | None = None) -> None:
        """Study from `path` (a key, or the beginning of one), or from where the student left off."""
        session = self._session
        self._say_news()
        if session.done:
            session.voice.line("There is nothing to study: no problem could be read.")
            return
        if path is not None or self._plan is None or not tonight.set_out(session, self._plan):
            part_on_desk.go(session, self._start(path) or next(iter(session.places)))
        while not session.done:
            typed = answer_input.asked_for(session)
            if typed is None:
                session.done = True
            elif command_line.is_command(typed):
                command_line.obey(session, typed)
            else:
                answer_input.take(session, typed)
            self._say_news()

    def _start(self, path: str | None) -> str | None:
        """The part that a path leads to, or where the student left off; None for the first of all."""
        session = self._session
        if path is not None:
            return next((key for key in session.places if f"{key}/".startswith(f"{path}/")), None)
        parts = Catalogue(session.packs)
        key = go_on(session.study.record, parts, session.study.resting)
        if key is None:
            session.voice.line(f"{nothing_left(session.study.record, parts)} This is the first one again.")
        return key

    def _say_news(self) -> None:
        for warning in self._news():
            self._session.voice.line(warning)
