"""What there is to see of a term: skills, weeks, what is to come, how sure and how right, what came back.

Pure data, which the Progress screen and `tutor progress` draw, each in its way. Everything is computed from
`plan.planner.Standing`; nothing that a student has not done is counted as done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tutor.tutoring.calendar.study_day import begins, study_day
from tutor.tutoring.memory.encounter import Encounter
from tutor.tutoring.plan import calibration
from tutor.tutoring.plan.calibration import Sureness
from tutor.tutoring.plan.forecast import forecast
from tutor.tutoring.plan.planner import Standing
from tutor.tutoring.progress import Count, count
from tutor.tutoring.skills.knowledge import KNOWN, Belief, Knowledge
from tutor.tutoring.ways import Way, ways

WEEKS = 12
"""So many weeks are shown, this one among them."""
WEEK = 7
MOST_CAME_BACK = 10
"""So many mistakes are named, the latest."""


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill as it is shown: below what it builds on.

    Attributes:
        name: `pack/slug`.
        says: what it is, in the author's words (Markdown).
        needs: names of the skills that it builds on.
        depth: how many skills stand above it in the tree, 0 for one that needs none.
        under: the one of its needs below which it stands; "" for none.
        belief: what is believed of it.
        parts: how many parts ask for it.
    """

    name: str
    says: str
    needs: tuple[str, ...]
    depth: int
    under: str
    belief: Belief
    parts: int

    @property
    def slug(self) -> str:
        """Its name in the pack."""
        return self.name.rpartition("/")[2]

    @property
    def told(self) -> bool:
        """Whether answers tell anything of it: its own, or others that make it likely."""
        return self.belief.seen > 0 or self.belief.known >= KNOWN

    @property
    def word(self) -> str:
        """How far it is, in words that promise nothing."""
        belief = self.belief
        if belief.mastered:
            return "mastered" if not belief.tested else "shown by a test"
        if not belief.seen:
            return "not asked yet" if belief.known < KNOWN else "not asked yet, and likely known"
        if belief.known >= KNOWN:
            return "known so far"
        return "begun" if belief.right else "not there yet"


@dataclass(frozen=True, slots=True)
class DayOfWork:
    """One day of study: first answers, how many of them were right at once and alone, and minutes of work."""

    day: date
    met: int = 0
    alone: int = 0
    minutes: float = 0.0


@dataclass(frozen=True, slots=True)
class CameBack:
    """A recognised mistake that began several meetings with a part.

    Attributes:
        key: the part's.
        mistake: its name.
        times: how many meetings began with it.
        last: the day of the last of these.
        cured: whether the last meeting of all was right at the first try.
    """

    key: str
    mistake: str
    times: int
    last: date
    cured: bool


@dataclass(frozen=True, slots=True)
class Recalled:
    """How many of the parts that were met are likely right at once, if nothing is done until then.

    Attributes:
        met: how many there are.
        now: how many of them today.
        exam: how many on the day of the exam; None where none is ahead.
    """

    met: int
    now: float
    exam: float | None


@dataclass(frozen=True, slots=True)
class StudyReport:
    """All there is to see.

    Attributes:
        today: the day of study.
        counts: how many parts have which status.
        ways: how they were solved the first time, from the first try to the solution; those that there are.
        skills: each below the first skill that it builds on, in the order of the packs.
        days: the last `WEEKS` weeks, from a Monday to the Sunday after today, every day.
        ahead: for each of the next fourteen days, how many reviews fall due; what is overdue counts today.
        sureness: for each level of being sure, how often it was right; () until there are enough answers.
        asked_sure: how many answers there are by now with a word on how sure they were.
        came_back: mistakes that came back, the latest first.
        exam: the day of the exam, if it is ahead.
        days_left: how many days it is until then.
        recalled: what is likely recalled; None until there are enough reviews to tell by.
    """

    today: date
    counts: Count
    ways: tuple[Way, ...]
    skills: tuple[SkillLine, ...]
    days: tuple[DayOfWork, ...]
    ahead: tuple[tuple[date, int], ...]
    sureness: tuple[Sureness, ...]
    asked_sure: int
    came_back: tuple[CameBack, ...]
    exam: date | None = None
    days_left: int | None = None
    recalled: Recalled | None = None

    @property
    def mastered(self) -> int:
        """How many skills are mastered."""
        return sum(skill.belief.mastered for skill in self.skills)

    @property
    def weeks(self) -> tuple[tuple[DayOfWork, ...], ...]:
        """The days by weeks, Monday first."""
        return tuple(self.days[at : at + WEEK] for at in range(0, len(self.days), WEEK))

    @property
    def begun(self) -> bool:
        """Whether there is anything to see besides the exam."""
        return any(day.met for day in self.days) or any(skill.belief.seen for skill in self.skills)


