"""The desk of an author: as a student's, but in memory only, and it remembers why a verdict came about."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.checking.contract.when import pieces
from tutor.store import Store
from tutor.tui.author.examine import Examined
from tutor.tui.author.source_text import Loaded
from tutor.tui.desk.desk import Desk
from tutor.tutoring.event import Opened
from tutor.tutoring.state import EMPTY
from tutor.tutoring.study import Study

NOTICE = (
    "This is a preview: it follows every save. Nothing that you do here is kept, and your own record is not"
    " touched. F9 shows what lies behind a part."
)


@dataclass(frozen=True)
class Judged:
    """The last answer to a part, and what the checker said of it.

    Attributes:
        asked: the question.
        answer: what was handed in.
        verdict: as a student gets it.
        fired: for each pattern that fits the answer, its mistake's name and its place in the `When`; None
            while that is being found out.
    """

    asked: Question
    answer: Answer
    verdict: Verdict
    fired: frozenset[tuple[str, int]] | None = None


class AuthorStudy(Study):
    """A study in which any variant may be put on the desk."""

    def turn(self, key: str, variant: int) -> None:
        """Put that variant of a part on the desk."""
        with self._lock:
            self._happened(Opened(key, variant))


class AuthorDesk(Desk):
    """What the author's screens work with.

    Attributes:
        loaded: the pack, with what is wrong in it.
        judged: by question asked, the last answer's verdict.
        examined: what the whole check found in a problem's file, by its name.
        here: the key of the part on the screen, or "".
    """

    def __init__(
        self, loaded: Loaded, store: Store, checker: Checker, before: AuthorDesk | None = None
    ) -> None:
        super().__init__((loaded.pack,), store, checker)
        self.loaded = loaded
        self.turning: AuthorStudy = before.turning if before else AuthorStudy(EMPTY, store.append)
        self.study = self.turning
        self.judged: dict[str, Judged] = before.judged if before else {}
        self.examined: dict[str, Examined] = before.examined if before else {}
        self.here: str = before.here if before else ""
        if before is None:
            self.notices = (NOTICE, *self.notices)
        else:
            self.drafts = before.drafts
            self._hinted_at = before._hinted_at

    async def check(self, asked: Question, answer: Answer) -> Verdict:
        """Ask the checker, and keep what it says with the question."""
        verdict = await super().check(asked, answer)
        place = self.place(self.here)
        if place is not None and asked == place.question(self.state(self.here).variant):
            self.judged[self.here] = Judged(asked, answer, verdict)
        return verdict

    async def find_fired(self, key: str) -> bool:
        """Try every pattern of every mistake on the last answer, by itself; whether there is news."""
        judged = self.judged.get(key)
        if judged is None or judged.fired is not None:
            return False
        fired = set()
        if judged.verdict.outcome.counts:
            for mistake in judged.asked.mistakes:
                for index, pattern in enumerate(pieces(mistake.when)):
                    alone = replace(judged.asked, mistakes=(replace(mistake, when=pattern),), others=())
                    verdict = await asyncio.to_thread(self.checker.check, alone, judged.answer)
                    if any(name == mistake.name for name in named(verdict)):
                        fired.add((mistake.name, index))
        if self.judged.get(key) is judged:
            self.judged[key] = replace(judged, fired=frozenset(fired))
        return True


def named(verdict: Verdict) -> tuple[str | None, ...]:
    """Every mistake that a verdict names: of the whole, and of each blank."""
    return (verdict.mistake, *(cell.mistake for cell in verdict.cells))
