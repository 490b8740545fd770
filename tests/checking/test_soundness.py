"""Laws of verdicts on random expressions: identities change none, slips are told apart, order is free."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.rewriting import (
    GIVEN,
    IDENTITIES,
    SLIPS,
    clearly_different,
    expressions,
    rewritten,
    values,
)
from tests.examples import examples
from tutor.checking.compare_texts import compare
from tutor.notation import write
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

pytestmark = pytest.mark.slow

usual = examples(60)
randoms = st.integers(0, 10**6).map(Random)


def has_values(tree: t.Node) -> bool:
    """Whether it has ordinary values at all points tried."""
    return None not in values(tree)


@usual
@given(expressions, randoms)
def test_an_expression_rewritten_by_true_identities_stays_equal(tree: t.Node, random: Random) -> None:
    other = tree
    for _ in range(3):
        other = rewritten(other, IDENTITIES, random)
    found = compare(write(tree), write(other), GIVEN)
    assert found.outcome != "different", (write(tree), write(other))
    if has_values(tree) and has_values(other):
        assert found.outcome == "equal", (write(tree), write(other), found)


@usual
@given(expressions, randoms)
def test_an_expression_with_a_slip_is_told_apart(tree: t.Node, random: Random) -> None:
    other = rewritten(tree, SLIPS, random)
    if clearly_different(tree, other):
        found = compare(write(tree), write(other), GIVEN)
        assert found.outcome == "different", (write(tree), write(other), found)


@usual
@given(expressions, randoms)
def test_a_rewritten_expression_with_a_slip_is_told_apart(tree: t.Node, random: Random) -> None:
    other = rewritten(rewritten(tree, SLIPS, random), IDENTITIES, random)
    if clearly_different(tree, other):
        found = compare(write(tree), write(other), GIVEN)
        assert found.outcome == "different", (write(tree), write(other), found)


@usual
@given(expressions, expressions)
def test_a_verdict_of_equal_is_never_given_to_different_expressions(one: t.Node, two: t.Node) -> None:
    if clearly_different(one, two):
        assert compare(write(one), write(two), GIVEN).outcome != "equal"


@usual
@given(expressions, expressions, randoms)
def test_commuting_and_swapping_change_no_verdict(one: t.Node, two: t.Node, random: Random) -> None:
    straight = compare(write(one), write(two), GIVEN).outcome
    assert compare(write(two), write(one), GIVEN).outcome == straight
    turned = rewritten(one, IDENTITIES[:2], random)
    assert compare(write(turned), write(two), GIVEN).outcome == straight


@usual
@given(expressions, randoms)
def test_renaming_changes_no_verdict(tree: t.Node, random: Random) -> None:
    other = rewritten(tree, random.choice((IDENTITIES, SLIPS)), random)
    new = {"x": "theta", "y": "v", "p": "lambda", "q": "s", "n": "k"}

    def renamed(node: t.Node) -> t.Node:
        return rebuilt(
            node, lambda n: t.Name(new[n.name]) if isinstance(n, t.Name) and n.name in new else None
        )

    given_names = ("theta in R", "v in R", "lambda > 0", "s > 0", "k in N")
    one = compare(write(tree), write(other), GIVEN).outcome
    two = compare(write(renamed(tree)), write(renamed(other)), given_names).outcome
    assert one == two, (write(tree), write(other))
