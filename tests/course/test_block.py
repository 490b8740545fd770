"""The section that is ready to be pasted."""

from __future__ import annotations

import pytest

from tutor.checking import Blank, ChoiceBlank, ExpressionBlank, LineBlank, TermBlank
from tutor.course.analysis.mistake_block import pattern, reading, slug
from tutor.course.analysis.same_answer import Same
from tutor.course.analysis.unrecognised import Wrong
from tutor.notation import Complaint, parse, write
from tutor.notation.lexicon.vocabulary import OPEN
from tutor.packs.markdown.files import is_slug


def same(text: str, formula: bool = False) -> Same:
    wrong = Wrong(0, 0, text, ("Ada",))
    read = parse(text, OPEN)
    if not formula or isinstance(read, Complaint):
        return Same(wrong, (wrong,))
    return Same(wrong, (wrong,), write(read.tree), read.tree)


@pytest.mark.parametrize(
    ("blank", "text", "when", "said"),
    [
        (ExpressionBlank("y"), "-x/2", "`-x/2`", r"Your answer is $-\frac{x}{2}$."),
        (TermBlank(("ridge",)), 'the "lasso"', '"the lasso"', "Your answer is “the \"lasso\"”."),
        (TermBlank(("ridge",)), "a `$b$` [c](d)", '"a $b$ [c](d)"', "Your answer is “a b c(d)”."),
        (ChoiceBlank(("a", "b", "c"), (1,)), "3", "option 3", "You named option 3."),
        (ChoiceBlank(("a", "b", "c"), (1,), many=True), "1, 3", "", ""),
        (LineBlank(2, 5), "line 4", "line 4", "You named line 4."),
    ],
)  # fmt: skip
def test_each_kind_of_answer_has_its_pattern_and_its_reading(
    blank: Blank, text: str, when: str, said: str
) -> None:
    group = same(text, formula=isinstance(blank, ExpressionBlank))
    assert pattern(group, blank) == when
    if said:
        assert reading(group, blank) == said


def test_a_formula_is_spelt_as_the_guide_spells_it() -> None:
    group = same("-alpha ||g||_2 sign(g)", formula=True)
    assert reading(group, ExpressionBlank("y")) == r"Your answer is $-\alpha \|g\|_2 \mathrm{sign}(g)$."


def test_what_is_no_formula_has_no_pattern_in_a_formula_s_place() -> None:
    assert pattern(same("no formula"), ExpressionBlank("y")) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("-alpha g", "minus-alpha-g"),
        ("||g||_2/2", "norm-g-2-over-2"),
        ("3 x", "answer-3-x"),
        ("0 < x", "answer-0-below-x"),
        ("∞", "answer"),
        ("", "answer"),
        ("x + " * 50, "x-plus-x-plus-x-plus-x-plus-x-plus-x"),
    ],
)
def test_a_name_says_the_answer_in_words(text: str, name: str) -> None:
    assert slug(text, ()) == name
    assert is_slug(name)


def test_a_name_that_is_taken_is_numbered() -> None:
    assert slug("-alpha g", {"minus-alpha-g", "minus-alpha-g-2"}) == "minus-alpha-g-3"
