"""One sitting of the line-by-line tutor: what is on the desk and what was typed so far; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tutor.checking import Checker
from tutor.checking.contract.question import Question
from tutor.cli.plain import part_text
from tutor.cli.plain.part_text import Place
from tutor.cli.plain.unsent_answers import Unsent
from tutor.cli.plain.voice import Voice
from tutor.packs.model.pack import Pack
from tutor.store.small_files.settings import USUAL, Settings
from tutor.tutoring import stages
from tutor.tutoring.plan.guide import Guide
from tutor.tutoring.state import PartState
from tutor.tutoring.study import Study


@dataclass(frozen=True, slots=True)
class Command:
    """What can be typed besides answers.

    Attributes:
        help: its line in the list of commands.
        act: what it does, with the words that follow it.
        aliases: other names for it.
        applies: whether the part on the desk has what it is for.
    """

    help: str
    act: Callable[[Session, str], None]
    aliases: tuple[str, ...] = ()
    applies: Callable[[Session], bool] = lambda session: True


class Session:
    """The state of a sitting, and what follows from it at once.

    Args:
        packs: what there is to study.
        study: the record, and what can happen to it.
        checker: judges.
        voice: speaks and listens.
        unsent: what was typed and not handed in.
        commands: what can be typed besides answers. They act on the session, so they stand above it, and are
            handed down to whatever listens.
        settings: what the student has set.

    Attributes:
        done: whether the sitting is over.
        here: the key of the part on the desk, or "" before the first.
        read: that part, read whole.
        filled: the texts of its first blanks.
        asked_at: the blank whose options were said last.
        refused: a text that could not be read, and the blank that it was typed into.
        challenged: the key of the part to which a further question was said last, or "".
        guide: the evening that was set out on, if any.
        asks: whether *How sure?* is asked.
        hints_wait: whether the next hint waits for the last one to be read.
        ahead: a line that was typed where something else was asked for, and comes next.
        told_of_slips: whether it was said how a slip is taken back.
        hinted_at: when the last hint of a part was shown, on the clock that only goes forward.
    """

    def __init__(
        self,
        packs: tuple[Pack, ...],
        study: Study,
        checker: Checker,
        voice: Voice,
        unsent: Unsent,
        commands: Mapping[str, Command],
        settings: Settings = USUAL,
    ) -> None:
        self.packs, self.study, self.checker, self.voice = packs, study, checker, voice
        self.unsent, self.commands = unsent, commands
        self.places = part_text.places(packs)
        self.done = not self.places
        self.here = ""
        self.read: Place | None = None
        self.filled: list[str] = []
        self.asked_at: tuple[str, int, int] | None = None
        self.refused: tuple[tuple[str, int], int, str] | None = None
        self.hinted_at: dict[str, float] = {}
        self.challenged = ""
        self.schedule, self.asks = settings.schedule, settings.sure
        self.hints_wait = settings.waiting
        self.guide: Guide | None = None
        self.ahead = ""
        self.told_of_slips = False

    @property
    def place(self) -> Place:
        """The part on the desk, with all that it says in the version that lies there."""
        return (self.read or self.places[self.here]).at(self.state.variant)

    @property
    def state(self) -> PartState:
        """Where the student stands in it."""
        return self.study.part(self.here)

    @property
    def why(self) -> str:
        """What the part on the desk was opened for, one of `event.REASONS` or ""."""
        meeting = self.study.memories.part(self.here).meeting
        return meeting.why if meeting is not None else ""

    @property
    def hidden(self) -> bool:
        """Whether the titles of the part on the desk are kept back, since finding the method is the task."""
        return self.why == "mixed" and not (self.state.settled or self.state.revealed)

    def titled(self, key: str) -> str:
        """What a part is called."""
        title = self.places[key].part.title or key
        return title[:1].upper() + title[1:]

    @property
    def question(self) -> Question:
        """What it asks, in the variant on the desk."""
        return self.place.question(self.state.variant)

    @property
    def blanks(self) -> int:
        """How many of its blanks may be answered now; of a part in stages not yet all."""
        return stages.shown(self.place.part, self.state)

    def begin_answer(self) -> None:
        """Nothing is filled in any more, except what was right already in a part in stages."""
        self.filled = [] if self.state.settled else list(self.state.passed)

    @property
    def desk(self) -> tuple[str, int]:
        """The part's key and its variant: what a draft belongs to."""
        return self.here, self.state.variant
