"""Work that is counted: the same values, and an end to formulas that no deadline would stop."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tutor.checking.numbers.metered import Meter, Metered
from tutor.checking.numbers.numeric_faults import TooLarge
from tutor.checking.numbers.rationals import Exact
from tutor.checking.semantics.evaluate import evaluate, evaluate_exact
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Node


def _known() -> Vocabulary:
    found = vocabulary("A = [[1, 2], [3, 5]]", "v = [1, -2, 1/2]")
    assert not isinstance(found, Complaint)
    return found


KNOWN = _known()


def tree(text: str) -> Node:
    read = parse(text, KNOWN)
    assert not isinstance(read, Complaint), read
    return read.tree


@pytest.mark.parametrize(
    "text",
    [
        "1/3 + 2^5",
        "A^3 A^-1",
        "||v||_1",
        "max(1, 2, 7)",
        "v_1 - |v_2|",
        "5! - binom(6, 2)",
        "sqrt(2) + sin(1)",
    ],
)
def test_what_is_counted_comes_to_the_same(text: str) -> None:
    meter = Meter(10_000)
    found = evaluate(tree(text), {}, KNOWN, meter)
    assert found == evaluate(tree(text), {}, KNOWN)
    assert meter.spent > 0


@pytest.mark.parametrize(
    "text",
    [
        "sum_(i=1)^1000 sum_(j=1)^1000 i j",
        "sum_(i=1)^1000 max(i, 3)",
        "identity(20) " * 40,
        "sum_(i=1)^300 1100!/i",
        "sum_(i=1)^1000 sin(i)",
        "sum_(i=1)^1000 |i|",
        "sum_(i=1)^1000 -i",
    ],
)
def test_what_takes_too_long_is_refused(text: str) -> None:
    meter = Meter(1_000)
    with pytest.raises(TooLarge, match="take too long"):
        evaluate(tree(text), {}, KNOWN, meter)


def test_long_numbers_cost_more_than_short_ones() -> None:
    def cost(x: Fraction) -> int:
        meter = Meter(10**9)
        Metered(Exact(), meter).multiply(x, x)
        return meter.spent

    assert cost(Fraction(3)) == 2
    assert cost(Fraction(2) ** 16_000) > 100 * cost(Fraction(3))


def test_several_values_may_share_a_meter() -> None:
    meter = Meter(100)
    evaluate_exact(tree("sum_(i=1)^30 i"), {}, KNOWN, meter)
    with pytest.raises(TooLarge):
        for _ in range(100):
            evaluate_exact(tree("1 + 1"), {}, KNOWN, meter)
