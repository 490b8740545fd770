"""`tutor export` for an instructor, and `tutor class report`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tutor.cli import tutor as command
from tutor.store import Store
from tutor.tutoring.event import Attempted, Hinted, Opened, Reflected, Solved

KEY = "tiny/sums/double"


def keep(*answers: str) -> None:
    with Store.open() as store:
        store.append(Opened(KEY))
        for answer in answers:
            store.append(Attempted(KEY, 0, (answer,), "wrong", False, None, ("wrong",)))
        store.append(Hinted(KEY, "orient"))
        store.append(Attempted(KEY, 0, ("2x",), "correct", True, None, ("correct",)))
        store.append(Solved(KEY))
        store.append(Reflected(KEY, "words of my own"))


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False)


@pytest.fixture
def handed(tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the hand-ins of two students."""
    folder = tmp_path / "handed"
    folder.mkdir()
    for name, answers in (("Ada", ("3x", "x + 2x")), ("Ben", ("x + x + x", "7"))):
        monkeypatch.setenv("TUTOR_DATA", str(tmp_path / f"data-{name}"))
        keep(*answers)
        made = run("export", "--format", "handin", "--name", name, "--out", str(folder / f"{name}.jsonl"))
        assert made.exit_code == 0
    return folder


@pytest.mark.slow
def test_a_hand_in_is_written_under_the_chosen_name_and_what_is_in_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keep("3x")
    result = run("export", "--format", "handin", "--name", "Ada L. / b")
    assert result.exit_code == 0
    file = tmp_path / "Ada-L----b.handin.jsonl"
    assert "words of my own" not in file.read_text()
    assert result.stderr.splitlines() == [
        "Written: Ada-L----b.handin.jsonl",
        "Name: Ada L. / b",
        "About: tiny; 1 part",
        "In it: 6 events, among them 2 answers and 1 hint.",
        "Not in it: any date or time of day, names of you or your computer, what you wrote as a reflection.",
    ]


@pytest.mark.slow
def test_without_a_name_a_random_one_is_used_again_and_again(data: Path) -> None:
    keep("3x")
    first, second = (
        json.loads(run("export", "--format", "handin", "--out", "-").stdout.splitlines()[0]) for _ in "ab"
    )
    assert first["name"] == second["name"]
    assert first["name"] == (data / "hand-in-name").read_text().strip()


def test_show_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keep("3x")
    result = run("export", "--format", "handin", "--name", "Ada", "--show")
    assert "tiny/sums/double  answered “3x”: wrong" in result.stdout
    assert list(tmp_path.glob("*.jsonl")) == []


@pytest.mark.slow
def test_results_that_are_shown_name_their_attempts_as_progress_and_the_report_do() -> None:
    keep("3x")
    result = run("export", "--format", "handin", "--name", "Ada", "--what", "results", "--show")
    assert "tiny/sums/double: solved with help, 2 attempts in all, 1 hint, 0:00" in result.stdout


@pytest.mark.slow
def test_results_have_no_answers() -> None:
    keep("3x")
    text = run("export", "--format", "handin", "--name", "Ada", "--what", "results", "--out", "-").stdout
    assert "3x" not in text
    assert json.loads(text.splitlines()[1])["status"] == "assisted"
    assert run("export", "--what", "results").stdout.splitlines() == [
        "part,status,attempts,hints,told,seconds",
        "tiny/sums/double,assisted,2,1,false,0",
    ]


def test_one_pack_can_be_chosen_and_a_misspelt_one_is_said() -> None:
    keep("3x")
    assert len(run("export", "--format", "jsonl", "--pack", "tiny").stdout.splitlines()) == 6
    lost = run("export", "--pack", "tinny")
    assert lost.exit_code == 2
    assert "Your record has nothing about a pack “tinny”. It has tiny." in lost.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--name", "Ada"), "csv has no name in it."),
        (("--format", "datashop", "--what", "results"), "DataShop takes single transactions"),
        (("--format", "handin", "--name", "\u200b"), "That name has no letter that can be shown."),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: tuple[str, ...], said: str) -> None:
    result = run("export", *options)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


@pytest.mark.slow
def test_a_hand_in_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    keep("3x")
    result = run("export", "--format", "handin", "--out", str(tmp_path / "nowhere" / "x.jsonl"))
    assert result.exit_code == 1
    assert "cannot be written: No such file or directory." in result.output


@pytest.mark.slow
def test_the_record_is_written_as_transactions() -> None:
    keep("3x")
    head, first, *_ = run("export", "--format", "datashop", "--name", "Ada").stdout.splitlines()
    assert head.split("\t")[:3] == ["Anon Student Id", "Session Id", "Time"]
    assert first.split("\t")[0] == "Ada"


@pytest.mark.slow
def test_the_class_is_reported_in_the_terminal(handed: Path, pack: Path) -> None:
    result = run("class", "report", str(handed), "--pack", str(pack))
    assert result.exit_code == 0
    assert "2 students; 1 part" in result.stdout
    assert "  1. 3 x: 3 times, by 2 students" in result.stdout
    assert "- When: `3 x`" in result.stdout
    assert "- When" not in run("class", "report", str(handed), "--pack", str(pack), "--no-blocks").stdout


@pytest.mark.slow
def test_the_class_is_reported_as_json(handed: Path, pack: Path) -> None:
    data = json.loads(run("class", "report", str(handed / "*.jsonl"), "--pack", str(pack), "--json").stdout)
    (part,) = data["parts"]
    assert [(group["reading"], group["times"]) for group in part["unrecognised"]] == [("3 x", 3), ("7", 1)]
    assert part["grouped_by"] == "algebra"


@pytest.mark.slow
def test_without_the_pack_the_report_says_that_it_compared_text(handed: Path) -> None:
    text = " ".join(run("class", "report", str(handed)).stdout.split())
    assert "compared as text because its pack is not here" in text


@pytest.mark.slow
def test_page_and_transactions_are_written_to_files(handed: Path, pack: Path, tmp_path: Path) -> None:
    page, shop = tmp_path / "class.html", tmp_path / "class.txt"
    result = run(
        "class", "report", str(handed), "--pack", str(pack), "--html", str(page), "--datashop", str(shop)
    )
    assert result.exit_code == 0
    assert result.stdout == ""
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    students = {line.split("\t")[0] for line in shop.read_text(encoding="utf-8").splitlines()[1:]}
    assert students == {"S1", "S2"}
    assert "Ada" not in shop.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_changed_file_is_said_and_counted(handed: Path, pack: Path) -> None:
    file = handed / "Ada.jsonl"
    file.write_text(file.read_text().replace('"3x"', '"4x"'))
    out = run("class", "report", str(handed), "--pack", str(pack)).stdout
    assert "2 students" in out
    assert "Ada.jsonl: Its checksum does not fit" in " ".join(out.split())


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("nonsense")
    result = run("class", "report", str(tmp_path))
    assert result.exit_code == 1
    assert "x.jsonl: It is no hand-in: It is not JSON" in result.output
    assert "No hand-in could be read." in result.output
    assert run("class", "report").exit_code == 2
