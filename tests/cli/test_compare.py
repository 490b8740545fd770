"""`tutor compare`: equal or not, one pair or a stream of them."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Tutor


def compared(tutor: Tutor) -> Any:
    """Runs `tutor compare`; returns the exit code and the lines as objects."""

    def run(*arguments: str, given: bytes = b"") -> tuple[int, list[dict[str, Any]]]:
        result = tutor("compare", *arguments, given=given)
        assert b"Traceback" not in result.stderr
        return result.returncode, [json.loads(line) for line in result.stdout.splitlines()]

    return run


@pytest.fixture
def compare(tutor: Tutor) -> Any:
    """`tutor compare`, in this process."""
    return compared(tutor)


@pytest.fixture
def real_compare(process: Tutor) -> Any:
    """`tutor compare`, in a process of its own."""
    return compared(process)


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(item).encode() + b"\n" for item in objects)


@pytest.mark.slow
def test_equal_different_and_unreadable_have_their_exit_codes(compare: Any) -> None:
    for answer, outcome, exit_code in (("2x", "equal", 0), ("3x", "different", 1), ("((", "unreadable", 2)):
        code, (found,) = compare("x+x", answer, "--given", "x > 0")
        assert (code, found["outcome"]) == (exit_code, outcome)
        assert list(found)[:4] == ["id", "outcome", "evidence", "ms"]


def test_declarations_decide(compare: Any) -> None:
    assert compare("sqrt(x^2)", "x", "--given", "x > 0")[0] == 0
    assert compare("sqrt(x^2)", "x", "--given", "x in R")[0] == 1


def test_expressions_may_begin_with_a_minus_sign(compare: Any) -> None:
    assert compare("-g", "-1 g", "--given", "g in R^d")[0] == 0


def test_one_expression_is_a_usage_error(tutor: Tutor) -> None:
    result = tutor("compare", "x")
    assert result.returncode == 2
    assert "Two expressions are needed" in result.stderr.decode()


@pytest.mark.slow
def test_json_lines_are_answered_in_order_and_one_bad_line_stops_nothing(real_compare: Any) -> None:
    given = lines(
        {"id": 1, "reference": "x+x", "answer": "2x", "given": ["x > 0"]},
        {"id": 2, "reference": "x+x", "answer": "3x", "given": "x > 0"},
        {"id": 3, "reference": "x+x"},
        {"id": 4, "reference": "x+x", "answer": "2x", "given": [3]},
        {"id": 5, "reference": "x", "answer": "x" * 1_000_000, "given": ["x > 0"]},
        {"id": 6, "reference": "1", "answer": "\x00\x1b[0m"},
    )
    given += b"\xff\n{\n" + lines({"id": 9, "reference": 2, "answer": "1+1"})
    code, found = real_compare(given=given)
    assert code == 0
    assert [line["id"] for line in found] == [1, 2, 3, 4, 5, 6, None, None, 9]
    outcomes = [line["outcome"] for line in found]
    assert outcomes == ["equal", "different", *["unreadable"] * 6, "equal"]
    assert list(found[0]) == ["id", "outcome", "evidence", "ms"]
    assert "UTF-8" in found[6]["message"]


def test_the_command_lines_declarations_hold_for_lines_without_their_own(compare: Any) -> None:
    row = {"reference": "sqrt(x^2)", "answer": "x"}
    given = lines(row, {**row, "given": ["x in R"]})
    _, found = compare("--given", "x > 0", given=given)
    assert [line["outcome"] for line in found] == ["equal", "different"]
