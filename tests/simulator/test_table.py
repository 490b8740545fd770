"""A simulated term keeps what it is to keep, whichever model of memory is true and however one studies."""

from __future__ import annotations

from functools import cache

import pytest

from tests.benchmarks import study
from tests.simulator.learner import Habit
from tests.simulator.table import AS_MANY, LADDER, OURS, POLICIES, REVIEWS_ONLY, Figures, figures
from tests.simulator.truth import TRUTHS

pytestmark = pytest.mark.slow

LEARNERS = 2
LITTLE = 0.01
"""By chance alone, the mean recall of two learners differs by as much."""

EACH = [(truth, habit) for truth, _ in TRUTHS for habit in Habit]


@cache
def term(truth: str, habit: Habit, policy: str) -> Figures:
    return figures(truth, habit, policy, LEARNERS)


@pytest.mark.parametrize(("truth", "habit"), EACH)
def test_an_evening_of_the_tutor_keeps_more_than_any_simple_schedule(truth: str, habit: Habit) -> None:
    ours = term(truth, habit, OURS)
    for policy in POLICIES:
        if policy != OURS:
            other = term(truth, habit, policy)
            assert ours.exam > other.exam + LITTLE and ours.later > other.later + LITTLE, policy


@pytest.mark.parametrize("truth", [name for name, _ in TRUTHS])
@pytest.mark.parametrize("habit", [Habit.STEADY, Habit.GUESSES])
def test_reviews_alone_do_not_lose_to_fixed_gaps_at_equal_reviews(truth: str, habit: Habit) -> None:
    fixed, ours = term(truth, habit, LADDER), term(truth, habit, REVIEWS_ONLY)
    assert ours.reviews == pytest.approx(fixed.reviews, rel=0.06)
    assert ours.exam >= fixed.exam and ours.later >= fixed.later
    strict = term(truth, habit, AS_MANY)
    assert strict.reviews == fixed.reviews
    assert strict.exam >= fixed.exam - LITTLE and strict.later >= fixed.later - LITTLE


@pytest.mark.parametrize(("truth", "habit"), EACH)
def test_what_is_foretold_is_within_a_tenth_of_what_comes(truth: str, habit: Habit) -> None:
    ours = term(truth, habit, OURS)
    assert ours.foretold is not None and ours.expected is not None
    assert abs(ours.foretold - ours.right) <= 0.1
    assert abs(ours.foretold - ours.recalled) <= 0.1
    assert abs(ours.expected - ours.known) <= 0.1


@pytest.mark.parametrize(("truth", "habit"), EACH)
def test_few_skills_are_called_mastered_that_are_not(truth: str, habit: Habit) -> None:
    ours = term(truth, habit, OURS)
    assert ours.mastered > 3 and ours.falsely <= 0.05


def test_the_same_learners_live_the_same_term() -> None:
    assert term("activation", Habit.GUESSES, OURS) == figures("activation", Habit.GUESSES, OURS, LEARNERS)


def test_the_table_has_a_row_for_each_schedule_model_and_habit(capsys: pytest.CaptureFixture[str]) -> None:
    study.table(term)
    printed = capsys.readouterr().out.splitlines()
    assert sum(line.strip().startswith(tuple(POLICIES)) for line in printed) == len(POLICIES) * len(EACH)
    assert len({len(line) for line in printed if line.strip()}) == 1
