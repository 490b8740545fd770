"""A term of study, simulated: ours beside no reviews, cramming, fixed gaps and FSRS; and what is known."""

from __future__ import annotations

from collections.abc import Callable

from tests.simulator.learner import Habit
from tests.simulator.table import CERTAIN, KNOWS, POLICIES, Figures, figures
from tests.simulator.term import AFTER, EVENINGS, PARTS, WEEKS
from tests.simulator.truth import TRUTHS
from tests.tutoring.skills.learners import TRUTHS as KNOWERS
from tests.tutoring.skills.learners import fitted, knowledge_proof, sequences
from tutor.tutoring.memory.stretch import ENOUGH
from tutor.tutoring.skills.tracing import Rates

LEARNERS = 10
KNOWERS_EACH, SEED = 200, 1

HEAD = (
    f"{'exam':>5}{'later':>6}{'reviews':>8}{'all':>5}{'foretold':>9}{'right':>6}{'true':>5}"
    f"{'expected':>9}{'true':>5}{'beyond':>7}{'mastered':>9}{'falsely':>8}"
)

RECOVERED = (
    (Rates(prior=0.2, learn=0.15, slip=0.1), 0.05),
    (Rates(prior=0.4, learn=0.1, slip=0.05), 0.2),
    (Rates(prior=0.1, learn=0.3, slip=0.15), 0.1),
)
"""Rates and chances of guessing with which answers are made up, to be found again."""


LEGEND = f"""\
  exam, later     recall of all parts on the day of the exam, and {AFTER:.0f} days after it
  reviews, all    workings of what was met before, and of anything
  foretold, right, true
                  of reviews behind the first {ENOUGH}: what was foretold, how many were right at the first
                  try, and the chance that they were recalled by the model of memory
  expected, true  of the parts met: what was foretold for the day of the exam, and the chance then
  beyond          over-practice: reviews of what would have been recalled with a chance of {CERTAIN} anyway
  mastered, falsely
                  skills called mastered, and those of them of whose parts less than {KNOWS:.0%} were recalled
                  when that was seen (in these models a skill is its parts, and forgotten with them)"""


def run(learners: int = LEARNERS) -> None:
    """Print the figures."""
    print(
        f"Terms of {WEEKS} weeks, {len(EVENINGS)} evenings each, {PARTS} parts; means of {learners} learners"
    )
    print(LEGEND)
    table(lambda truth, habit, policy: figures(truth, habit, policy, learners))
    _knowledge()


def table(lived: Callable[[str, Habit, str], Figures]) -> None:
    """Print a block for each model and habit, with a row for each policy."""
    for truth, _ in TRUTHS:
        for habit in Habit:
            print(f"\n{f'{truth}, {habit}':<24}{HEAD}")
            for policy in POLICIES:
                print(line(policy, lived(truth, habit, policy)), flush=True)


def line(policy: str, found: Figures) -> str:
    """One row of the table."""
    masters = found.mastered > 0
    return (
        f"  {policy:<22}{found.exam:5.2f}{found.later:6.2f}{found.reviews:8.1f}{found.meetings:5.0f}"
        f"{_or(found.foretold):>9}{found.right:6.2f}{found.recalled:5.2f}"
        f"{_or(found.expected):>9}{found.known:5.2f}{found.beyond:7.0%}"
        f"{f'{found.mastered:.1f}' if masters else '–':>9}{f'{found.falsely:.0%}' if masters else '–':>8}"
    )


def _or(number: float | None) -> str:
    return "–" if number is None else f"{number:.2f}"


def _knowledge() -> None:
    print(
        f"\nKnowledge of skills, traced beside {KNOWERS_EACH} learners each whose skills are known or not\n"
        "  beyond: answers on a skill that was known already, until it was called mastered, for each of these"
    )
    print(f"  {'learners':<26}{'off by':>8}{'mastered':>10}{'falsely':>9}{'beyond':>8}")
    for name, truth in KNOWERS.items():
        proof = knowledge_proof(truth, KNOWERS_EACH, SEED)
        print(
            f"  {name:<26}{proof.calibration_error:8.3f}{proof.mastered:10}{proof.false_mastery:9.1%}"
            f"{proof.over_practice:8.1f}"
        )
    print(f"  {'rates made up':<44}{'recovered from 4,000 learners':<40}")
    for rates, guess in RECOVERED:
        found, guessed = fitted(sequences(rates, guess, 4_000, 8, SEED))
        print(f"  {_rates(rates, guess):<44}{_rates(found, guessed)}")


def _rates(rates: Rates, guess: float) -> str:
    return f"prior {rates.prior:.2f} learn {rates.learn:.2f} slip {rates.slip:.2f} guess {guess:.2f}"
