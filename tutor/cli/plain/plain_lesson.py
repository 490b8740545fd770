"""The flow of the line-by-line tutor: a prompt for each blank, verdicts, hints, and on to the next part."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from tutor.checking import Checker
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.cli.plain import after_solving, derivation_input, hint_question, part_text, typed_commands
from tutor.cli.plain.part_text import Place
from tutor.cli.plain.unsent_answers import Unsent, offer
from tutor.cli.plain.voice import Voice
from tutor.packs.evidence.answer_evidence import with_evidence
from tutor.packs.model.pack import Pack, Rung, RungKind
from tutor.tutoring.attempt import fair
from tutor.tutoring.event import Solved
from tutor.tutoring.ladder import confirmation
from tutor.tutoring.progress import continue_at
from tutor.tutoring.state import PartState
from tutor.tutoring.study import Study

UNFILLED = "The answer is checked once every blank is filled in: type something here, or :hint, :next, :help."
OFFER = "You have tried two different ways. There is a hint, if you like: type :hint."


class Lesson:
    """One sitting.

    Args:
        packs: what there is to study.
        study: the record, and what can happen to it.
        checker: judges.
        voice: speaks and listens.
        news: warnings of the store that were not said yet.
        unsent: what was typed and not handed in.
    """

    def __init__(
        self,
        packs: tuple[Pack, ...],
        study: Study,
        checker: Checker,
        voice: Voice,
        news: Callable[[], tuple[str, ...]],
        unsent: Unsent | None = None,
    ) -> None:
        self.packs, self.study, self.voice = packs, study, voice
        self.places = part_text.places(packs)
        self.done = not self.places
        self._checker, self._news = checker, news
        self._here = ""
        self._filled: list[str] = []
        self._unsent = unsent or Unsent()
        self._hinted_at: dict[str, float] = {}
        self._at: tuple[str, int, int] | None = None
        self._refused: tuple[tuple[str, int], int, str] | None = None
        self._read: Place | None = None

    @property
    def place(self) -> Place:
        """The part on the desk, with all that it says."""
        return self._read or self.places[self._here]

    @property
    def state(self) -> PartState:
        """Where the student stands in it."""
        return self.study.part(self._here)

    @property
    def question(self) -> Question:
        """What it asks, in the variant on the desk."""
        return self.place.question(self.state.variant)

    def run(self, path: str | None = None) -> None:
        """Study from `path` (a key, or the beginning of one), or from where the student left off."""
        self._say_news()
        if self.done:
            self.voice.line("There is nothing to study: no problem could be read.")
            return
        if path is None:
            key = continue_at(self.study.record, self.packs)
            if key is None:
                self.voice.line("You have finished every part. This is the first one again.")
        else:
            key = next((key for key in self.places if f"{key}/".startswith(f"{path}/")), None)
        self.go(key or next(iter(self.places)))
        while not self.done:
            typed = self._asked_for()
            if typed is None:
                self.done = True
            elif typed.lstrip().startswith(typed_commands.SIGNS):
                typed_commands.obey(self, typed)
            else:
                self._typed(typed)
            self._say_news()

    def go(self, key: str) -> None:
        """Put a part on the desk and say it; the problem's own text only when the problem is another."""
        found = self.places[key].read()
        if found is None:
            self.voice.line(f"{key} cannot be read any more; `tutor pack check` says why.")
            self.done = self.done or not self._here
            return
        another = not self._here or self.places[self._here].problem is not self.places[key].problem
        self._here, self._filled, self._read = key, [], found
        self.study.open(key, self.place.part)
        self.show(with_problem=another)

    def show(self, with_problem: bool = True) -> None:
        """Say the part on the desk."""
        voice, place, variant = self.voice, self.place, self.state.variant
        self._at = None
        if with_problem:
            voice.line()
            voice.line(f"{place.pack.title}: {place.problem.title}")
            voice.line()
            voice.markdown(place.text(place.problem.statement, variant))
        voice.line()
        voice.line(place.heading)
        voice.line()
        voice.markdown(place.text(place.part.statement, variant))
        if place.part.table is not None:
            voice.line()
            voice.block("\n".join(part_text.table(place.part.table)))
        if self.state.settled:
            voice.line("You have answered this part. Press Enter to go on, or answer again.")
        else:
            for line in offer(self._unsent.draft(self._desk, len(self.question.blanks))):
                voice.line(line)

    def beside(self, step: int) -> None:
        """Go to the next part or the one before."""
        keys = list(self.places)
        number = keys.index(self._here) + step
        if number < 0:
            self.voice.line("This is the first part.")
        elif number >= len(keys):
            self.voice.line("This is the last part. :parts lists all of them, :quit ends.")
        else:
            self.go(keys[number])

    def hint(self) -> None:
        """Say the next rung, if it may be said now."""
        shown = self._hinted_at.get(self._here)
        seconds = None if shown is None else monotonic() - shown
        step = self.study.next_rung(self._here, self.place.part, seconds, self.voice.attended)
        if step.rung is None or not step.open:
            self.voice.line(step.sentence)
        elif step.confirm:
            self.solution()
        else:
            self.study.show(self._here, self.place.part, step.rung)
            self._hinted_at[self._here] = monotonic()
            self.say_rung(step.rung)
            if step.rung.kind is RungKind.ASK:
                hint_question.ask(self, self._checker, step.rung)

    def say_rung(self, rung: Rung) -> None:
        """Say a hint."""
        self.voice.line(f"Hint, {part_text.HINTS[rung.kind]}:")
        self.voice.markdown(self.place.text(rung.text, self.state.variant))

    def solution(self) -> None:
        """Say the worked solution; before a right answer it asks once, and the part is marked as shown."""
        place, state = self.place, self.state
        if not place.part.solution:
            self.voice.line("This part has no worked solution.")
            return
        fresh = not (state.settled or state.revealed)
        if fresh and not self.voice.confirm(confirmation(place.part, state)):
            self.voice.line("Good. It stays closed.")
            return
        self.study.told(self._here)
        self.voice.line("The worked solution:")
        self.voice.markdown(place.text(place.part.solution, state.variant))
        if fresh and self.study.twin(self._here, place.part) is not None:
            self._filled = []
            self.voice.line()
            self.voice.line("Here is another version, to be done by yourself.")
            self.show(with_problem=False)

    def again(self) -> None:
        """Deal another version of the part."""
        if self.study.twin(self._here, self.place.part) is not None:
            self._filled = []
            self.show(with_problem=False)
        elif len(self.place.part.variants) < 2:
            self.voice.line("This part has only one version; you can answer it again.")
        else:
            self.voice.line("Answer this version first; then :again brings another one.")

    def lines(self) -> None:
        """Take a derivation as the answer to the blank that comes next."""
        if not self.question.blanks[len(self._filled)].takes_lines:
            self.voice.line("This is answered in one line.")
            return
        found = derivation_input.taken(self, self._earlier(), self._note)
        if found:
            self._typed(found)

    def _say_news(self) -> None:
        for warning in self._news():
            self.voice.line(warning)

    def _asked_for(self) -> str | None:
        """What is typed into the blank that comes next, its options said first."""
        question, number = self.question, len(self._filled)
        blank = (self._here, self.state.variant, number)
        if blank != self._at and (not self.state.settled or self._filled):
            self._at = blank
            for line in part_text.options(question.blanks[number]):
                self.voice.line(line)
        return self.voice.ask(part_text.prompt(question, number, self._earlier()))

    @property
    def _desk(self) -> tuple[str, int]:
        return self._here, self.state.variant

    def _earlier(self) -> str:
        """What Enter keeps in this blank; where the part is answered, Enter goes on."""
        if self.state.settled and not self._filled:
            return ""
        number = len(self._filled)
        offered = self._unsent.offered(self._desk, len(self.question.blanks), number)
        return "" if self._refused == (self._desk, number, offered) else offered

    def _note(self, text: str) -> None:
        """Keep what stands in the blank that comes next, in case that the sitting ends."""
        self._unsent.note(self._desk, [*self._filled, text], len(self.question.blanks))

    def _typed(self, text: str) -> None:
        blanks = len(self.question.blanks)
        if not text.strip():
            if self.state.settled and not self._filled:
                self.beside(+1)
                return
            text = self._earlier().strip()
            if not text.strip():
                self.voice.line(UNFILLED if blanks > 1 else "Type an answer, or :hint, :next, :help.")
                return
        if self._aside(text):
            return
        self._note(text)
        self._filled.append(text)
        if len(self._filled) == blanks:
            self._judge()

    def _aside(self, text: str) -> bool:
        """Whether a text goes no further: a thought in reply to the reflection, or what cannot be read."""
        question, number = self.question, len(self._filled)
        blank, early = question.blanks[number], number + 1 < len(question.blanks)
        reflects = self.state.settled and not number and bool(self.place.part.reflection)
        thinks = reflects and after_solving.wordy(blank, text)
        if not (early or thinks):
            return False
        alone = Question(question.given, (blank,), dimensions=question.dimensions)
        verdict = self._checker.check(alone, (text,))
        if thinks and after_solving.no_answer(blank, verdict):
            self.study.reflect(self._here, text)
            self.voice.line(after_solving.THOUGHT)
            return True
        if early and verdict.outcome is Outcome.UNREADABLE:
            part_text.say_verdict(self.voice, alone, (text,), verdict)
            self._refuse(number, text)
            return True
        return False

    def _refuse(self, number: int, text: str) -> None:
        """What could not be read is not offered again; one word may have been meant for a command."""
        self._refused = (self._desk, number, text)
        if command := typed_commands.meant(text):
            self.voice.line(f"If you meant the command, type :{command}.")

    def _judge(self) -> None:
        key, state, question = self._here, self.state, self.question
        answer, self._filled = tuple(self._filled), []
        verdict = fair(self._checker.check(question, answer))
        verdict = with_evidence(self.place.part, state.variant, answer, verdict)
        events = self.study.answer(key, state.variant, answer, verdict)
        self._unsent.handed_in((key, state.variant), answer)
        part_text.say_verdict(self.voice, question, answer, verdict)
        if verdict.outcome is Outcome.UNREADABLE:
            unread = (n for n, cell in enumerate(verdict.cells) if cell.outcome is Outcome.UNREADABLE)
            number = next(unread, 0)
            self._filled = list(answer[:number])
            self._refuse(number, answer[number])
        if any(isinstance(event, Solved) for event in events):
            after_solving.say(self)
        elif self.study.offers(key, self.place.part):
            self.voice.line(OFFER)
