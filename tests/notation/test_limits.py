"""What is too large is refused with a sentence, and what is not too large is safe everywhere."""

from __future__ import annotations

import pytest

from tests.notation.names import NAMES, complaint, tree
from tutor.notation import OPEN, Complaint, Expression, draw, draw_inline, latex, parse, shape_of, write
from tutor.notation.tree.nodes import Name, Node, Power, Sum, Transpose


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("x" * 10_001, "10,001 characters"),
        ("x" * 1_000_000, "1,000,000 characters"),
        ("(" * 201 + "x" + ")" * 201, "nested too deeply"),
        ("(" * 5_000, "nested too deeply"),
        ("2^" * 300 + "2", "nested too deeply"),
        ("√" * 3_000 + "x", "nested too deeply"),
        ("sqrt " * 500 + "x", "nested too deeply"),
        ("x+" * 2_500 + "x", "too many pieces"),
        ("x" * 9_000, "too many pieces"),
        ("9" * 4_000, "This number is too long"),
        ("1e4000", "This number is too long"),
        ("1e99999999999", "This number is too long"),
        ("2^{1" + "0" * 4_000 + "}", "This number is too long"),
    ],
)
def test_too_much_is_refused(text: str, part: str) -> None:
    assert part in complaint(text).sentence


def test_a_tower_of_powers_is_only_a_tree() -> None:
    nine = tree("9")
    assert tree("9^9^9^9") == Power(nine, Power(nine, Power(nine, nine)))


def test_two_hundred_brackets_are_read() -> None:
    assert tree("(" * 200 + "x" + ")" * 200) == Name("x")


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "(1/(1+" * 60 + "x" + "))" * 60,
        "sin(" * 190 + "x" + ")" * 190,
        "2^" * 190 + "2",
        "x+" * 900 + "x",
        "x y " * 450,
        "sum_i " * 90 + "g_i",
        "[" + "1, " * 1_500 + "1]",
    ],
)
def test_the_largest_trees_are_safe_to_compare_write_and_draw(text: str) -> None:
    found = tree(text)
    assert found == tree(text)
    assert hash(found) == hash(tree(text))
    for spelling in ("ascii", "unicode", "latex"):
        again = parse(write(found, spelling), NAMES)
        assert isinstance(again, Complaint) or again.tree == found
    assert draw(latex(found))
    assert draw_inline(latex(found))
    assert shape_of(found, NAMES)


@pytest.mark.slow
def test_trees_deeper_than_any_text_are_written_without_recursion() -> None:
    deep: Node = Name("x")
    for _ in range(2_000):
        deep = Sum((Transpose(deep), Name("x")))
    assert write(deep).count("^T") == 2_000
    assert latex(deep).count("\\top") == 2_000
    assert shape_of(deep, OPEN)


def test_one_long_line_is_still_an_expression() -> None:
    assert isinstance(parse("x + " * 900 + "x", NAMES), Expression)
