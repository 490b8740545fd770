"""What is believed of skills after first answers; by hand, by laws, and on simulated learners."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tutoring.skills.learners import (
    FIRST,
    TRUTHS,
    fitted,
    knowledge_proof,
    sequences,
    small_graph,
)
from tutor.tutoring.skills.knowledge import (
    HIGHEST,
    LOWEST,
    Knowledge,
    Observation,
    advance,
    knowledge,
)
from tutor.tutoring.skills.tracing import LEAST, MOST, Rates, fair, traced

GRAPH = small_graph()


def seen(skills: str, right: bool = True, guess: float = 0.03, day: int = 0, key: str = "r") -> Observation:
    """An observation on skills named by their letters."""
    return Observation(
        f"p/q/{key}", tuple(f"p/{s}" for s in skills), right, guess, FIRST + timedelta(days=day)
    )


def test_one_observation_is_bayes_rule_and_a_step_of_learning() -> None:
    (right,) = traced((0.2,), True, 0.03)
    assert right == pytest.approx(0.18 / 0.204 * 0.85 + 0.15)
    (wrong,) = traced((0.2,), False, 0.25)
    assert wrong == pytest.approx(0.02 / 0.62 * 0.85 + 0.15)


def test_what_can_be_guessed_tells_less() -> None:
    formula, number, line, option, coin = (traced((0.2,), True, g)[0] for g in (0.03, 0.05, 0.2, 0.25, 0.5))
    assert formula > number > line > option > coin > 0.2


def test_the_blame_for_a_wrong_answer_falls_on_the_skill_that_was_in_doubt() -> None:
    sure, doubtful = traced((0.95, 0.3), False, 0.03, Rates(learn=0))
    assert sure > 0.9
    assert doubtful < 0.1
    (alone,) = traced((0.95,), False, 0.03, Rates(learn=0))
    assert alone < 0.7


def test_a_right_answer_trickles_down_and_a_wrong_one_up_and_never_the_other_way() -> None:
    right = knowledge(GRAPH, [seen("b")])
    assert right.of("p/a").known > 0.2
    assert right.of("p/c").known == right.of("p/d").known == right.of("p/f").known == 0.2
    wrong = knowledge(GRAPH, [seen("b", False)])
    assert wrong.of("p/c").known < 0.2
    assert wrong.of("p/a").known == wrong.of("p/d").known == 0.2
    far = knowledge(GRAPH, [seen("c")])
    assert 0.2 < far.of("p/a").known < far.of("p/b").known < far.of("p/c").known


@pytest.mark.parametrize(
    ("last", "mastered"),
    [
        ("r", True),
        ("rrr", True),
        ("rr", True),
        ("rw", False),
        ("rrw", True),
        ("rrww", False),
        ("wwww", False),
    ],
)
def test_to_have_one_part_by_heart_is_no_mastery(last: str, mastered: bool) -> None:
    met = [seen("a", right == "r", day=0, key=str(part)) for part, right in enumerate(last)]
    again = [seen("a", last[0] == "r", day=day, key="0") for day in range(1, 9)]
    known = knowledge(GRAPH, [*met, *again])
    assert known.mastered("p/a") is mastered
    steps = Knowledge(GRAPH)
    for one in (*met, *again):
        steps = advance(steps, one)
    assert steps == known


def test_what_only_others_tell_neither_masters_nor_buries_a_skill() -> None:
    up = knowledge(GRAPH, [seen("c", day=day) for day in range(30)])
    assert up.of("p/a").known == pytest.approx(HIGHEST)
    assert not up.mastered("p/a")
    down = knowledge(GRAPH, [seen("a", False) for _ in range(30)])
    assert down.of("p/c").known == pytest.approx(LOWEST)


def test_mastery_needs_three_observations_on_two_days() -> None:
    assert not knowledge(GRAPH, [seen("a", day=0), seen("a", day=1)]).mastered("p/a")
    assert not knowledge(GRAPH, [seen("a")] * 9).mastered("p/a")
    three = knowledge(GRAPH, [seen("a"), seen("a"), seen("a", day=1)])
    assert three.mastered("p/a")
    assert (three.of("p/a").seen, three.of("p/a").days, three.of("p/a").right) == (3, 2, 3)
    assert not advance(advance(three, seen("a", False, day=2)), seen("a", False, day=2)).mastered("p/a")


def test_a_skill_may_be_begun_once_what_it_builds_on_is_known_or_asked_beside_it() -> None:
    nothing = Knowledge(GRAPH)
    assert nothing.lacking(("p/b",)) == ("p/a",)
    assert nothing.lacking(("p/b", "p/a")) == ()
    assert nothing.lacking(("p/c", "p/d")) == ("p/b", "p/a")
    assert knowledge(GRAPH, [seen("a"), seen("a")]).lacking(("p/b",)) == ()


observations = st.builds(
    seen,
    st.lists(st.sampled_from("abcdefx"), max_size=3, unique=True).map("".join),
    st.booleans(),
    st.floats(0, 1),
    st.integers(-3, 9),
)


@given(st.lists(observations, max_size=30), st.integers(0, 30))
def test_beliefs_stay_probabilities_and_do_not_depend_on_where_the_stream_is_cut(
    happened: list[Observation], cut: int
) -> None:
    whole = knowledge(GRAPH, happened)
    stepwise = knowledge(GRAPH, happened[:cut])
    for each in happened[cut:]:
        stepwise = advance(stepwise, each)
    assert stepwise == whole
    assert all(LEAST <= belief.known <= MOST for belief in whole.beliefs.values())
    assert set(whole.beliefs) <= set(GRAPH.names)


@given(st.floats(0.001, 0.999), st.floats(0, 1))
def test_a_right_answer_never_speaks_against_knowing_nor_a_wrong_one_for_it(
    known: float, guess: float
) -> None:
    still = Rates(learn=0)
    assert traced((known,), True, fair(guess), still)[0] >= known - 1e-9
    assert traced((known,), False, fair(guess), still)[0] <= known + 1e-9


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rates", "guess"),
    [(Rates(0.2, 0.15, 0.1), 0.2), (Rates(0.4, 0.3, 0.05), 0.1), (Rates(0.1, 0.08, 0.2), 0.25)],
)
def test_the_rates_of_simulated_learners_are_recovered_from_their_answers(rates: Rates, guess: float) -> None:
    found, lucky = fitted(sequences(rates, guess, learners=20_000, length=6, seed=3))
    assert (found.prior, found.learn, found.slip, lucky) == pytest.approx(
        (rates.prior, rates.learn, rates.slip, guess), abs=0.02
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", TRUTHS)
def test_few_skills_are_called_mastered_that_are_not_known(name: str) -> None:
    proof = knowledge_proof(TRUTHS[name], learners=200, seed=1)
    assert proof.mastered > 500
    assert proof.false_mastery <= 0.05
    if name in ("as the model", "in the order of the graph", "guessing better", "forgetful"):
        assert proof.calibration_error <= 0.05
