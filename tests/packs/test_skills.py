"""Skills say what they need, and the check finds what can be none of that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import changed, pack_with, part_of, small
from tutor.packs.check.check_pack import about
from tutor.packs.check.files.skill_needs import circles
from tutor.packs.library.index import outline
from tutor.packs.model.pack import Pack, Skill
from tutor.packs.reading.load import load

LAST = "- counting: count what is sent"


def with_skills(folder: Path, skills: str) -> Pack:
    """The small pack with these lines in place of the skill that it lists last."""
    return load(pack_with(folder, pack=changed("pack.md", LAST, skills)))


@pytest.mark.parametrize(
    ("below", "says", "needs"),
    [
        ("", "count what is sent", ()),
        ("\n  needs: projections", "count what is sent", ("projections",)),
        ("\n  Needs:   projections ,  algebra/sums,", "count what is sent", ("projections", "algebra/sums")),
        ("\n  needs: projections, projections", "count what is sent", ("projections",)),
        ("\n  - needs: projections", "count what is sent", ("projections",)),
        ("\n\n  needs: projections", "count what is sent", ("projections",)),
        (
            "\n  in each round\n  needs: projections,\n  algebra/sums",
            "count what is sent in each round",
            None,
        ),
        ("\n  as one needs: it", "count what is sent as one needs: it", ()),
        ("\n  needs:", "count what is sent", ()),
    ],
)
def test_what_a_skill_needs_is_read_from_the_line_below_it(
    tmp_path: Path, below: str, says: str, needs: tuple[str, ...] | None
) -> None:
    pack = with_skills(tmp_path, LAST + below)
    expected = ("projections", "algebra/sums") if needs is None else needs
    assert pack.faults == ()
    assert pack.skills[-1] == Skill("counting", says, expected, line=16)
    assert outline(tmp_path, tmp_path / "kept").skills == pack.skills  # read
    assert outline(tmp_path, tmp_path / "kept").skills == pack.skills  # kept


@pytest.mark.parametrize("name", ["Two words", "a/b/c", "/sums", "sums/", "Größe"])
def test_a_need_that_cannot_be_a_name_is_said_on_its_line(tmp_path: Path, name: str) -> None:
    pack = with_skills(tmp_path, f"{LAST}\n  needs: {name}")
    assert [(fault.rule, fault.line) for fault in pack.faults] == [("bad-id", 17)]
    assert pack.skills[-1].needs == ()


@pytest.mark.parametrize(
    ("needs", "found"),
    [
        ("projections", []),
        ("elsewhere/anything", []),
        ("small/projections", []),
        ("projection", [("unknown-need", "Did you mean “projections”?")]),
        ("small/nothing", [("unknown-need", "Add it below “## Skills”, or name its pack: “pack/skill”.")]),
        ("counting", [("circular-needs", "Take it out of “needs”.")]),
        ("small/counting", [("circular-needs", "Take it out of “needs”.")]),
    ],
)
def test_the_check_knows_the_needs_of_the_pack_itself(
    tmp_path: Path, needs: str, found: list[tuple[str, str]]
) -> None:
    faults = about(with_skills(tmp_path, f"{LAST}\n  needs: {needs}"))
    assert [(fault.rule, fault.cure, fault.line) for fault in faults if fault.severity == "error"] == [
        (*each, 16) for each in found
    ]


@pytest.mark.parametrize(
    ("needs", "found"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["c"], "c": []}, []),
        ({"a": ["b"], "b": ["c"], "c": ["a"]}, [("a", "b", "c")]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [("b", "c")]),
        ({"a": ["a", "b"], "b": ["a"]}, [("a",), ("a", "b")]),
        ({str(n): [str(n + 1)] for n in range(5_000)} | {"5000": []}, []),
    ],
)
def test_circles_are_found_once_each(needs: dict[str, list[str]], found: list[tuple[str, ...]]) -> None:
    assert list(circles(needs)) == found


def test_a_skill_that_is_asked_too_seldom_is_a_suggestion() -> None:
    seldom = [fault for fault in about(small()) if fault.rule == "seldom-asked"]
    assert {fault.severity for fault in seldom} <= {"suggestion"}
    counts: dict[str, int] = {}
    for problem in small().problems:
        for part in problem.parts:
            for slug in part.skills:
                counts[slug] = counts.get(slug, 0) + len(part.variants)
    assert {fault.sentence.split()[2] for fault in seldom} == {
        slug for slug, count in counts.items() if count < 3
    }


def test_how_likely_a_part_is_guessed_depends_on_what_is_asked() -> None:
    pack = small()
    expected = {
        "planes/nearest": 0.03,
        "planes/same": 1 / 3,
        "counting/flaw": 0.03 / 3,
        "counting/share": 0.05,
        "counting/name": 0.1,
    }
    found = {path: part_of(pack, path).guess for path in expected}
    assert found == pytest.approx(expected)
