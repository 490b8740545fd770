"""Large packs in outline: the same ids and titles, content from the file, and only changes read again."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.packs.large_pack import write_large_pack
from tutor.packs.library.index import outline, whole
from tutor.packs.library.index_cache import place_of
from tutor.packs.model.pack import Pack, Skill
from tutor.packs.reading import load as reading
from tutor.packs.reading.load import load

COUNT = 65


def page(number: int, title: str = "", skill: str = "counting") -> str:
    """A problem with two parts."""
    return (
        f"# {title or f'Problem {number}'}\n\n"
        f"- Id: p{number}\n- Lesson: {number // 20}\n- Skills: {skill}\n\n"
        f"Some text.\n\n## Part a: first\n\n- Answer: `{number}`\n\nWhat is it?\n\n"
        f"## Part b: second\n\n- Vary: `a in {{1, 2, 3}}`\n- Answer: `a`\n\nAnd this?\n"
    )


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A pack of many problems."""
    return write_large_pack(tmp_path, [page(number) for number in range(COUNT)])


def listed(pack: Pack) -> list[tuple[object, ...]]:
    """What home shows of a pack."""
    return [
        (
            problem.id,
            problem.title,
            problem.lesson,
            problem.skills,
            part.id,
            part.title,
            part.skills,
            len(part.variants),
            part.guess,
        )
        for problem in pack.problems
        for part in problem.parts
    ]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The problems that are read from their files, in order."""
    seen: list[str] = []
    real = reading.read_problem

    def noted(folder: Path, name: str) -> object:
        seen.append(name)
        return real(folder, name)

    monkeypatch.setattr(reading, "read_problem", noted)
    return seen


@pytest.mark.slow
def test_an_outline_lists_what_the_pack_has(large: Path, tmp_path: Path) -> None:
    for _ in range(2):
        found = outline(large, tmp_path / "index")
        assert listed(found) == listed(load(large))
        assert found.faults == load(large).faults == ()
        assert not any(problem.whole for problem in found.problems)
        assert (found.title, found.skills, found.licence) == (
            "Large",
            (Skill("counting", "How many there are", line=13),),
            "CC0",
        )


def test_a_problem_is_read_from_its_file_when_it_is_opened(large: Path, tmp_path: Path) -> None:
    found = outline(large, tmp_path / "index")
    problem = whole(found, found.problems[7])
    assert problem == load(large).problems[7]
    assert whole(found, problem) is problem
    (large / "p8.md").unlink()
    assert whole(found, found.problems[8]) is None


def test_only_what_changed_is_read_again(large: Path, tmp_path: Path, reads: list[str]) -> None:
    outline(large, tmp_path / "index")
    assert len(reads) == COUNT
    reads.clear()
    outline(large, tmp_path / "index")
    assert reads == []
    (large / "p3.md").write_text(page(3, "Another title"))
    assert outline(large, tmp_path / "index").problems[3].title == "Another title"
    assert reads == ["p3"]
    outline(large, tmp_path / "index")
    assert reads == ["p3"]


def test_a_change_of_the_same_length_is_seen_by_its_time(large: Path, tmp_path: Path) -> None:
    outline(large, tmp_path / "index")
    path = large / "p3.md"
    path.write_text(page(3, "Broblem 3"))
    os.utime(path, ns=(1, 1))
    assert outline(large, tmp_path / "index").problems[3].title == "Broblem 3"


def test_problems_come_and_go_with_the_manifest(large: Path, tmp_path: Path, reads: list[str]) -> None:
    outline(large, tmp_path / "index")
    reads.clear()
    manifest = large / "pack.md"
    (large / "extra.md").write_text(page(99).replace("Id: p99", "Id: extra"))
    manifest.write_text(manifest.read_text().replace("p0, p1,", "extra, p1,"))
    found = outline(large, tmp_path / "index")
    assert [problem.id for problem in found.problems][:2] == ["extra", "p1"]
    assert len(found.problems) == COUNT
    assert reads == ["extra"]


@pytest.mark.slow
def test_faults_are_those_of_reading_it_all(large: Path, tmp_path: Path) -> None:
    (large / "p5.md").write_text("no heading\n")
    (large / "p6.md").write_text(page(6, skill="juggling"))
    (large / "p7.md").write_text(page(7).replace("- Answer: `7`\n", ""))
    wanted = {(each.file, each.line, each.rule, each.severity) for each in load(large).faults}
    assert {rule for _, _, rule, _ in wanted} == {"missing-title", "unknown-skill", "missing-answer"}
    for _ in range(2):
        found = outline(large, tmp_path / "index")
        assert {(each.file, each.line, each.rule, each.severity) for each in found.faults} == wanted
        assert listed(found) == listed(load(large))


@pytest.mark.parametrize(
    "damage",
    [b"", b"{}", b"no json", b"\xff" * 100, b'{"format": "0"}', b"[" * 100_000],
)
def test_an_index_that_is_damaged_is_made_anew(
    large: Path, tmp_path: Path, reads: list[str], damage: bytes
) -> None:
    outline(large, tmp_path / "index")
    place_of(tmp_path / "index", large).write_bytes(damage)
    reads.clear()
    assert len(outline(large, tmp_path / "index").problems) == COUNT
    assert len(reads) == COUNT


def test_an_index_that_was_tampered_with_is_not_believed(large: Path, tmp_path: Path) -> None:
    outline(large, tmp_path / "index")
    place = place_of(tmp_path / "index", large)
    digest, _, text = place.read_bytes().partition(b"\n")
    found = json.loads(text)
    found["rows"]["p3"][2] = 7
    place.write_bytes(digest + b"\n" + json.dumps(found).encode())
    assert outline(large, tmp_path / "index").problems[3].title == "Problem 3"


def test_an_index_that_cannot_be_written_costs_nothing_but_time(large: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(outline(large, tmp_path / "file" / "index").problems) == COUNT


def test_a_small_pack_is_outlined_too(tmp_path: Path) -> None:
    small = Path(__file__).parent / "small"
    for _ in range(2):
        found = outline(small, tmp_path / "index")
        assert listed(found) == listed(load(small))
        assert [whole(found, problem) for problem in found.problems] == list(load(small).problems)
