"""A remark that something is wrong: kept line by line, handed in, and in the report on the class."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.store import Store
from tutor.store.exports.handin_reader import take
from tutor.tutoring.event import Asked, Attempted, Event, Hinted, Opened, Remarked, Solved, Told
from tutor.tutoring.remark import LONGEST_REMARK, remark

KEY = "tiny/sums/double"
WRONG = Attempted(KEY, 1, ("x^2",), "wrong", False, "square", ("wrong",), "Put in 3.", ("x²",))


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ((), ("statement", (), "", "")),
        ((Opened(KEY), WRONG), ("verdict", ("x^2",), "wrong", "Put in 3.")),
        ((WRONG, Hinted(KEY, "orient")), ("hint", (), "orient", "")),
        ((Asked(KEY, "ask", "7", "wrong", "No."),), ("hint", ("7",), "ask: wrong", "No.")),
        ((WRONG, Solved(KEY, 1)), ("verdict", ("x^2",), "wrong", "Put in 3.")),
        ((WRONG, Told(KEY)), ("solution", (), "", "")),
    ],
)
def test_a_remark_is_about_what_was_said_last(told: tuple[Event, ...], about: tuple[object, ...]) -> None:
    made = remark(KEY, 0, told, "  not\nso ", "1.2")
    assert (made.about, made.answer, made.outcome, made.said) == about
    assert (made.text, made.version) == ("not so", "1.2")
    assert made.variant == (1 if made.about == "verdict" else 0)


@pytest.mark.slow
def test_a_remark_typed_line_by_line_reaches_the_report_on_the_class(
    tutor: Tutor, pack: Path, tmp_path: Path
) -> None:
    typed = (
        ":remark\nthe figure is missing\nx^2\n:remark [b]that was right\x1b[31m\n:remark\n\n:remark\n:quit\n"
    )
    said = " ".join(tutor("start", "--plain", str(pack), given=typed.encode()).stdout.decode().split())
    assert "What is wrong with the statement of the part?" in said
    assert said.count("Kept, with what it is about.") == 2 and "Nothing was kept" in said
    with Store.open() as store:
        kept = [event for event in store.events() if isinstance(event, Remarked)]
    assert [(one.about, one.text) for one in kept] == [
        ("statement", "the figure is missing"),
        ("verdict", "[b]that was right"),
    ]
    assert (kept[1].answer, kept[1].outcome, kept[1].version) == (("x^2",), "wrong", "1")
    handed = tmp_path / "handed"
    handed.mkdir()
    made = tutor("export", "--format", "handin", "--name", "Ada", "--out", str(handed / "ada.jsonl"))
    assert "Also in it, word by word: 2 remarks that something is wrong." in made.stderr.decode()
    report = tutor("class", "report", str(handed), "--pack", str(pack)).stdout.decode()
    assert "Something is wrong here, students say:" in report and "“the figure is missing”" in report
    shown = tutor("class", "report", str(handed), "--pack", str(pack), "--json").stdout
    (part,) = json.loads(shown)["parts"]
    assert [one["about"] for one in part["remarks"]] == ["statement", "verdict"]
    page = tmp_path / "page.html"
    tutor("class", "report", str(handed), "--pack", str(pack), "--html", str(page))
    assert "[b]that was right" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"about": "everything"}, "about"),
        ({"answer": ["x"] * 61}, "answer"),
        ({"variant": -1}, "variant"),
    ],
)
def test_a_remark_that_no_tutor_made_is_left_out(
    tutor: Tutor, tmp_path: Path, change: dict[str, object], said: str
) -> None:
    with Store.open() as store:
        store.append(Remarked(KEY, 0, "x" * 9_000 + "\x1b[31m", "verdict", ("x\ny",), "wrong", "No.", ("x",)))
    path = tmp_path / "ada.jsonl"
    tutor("export", "--format", "handin", "--name", "Ada", "--out", str(path))
    taken = take(path).handin
    assert taken is not None
    (moment,) = taken.moments
    assert isinstance(moment.event, Remarked) and moment.event.text == "x" * LONGEST_REMARK
    lines = path.read_text().splitlines()
    lines[1] = json.dumps(json.loads(lines[1]) | change)
    path.write_text("\n".join(lines))
    refused = take(path)
    assert refused.handin is not None and not refused.handin.moments
    assert f"“{said}”" in refused.complaints[0]
