"""An evening line by line: the plan, the way along it, how sure, slips, and how it went."""

from datetime import UTC
from pathlib import Path
from shutil import copytree

import pytest

from tutor.checking import Checker
from tutor.cli.plain import keeping, tonight
from tutor.cli.plain.after_solving import QUICK
from tutor.cli.plain.how_sure import PROMPT
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.cli.shared.tonight_words import HIDDEN
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.reading.load import load
from tutor.store.small_files.settings import Settings
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.event import Ended, Event, Hinted, Kept, Opened, Planned, Session, Slipped, Sure
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.memory.keeping import CAME_BACK, LEFT_ALONE, PAUSE, RESTART, RESUME, RETIRE
from tutor.tutoring.plan.evening import Evening, Item
from tutor.tutoring.plan.planner import Standing
from tutor.tutoring.plan.planner import tonight as planned
from tutor.tutoring.state import Record
from tutor.tutoring.study import Study

pytestmark = pytest.mark.slow

DAY = 86_400.0
DOUBLE, TABLE, NAME, GROW = "tiny/sums/double", "tiny/sums/table", "tiny/sums/name", "tiny/steps/grow"


class Student:
    """One record, many evenings."""

    def __init__(self, folder: Path, checker: Checker) -> None:
        self.packs = (load(folder),)
        self.checker = checker
        self.now = 4_000_000_000.0
        self.events: list[Event] = []
        self.study = Study(Record(), self.events.append, clock=lambda: self.now)

    def evening(self, *typed: str, plan: Evening | None = None, sure: bool = True) -> str:
        """What is said when these lines are typed."""
        said: list[str] = []
        lines = iter(typed)

        def read(prompt: str) -> str | None:
            self.now += 70
            return next(lines, None)

        voice = Voice(read, said.append)
        settings, asked = Settings(sure=sure), lambda: plan or self.plan()
        Lesson(self.packs, self.study, self.checker, voice, tuple, None, settings, asked).run()
        return "\n".join(said)

    def words(self, *typed: str, plan: Evening, sure: bool = False) -> str:
        """The same on one line, as sentences are wrapped."""
        return " ".join(self.evening(*typed, plan=plan, sure=sure).split())

    def plan(self) -> Evening:
        days = DueDays(self.study.memories, Schedule(), self.now, UTC)
        return planned(Standing(self.study.record, days, Catalogue(self.packs), resting=self.study.resting))

    def gap(self, key: str) -> int | None:
        card = self.study.memories.part(key).card
        return card.gap if card is not None else None


@pytest.fixture
def student(pack: Path, checker: Checker) -> Student:
    return Student(pack, checker)


def only(*items: tuple[str, str]) -> Evening:
    """An evening of these parts, each for its reason."""
    return Evening(tuple(Item(key, why, 3.0, f"{why} it is") for key, why in items), 25)


def test_a_first_evening_leads_along_new_parts_and_ends_with_how_it_went(student: Student) -> None:
    said = student.evening("2x", "", ":skip", "2", "", "", sure=False)
    assert "Tonight, about" in said
    assert "1. Twice a number (new)" in said
    assert "Tonight 1 of 4.\nPart 1 of 3: twice a number" in said
    assert "Tonight 4 of 4." in said
    assert PROMPT not in said
    session, plan = student.events[:2]
    assert session == Session(25)
    assert isinstance(plan, Planned) and plan.keys == (DOUBLE, TABLE, NAME, GROW)
    assert Opened(DOUBLE, 0, "new") in student.events


def test_the_end_of_an_evening_says_what_was_done_and_is_recorded_once(student: Student) -> None:
    said = student.evening("2x", "4", "", "", ":quit", plan=only((DOUBLE, "review")))
    assert "1 part done, at the first try." in said
    assert "1 part comes back" in said
    assert "Sure once, right once of these." in said
    assert said.count(tonight.OVER) == 1
    assert student.events.count(Ended()) == 1


def test_a_review_comes_days_later_with_its_reason_and_an_empty_desk(student: Student) -> None:
    student.evening("2x", ":quit", plan=only((DOUBLE, "new")))
    student.now += 4 * DAY
    said = student.evening("x^2", "4", ":slip", "2x", "", plan=None)
    assert "Tonight 1 of" in said
    assert "Due: last right 4 days ago." in said
    assert said.count(PROMPT) == 1
    assert "If that was only a slip of the fingers, :slip takes it back." in said
    assert keeping.SLIPPED in said
    assert Sure(DOUBLE, 4) in student.events and Slipped(DOUBLE) in student.events
    assert student.gap(DOUBLE) == 10


