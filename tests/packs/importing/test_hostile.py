"""A pool may hold anything: it is bounded, followed nowhere, and never stops the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tutor.packs.importing import oatutor
from tutor.packs.importing.ledger import Cause, Imported
from tutor.packs.importing.oatutor import ImportingError, import_oatutor
from tutor.packs.importing.pool import MOST_FILE, UnreadableError, depth, read_json
from tutor.packs.importing.pool_files import Found
from tutor.packs.reading.load import load


def problem(pool: Path, name: str, **fields: object) -> Path:
    """A small problem with one step, in a pool."""
    place = pool / "content-pool" / name
    step = place / "steps" / f"{name}a"
    (step / "tutoring").mkdir(parents=True)
    write(place / f"{name}.json", {"title": name, "body": "", "license": "CC0", "lesson": "1", **fields})
    write(
        step / f"{name}a.json",
        {"stepTitle": "What is $$1+1$$?", "stepAnswer": ["$$2$$"], "answerType": "arithmetic"},
    )
    write(step / "tutoring" / f"{name}aDefaultPathway.json", [])
    write(pool / "skillModel.json", {})
    return place


def write(path: Path, values: object) -> None:
    """A JSON file."""
    path.write_text(json.dumps(values), encoding="utf-8")


def imported(tmp_path: Path) -> Imported:
    """The pool in `tmp_path/pool`, imported to `tmp_path/pack`."""
    return import_oatutor(tmp_path / "pool", tmp_path / "pack")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"a": ', "is no JSON"),
        (b"\xff\xfe\x00", "is no JSON"),
        (b"[" * 5_000 + b"]" * 5_000, "is nested too deeply"),
        (b'["' + b"x" * MOST_FILE + b'"]', "bytes; 1,048,576 are read"),
        (b"9" * 10_000, "is no JSON"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "file.json").write_bytes(data)
    with pytest.raises(UnreadableError) as refused:
        read_json(tmp_path / "file.json")
    assert said in str(refused.value)


def test_brackets_in_texts_are_no_depth() -> None:
    assert depth(b'{"a": ["[[[[[[", "\\"[[[["]}') == 2


def test_links_are_not_followed(tmp_path: Path) -> None:
    problem(tmp_path / "pool", "good")
    secret = problem(tmp_path / "elsewhere", "secret")
    (tmp_path / "pool" / "content-pool" / "secret").symlink_to(secret)
    other = problem(tmp_path / "pool", "other")
    (other / "other.json").unlink()
    (other / "other.json").symlink_to("/etc/hostname")
    done = imported(tmp_path)
    assert (done.found, done.problems) == (3, 1)
    assert done.counts[Cause.PROBLEM_FILE] == 2
    assert "secret: it is a link, and links are not followed" in done.report.read_text()
    assert [found.id for found in load(tmp_path / "pack").problems] == ["good"]


def test_a_problem_that_cannot_be_read_is_named_whatever_course_is_wanted(tmp_path: Path) -> None:
    problem(tmp_path / "pool", "good", courseName="Algebra")
    problem(tmp_path / "pool", "other", courseName="History")
    (problem(tmp_path / "pool", "broken") / "broken.json").unlink()
    done = import_oatutor(tmp_path / "pool", tmp_path / "pack", course="algebra")
    assert done.problems == 1
    assert "broken: broken.json is missing" in done.report.read_text()
    assert "· other" not in done.report.read_text()


def test_characters_that_are_taken_out_are_counted(tmp_path: Path) -> None:
    problem(tmp_path / "pool", "good", body="\x1b[31mred and \u202ebackwards", title="Cafe\u0301")
    done = imported(tmp_path)
    assert done.counts[Cause.INVISIBLE] == 1
    assert "invisible · good: body" in done.report.read_text()


def test_names_become_ids_that_lead_nowhere_else(tmp_path: Path) -> None:
    for name in ("Ünï code", "A b", "a-b", "pack", "x" * 100):
        problem(tmp_path / "pool", name)
    imported(tmp_path)
    pack = load(tmp_path / "pack")
    assert [found.id for found in pack.problems] == ["a-b", "a-b-2", "n-code", "pack-2", "x" * 64]
    assert pack.faults == ()


def test_every_problem_keeps_its_licence_and_source(tmp_path: Path) -> None:
    problem(
        tmp_path / "pool", "one", license="https://example.org/by <CC BY>", oer="https://example.org <A book>"
    )
    problem(tmp_path / "pool", "two", license="CC0\n- Id: `evil`", oer="")
    imported(tmp_path)
    one, two = load(tmp_path / "pack").problems
    assert (one.licence, one.source) == ("CC BY (https://example.org/by)", "A book (https://example.org)")
    assert (two.id, two.licence) == ("two", "CC0 - Id: 'evil'")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problem(tmp_path / "pool", "one")
    imported(tmp_path)
    before = {path.name: path.read_bytes() for path in (tmp_path / "pack").iterdir()}

    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ImportingError) as refused:
        import_oatutor(tmp_path / "pool", tmp_path / "pack", force=True)
    assert "No space left on device" in str(refused.value)
    assert {path.name: path.read_bytes() for path in (tmp_path / "pack").iterdir()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pack", "pack-import.md", "pool"]


def test_what_nobody_foresaw_in_one_problem_is_a_line_in_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem(tmp_path / "pool", "one")
    problem(tmp_path / "pool", "two")
    real = oatutor.page

    def breaks(found: Found, *others: object) -> object:
        if found.id == "one":
            raise ArithmeticError("a figure too many")
        return real(found, *others)

    monkeypatch.setattr(oatutor, "page", breaks)
    done = imported(tmp_path)
    assert (done.problems, done.counts[Cause.PROBLEM_FILE]) == (1, 1)
    report = (tmp_path / "pack-import.md").read_text()
    assert "one: it could not be converted (ArithmeticError: a figure too many)" in report
