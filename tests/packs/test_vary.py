"""A decimal comma among the values of a variant is named; commas that part values are left alone."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with
from tutor.packs.reading.load import load
from tutor.packs.reading.variants import decimal_comma

OLD = "b in { [3, 4], [1, 2, 2] }"


@pytest.mark.parametrize(
    ("listed", "number", "cure"),
    [
        ("0,5, 1,5", "0,5", "Write 0.5 for the one, “0, 5” with a space for the other."),
        ("2; 1,25; 3", "1,25", "Write 1.25 for the one, “1, 25” with a space for the other."),
        ("0,5", "0,5", "Write 0.5 for the one, “0, 5” with a space for the other."),
        ("-0,5", "-0,5", "Write -0.5 for the one, “-0, 5” with a space for the other."),
        ("[1, 2], [3, 0,5]", "0,5", "Write 0.5 for the one, “0, 5” with a space for the other."),
    ],
)
def test_a_decimal_comma_is_named_with_both_ways_to_write(
    tmp_path: Path, listed: str, number: str, cure: str
) -> None:
    text = changed("planes.md", OLD, f"b in {{ {listed} }}")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.severity, fault.line) == ("unreadable-vary", "error", line_of(text, "- Vary"))
    assert fault.sentence == f"“{number}” may be one number with a decimal comma, or two values."
    assert fault.cure == cure


@pytest.mark.parametrize(
    "listed",
    [
        "1,2,3",
        "1, 2, 3",
        "[1,2], [3,4]",
        "[1,2;3,4], [0,1;1,0]",
        "1,-2, 3",
        "0.5, 1.5",
        "a_1,2, 3",
        "f(1,2), 3",
        "5",
    ],
)
def test_commas_that_part_values_are_left_alone(listed: str) -> None:
    assert decimal_comma(listed) == ""
