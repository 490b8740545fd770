"""Markdown becomes blocks that any screen can draw, and plain lines."""

import pytest

from tutor.packs.rendering.blocks import (
    Code,
    Formula,
    Heading,
    List,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    blocks,
    inline,
)
from tutor.packs.rendering.plain_text import columns, plain, wrapped


def test_a_paragraph_has_styled_spans() -> None:
    assert blocks("A **bold** and *leaning* `x + 1`\nword.") == (
        Paragraph(
            (
                Span("A "),
                Span("bold", "strong"),
                Span(" and "),
                Span("leaning", "emphasis"),
                Span(" "),
                Span("x + 1", "code"),
                Span(" word."),
            )
        ),
    )


def test_inline_maths_is_drawn_on_its_line() -> None:
    (paragraph,) = blocks("Here $\\alpha > 0$ holds.")
    assert paragraph == Paragraph((Span("Here "), Span("α > 0", "maths", "\\alpha > 0"), Span(" holds.")))


def test_a_display_formula_is_drawn_in_two_dimensions() -> None:
    before, formula, after = blocks("Then\n\n$$u = -\\frac{\\alpha}{2} g$$\n\nfollows.")
    assert isinstance(before, Paragraph)
    assert isinstance(after, Paragraph)
    assert isinstance(formula, Formula)
    assert formula.latex == "u = -\\frac{\\alpha}{2} g"
    assert len(formula.lines) == 3
    assert "α" in formula.lines[0]
    assert "2" in formula.lines[2]


def test_a_display_formula_within_a_paragraph_cuts_it() -> None:
    found = blocks("Before $$x = 1$$ after.")
    assert [type(block) for block in found] == [Paragraph, Formula, Paragraph]


def test_money_is_no_maths() -> None:
    assert blocks("It costs $5 and \\$6.") == (Paragraph((Span("It costs $5 and $6."),)),)


def test_lists_are_numbered_from_where_they_begin_and_may_nest() -> None:
    (found,) = blocks("3. one\n4. two\n   - in it")
    assert found == List(
        (
            (Paragraph((Span("one"),)),),
            (Paragraph((Span("two"),)), List(((Paragraph((Span("in it"),)),),))),
        ),
        3,
    )


def test_quotes_code_headings_rules_and_tables() -> None:
    assert blocks("> said") == (Quote((Paragraph((Span("said"),)),)),)
    assert blocks("```\na  b\n\nc\n```") == (Code(("a  b", "", "c")),)
    assert blocks("#### On") == (Heading(4, (Span("On"),)),)
    assert blocks("---") == (Rule(),)
    assert blocks("| a | `b` |\n|---|---|\n| 1 | $x$ |") == (
        Table(
            ((Span("a"),), (Span("b", "code"),)),
            (((Span("1"),), (Span("x", "maths", "x"),)),),
        ),
    )


def test_html_and_markup_are_plain_words() -> None:
    assert blocks("<b>no</b> [/red]") == (Paragraph((Span("<b>no</b> [/red]"),)),)


def test_a_link_shows_its_text_and_leads_nowhere() -> None:
    assert inline("see [here](https://example.org)") == (Span("see "), Span("here", "emphasis"))


def test_inline_gives_the_spans_of_one_line() -> None:
    assert inline(" $p = 1$ ") == (Span("p = 1", "maths", "p = 1"),)
    assert inline("") == ()


@pytest.mark.parametrize("text", ["> " * 500 + "a", "- " * 500, "$" * 5_000, "$\\frac{" * 500, "*" * 5_000])
def test_nothing_that_an_author_writes_raises(text: str) -> None:
    assert isinstance(plain(blocks(text), 60), str)


def test_prose_is_wrapped_by_columns_and_formulas_are_not() -> None:
    text = plain(blocks("one two three four five six seven"), 20)
    assert text == "one two three four\nfive six seven"


def test_wide_letters_take_two_columns_and_combining_marks_none() -> None:
    assert (columns("abc"), columns("漢字"), columns("e\u0301")) == (3, 4, 1)
    assert wrapped("漢字漢字 漢字", 8) == ["漢字漢字", "漢字"]


def test_a_word_wider_than_the_screen_is_broken() -> None:
    assert wrapped("ab cdefghijkl m", 5) == ["ab cd", "efghi", "jkl m"]


def test_plain_lists_quotes_and_code_are_marked_without_colour() -> None:
    text = plain(blocks("1. one two three four five six\n2. b\n\n- c\n\n> d `e`\n\n```\nf\n```"), 20)
    assert text == "1. one two three\n   four five six\n2. b\n\n• c\n\n> d `e`\n\n    f"


def test_a_table_stands_in_columns_or_falls_apart_into_lines() -> None:
    source = "| name | value |\n|---|---|\n| one | 1 |\n| seventeen | 17 |"
    assert plain(blocks(source), 60) == "name       value\n─────────  ─────\none        1\nseventeen  17"
    wide = source.replace("| 17 |", "| seventeen again |")
    assert plain(blocks(wide), 20) == ("name: one\nvalue: 1\n\nname: seventeen\nvalue: seventeen\nagain")
