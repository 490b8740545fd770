"""The pack that an author begins with is sound as it is, and nothing is overwritten by it."""

from pathlib import Path

import pytest

from tests.packs.pages import pack_with, page
from tutor.checking import (
    Checker,
    ChoiceBlank,
    ExpressionBlank,
    LineBlank,
    NumberBlank,
    PropertyBlank,
    TermBlank,
)
from tutor.packs.check import check
from tutor.packs.model.pack import RungKind
from tutor.packs.reading.load import load
from tutor.packs.reading.manifest import NAME
from tutor.packs.sharing.refused import RefusedError
from tutor.packs.sharing.starter import add_problem, begin_pack, slug, title


@pytest.mark.slow
def test_a_new_pack_passes_the_check_without_a_warning(tmp_path: Path, checker: Checker) -> None:
    begin_pack(tmp_path, "Linear Algebra I")
    report = check(tmp_path / "linear-algebra-i", checker)
    assert report.faults == ()
    assert (report.pack.id, report.pack.title) == ("linear-algebra-i", "Linear Algebra I")


def test_a_new_pack_shows_every_kind_of_answer_and_of_help(tmp_path: Path) -> None:
    begin_pack(tmp_path, "course")
    parts = [part for problem in load(tmp_path / "course").problems for part in problem.parts]
    blanks = [blank for part in parts for blank in part.blanks]
    assert {type(blank) for blank in blanks} == {
        ChoiceBlank,
        ExpressionBlank,
        LineBlank,
        NumberBlank,
        PropertyBlank,
        TermBlank,
    }
    assert {blank.many for blank in blanks if isinstance(blank, ChoiceBlank)} == {False, True}
    assert any(isinstance(blank, ExpressionBlank) and blank.derivation for blank in blanks)
    assert any(part.table for part in parts)
    assert any(isinstance(part.blanks[0], LineBlank) and len(part.blanks) == 2 for part in parts)
    assert any(len(part.variants) >= 3 and "\\value{" in part.statement for part in parts)
    rungs = [rung for part in parts for rung in part.ladder]
    assert any(rung.kind is RungKind.ASK and rung.blank for rung in rungs)
    assert any(rung.mistake for rung in rungs)
    for part in parts:
        assert len(part.mistakes) >= 2
        assert part.solution
        assert part.reflection


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    begin_pack(tmp_path, "course")
    before = {path.name: path.read_bytes() for path in (tmp_path / "course").iterdir()}
    with pytest.raises(RefusedError, match="There is something in"):
        begin_pack(tmp_path, "Course")
    assert {path.name: path.read_bytes() for path in (tmp_path / "course").iterdir()} == before
    (tmp_path / "empty").mkdir()
    assert len(begin_pack(tmp_path, "empty")) == 3
    (tmp_path / "file").write_text("")
    with pytest.raises(RefusedError, match="cannot be written"):
        begin_pack(tmp_path, "file")


@pytest.mark.parametrize("name", ["", "../..", "数学", "!?", "nul", "CON", "\x1b"])
def test_a_name_that_gives_no_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError, match="gives no id"):
        begin_pack(tmp_path, name)
    assert [*tmp_path.iterdir()] == [tmp_path / "secret.md"]


def test_names_become_ids_and_titles() -> None:
    assert slug("Analyse für Ingenieure, Teil 2") == "analyse-fur-ingenieure-teil-2"
    assert slug("a" * 99) == "a" * 64
    assert title("linear-algebra") == "Linear algebra"
    assert title("Übung 3:\x1b[31m reihen") == "Übung 3:[31m reihen"


@pytest.mark.slow
def test_an_added_problem_is_listed_and_the_pack_still_passes(tmp_path: Path, checker: Checker) -> None:
    begin_pack(tmp_path, "course")
    folder = tmp_path / "course"
    assert add_problem(folder, "Best rectangle") == folder / "best-rectangle.md"
    report = check(folder, checker)
    assert report.faults == ()
    assert report.confirmed == ("side",)
    assert [problem.id for problem in report.pack.problems] == ["tangents", "matrices", "best-rectangle"]
    assert report.pack.problems[-1].title == "Best rectangle"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- Problems: planes, counting\n", "- Problems: planes, counting, best\n"),
        ("- Problems: planes, counting  \r\n", "- Problems: planes, counting, best\r\n"),
        ("- Problems: planes,\n  counting\n", "- Problems: planes,\n  counting, best\n"),
        ("* Problems: planes, counting,\n", "* Problems: planes, counting, best\n"),
        ("- Problems:\n", "- Problems: counting, planes, best\n"),
        ("", ""),
    ],
)
def test_only_the_list_of_problems_is_changed(tmp_path: Path, before: str, after: str) -> None:
    text = page("pack.md").replace("- Problems: planes, counting\n", before) + "\r\nlast line without an end"
    folder = tmp_path / "small"
    folder.mkdir()
    pack_with(folder)
    (folder / NAME).write_bytes(text.encode())
    add_problem(folder, "best")
    expected = text.replace(before, after, 1) if before else text
    assert (folder / NAME).read_bytes() == expected.encode()
    assert "best" in [problem.id for problem in load(folder).problems]
    assert not [path for path in folder.iterdir() if path.name.endswith(".new")]


def test_a_problem_that_is_there_is_left_alone(tmp_path: Path) -> None:
    pack_with(tmp_path)
    before = (tmp_path / NAME).read_bytes()
    for name in ("planes", "Counting"):
        with pytest.raises(RefusedError, match="already"):
            add_problem(tmp_path, name)
    assert (tmp_path / NAME).read_bytes() == before
    assert (tmp_path / "planes.md").read_text() == page("planes.md")


def test_a_problem_is_not_added_where_no_pack_is(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"There is no pack in .* There is no file pack\.md\."):
        add_problem(tmp_path, "best")
    assert [*tmp_path.iterdir()] == [tmp_path / "secret.md"]