def test_a_slip_cannot_be_said_twice_or_after_a_hint(student: Student) -> None:
    said = student.words("x^2", ":slip", ":slip", "3x", ":slip", plan=only((DOUBLE, "new")))
    assert said.count(keeping.NO_SLIP) == 2
    said = student.words("4", ":hint", ":slip", plan=only((GROW, "new")))
    assert keeping.NO_SLIP in said


def test_what_is_typed_where_a_level_was_asked_for_is_not_lost(student: Student) -> None:
    said = student.evening("x^2", "2x", ":quit", plan=only((DOUBLE, "review")))
    assert said.count(PROMPT) == 1
    assert "That is right." in said
    assert not [event for event in student.events if isinstance(event, Sure)]


@pytest.mark.parametrize("typed", ["y = x +", "zz"])
def test_what_does_not_count_asks_nobody_how_sure_they_are(student: Student, typed: str) -> None:
    assert PROMPT not in student.evening(typed, plan=only((DOUBLE, "review")))


def test_a_mixed_part_keeps_its_title_back_until_it_is_answered(student: Student) -> None:
    said = student.evening("2x", "", "", plan=only((DOUBLE, "mixed")))
    assert f"1. {HIDDEN}, 3 min" in said
    before = said.partition("That is right.")[0]
    assert "Tonight 1 of 1. Mixed it is." in before
    for told in ("twice a number", "Small sums", DOUBLE):
        assert told not in before
    assert "What is y = x + x?" in before


def test_the_plan_can_be_left_and_taken_up_again(student: Student) -> None:
    plan = only((NAME, "new"), (DOUBLE, "new"))
    said = student.words(":free", "2", "", ":tonight", ":skip", "2x", "", plan=plan)
    assert tonight.FREE in said
    assert "1. The word for it (new it is), 3 min - done" in said
    # Free study goes on in the order of the pack, to the part after it; the plan to what is left of it.
    assert Opened(GROW, 0, "free") in student.events
    assert Opened(DOUBLE, 0, "new") in student.events


def test_parts_are_paused_retired_and_started_over_after_a_question(student: Student) -> None:
    typed = (
        "2x",
        ":pause",
        ":resume",
        ":resume",
        ":retire",
        "no",
        ":retire",
        "yes",
        ":restart",
        "yes",
        ":quit",
    )
    said = student.words(*typed, plan=only((DOUBLE, "new")))
    for way in (PAUSE, RESUME, RETIRE, RESTART):
        assert way.said.format(by=keeping.UNDONE) in said
    assert CAME_BACK in said and LEFT_ALONE in said
    kept = [event.how for event in student.events if isinstance(event, Kept)]
    assert kept == ["paused", "resumed", "retired", "restarted"]
    assert student.gap(DOUBLE) is None


def test_an_evening_with_nothing_to_do_studies_freely(student: Student) -> None:
    said = student.evening("2x", "", plan=Evening((), 25, word="Nothing is due tonight."))
    assert "Nothing is due tonight." in said
    assert Opened(DOUBLE, 0, "") in student.events


def test_several_quick_answers_are_named_kindly(student: Student) -> None:
    student.study.open(DOUBLE, student.packs[0].problems[0].parts[0])
    said: list[str] = []
    lines = iter(("3x", "4x", "5x", "2x"))
    voice = Voice(lambda prompt: next(lines, None), said.append)
    Lesson(student.packs, student.study, student.checker, voice, tuple).run(DOUBLE)
    assert QUICK in " ".join(said)


def test_how_the_solution_begins_is_offered_of_what_is_new_and_said_as_a_hint(
    pack: Path, tmp_path: Path, checker: Checker
) -> None:
    longer = copytree(pack, tmp_path / "longer")
    text = (longer / "sums.md").read_text()
    head, _, rest = text.partition("### Solution\n\n")
    (longer / "sums.md").write_text(f"{head}### Solution\n\nCount the $x$.\n\nThere are two.\n\n{rest}")
    student = Student(longer, checker)
    plan = Evening((Item(DOUBLE, "new", 3.0, "new", known=0.2),), 25)
    said = student.words(":example", "2x", "", plan=plan)
    assert "New: :example shows how the solution begins; that counts as a hint." in said
    assert "Hint, how the solution begins: Count the x." in said
    assert "There are two" not in said.partition("That is right.")[0]
    assert Hinted(DOUBLE, "begin") in student.events
    well_known = Evening((Item(GROW, "new", 3.0, "new", known=0.9),), 25)
    assert "shows how the solution begins" not in student.words(plan=well_known)
