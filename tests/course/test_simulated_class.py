"""A hundred simulated students whose mistakes are known: the report finds exactly those."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.content.desk import FOLDER
from tests.course.simulated import PLANS, Plan
from tutor.checking import Checker
from tutor.course.analysis.class_report import report
from tutor.course.handins.gather import Gathered
from tutor.course.model.class_model import PartFigures, Report
from tutor.packs.check.check_pack import examine
from tutor.packs.model.faults import Faults
from tutor.packs.reading.load import load

each_plan = pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.part)


def figures(made: Report, plan: Plan) -> PartFigures:
    return next(part for part in made.parts if part.key == f"optimizers/{plan.part}")


@pytest.mark.slow
def test_every_student_is_found_and_every_file_intact(made: Report, gathered: Gathered) -> None:
    assert made.students == 100
    assert made.notes == ()
    assert not any(student.altered for student in gathered.students)


def test_the_parts_stand_in_the_order_of_the_pack(made: Report) -> None:
    assert [part.key.removeprefix("optimizers/") for part in made.parts] == [
        "penalized-updates/l2",
        "penalized-updates/linf-name",
        "penalized-updates/l1",
        "solution-plane/step-size",
        "distributed-training/messages",
    ]


@each_plan
def test_known_mistakes_are_counted_and_ranked(made: Report, plan: Plan) -> None:
    planted = [(kind.mistake, kind.students) for kind in plan.wrong if kind.mistake]
    found = [(name, tally.times) for name, tally in figures(made, plan).mistakes]
    assert found == sorted(planted, key=lambda one: -one[1])
    assert all(tally.students == tally.times for _, tally in figures(made, plan).mistakes)


@each_plan
def test_unrecognised_answers_are_grouped_counted_and_ranked(made: Report, plan: Plan) -> None:
    planted: dict[tuple[str, int | None], int] = {}
    for kind in (*plan.wrong, *plan.twins):
        if kind.mistake is None:
            place = (kind.reading, kind.blank)
            planted[place] = planted.get(place, 0) + kind.students
    found = [((group.reading, group.blank), group.tally.times) for group in figures(made, plan).groups]
    assert found == sorted(planted.items(), key=lambda one: -one[1])


@each_plan
def test_no_spelling_is_lost(made: Report, plan: Plan) -> None:
    typed = {
        " ".join(answer[kind.blank or 0].split())
        for kind in (*plan.wrong, *plan.twins)
        if kind.mistake is None
        for answer in kind.spellings
    }
    assert {text for group in figures(made, plan).groups for text, _ in group.spellings} == typed


@each_plan
def test_students_hints_attempts_and_solutions_are_counted(made: Report, plan: Plan) -> None:
    part = figures(made, plan)
    present = 100 - plan.absent
    twins = sum(kind.students for kind in plan.twins)
    wrong = sum(kind.students for kind in plan.wrong)
    assert part.students == present
    assert part.hints == plan.hinted
    assert part.told == plan.told
    assert part.attempts == wrong + twins + (present - plan.told) + twins
    assert sum(part.statuses.values()) == present
    assert part.statuses["shown"] + twins == plan.told
    assert part.statuses["begun"] == 0
    assert part.seconds is not None and 0 < part.seconds < 900


@each_plan
def test_nothing_is_said_against_a_section(made: Report, plan: Plan) -> None:
    groups = figures(made, plan).groups
    assert [group.remark for group in groups] == [""] * len(groups)
    assert all(group.block for group in groups)


@pytest.mark.slow
def test_the_sections_pasted_into_the_pack_pass_and_recognise_the_answers(
    made: Report, gathered: Gathered, checker: Checker, tmp_path: Path
) -> None:
    copy = tmp_path / "optimizers"
    shutil.copytree(FOLDER, copy)
    pasted = 0
    for part in made.parts:
        _, problem, name = part.key.split("/")
        for group in part.groups:
            _paste(copy / f"{problem}.md", name, group.block)
            pasted += 1
    changed = load(copy)
    assert changed.faults == ()
    assert pasted == 6
    again = report(gathered, (changed,), checker, seconds=600)
    for before, after in zip(made.parts, again.parts, strict=True):
        assert after.groups == ()
        assert after.now_recognised == sum(group.tally.times for group in before.groups)
    for part in made.parts:
        found = changed.problem(part.key.split("/")[1])
        assert found is not None
        own = found.part(part.key.split("/")[2])
        assert own is not None
        if part.groups:
            faults = Faults(found.file)
            examine(changed, found, own, checker, faults)
            assert [fault for fault in faults.found if fault.severity == "error"] == []


def _paste(file: Path, part: str, block: str) -> None:
    """Put a section above the first mistake of a part."""
    text = file.read_text(encoding="utf-8")
    begin = re.search(rf"^## Part {part}:", text, re.MULTILINE)
    assert begin is not None
    place = text.index("### Mistake ", begin.end())
    file.write_text(f"{text[:place]}{block}\n{text[place:]}", encoding="utf-8")
