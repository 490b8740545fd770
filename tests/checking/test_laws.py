"""Laws: what changes no verdict, and what changes every one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tutor.checking.compare_texts import compare
from tutor.checking.equality.by_normal_form import proved
from tutor.checking.equality.decide import POINTS, sample
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, vocabulary
from tutor.notation.tree import nodes as t

pytestmark = pytest.mark.slow

NAMES = ("alpha > 0", "x in R", "n in N", "g in R^d", "h in R^d")
_known = vocabulary(*NAMES)
assert not isinstance(_known, Complaint)
KNOWN = _known

numbers = st.integers(1, 9).map(lambda k: t.Number(Fraction(k)))
scalars = st.recursive(
    numbers | st.sampled_from([t.Name("alpha"), t.Name("x"), t.Name("n")]),
    lambda below: st.one_of(
        st.lists(below, min_size=2, max_size=3).map(lambda items: t.Sum(tuple(items))),
        st.lists(below, min_size=2, max_size=3).map(lambda items: t.Product(tuple(items))),
        below.map(t.Negative),
        below.map(lambda item: t.Power(item, t.Number(Fraction(2)))),
        below.map(lambda item: t.Apply("abs", (item,))),
        below.map(lambda item: t.Apply("sign", (item,))),
        st.tuples(below, st.sampled_from([t.Name("alpha"), t.Name("n")])).map(lambda pair: t.Quotient(*pair)),
    ),
    max_leaves=6,
)
norms = st.builds(
    t.Norm,
    st.sampled_from([t.Name("g"), t.Name("h"), t.Sum((t.Name("g"), t.Negative(t.Name("h"))))]),
    st.sampled_from([t.Number(Fraction(1)), t.Number(Fraction(2)), t.Name("inf")]),
)
vectors = st.builds(
    lambda factor, norm, vector: t.Product((factor, norm, vector)),
    scalars,
    norms,
    st.sampled_from([t.Name("g"), t.Apply("sign", (t.Name("g"),)), t.Apply("abs", (t.Name("h"),))]),
)
LIMITS = examples(30)


def profiles(one: t.Node, two: t.Node) -> tuple[Profile, Profile]:
    scene = Scene(KNOWN)
    return Profile(one, scene), Profile(two, scene)


def different(one: t.Node, two: t.Node) -> bool:
    from tutor.checking.equality.decide import decide

    return decide(*profiles(one, two)).answer == "different"


def equal(one: t.Node, two: t.Node) -> bool:
    from tutor.checking.equality.decide import decide

    decision = decide(*profiles(one, two))
    return decision.answer == "equal" and decision.evidence.kind == "exact"


@LIMITS
@given(scalars, scalars)
def test_a_sum_commutes(one: t.Node, two: t.Node) -> None:
    assert equal(t.Sum((one, two)), t.Sum((two, one)))


@LIMITS
@given(scalars, vectors)
def test_a_factor_may_stand_before_or_behind(factor: t.Node, vector: t.Node) -> None:
    assert equal(t.Product((factor, vector)), t.Product((vector, factor)))


@LIMITS
@given(scalars, scalars, vectors)
def test_a_product_distributes_over_a_sum(one: t.Node, two: t.Node, vector: t.Node) -> None:
    together = t.Product((t.Sum((one, two)), vector))
    apart = t.Sum((t.Product((one, vector)), t.Product((two, vector))))
    assert equal(together, apart)


@LIMITS
@given(vectors)
def test_taking_away_what_was_added_changes_nothing(vector: t.Node) -> None:
    assert equal(t.Sum((vector, t.Name("h"), t.Negative(t.Name("h")))), vector)


@LIMITS
@given(scalars)
def test_a_nonzero_factor_cancels(one: t.Node) -> None:
    squared = t.Sum((t.Power(one, t.Number(Fraction(2))), t.Number(Fraction(1))))
    assert equal(t.Quotient(t.Product((one, squared)), squared), one)


@LIMITS
@given(scalars)
def test_a_size_is_the_root_of_the_square(one: t.Node) -> None:
    root = t.Apply("sqrt", (t.Power(one, t.Number(Fraction(2))),))
    decision = not different(root, t.Apply("abs", (one,)))
    assert decision


@LIMITS
@given(scalars, st.fractions(min_value=Fraction(1, 10**6), max_value=3))
def test_a_perturbed_scalar_is_refused(one: t.Node, slip: Fraction) -> None:
    assert different(t.Sum((one, t.Number(slip))), one)


@LIMITS
@given(vectors, st.sampled_from([Fraction(2), Fraction(1, 2), Fraction(99, 100)]))
def test_a_stretched_vector_is_refused(vector: t.Node, factor: Fraction) -> None:
    stretched = t.Product((t.Number(factor), vector))
    nonzero = t.Sum((vector, t.Name("g")))
    assert different(t.Sum((stretched, t.Product((t.Number(factor * 3), t.Name("g"))))), nonzero)


@LIMITS
@given(scalars, scalars)
def test_a_proof_never_contradicts_the_samples(one: t.Node, two: t.Node) -> None:
    first, second = profiles(one, two)
    if proved(first, second):
        assert sample(first, second, POINTS).answer != "different"


@LIMITS
@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_any_two_texts_ends_in_an_outcome(one: str, two: str) -> None:
    assert compare(one, two).outcome in ("equal", "different", "undecided", "unreadable")
