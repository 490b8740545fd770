"""A pool of another tutor is imported, checked and studied to its end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.reading.load import load

pytestmark = pytest.mark.slow

POOL = Path(__file__).parent.parent / "packs" / "importing" / "pool"

TYPED = {
    "c1apples7/a": "(9-1)/2",
    "c1apples8/a": "3^2",
    "c2plums4/a": "4",
    "c2plums4/b": "\\frac{1}{3}",
    "c2plums4/c": "25",
    "c2plums5/a": "1+3/4",
    "c2plums6/a": "1000",
    "c2plums7/a": "x^2+1",
}
"""What a student types where the pool's own answer has a unit, a variable or another tutor's spelling."""


@pytest.fixture
def imported(tmp_path: Path, tutor: Tutor) -> Path:
    """The fixture's pool as a pack."""
    pack = tmp_path / "orchard"
    done = tutor("pack", "import", "oatutor", str(POOL), "--to", str(pack))
    assert (done.returncode, done.stderr) == (0, b"")
    return pack


def answers(pack: Path) -> list[str]:
    """What is typed for each part in order: the pool's answer without its dollars, or a choice's number."""
    typed: list[str] = []
    for problem in load(pack).problems:
        for part in problem.parts:
            step = f"{problem.id}{part.id}"
            path = POOL / "content-pool" / problem.id / "steps" / step / f"{step}.json"
            record = json.loads(path.read_text(encoding="utf-8"))
            given = record["stepAnswer"] if isinstance(record["stepAnswer"], list) else [record["stepAnswer"]]
            if "choices" in record:
                choices = list(dict.fromkeys(record["choices"]))
                typed.append(", ".join(str(choices.index(answer) + 1) for answer in given))
            else:
                own = str(given[0]).replace("$$", "")
                typed.append(TYPED.get(f"{problem.id}/{part.id}", own))
    return typed


def test_the_imported_pack_passes_its_check(imported: Path, checker: Checker) -> None:
    report = check(imported, checker)
    assert [str(fault) for fault in report.faults if fault.severity == "error"] == []
    assert report.parts == 38


def test_every_imported_part_is_solved_line_by_line_with_the_answer_of_the_pool(
    imported: Path, tutor: Tutor
) -> None:
    given = "".join(f"{answer}\n\n" for answer in answers(imported))
    sat = tutor("start", "orchard", "--plain", "--pack", str(imported), given=given.encode())
    said = sat.stdout.decode()
    assert sat.returncode == 0
    assert said.count("That is right.") == 38
    told = tutor("progress", "--json", "--pack", str(imported)).stdout.decode().splitlines()
    states = {row["part"]: row["status"] for row in map(json.loads, told)}
    mine = {key: status for key, status in states.items() if key.startswith("orchard/")}
    assert len(mine) == 38
    assert set(mine.values()) == {"unaided"}


def test_what_did_not_come_along_is_counted_here_and_listed_in_the_report(
    tmp_path: Path, tutor: Tutor
) -> None:
    done = tutor("pack", "import", "oatutor", str(POOL), "--to", str(tmp_path / "orchard"))
    said = done.stdout.decode()
    report = (tmp_path / "orchard-import.md").read_text(encoding="utf-8")
    assert said.startswith("29 of 32 problems were imported, with 38 parts.\nLeft out:\n")
    assert "        1  steps whose answer is none of their choices\n" in said
    assert "- no-such-choice · c3figs6/c3figs6a: blue\n" in report
    assert "- figure · c3figs1: figure1.gif\n" in report
    assert "- step-file · c4help2/c4help2b: c4help2b.json is no JSON" in report


def test_a_pack_that_is_there_is_replaced_only_when_asked(imported: Path, tutor: Tutor) -> None:
    (imported / "mine.md").write_text("# Mine\n")
    refused = tutor("pack", "import", "oatutor", str(POOL), "--to", str(imported))
    assert refused.returncode == 1
    assert "is there already. Name another folder, or add --force to replace it." in refused.stderr.decode()
    assert (imported / "mine.md").is_file()
    assert tutor("pack", "import", "oatutor", str(POOL), "--to", str(imported), "--force").returncode == 0
    assert not (imported / "mine.md").exists()


def test_a_single_course_can_be_imported(tmp_path: Path, tutor: Tutor) -> None:
    pack = tmp_path / "chance"
    assert (
        tutor("pack", "import", "oatutor", str(POOL), "--to", str(pack), "--course", "chance").returncode == 0
    )
    assert [problem.id for problem in load(pack).problems] == ["c1apples2"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nowhere", "--to", "x"), "There is no folder nowhere."),
        ((str(POOL), "--to", "{there}"), "holds something that is no pack"),
        ((str(POOL), "--to", "{file}/below"), "cannot be written"),
        ((str(POOL), "--to", "x", "--course", "Botany"), "belongs to a course named “Botany”"),
        (("{empty}", "--to", "x"), "There is no problem in"),
    ],
)
def test_an_import_that_cannot_be_done_says_why_and_leaves_nothing(
    tmp_path: Path, tutor: Tutor, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    places = {name: tmp_path / name for name in ("there", "file", "empty")}
    places["there"].mkdir()
    (places["there"] / "letter.txt").write_text("dear all")
    places["file"].write_text("")
    places["empty"].mkdir()
    before = sorted(path.name for path in tmp_path.iterdir())
    filled = [argument.format(**places) for argument in arguments]
    done = tutor("pack", "import", "oatutor", *filled, *(["--force"] if "{there}" in arguments else []))
    assert done.returncode == 1
    assert sentence in done.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == before
