"""A part may ask another question in another version, under the same id."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking.judge import judge
from tutor.packs.check import check
from tutor.packs.model.pack import Pack, Part
from tutor.packs.model.versions import in_version, questions
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import key, question
from tutor.packs.rendering.interpolate import text

FOLDER = Path(__file__).parent / "sides"
PROBLEM = (FOLDER / "square.md").read_text(encoding="utf-8")


def written(folder: Path, problem: str) -> Pack:
    """The pack with its problem changed, written into a folder and read back."""
    (folder / "pack.md").write_bytes((FOLDER / "pack.md").read_bytes())
    (folder / "square.md").write_text(problem, encoding="utf-8")
    return load(folder)


@pytest.fixture
def side() -> tuple[Pack, Part]:
    """The pack and its one part."""
    pack = load(FOLDER)
    assert pack.faults == ()
    (part,) = pack.problems[0].parts
    return pack, part


def test_every_version_has_its_question_key_and_mistakes(side: tuple[Pack, Part]) -> None:
    pack, part = side
    asked = [question(pack, pack.problems[0], part, number) for number in range(4)]
    assert [key(each) for each in asked] == [("sqrt(A/c)",), ("sqrt(A/c)",), ("P/4",), ("sqrt(A/c)",)]
    assert [judge(each, ("A/9",)).mistake for each in asked[:1]] == [None]
    assert judge(asked[3], ("A/9",)).mistake == "area"
    assert judge(asked[3], ("sqrt(A)/3",)).credit
    assert judge(asked[2], ("P/2",)).mistake == "half"
    assert [mistake.name for mistake in asked[2].mistakes] == ["half", "whole"]
    assert judge(asked[1], ("sqrt(A)",)).mistake == "general-other-variant"


def test_a_version_takes_over_what_it_does_not_say_itself(side: tuple[Pack, Part]) -> None:
    first, second, third, fourth = (in_version(side[1], number) for number in range(4))
    assert (first, len(first.variants)) == (second, 4)
    assert first is side[1]
    assert [part.title for part in (first, third, fourth)] == [
        "how long is a side?",
        "how long is its edge?",
        "how long is a side?",
    ]
    assert "edge" in third.ladder[0].text
    assert fourth.ladder[:-1] == first.ladder[:-1]
    assert third.reflection == ""
    assert fourth.reflection == first.reflection
    assert [bool(part.race) for part in (first, third, fourth)] == [True, False, False]
    assert text(fourth.solution, side[1], 3).count("A/9") == 2
    assert in_version(side[1], 4) is first


def test_an_authors_answer_goes_with_the_reflection_that_it_answers(tmp_path: Path) -> None:
    answered = PROBLEM.replace(
        "And of a cube?", "And of a cube?\n\n### Reflect answer\n\nThe same, with six."
    )
    (part,) = written(tmp_path, answered).problems[0].parts
    assert in_version(part, 3).reflect_answer == "The same, with six."
    (part,) = written(tmp_path, f"{answered}\n### Reflect\n\nAnd in general?\n").problems[0].parts
    assert (in_version(part, 3).reflection, in_version(part, 3).reflect_answer) == ("And in general?", "")


def test_questions_are_looked_at_one_by_one(side: tuple[Pack, Part]) -> None:
    found = [[given for variant in asked.variants for given in variant.given] for asked in questions(side[1])]
    assert found == [["c = 1", "c = 25"], [], []]


class Here:
    """Judges in this process."""

    check = staticmethod(judge)


@pytest.mark.slow
def test_the_check_examines_every_version(tmp_path: Path) -> None:
    written(tmp_path, PROBLEM.replace("- When: `P/2`", "- When: `2 P/8`"))
    report = check(tmp_path, Here())
    assert [
        (fault.rule, "half" in fault.sentence) for fault in report.faults if fault.severity == "error"
    ] == [("mistake-is-right", True)]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("## Version side: how", "## Version sides: how", "no-such-part"),
        ("## Version side: how", "## Part side: how", "duplicate-id"),
        ("- Answer: `P/4`", "- Answer: 4 of them", "unknown-answer"),
    ],
)
def test_a_version_that_is_none_is_reported_and_left_out(
    tmp_path: Path, old: str, new: str, rule: str
) -> None:
    pack = written(tmp_path, PROBLEM.replace(old, new))
    assert [fault.rule for fault in pack.faults] == [rule]
    (part,) = pack.problems[0].parts
    assert len(part.variants) == 3
