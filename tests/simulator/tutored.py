"""The tutor's own evenings, for a simulated learner: the real study, memories, knowledge and planner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random

from tests.simulator.learner import Habit
from tests.simulator.truth import DAY
from tutor.checking import ExpressionBlank
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Part, Problem, Rung, RungKind, Skill, Variant
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.event import Event
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.memories import NOTHING
from tutor.tutoring.plan.asking import asks_how_sure
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.planner import Standing, tonight
from tutor.tutoring.skills.knowledge import Knowledge
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.state import Record
from tutor.tutoring.study import Study

FIRST = date(2026, 10, 5)
BEGIN = datetime(2026, 10, 5, tzinfo=UTC).timestamp()
"""The first moment of the first day."""

HINT = Rung("orient", RungKind.ORIENT, "Read once more what is given.")
RIGHT = Verdict(Outcome.CORRECT, None, True, (Cell(Outcome.CORRECT),))
WRONG = Verdict(Outcome.WRONG, "sign", False, (Cell(Outcome.WRONG, "sign"),))


def a_pack(parts: int, problem: int = 5) -> Pack:
    """A pack of problems of so many parts, each with a skill that may build on the one before."""
    names = [f"part-{number}" for number in range(parts)]
    problems, skills = [], []
    for number in range(0, parts, problem):
        slug = f"skill-{number // problem}"
        needs = (f"skill-{number // problem - 1}",) if number and number // problem % 3 else ()
        skills.append(Skill(slug, slug, needs))
        held = tuple(_part(name, slug) for name in names[number : number + problem])
        problems.append(Problem(f"problem-{number // problem}", "A problem", "", held, (slug,)))
    return Pack("term", "A term", "1", tuple(problems), skills=tuple(skills))


def _part(name: str, skill: str) -> Part:
    return Part(
        name,
        name.capitalize(),
        "How long?",
        ("g in R",),
        (ExpressionBlank("-g"),),
        ladder=(HINT,),
        solution="The road.",
        variants=tuple(Variant((f"a = {number}",)) for number in range(3)),
        skills=(skill,),
    )


class Tutored:
    """A learner's evenings as the tutor plans them.

    Args:
        pack: what is studied.
        habit: how the learner answers.
        seed: of what is random in how they answer.
        exam: the day of it, counted from the first; None for none.
        minutes: of an evening.

    Attributes:
        mastered: the skills that were ever called mastered, each with the day on which that was seen.
    """

    def __init__(
        self, pack: Pack, habit: Habit, seed: int, exam: float | None = None, minutes: int = 25
    ) -> None:
        self.parts = Catalogue((pack,))
        self.events: list[tuple[float, Event]] = []
        self.evenings: list[Evening] = []
        self.now = BEGIN
        until = FIRST + timedelta(days=int(exam)) if exam is not None else None
        self.schedule = Schedule(minutes, until=until)
        self.study = Study(Record(), self._write, clock=lambda: self.now, remembered=NOTHING)
        self.graph = skill_graph((pack,))
        self.mastered: dict[str, float] = {}
        self._habit = habit
        self._random = Random(f"tutored {seed}")
        self._why: dict[str, str] = {}
        self._answers = count()

    def _write(self, event: Event) -> None:
        self.events.append((self.now, event))

    @property
    def days(self) -> DueDays:
        """When parts are due, as of now."""
        return DueDays(self.study.memories, self.schedule, self.now, UTC)

    @property
    def knowledge(self) -> Knowledge:
        """What is known of each skill, as of now."""
        return known_by(self.study.memories, self.parts, self.graph, UTC)

    def evening(self, day: float, last: bool) -> Sequence[str]:
        """See `policy.Policy.evening`."""
        self.now = BEGIN + day * DAY
        known = self.knowledge
        for skill in filter(known.mastered, known.graph.names):
            self.mastered.setdefault(skill, day)
        standing = Standing(self.study.record, self.days, self.parts, known, self.study.resting)
        evening = tonight(standing)
        self.evenings.append(evening)
        self._why = {item.key: item.why for item in evening.items}
        self.study.begin(
            evening.budget, [item.key for item in evening.items], [item.why for item in evening.items]
        )
        return list(self._why)

    def asks(self, key: str) -> tuple[str, ...]:
        """The skills that a part asks for."""
        found = self.parts.find(key)
        return self.graph.skills(found[0], found[2]) if found is not None else ()

    def predicts(self, key: str, day: float) -> float | None:
        """See `policy.Policy.predicts`."""
        return self.days.recall(key, BEGIN + day * DAY)

    def saw(self, key: str, day: float, right: bool) -> None:
        """The part is opened, answered with or without detours, and solved."""
        found = self.parts.find(key)
        assert found is not None
        part, why = found[2], self._why[key]
        self.study.open(key, part, why)
        if asks_how_sure(key, self.study.part(key), why):
            self.study.sure(key, self._level(right))
        variant = self.study.part(key).variant
        if not right:
            self._wrong(key, part, variant)
        self._answer(key, variant, RIGHT)

    def _wrong(self, key: str, part: Part, variant: int) -> None:
        guesses = self._habit is Habit.GUESSES
        for _ in range(3 if guesses else 1):
            self._answer(key, variant, WRONG, 10 if guesses else 90)
        if not guesses and self._random.random() < 0.5:
            self.study.show(key, part, HINT)

    def _answer(self, key: str, variant: int, verdict: Verdict, seconds: float = 90) -> None:
        self.now += seconds
        self.study.answer(key, variant, (f"answer {next(self._answers)}",), verdict, self.now)

    def _level(self, right: bool) -> int:
        return min(max(round(self._random.gauss(3.2 if right else 2.0, 0.8)), 1), 4)
