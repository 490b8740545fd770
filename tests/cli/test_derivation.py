"""Derivations on the command line: `tutor grade` with lines, and `:lines` in the line-by-line tutor."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tutor
from tutor.checking import Checker
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.event import Attempted
from tutor.tutoring.state import Status, fold
from tutor.tutoring.study import Study

Sit = Callable[..., str]

PAGE = """# Straight lines

- Id: lines
- Skills: adding
- Given: `b in R`, `m != 0`

Where does a line cross the axis?

## Part zero: the crossing

- Answer: `x = -b/m`
- Derivation: from `m x + b = 0`

For which $x$ is $mx + b$ zero?

### Mistake sign: a lost sign

- When: `b/m`

Follow the sign.

### Solution

$$x = -b/m$$
"""


@pytest.fixture
def lined(pack: Path) -> Path:
    """The tiny pack with one page more."""
    manifest = (pack / "pack.md").read_text(encoding="utf-8")
    (pack / "pack.md").write_text(
        manifest.replace("Problems: sums", "Problems: lines, sums"), encoding="utf-8"
    )
    (pack / "lines.md").write_text(PAGE, encoding="utf-8")
    return pack


@pytest.fixture
def grade(tutor: Tutor, lined: Path) -> Any:
    """Runs `tutor grade` on that pack; returns the exit code and the lines as objects."""

    def run(*arguments: str, given: bytes = b"") -> tuple[int, list[dict[str, Any]]]:
        result = tutor("grade", "--pack", str(lined), *arguments, given=given)
        assert b"Traceback" not in result.stderr
        return result.returncode, [json.loads(line) for line in result.stdout.splitlines()]

    return run


@pytest.mark.slow
def test_lines_may_be_one_answer_or_several(grade: Any) -> None:
    for answer in (("m x + b = 0\nm x = -b\nx = -b/m",), ("m x + b = 0", "m x = -b", "x = -b/m")):
        code, (verdict,) = grade("tiny/lines/zero", *answer)
        assert (code, verdict["outcome"], verdict["evidence"]) == (0, "correct", "exact")
        assert verdict["message"] == "Right. Every line follows."
        assert len(verdict["cells"]) == 1


def test_the_first_false_line_is_named_with_its_mistake(grade: Any) -> None:
    code, (verdict,) = grade("tiny/lines/zero", "m x + b = 0\nm x = b\nx = b/m")
    assert (code, verdict["outcome"], verdict["mistake"]) == (1, "wrong", "sign")
    assert verdict["message"].startswith("Line 2 does not follow")


def test_json_lines_hold_line_ends_or_lists(grade: Any) -> None:
    answers = [
        "m x = -b\nx = -b/m",
        ["m x = -b", "x = -b/m"],
        "m x = -b\nx = -b/q",
        "x = -b/m",
        ["2", "x = b/m"],
    ]
    given = b"".join(json.dumps({"id": k, "answer": text}).encode() + b"\n" for k, text in enumerate(answers))
    code, found = grade("tiny/lines/zero", given=given)
    assert code == 0
    assert [one["outcome"] for one in found] == ["correct", "correct", "unreadable", "correct", "wrong"]
    assert found[2]["message"].startswith("Line 2: ")
    assert found[4]["message"].startswith("Line 1 does not follow")


def test_a_part_without_derivations_still_takes_one_answer(grade: Any) -> None:
    code, (verdict,) = grade("tiny/sums/double", "y = x + x", "y = 2 x")
    assert (code, verdict["outcome"]) == (2, "unreadable")


@pytest.mark.slow
def test_for_a_reader_every_line_is_shown_as_it_was_read(lined: Path, sit: Sit) -> None:
    said = sit(":lines", "m x = -b", "k = 1/m", "=> x = -b k", "= -b/m", "")
    assert "Read as: m x = -b; k = 1/m; x = -b k; = -b/m" in said
    assert "That is right." in said


@pytest.fixture
def store() -> Store:
    """A store in memory."""
    return Store.memory()


@pytest.fixture
def sit(lined: Path, checker: Checker, store: Store) -> Sit:
    """One sitting with these lines typed; returns everything that was said."""

    def sitting(*typed: str, at: str = "tiny/lines/zero") -> str:
        said: list[str] = []
        lines = iter(typed)
        voice = Voice(lambda prompt: next(lines, None), said.append)
        study = Study(fold(store.events()), store.append)
        Lesson((load(lined),), study, checker, voice, store.news).run(at)
        return "\n".join(said)

    return sitting


def test_a_block_of_lines_is_handed_in_by_an_empty_one_and_kept(sit: Sit, store: Store) -> None:
    said = sit(":lines", "m x + b = 0", "m x = b", "x = b/m", "", ":lines", "m x = -b", "x = -b/m", "")
    assert "Or type :lines, and then a derivation line by line." in said
    assert "Line 2 does not follow from what stands before it. Follow the sign." in said
    assert "Right. Every line follows." in said
    assert fold(store.events()).part("tiny/lines/zero").status is Status.RETRIED
    answers = [event.answer for event in store.events() if isinstance(event, Attempted)]
    assert answers == [("m x + b = 0\nm x = b\nx = b/m",), ("m x = -b\nx = -b/m",)]


def test_the_plain_answer_works_as_before(sit: Sit) -> None:
    assert "That is right." in sit("-b/m")


def test_lines_can_be_dropped_and_other_commands_are_obeyed(sit: Sit, store: Store) -> None:
    said = sit(":lines", "m x = b", ":drop", ":lines", ":next", ":lines", ":back", ":lines", "")
    assert said.count("The lines are dropped.") == 1
    assert "This is answered in one line." in said
    assert "twice a number" in said
    assert "Nothing was typed" in said
    assert not [event for event in store.events() if isinstance(event, Attempted)]


def test_the_end_of_the_input_ends_the_block(sit: Sit) -> None:
    assert "Right. Every line follows." in sit(":lines", "m x = -b", "x = -b/m")


def test_lines_left_by_a_command_are_gone_on_with(sit: Sit, store: Store) -> None:
    said = sit(":lines", "m x = -b", ":show", ":lines", "x = -b/m", "")
    assert "Your lines are kept." in said
    answers = [event.answer for event in store.events() if isinstance(event, Attempted)]
    assert answers == [("m x = -b\nx = -b/m",)]
