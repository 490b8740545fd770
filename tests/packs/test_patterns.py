"""The patterns of a `When:` field are told apart, and the first may serve as an example."""

import pytest

from tutor.checking.question import ChoiceBlank, ExpressionBlank, LineBlank, TermBlank
from tutor.packs.check.patterns import example, patterns


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("`-alpha g`", ("`-alpha g`",)),
        ("`[1, 2]`, along `max(a, b)`", ("`[1, 2]`", "along `max(a, b)`")),
        ("the key, negated, `a`", ("the key, negated", "`a`")),
        ("`a`, the key, squared", ("`a`", "the key, squared")),
        ('"SGD, Adam", "GD"', ('"SGD, Adam"', '"GD"')),
        ("any number, any vector", ("any number", "any vector")),
        ("option 2, option 3", ("option 2", "option 3")),
        ("", ()),
    ],
)
def test_commas_part_patterns_outside_code_quotes_and_the_key(when: str, found: tuple[str, ...]) -> None:
    assert patterns(when) == found


def test_the_first_pattern_is_an_example_where_it_is_an_answer_as_it_stands() -> None:
    assert example("`a + b`, `c`", ExpressionBlank("x")) == "a + b"
    assert example("along `a`", ExpressionBlank("x")) is None
    assert example("option 2", ChoiceBlank(("a", "b"), (0,))) == "2"
    assert example("line 3", LineBlank(1, 3)) == "3"
    assert example('"sign descent"', TermBlank(("gd",))) == "sign descent"
    assert example("`a`", TermBlank(("gd",))) is None
