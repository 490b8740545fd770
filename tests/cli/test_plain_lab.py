"""`:lab` in the plain conversation: the part's own lab, as far as it may be told."""

from __future__ import annotations

from tests.content.desk import find, pack
from tutor.checking.contract.question import Answer
from tutor.cli.plain.lab_picture import of
from tutor.cli.plain.part_text import Place
from tutor.tutoring.event import Attempted, Solved
from tutor.tutoring.state import fold


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
