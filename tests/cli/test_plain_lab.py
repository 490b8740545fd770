"""`:lab` in the plain conversation: the part's own lab, as far as it may be told."""

from __future__ import annotations

import pytest

from tests.content.desk import find, pack
from tutor.checking.contract.question import Answer
from tutor.cli.plain.lab_picture import of
from tutor.cli.plain.part_text import Place
from tutor.tutoring.event import Attempted, Solved
from tutor.tutoring.state import EMPTY, fold


def told(part: str, *answers: Answer, settled: bool = False) -> str:
    problem, asked = find(part)
    key = f"optimizers/{part}"
    tried = [Attempted(key, 0, answer, "wrong", False) for answer in answers]
    record = fold([*tried, *([Solved(key)] if settled else [])])
    return of(Place(key, pack(), problem, asked), record, 80)


def test_the_penalty_lab_keeps_the_best_step_to_itself_until_the_part_is_solved() -> None:
    untold = "told once the part is solved or shown"
    begun = told("penalized-updates/l2", ("-alpha g",))
    assert untold in " ".join(begun.split()) and "the step goes along" not in begun
    assert "★ you" in begun
    solved = told("penalized-updates/l2", ("-(alpha/2) g",), settled=True)
    assert untold not in solved and "p = 2: the step goes along −g." in solved
    assert solved.count("? solve the part to see it") == 4  # the other norms belong to parts that are open


def test_an_answer_that_is_no_step_is_said_not_to_be_drawn_and_no_star_stands_for_it() -> None:
    for settled in (False, True):
        shown = told("penalized-updates/linf", ("-alpha g",), ("z = alpha ||g||_1/2",), settled=settled)
        assert shown.endswith("What you typed last is not a formula for the update.")
        assert "★" not in shown
    assert "not a formula" not in told("penalized-updates/linf")


def shown(part: str, typed: str) -> str:
    key = f"optimizers/{part}"
    return of(Place(key, pack(), *find(part)), EMPTY, 80, typed)


@pytest.mark.parametrize(
    ("part", "typed", "words"),
    [
        ("solution-plane/step-size", "alpha = 1000", "α 1e3"),
        ("solution-plane/step-size", "α = 1000; T = 7", "after 7 steps"),
        ("solution-plane/sgd", "theta = a/2", "★ you, (0.5, 0.05, 0.005)"),
        ("penalized-updates/l2", "alpha = 1000; g = 2, 1", "with g = (2, 1), α = 1000"),
        ("penalized-updates/l2", "p = inf", "‖u‖_∞²"),
        ("distributed-training/messages", "n = 6", "● all-to-all"),
        (
            "solution-plane/sgd",
            "beta = 3",
            "the names here are alpha, a, y, theta, theta0, T, mu, lambda, p.",
        ),
        ("solution-plane/sgd", "1000", "Type a name and a number, such as alpha = 1000"),
        ("solution-plane/sgd", "alpha = -1", "A step size has to be a positive number."),
        ("penalized-updates/l2", "alpha = 0", "α has to be a number from 1e-6 to 1e6."),
    ],
)
def test_numbers_of_a_lab_are_typed_behind_its_command(part: str, typed: str, words: str) -> None:
    assert words in shown(part, typed)
