"""The patterns of a `When:` field are looked at before the checker ever sees an answer."""

import pytest

from tutor.checking import ChoiceBlank, ExpressionBlank, LineBlank, TermBlank
from tutor.packs.check.mathematics.when_patterns import example, unreadable
from tutor.packs.check.subject.cures import cure


def test_the_first_pattern_is_an_example_where_it_is_an_answer_as_it_stands() -> None:
    assert example("`a + b`, `c`", ExpressionBlank("x")) == "a + b"
    assert example("along `a`", ExpressionBlank("x")) is None
    assert example("the key, negated", ExpressionBlank("x")) is None
    assert example("option 2", ChoiceBlank(("a", "b"), (0,))) == "2"
    assert example("line 3", LineBlank(1, 3)) == "3"
    assert example('"sign, descent"', TermBlank(("gd",))) == "sign, descent"
    assert example("`a`", TermBlank(("gd",))) is None
    assert example("", TermBlank(("gd",))) is None


@pytest.mark.parametrize(
    "when",
    [
        "`-alpha g`, proportional to `g`, along `sign(g)`, against `g`, on the line of `g`",
        "where `g^T u > 0`, where `0 <= g^T theta`",
        'states `g^T u = 1`, an unknown multiple of `g`, says "not unique | any … plane", `g`',
        "the key, negated, the key times `2`",
        "off the plane `g^T theta = 1`, on the plane `g^T theta = 1`",
        "any number, any vector, mentions `lambda`",
        'option 2, line 3, "a term, with a comma"',
    ],
)
def test_every_pattern_of_the_grammar_reads(when: str) -> None:
    assert unreadable(when, ("alpha > 0", "g in R^d")) == ""


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("nearly `g`", "there is no pattern “nearly `g`”."),
        ("`g`, somewhat", "there is no pattern “somewhat”."),
        ("along `q g`", "“q g” does not read: "),
        ("off the plane `g^T (theta = 1`", "does not read: "),
        ("states `g^T (theta = 1`", "does not read: "),
        ("an unknown multiple of `q g`", "“q g” does not read: "),
        ('says "not unique | …"', "has an alternative that holds no word."),
    ],
)
def test_anything_else_is_said(when: str, said: str) -> None:
    assert said in unreadable(when, ("g in R^d",))


@pytest.mark.parametrize(
    ("when", "written"),
    [
        ("`the key, negated`", "the key, negated"),
        ("`g`, `any vector`", "any vector"),
        ("`option 2`", "option 2"),
        ("`line 3`", "line 3"),
        ("`along g`", "along `g`"),
        ("`on the line of g`", "on the line of `g`"),
        ("`where g^T u > 0`", "where `g^T u > 0`"),
        ("`an unknown multiple of g`", "an unknown multiple of `g`"),
        ("`the key times 2`", "the key times `2`"),
        ("`Proportional to sign(g)`", "Proportional to `sign(g)`"),
    ],
)
def test_a_pattern_in_words_that_stands_in_code_is_told_to_leave_it(when: str, written: str) -> None:
    said = unreadable(when, ("g in R^d",))
    assert said.endswith(f"is a pattern in words, and words do not stand in code: write {written}.")
    assert cure(said) == "Write the pattern without its backticks; in code stand formulas and names only."


def test_a_formula_in_code_is_no_pattern_in_words() -> None:
    assert unreadable("`l i n e`, `squared`", ("squared in R", "l, i, n in R")) == ""
