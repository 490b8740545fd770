r"""`\value{…}` and `\row{…}` stand for the exact values of a variant."""

from dataclasses import replace

import pytest

from tests.packs.pages import part_of, small
from tutor.packs.model.pack import Variant
from tutor.packs.rendering.interpolate import TOO_MANY, TOO_MUCH, declarations, fill, text

GIVEN = ("a = [1, 1/10, 1/100]", "c = 3", "M = [[1, 1/2], [0, 3]]")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("no value", "no value"),
        ("$c = \\value{c}$", "$c = 3$"),
        ("$\\value{c/6}$", "$\\frac{1}{2}$"),
        ("$\\value{-c/6}$", "$-\\frac{1}{2}$"),
        (
            "$a = \\value{a}$",
            "$a = \\begin{bmatrix} 1 \\\\ \\frac{1}{10} \\\\ \\frac{1}{100} \\end{bmatrix}$",
        ),
        ("$$\\value{a/||a||_2^2}$$", None),
        ("$\\value{M}$", "$\\begin{bmatrix} 1 & \\frac{1}{2} \\\\ 0 & 3 \\end{bmatrix}$"),
        ("the vector \\row{a}.", "the vector (1, 1/10, 1/100)."),
        ("$\\row{a}$", "$(1, 1/10, 1/100)$"),
        ("about \\value{c/6}", "about 1/2"),
        ("`\\value{a}`", "`(1, 1/10, 1/100)`"),
        ("$\\value{sqrt(2)}$", "$1.41421$"),
        ("$\\value{0.1 + 0.2}$", "$\\frac{3}{10}$"),
    ],
)
def test_values_are_exact_and_fit_where_they_stand(source: str, shown: str | None) -> None:
    found = fill(source, GIVEN)
    assert found.failures == ()
    if shown is not None:
        assert found.text == shown


def test_the_homeworks_point_is_exact() -> None:
    assert fill("\\row{a/||a||_2^2}", GIVEN).text == "(10000/10101, 1000/10101, 100/10101)"


@pytest.mark.parametrize(
    "source",
    [
        "\\value{}",
        "\\value{nobody}",
        "\\value{1/0}",
        "\\value{a +}",
        "\\value{9^9^9^9}",
        "\\value{i}",
        "\\value{__import__('os')}",
        "\\value{" + "(" * 400 + "}",
    ],
)
def test_what_has_no_value_shows_a_question_mark_and_why(source: str) -> None:
    found = fill(f"one\n{source} two", GIVEN)
    assert found.text == "one\n? two"
    assert len(found.failures) == 1
    assert found.failures[0].line == 1
    assert found.failures[0].reason


@pytest.mark.slow
def test_a_text_whose_values_take_too_long_is_shown_without_them() -> None:
    long = rf"\value{{{' '.join(['identity(20)'] * 70)}}}"
    found = fill(f"{long} then \\value{{1 + 1}} " + long * 400, ())
    assert found.text.startswith("? then 2 ?")
    reasons = [failure.reason for failure in found.failures]
    assert reasons == ["Working this out would take too long."] * 4 + [TOO_MUCH] * 397


def test_more_values_than_a_text_may_hold_are_told_so() -> None:
    found = fill("\\value{c}" * 501, GIVEN)
    assert found.text == "3" * 500 + "?"
    assert [failure.reason for failure in found.failures] == [TOO_MANY]


@pytest.mark.parametrize("tiny", ["sqrt(2) * 10^(-400)", "-exp(-900)"])
def test_what_is_too_small_to_be_written_is_not_shown_as_zero(tiny: str) -> None:
    found = fill(f"\\value{{{tiny}}}", ())
    assert found.text == "?"
    assert found.failures[0].reason == "It is no real number, vector or matrix of readable size."


def test_an_open_brace_is_left_as_it_stands_and_reported() -> None:
    found = fill("so \\value{a", GIVEN)
    assert found.text == "so \\value{a"
    assert found.failures[0].reason == "Its brace is not closed."


def test_each_variant_has_its_own_values_and_they_begin_again() -> None:
    part = part_of(small(), "planes/nearest")
    assert text("\\row{b}", part, 0) == "(3, 4)"
    assert text("\\row{b}", part, 1) == "(1, 2, 2)"
    assert text("\\row{b}", part, 2) == "(3, 4)"
    assert declarations(part, 1) == ("alpha > 0", "b = [1, 2, 2]")


def test_a_definition_by_what_varies_stands_after_it_and_follows_it() -> None:
    varied = (Variant(("b = [3, 4]",)), Variant(("b = [1, 2, 2]",)))
    part = replace(
        part_of(small(), "planes/nearest"),
        given=("alpha > 0", "s = dot(b, b)", "c = 2", "t = s + c"),
        variants=varied,
    )
    assert declarations(part, 1) == ("alpha > 0", "c = 2", "b = [1, 2, 2]", "s = dot(b, b)", "t = s + c")
    assert [text("\\row{t}", part, variant) for variant in range(2)] == ["27", "11"]