def study_report(standing: Standing) -> StudyReport:
    """The report on where somebody stands."""
    days = standing.days
    levels = calibration.calibration(days.memories)
    answers = sum(level.asked for level in levels)
    left = days.schedule.days_left(days.today)
    return StudyReport(
        days.today,
        count(standing.record, standing.parts),
        tuple(ways(standing.record, standing.parts)),
        _skills(standing),
        _days(standing),
        forecast(days, standing.parts),
        levels if answers >= calibration.ENOUGH else (),
        answers,
        _came_back(standing),
        days.schedule.until if left is not None else None,
        left,
        _recalled(standing) if days.stretch is not None else None,
    )


def _skills(standing: Standing) -> tuple[SkillLine, ...]:
    parts: Counter[str] = Counter()
    for key in standing.parts:
        entry = standing.parts.find(key)
        parts.update(standing.skills(entry) if entry is not None else ())
    return tuple(_in_tree(standing.knowledge, parts))


def _in_tree(knowledge: Knowledge, parts: Counter[str]) -> Iterator[SkillLine]:
    """Every skill once, below the first of its needs."""
    graph = knowledge.graph
    children: dict[str, list[str]] = {}
    for name, needs in graph.needs.items():
        children.setdefault(needs[0] if needs else "", []).append(name)
    stack = [(name, 0) for name in reversed(children.get("", []))]
    while stack:
        name, depth = stack.pop()
        needs = graph.needs[name]
        under = needs[0] if needs else ""
        yield SkillLine(name, graph.says[name], needs, depth, under, knowledge.of(name), parts[name])
        stack += [(child, depth + 1) for child in reversed(children.get(name, []))]


def _days(standing: Standing) -> tuple[DayOfWork, ...]:
    today = standing.days.today
    first = today - timedelta(days=today.weekday() + WEEK * (WEEKS - 1))
    found: dict[date, list[Encounter]] = {}
    for key in standing.days.memories.parts:
        for met in standing.memory(key).encounters:
            found.setdefault(study_day(met.at, standing.days.zone), []).append(met)
    return tuple(
        _day(day, found.get(day, [])) for day in (first + timedelta(days=n) for n in range(WEEK * WEEKS))
    )


def _day(day: date, met: list[Encounter]) -> DayOfWork:
    return DayOfWork(day, len(met), sum(each.alone for each in met), sum(each.seconds for each in met) / 60)


def _recalled(standing: Standing) -> Recalled:
    days, until = standing.days, standing.days.schedule.until
    met = [key for key in standing.parts if standing.memory(key).card is not None]
    ahead = until is not None and days.schedule.days_left(days.today) is not None
    exam = begins(until, days.zone) if until is not None and ahead else None
    now = sum(days.recall(key) or 0.0 for key in met)
    return Recalled(len(met), now, sum(days.recall(key, exam) or 0.0 for key in met) if exam else None)


def _came_back(standing: Standing) -> tuple[CameBack, ...]:
    found = []
    for key, memory in standing.days.memories.parts.items():
        if key not in standing.parts:
            continue
        met = memory.encounters
        for mistake, times in Counter(each.mistake for each in met if each.mistake).items():
            if times > 1:
                last = max(each.at for each in met if each.mistake == mistake)
                day = study_day(last, standing.days.zone)
                found.append((last, CameBack(key, mistake, times, day, met[-1].alone)))
    latest = sorted(found, key=lambda each: (-each[0], each[1].key, each[1].mistake))
    return tuple(each for _, each in latest[:MOST_CAME_BACK])
