"""Tonight in the app: what is planned, the way along it, and what is to be said of each part on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Part
from tutor.store.small_files.settings import Settings
from tutor.tutoring.event import Opened
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.placing import Placing
from tutor.tutoring.plan.asking import asks_how_sure
from tutor.tutoring.plan.end_of_evening import EndOfEvening, end_of_evening
from tutor.tutoring.plan.evening import Evening, Item
from tutor.tutoring.plan.example import offers_example, stands_alone
from tutor.tutoring.plan.guide import Guide
from tutor.tutoring.plan.planner import Standing, tonight
from tutor.tutoring.plan.reviews import reviews
from tutor.tutoring.progress import go_on
from tutor.tutoring.sitting import PAUSE
from tutor.tutoring.skills.knowledge import CLAIMED
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.study import Study
from tutor.tutoring.study_report import StudyReport, study_report


class Evenings:
    """The plan and the guide along it; whoever studies freely never meets either.

    Args:
        study: the student's record.
        packs: what there is to study.
        keys: its parts.
        settings: as they are set now.

    Attributes:
        evening: what was planned last; None before the first plan.
        guide: the evening that was set out on; None before that, and after its end.
    """

    def __init__(
        self, study: Study, packs: Iterable[Pack], keys: Catalogue, settings: Callable[[], Settings]
    ) -> None:
        self._study = study
        self._keys = keys
        self._graph = skill_graph(packs)
        self._settings = settings
        self._skipped: set[str] = set()
        self.evening: Evening | None = None
        self.guide: Guide | None = None

    @property
    def days(self) -> DueDays:
        """When parts are due, as it stands now."""
        return DueDays(self._study.memories, self._settings().schedule, self._study.clock())

    def plan(self) -> Evening:
        """Plan anew, without what was skipped. To be called off the screen's thread."""
        self.evening = tonight(self._standing(self._skipped))
        return self.evening

    def reviews(self) -> Evening:
        """An evening of nothing but what is due. To be called off the screen's thread."""
        return reviews(self._standing(frozenset()))

    def report(self) -> StudyReport:
        """What there is to see of the term by now. To be called off the screen's thread."""
        return study_report(self._standing(frozenset()))

    def placing(self) -> Placing:
        """A placement, or a test of one skill, that begins. To be called off the screen's thread."""
        return Placing(self._keys, self._graph, self._study)

    def skills(self, key: str) -> dict[str, str]:
        """The skills that a part asks for, by name, as their pack says them."""
        found = self._keys.find(key)
        names = self._graph.skills(found[0], found[2]) if found is not None else ()
        return {name: self._graph.says[name] for name in names}

    def _standing(self, besides: Set[str]) -> Standing:
        study = self._study
        knowledge = known_by(study.memories, self._keys, self._graph)
        return Standing(study.record, self.days, self._keys, knowledge, study.resting | besides)

    def skip(self) -> None:
        """Leave the first part of the plan out for tonight; `plan` then fills its place."""
        first = self.first
        if first is not None:
            self._skipped.add(first.key)
            if self.guide is not None:
                self.guide.passed.add(first.key)

    @property
    def first(self) -> Item | None:
        """The part that the evening goes on with."""
        if self.guide is not None and self.guide.followed:
            return self.guide.following(self._study.record.last or "", self._study.memories)
        return self.evening.items[0] if self.evening is not None and self.evening.items else None

    def aim(self) -> str | None:
        """Where the way on leads: what lies open from this sitting, tonight's next, or whatever is left."""
        study = self._study
        last = study.record.last
        if last is not None and last in self._keys and last not in self._skipped:
            state = study.part(last)
            # Who was only to be placed by it did not begin it.
            lies_open = not (state.settled or state.revealed or self.why(last) in CLAIMED)
            if lies_open and study.clock() - study.memories.now < PAUSE:
                return last
        first = self.first
        return first.key if first is not None else go_on(study.record, self._keys, study.resting)

    def set_out(self, other: Evening | None = None) -> None:
        """Begin the evening as it is planned, unless one is going on; or an `other` one in any case."""
        evening = other or self.evening
        going_on = other is None and self.guide is not None and self.guide.followed
        if evening is None or not evening.items or going_on:
            return
        keys = [item.key for item in evening.items]
        self._study.begin(evening.budget, keys, [item.why for item in evening.items])
        self.guide = Guide(evening, self._study.memories.now)

    def item(self, key: str) -> Item | None:
        """What is planned for a part, on an evening that was set out on."""
        return self.guide.item(key) if self.guide is not None and self.guide.followed else None

    def reason(self, key: str) -> str:
        """What a part is opened for, one of `event.REASONS`; "" where it is not planned."""
        item = self.item(key)
        return item.why if item is not None else ""

    def why(self, key: str) -> str:
        """What a part was opened for."""
        opened = (event for event in reversed(self._study.conversation(key)) if isinstance(event, Opened))
        return next((event.why for event in opened), "")

    def number(self, key: str) -> str:
        """`tonight 2 of 6`, `review 1 of 3`; "" for a part that is not planned."""
        return self.guide.number(key).lower() if self.guide is not None and self.item(key) else ""

    def onward(self, key: str) -> str | None:
        """The part behind one on the way; "" at the end of it, and None for a part that is not on it."""
        if self.item(key) is None or self.guide is None:
            return None
        following = self.guide.following(key, self._study.memories)
        return following.key if following is not None else ""

    def asks_how_sure(self, key: str) -> bool:
        """Whether *How sure?* is asked before the next verdict."""
        wanted = self._settings().sure and self.item(key) is not None
        return wanted and asks_how_sure(key, self._study.part(key), self.why(key))

    def example(self, key: str, part: Part) -> str:
        """The sentence that offers an example before the first answer; "" where none is offered.

        Args:
            key: the part's, which has to be planned.
            part: the question that is on the desk.
        """
        item, study = self.item(key), self._study
        if item is None:
            return ""
        return offers_example(part, study.part(key), study.memories.part(key), item.known)

    def stands_alone(self, key: str) -> bool:
        """Whether hints are only given there, and not offered."""
        item = self.item(key)
        return item is not None and stands_alone(self._study.memories.part(key), item.known)

    def end(self) -> EndOfEvening | None:
        """How it went, and the evening is over; None where none was set out on."""
        guide, self.guide = self.guide, None
        if guide is None:
            return None
        found = end_of_evening(self.days, self._keys, guide.began)
        self._study.end()
        return found
