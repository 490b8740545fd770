"""A student at work: the one flow that the app and the line-by-line tutor share.

A `Study` holds the record in memory and hands each event to `write` first, so that nothing is shown as done
which was not written. Parts are named by their key, `pack/problem/part`; where the content matters, the part
comes along.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import RLock

from tutor.checking.contract.question import Answer
from tutor.checking.contract.verdict import Verdict
from tutor.packs.model.pack import Part, Rung
from tutor.tutoring import ladder, other_words, twin
from tutor.tutoring.attempt import answered, kept, to_choose_from
from tutor.tutoring.event import (
    Asked,
    AskedAnew,
    Attempted,
    Ended,
    Event,
    Explained,
    Hinted,
    Kept,
    Left,
    Opened,
    Planned,
    Reflected,
    Session,
    Slipped,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.memory import memories
from tutor.tutoring.memory.memories import NOTHING, Memories
from tutor.tutoring.offer import Offer, Pace, offer
from tutor.tutoring.remark import remark
from tutor.tutoring.sitting import Sitting
from tutor.tutoring.state import PartState, Record, advance
from tutor.tutoring.twin import Draws

DEALT = ("review", "twin", "mixed", "test")
"""Whoever opens a part for one of these reasons is asked another version of it."""


class Study:
    """What a student does, turned into events. May be called from any thread.

    Args:
        record: where the student stands, such as `fold(store.events())`.
        write: makes an event durable; called once for each, in order, before the record moves on. If it
            raises, the record stays as it was.
        sitting: the one that the record ends with.
        clock: the seconds that it is now; without one, all is one sitting.
        remembered: what is remembered of that record.
        draws: which draws the student begins with.
    """

    def __init__(
        self,
        record: Record,
        write: Callable[[Event], None],
        sitting: Sitting | None = None,
        clock: Callable[[], float] = lambda: 0.0,
        remembered: Memories = NOTHING,
        draws: Draws | None = None,
    ) -> None:
        self._record = record
        self._write = write
        self._sitting = sitting or Sitting()
        self.clock = clock
        self._lock = RLock()
        self._pace: dict[str, Pace] = {}
        self._memories = remembered
        self._read: dict[str, Part] = {}
        self.draws = draws or Draws()

    @property
    def record(self) -> Record:
        """Everything so far."""
        return self._record

    @property
    def memories(self) -> Memories:
        """What is remembered of each part, and when it is due."""
        return self._memories

    def part(self, key: str) -> PartState:
        """Where the student stands in a part."""
        return self._record.part(key)

    def conversation(self, key: str) -> tuple[Event, ...]:
        """What happened in a part, oldest first."""
        return self._record.conversation(key)

    @property
    def resting(self) -> frozenset[str]:
        """The parts whose solution could be read in this sitting: no twin of theirs is dealt in it."""
        return self._sitting.at(self.clock()).solutions

    def due(self, key: str, part: Part) -> bool:
        """Whether a twin is owed, and it is a later sitting than the one with the solution."""
        return twin.owed(part, self.part(key)) and key not in self.resting

    def open(self, key: str, part: Part, why: str = "") -> PartState:
        """Put a part on the desk: its variant as it was left, or its twin if that is due.

        For a review, or where it is done once more, it is another version than the one that was answered, or
        the same on an empty desk where there is no other.

        Args:
            key: the part's.
            part: its versions are counted.
            why: one of `event.REASONS`, where it is known; for a twin that is dealt now it is that.
        """
        with self._lock:
            self._read[key] = part
            owed = self.due(key, part)
            if owed or why in DEALT or self._memories.part(key).restarted:
                self._deal(key, part)
            variant = self.draws.on_desk(key, part, self.part(key))
            self._happened(Opened(key, variant, "twin" if owed else why))
            return self.part(key)

    def _deal(self, key: str, part: Part) -> None:
        """Put another version on the desk, unless the one there is open or was read in this sitting."""
        state = self.part(key)
        if not (state.settled or state.revealed) or key in self.resting:
            return
        dealt = twin.following(part, state)
        self._happened(AskedAnew(key, state.variant) if dealt is None else Twin(key, dealt))

    def heard(
        self, key: str, part: Part, variant: int, verdict: Verdict, said: Callable[[str], str]
    ) -> Verdict:
        """The verdict as it is said: of a mistake that was made before, in other words.

        Args:
            key: the part's.
            part: its mistakes have the texts.
            variant: the one that was on the desk when the answer was handed in.
            verdict: what the checker said.
            said: an author's text with this variant's values filled in.
        """
        return other_words.in_other_words(verdict, part, self.conversation(key), variant, said)

    def answer(
        self, key: str, variant: int, answer: Answer, verdict: Verdict, at: float | None = None
    ) -> tuple[Event, ...]:
        """Record an answer with its verdict; returns the events, with a `Solved` if that is what it was.

        Args:
            key: the part's.
            variant: the one that was on the desk when the answer was handed in.
            answer: a text for each blank.
            verdict: what the checker said of it.
            at: the second at which it was given, on a clock that only goes forward; None if nobody looked.
        """
        with self._lock:
            part = self._read.get(key)
            choices = to_choose_from(part, variant) if part is not None else 0
            events = answered(key, self.part(key), variant, answer, verdict, choices)
            for event in events:
                self._happened(event)
                if at is not None and isinstance(event, Attempted):
                    self._pace[key] = self._pace.get(key, Pace()).after(event, at)
            return events

    def next_rung(
        self, key: str, part: Part, seconds: float | None = None, waiting: bool = True
    ) -> ladder.Step:
        """What asking for a hint gives; see `ladder.ask_for_rung`. Shows and records nothing.

        Args:
            key: the part's.
            part: its ladder is climbed.
            seconds: how long ago the last hint was shown; None for one of an earlier sitting, or none yet.
            waiting: whether hints keep their reading time.
        """
        return ladder.ask_for_rung(part, self.part(key), seconds, waiting)

    def offer(self, key: str, part: Part) -> Offer | None:
        """The hint that the tutor should now offer of its own accord, right after an answer; or None."""
        return offer(part, self.part(key), self.conversation(key), self._pace.get(key, Pace()))

    def show(self, key: str, part: Part, rung: Rung) -> None:
        """Record that a rung is shown; the worked solution (confirmed by then) marks the part as shown."""
        if rung == ladder.solution_rung(part):
            self.told(key)
        else:
            with self._lock:
                self._happened(Hinted(key, rung.id))
                self._pace.pop(key, None)

    def asked(self, key: str, rung: Rung, answer: str, verdict: Verdict) -> None:
        """Record an answer to the small question of an `ask` rung; a right one opens the next rung.

        Args:
            key: the part's.
            rung: the hint that asks.
            answer: the text of its one blank.
            verdict: what the checker said of it.
        """
        with self._lock:
            self._happened(Asked(key, rung.id, kept(answer), str(verdict.outcome), kept(verdict.message)))

    def told(self, key: str) -> None:
        """Record that the worked solution is shown. After a right answer it is no help: not recorded."""
        with self._lock:
            if not self.part(key).settled:
                self._happened(Told(key))

    def twin(self, key: str, part: Part) -> int | None:
        """Deal the next variant: a further one for practice, or the twin after a shown solution.

        Returns its number, or None (and nothing happens) if the part does not vary, its question is open, or
        its twin is owed and not yet due.
        """
        with self._lock:
            state = self.part(key)
            early = twin.owed(part, state) and not self.due(key, part)
            if early or not (state.settled or state.revealed):
                return None
            variant = twin.following(part, state)
            if variant is not None:
                self._happened(Twin(key, variant))
            return variant

    def sure(self, key: str, level: int) -> None:
        """Record how sure the student is, from 1 to 4, before the verdict on a first try."""
        with self._lock:
            self._happened(Sure(key, level))

    def slip(self, key: str) -> bool:
        """Record that the last wrong answer was a slip; whether that can be said now (once a meeting)."""
        with self._lock:
            if not self._memories.part(key).may_slip:
                return False
            self._happened(Slipped(key))
            return True

    def keep(self, key: str, how: str) -> None:
        """Record how a part is kept for reviews from now on: `how` is one of `event.HOW_KEPT`."""
        with self._lock:
            self._happened(Kept(key, how))

    def remark(self, key: str, text: str, version: str) -> None:
        """Record that something is wrong here, with what was said last; `version` is the pack's."""
        with self._lock:
            self._happened(remark(key, self.part(key).variant, self.conversation(key), text, version))

    def leave(self, key: str) -> None:
        """Record that a part is left."""
        with self._lock:
            self._happened(Left(key))

    def begin(self, minutes: int, keys: Sequence[str] = (), why: Sequence[str] = ()) -> None:
        """Record that a sitting begins, how long it is to last, and what it is to consist of.

        Args:
            minutes: how long.
            keys: the parts in their order; none where nothing is planned.
            why: for each of them, one of `event.REASONS`.
        """
        with self._lock:
            self._happened(Session(minutes))
            if keys:
                self._happened(Planned(tuple(keys), tuple(why)))

    def end(self) -> None:
        """Record that the student ends the sitting."""
        with self._lock:
            self._happened(Ended())

    def explain(self, key: str, text: str = "", compared: str = "") -> None:
        """Record a thought on the reflection; "" for one that was not typed.

        Args:
            key: the part's.
            text: the student's own words.
            compared: how they were found to stand beside the author's, one of `COMPARED`; "" if not yet.
        """
        with self._lock:
            self._happened(Explained(key, kept(text), compared))

    def reflect(self, key: str, text: str = "") -> None:
        """Record that the reflection was read, or answered in the student's own words."""
        with self._lock:
            self._happened(Reflected(key, kept(text)))

    def _happened(self, event: Event) -> None:
        self._write(event)
        now = self.clock()
        self._record = advance(self._record, event)
        self._memories = memories.advance(self._memories, event, now)
        self._sitting = self._sitting.after(event, now)
