"""`tutor progress`, `tutor export` and `tutor doctor`."""

import csv
import io
import json
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.sittings import kept
from tutor.cli import tutor as command
from tutor.store import Store
from tutor.store.record.record_location import data_folder
from tutor.tutoring.event import Attempted, Hinted, Opened, Solved, Told, Twin


def keep_something() -> None:
    with Store.open() as store:
        store.append(Opened("tiny/sums/double"))
        store.append(Attempted("tiny/sums/double", 0, ("x^2",), "wrong", False, "square"))
        store.append(Hinted("tiny/sums/double", "orient"))
        store.append(Attempted("tiny/sums/double", 0, ("2x",), "correct", True))
        store.append(Solved("tiny/sums/double"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False)


@pytest.mark.slow
def test_progress_counts_and_says_where_to_go_on(pack: Path) -> None:
    keep_something()
    out = run("progress", "--pack", str(pack)).output
    assert "Tiny pack: 1 of 4 solved, 0 of them at the first try" in out
    assert "    double           solved with 1 hint, in 2 tries" in out
    assert "    table            not begun" in out


@pytest.mark.slow
@pytest.mark.parametrize("width", [80, 60, 34])
def test_no_line_of_progress_is_wider_than_the_terminal(
    pack: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    keep_something()
    manifest = pack / "pack.md"
    title = "How the optimizers of deep learning move through the space of all solutions"
    manifest.write_text(manifest.read_text().replace("Tiny pack", title))
    monkeypatch.setenv("COLUMNS", str(width))
    with Store.open() as store:
        store.append(Hinted(f"gone/{'far-away-' * 6}/part", "orient"))
    lines = run("progress", "--pack", str(pack)).output.splitlines()
    assert max(map(len, lines)) <= width
    said = " ".join(" ".join(lines).split())
    assert f"{title}: 1 of 4 solved, 0 of them at the first try" in said
    assert "double solved with 1 hint, in 2 tries twice a number" in said


@pytest.mark.slow
def test_progress_says_which_parts_come_back_as_another_version(pack: Path) -> None:
    kept(data_folder(), Told("tiny/steps/grow"), Told("tiny/sums/double")).close()
    said = " ".join(run("progress", "--pack", str(pack)).output.split())
    assert "grow solution shown; another version is due" in said
    assert "double solution shown twice a number" in said


@pytest.mark.slow
def test_progress_tells_the_attempts_that_it_took_from_those_in_all(pack: Path) -> None:
    keep_something()
    with Store.open() as store:
        store.append(Attempted("tiny/sums/double", 0, ("x^2",), "wrong", False, "square"))
        store.append(Attempted("tiny/steps/grow", 0, ("a",), "wrong", False))
        store.append(Told("tiny/steps/grow"))
        store.append(Twin("tiny/steps/grow", 1))
        store.append(Attempted("tiny/steps/grow", 1, ("2 a",), "correct", True))
        store.append(Solved("tiny/steps/grow", 1))
    out = run("progress", "--pack", str(pack)).output
    assert "double           solved with 1 hint, in 2 tries (3 in all)" in out
    said = " ".join(out.split())
    assert "grow solved alone after the solution, at the first try (2 in all)" in said


@pytest.mark.slow
def test_progress_as_json_is_one_object_a_part(pack: Path) -> None:
    keep_something()
    lines = [json.loads(line) for line in run("progress", "--json", "--pack", str(pack)).output.splitlines()]
    assert {
        "part": "tiny/sums/double",
        "status": "assisted",
        "attempts": 2,
        "needed": 2,
        "told": False,
        "hints": 1,
        "mistakes": {"square": 1},
    } in lines


def test_export_writes_csv_and_json_lines() -> None:
    keep_something()
    rows = list(csv.DictReader(io.StringIO(run("export").output)))
    assert [row["event"] for row in rows] == ["opened", "attempted", "hinted", "attempted", "solved"]
    lines = [json.loads(line) for line in run("export", "--format", "jsonl").output.splitlines()]
    assert [line["event"] for line in lines] == [row["event"] for row in rows]


def test_export_writes_to_a_file_and_says_when_it_cannot(tmp_path: Path) -> None:
    keep_something()
    target = tmp_path / "out.csv"
    result = run("export", "--out", str(target))
    assert result.exit_code == 0
    assert f"5 events are in {target}." in result.output
    assert len(target.read_text().splitlines()) == 6
    lost = run("export", "--out", str(tmp_path / "nowhere" / "out.csv"))
    assert lost.exit_code == 1
    assert "cannot be written: No such file or directory." in lost.output


def test_a_damaged_record_is_said_beside_the_output(data: Path, pack: Path) -> None:
    data.mkdir()
    (data / "record.sqlite3").write_bytes(b"nonsense " * 200)
    result = run("progress", "--pack", str(pack))
    assert result.exit_code == 0
    assert "record.corrupt-1.sqlite3" in result.stderr
    assert "record.corrupt-1.sqlite3" not in result.stdout


def test_the_doctor_looks_at_everything(data: Path) -> None:
    result = run("doctor", "--json")
    findings = {found["what"]: found for found in map(json.loads, result.output.splitlines())}
    assert {"tutor", "textual", "sympy", "data folder", "record", "terminal", "checker"} < set(findings)
    assert findings["data folder"] == {"what": "data folder", "fine": True, "says": str(data)}
    assert findings["checker"]["fine"] is True
    assert result.exit_code == (0 if all(found["fine"] for found in findings.values()) else 1)


def test_the_doctor_names_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    result = run("doctor")
    assert result.exit_code == 1
    assert "AMISS data folder" in result.output
    assert "set TUTOR_DATA" in result.output


@pytest.mark.slow
def test_progress_shows_the_term_in_lines_and_as_json(pack: Path) -> None:
    keep_something()
    out = run("progress", "--pack", str(pack)).output
    assert "Skills, as far as first answers tell: 0 of" in out
    assert "adding: not there yet" in out
    assert "The last 12 weeks: 1 first answer on 1 day, 0 right at once" in out
    assert out.splitlines()[-1].startswith("Go on with: tutor start ")
    term = run("progress", "--report", "--pack", str(pack)).output
    assert "    double " not in term
    assert "adding: not there yet" in term
    found = json.loads(run("progress", "--report", "--json", "--pack", str(pack)).output)
    (skill,) = [each for each in found["skills"] if each["skill"] == "tiny/adding"]
    assert (skill["seen"], skill["right"], skill["mastered"], skill["parts"]) == (1, 0, False, 4)
    assert [(day["met"], day["alone"]) for day in found["days"]] == [(1, 0)]
    assert len(found["ahead"]) == 14
    assert (found["parts"]["assisted"], found["exam"]) == (1, None)


@pytest.mark.parametrize("line", ["", "start", "start --plain", "progress", "doctor", "pack list"])
def test_a_home_that_nobody_has_is_said_in_a_sentence(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TUTOR_DATA", "~nosuchuser/x")
    result = run(*line.split())
    assert result.exit_code == 2
    assert "TUTOR_DATA is “~nosuchuser/x”, and this machine knows no home “~nosuchuser”." in result.output


def test_the_doctor_says_that_the_record_lies_on_a_network(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("tutor.cli.doctor"), "network_kind", lambda folder: "nfs4")
    assert "file system: nfs4, a disk of another machine" in run("doctor").output
