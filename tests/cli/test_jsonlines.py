"""Lines in and out, with anything in them."""

import io
import json

import pytest

from tutor.cli.shared import json_lines
from tutor.cli.shared.typed_answers import fitted, texts


def complaints(data: bytes) -> list[str]:
    return [line.complaint for line in json_lines.read(io.BytesIO(data))]


def test_objects_come_one_a_line_and_empty_lines_are_passed_over() -> None:
    lines = list(json_lines.read(io.BytesIO(b'{"id": 1}\n\n  \n{"id": 2}')))
    assert [(line.number, line.values) for line in lines] == [(1, {"id": 1}), (4, {"id": 2})]


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble() -> None:
    assert complaints(b'\xef\xbb\xbf{"id": 1}\r\n{"id": 2}\r\n') == ["", ""]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (b"{", "Line 1 is not JSON: Expecting property name enclosed in double quotes at column 2."),
        (b"[1]", 'Line 1 is JSON, but not an object such as {"id": 1, …}.'),
        (b"null", 'Line 1 is JSON, but not an object such as {"id": 1, …}.'),
        (b'{"id": "\xff"}', "Line 1 is not UTF-8 text."),
        (b"[" * 100_000, "Line 1 holds a number or a nesting that is too large."),
        (b'{"id": ' + b"9" * 10_000 + b"}", "Line 1 holds a number or a nesting that is too large."),
        (b'{"id": 1e999}', "Line 1 holds a number or a nesting that is too large."),
        (b'{"id": NaN}', "Line 1 holds a number or a nesting that is too large."),
        (b"\x00", "Line 1 is not JSON: Expecting value at column 1."),
    ],
)
def test_a_bad_line_is_named_and_the_next_one_read(line: bytes, complaint: str) -> None:
    assert complaints(line + b'\n{"id": 2}\n') == [complaint, ""]


def test_a_line_without_end_is_not_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LONGEST", 100)
    assert complaints(b"x" * 1000 + b'\n{"id": 2}\n') == ["Line 1 is longer than 100 bytes.", ""]
    assert complaints(b'{"id": 1}\n' + b"x" * 1000) == ["", "Line 2 is longer than 100 bytes."]


def test_what_is_written_reads_back_and_steers_no_terminal() -> None:
    values = {"id": "\ud800\x1b[31m\x9b\u202eα\x00", "n": [1, None]}
    line = json_lines.dump(values)
    assert json.loads(line) == values
    assert "α" in line
    assert "\n" not in line
    line.encode("utf-8")
    assert not any(mark in line for mark in "\x1b\x9b\u202e\x00")


def test_answers_are_texts_or_lists_of_them() -> None:
    assert texts("x") == ("x",)
    assert texts(["x", "y"]) == ("x", "y")
    assert texts(3) == ("3",)
    assert texts([0.1, "y"]) == ("0.1", "y")
    for value in (None, True, {"x": 1}, ["x", None], [["x"]]):
        assert texts(value) is None


@pytest.mark.parametrize(
    ("given", "count", "answer"),
    [
        (("x",), 1, ("x",)),
        (("[1; 2]",), 1, ("[1; 2]",)),
        (("line 1\nline 2",), 1, ("line 1\nline 2",)),
        (("3; -g",), 2, ("3", "-g")),
        (("3\n-g\n",), 2, ("3", "-g")),
        (("3\r\n-g; h",), 2, ("3", "-g; h")),
        (("[1; 2]; (3; 4)",), 2, ("[1; 2]", "(3; 4)")),
        ((";",), 2, ("", "")),
        (("3", "-g"), 2, ("3", "-g")),
    ],
)
def test_one_text_is_cut_for_several_blanks(given: tuple[str, ...], count: int, answer: object) -> None:
    assert fitted(given, count) == answer


def test_what_does_not_fit_is_said() -> None:
    assert fitted(("a", "b"), 1) == "This part has one blank, and 2 answers were given. Put quotes around it."
    assert fitted(("a",), 3) == (
        "This part has 3 blanks, and one answer was given. Separate the answers by semicolons or line ends."
    )


@pytest.mark.slow
def test_a_long_text_is_cut_quickly() -> None:
    assert fitted(("x;" * 500_000,), 2) != ()
