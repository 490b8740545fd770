"""`tutor grade`: one verdict, or one for each JSON line, whatever the lines hold."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Tutor

KEYS = ["id", "outcome", "mistake", "cells", "evidence", "message", "reading", "ms"]


def graded(tutor: Tutor, pack: Path) -> Any:
    """Runs `tutor grade` on a pack; returns the exit code and the lines as objects."""

    def run(*arguments: str, given: bytes = b"") -> tuple[int, list[dict[str, Any]]]:
        result = tutor("grade", "--pack", str(pack), *arguments, given=given)
        assert b"Traceback" not in result.stderr
        return result.returncode, [json.loads(line) for line in result.stdout.splitlines()]

    return run


@pytest.fixture
def grade(tutor: Tutor, pack: Path) -> Any:
    """`tutor grade` on the tiny pack, in this process."""
    return graded(tutor, pack)


@pytest.fixture
def real_grade(process: Tutor, pack: Path) -> Any:
    """`tutor grade` on the tiny pack, in a process of its own."""
    return graded(process, pack)


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(item).encode() + b"\n" for item in objects)


@pytest.mark.slow
def test_a_right_answer_is_one_object_and_exit_code_0(grade: Any) -> None:
    code, (verdict,) = grade("tiny/sums/double", "x + x")
    assert code == 0
    assert list(verdict) == KEYS
    assert (verdict["outcome"], verdict["mistake"], verdict["evidence"]) == ("correct", None, "exact")
    assert [cell["outcome"] for cell in verdict["cells"]] == ["correct"]


@pytest.mark.slow
def test_a_recognised_mistake_has_its_name_and_exit_code_1(grade: Any) -> None:
    code, (verdict,) = grade("sums/double", "x^2")
    assert (code, verdict["outcome"], verdict["mistake"]) == (1, "wrong", "square")
    assert "times itself" in verdict["message"]


@pytest.mark.slow
def test_an_answer_that_begins_with_a_minus_sign_is_no_option(grade: Any) -> None:
    for answer in ("-x", "-(x/2) x", "--x", "-j"):
        code, _ = grade("double", answer)
        assert code in (1, 2)
    code, (verdict,) = grade("double", "--", "-x + 3x")
    assert (code, verdict["outcome"]) == (0, "correct")


@pytest.mark.slow
def test_what_cannot_be_read_has_exit_code_2(real_grade: Any) -> None:
    code, (verdict,) = real_grade("double", "((")
    assert (code, verdict["outcome"]) == (2, "unreadable")
    assert verdict["message"]


@pytest.mark.slow
def test_blanks_are_given_one_by_one_or_with_semicolons_or_line_ends(grade: Any) -> None:
    for arguments in (("2x", "x^2", "4x", "4x^2"), ("2x; x^2; 4x; 4x^2",), ("2x\nx^2\n4x\n4x^2",)):
        code, (verdict,) = grade("table", *arguments)
        assert (code, verdict["outcome"]) == (0, "correct")
        assert len(verdict["reading"]) == 4
    code, (verdict,) = grade("table", "2x; x; 4x; 4x^2")
    assert (code, verdict["outcome"]) == (1, "partly")
    assert [cell["outcome"] for cell in verdict["cells"]] == ["correct", "wrong", "correct", "correct"]


def test_the_wrong_number_of_answers_is_said(grade: Any) -> None:
    code, (verdict,) = grade("double", "x", "x")
    assert (code, verdict["outcome"]) == (2, "unreadable")
    assert "one blank" in verdict["message"]


def test_a_variant_can_be_named(grade: Any) -> None:
    assert grade("grow", "[6; 10]", "--variant", "1")[0] == 0
    assert grade("grow", "[6; 10]")[0] == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nonsense", "x"), "There is no “nonsense”"),
        (("tiny/sums", "x"), "is no single part"),
        (("grow", "x", "--variant", "9"), "variants 0 to 2"),
        (("double", "x", "--variant", "1"), "only variant 0"),
        (("double", "x", "--variant", "-1"), "--variant"),
    ],
)
def test_a_part_that_is_not_there_is_a_usage_error(
    tutor: Tutor, pack: Path, arguments: tuple[str, ...], says: str
) -> None:
    result = tutor("grade", "--pack", str(pack), *arguments)
    assert result.returncode == 2
    assert result.stdout == b""
    assert says in result.stderr.decode()


@pytest.mark.slow
def test_json_lines_are_answered_in_order_and_one_bad_line_stops_nothing(real_grade: Any) -> None:
    given = lines({"id": 1, "answer": "2x"}, {"id": "b", "answer": "x^2"}) + b"{broken\n\xff\xfe\n[]\n"
    given += lines({"id": [1], "answer": {"x": 1}}, {"answer": "x+x"}, {"id": None})
    code, found = real_grade("double", given=given)
    assert code == 0
    assert [line["id"] for line in found] == [1, "b", None, None, None, [1], None, None]
    assert [line["outcome"] for line in found] == [
        "correct",
        "wrong",
        *["unreadable"] * 4,
        "correct",
        "unreadable",
    ]
    assert all(list(line) == KEYS for line in found)
    assert "Line 3 is not JSON" in found[2]["message"]


@pytest.mark.slow
def test_a_line_may_name_its_part_and_variant(grade: Any) -> None:
    given = lines(
        {"id": 1, "part": "grow", "variant": 1, "answer": "[6; 10]"},
        {"id": 2, "part": "table", "answer": ["2x", "x^2", "4x", "4x^2"]},
        {"id": 3, "answer": "2x"},
        {"id": 4, "part": "nonsense", "answer": "2x"},
        {"id": 5, "part": 7, "answer": "2x"},
        {"id": 6, "part": "grow", "variant": "one", "answer": "2x"},
        {"id": 7, "part": "name", "answer": 2},
    )
    code, found = grade(given=given)
    assert code == 0
    assert [line["outcome"] for line in found] == ["correct", "correct", *["unreadable"] * 4, "correct"]
    assert "which part" in found[2]["message"]


HOSTILE = (
    "",
    "\x00",
    "\x1b[31m2x(",
    "[/b][link=x]y",
    "x" * 1_000_000,
    "(" * 5_000,
    "9^9^9^9",
    "__import__('os').system('true')",
    "{{7*7}}",
    "\ud800",
    "x2\u202e",
    "1/0",
    "2x\n3x",
)


@pytest.mark.slow
def test_hostile_answers_each_get_a_verdict_and_the_next_line_too(real_grade: Any) -> None:
    rows = [{"id": number, "answer": answer} for number, answer in enumerate((*HOSTILE, "2x"))]
    code, found = real_grade("double", given=lines(*rows))
    assert code == 0
    assert [line["id"] for line in found] == list(range(len(rows)))
    assert {line["outcome"] for line in found[:-1]} <= {"unreadable", "undecided", "wrong"}
    assert all(line["message"] for line in found[:-1])
    assert found[-1]["outcome"] == "correct"


@pytest.mark.slow
def test_nothing_on_the_input_is_nothing_on_the_output(grade: Any) -> None:
    assert grade("double") == (0, [])
