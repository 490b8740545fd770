"""The penalty lab's pictures show the landscape, the ball, the best step and the student's."""

from __future__ import annotations

import math
import re

import pytest

from tutor.experiments.penalty.penalty_study import PenaltyStudy, penalty_study
from tutor.experiments.requests.penalty_request import POWERS, PenaltyRequest
from tutor.experiments.requests.secrets import Secrets
from tutor.plots.penalty.landscape_view import landscape
from tutor.plots.penalty.penalty_marks import BEST, DOWNHILL, LEAST, ORIGIN, RIM, STATION, YOU
from tutor.plots.penalty.penalty_poster import NEIGHBOUR, penalty_poster
from tutor.plots.penalty.penalty_table import table
from tutor.plots.penalty.penalty_words import HIDDEN, case_words, trial_words
from tutor.plots.penalty.sizes_view import sizes

ALL = Secrets(every_step=True)
"""Open parts ask for the pattern of the best steps, whatever the norm."""


def text(study: PenaltyStudy, size: float = 0.5, pair: tuple[int, int] = (0, 1), width: int = 76) -> str:
    return "\n".join(landscape(study, size, pair, width, 22).lines(colour=False))


def test_everything_has_a_sign_of_its_own_so_that_no_colour_is_needed() -> None:
    signs = {LEAST, BEST, YOU, ORIGIN, STATION, RIM, DOWNHILL}
    assert len(signs) == 7
    drawn = text(penalty_study(PenaltyRequest(p=2.0), step=(-3.0, 1.0)))
    for sign in signs:
        assert drawn.count(sign) >= 2  # in the picture, and in the legend (of the rim: several)


def test_the_ball_touches_the_best_step_when_it_has_its_size() -> None:
    study = penalty_study(PenaltyRequest(p=math.inf))
    assert LEAST in text(study, study.least.size / 2).split("level lines")[0]
    drawn, legend = text(study, study.least.size).split("level lines")
    assert LEAST not in drawn and f"{LEAST} {STATION} under {BEST}" in legend


@pytest.mark.parametrize("width", [38, 40, 56, 58, 76, 118])
@pytest.mark.parametrize("part", [0.0, 0.02, 0.5, 1.0])
@pytest.mark.parametrize("step", [None, (-1.5, 2.0), (-3.0, 4.0), (0.0, 0.0)])
@pytest.mark.parametrize("squared", [True, False])
def test_every_mark_that_is_drawn_is_explained_and_every_covered_one_is_named(
    width: int, part: float, step: tuple[float, ...] | None, squared: bool
) -> None:
    study = penalty_study(PenaltyRequest((3.0, -4.0), squared=squared), step=step)
    size = part * study.scale
    wanted = {ORIGIN, *([BEST] if size else []), *([YOU] if step else [])}
    wanted |= {LEAST} if squared else set()
    for drawn, marks in (
        (landscape(study, size, (0, 1), width, 16), wanted | ({STATION} if squared else set())),
        (sizes(study, size, width, 16), wanted),
    ):
        rows = drawn.lines(colour=False)
        end = next(at for at, row in enumerate(rows) if "└" in row)
        inside, legend = "".join(rows[:end]), " ".join(rows[end + 2 :])
        assert max(map(len, rows)) <= width
        for sign in marks:
            assert re.search(rf"{re.escape(sign)} (?!under)[a-z0]", legend), (sign, legend)
            assert sign in inside or re.search(rf"{re.escape(sign)}[^a-z]* under ", legend), (sign, legend)


@pytest.mark.parametrize("step", [None, (-1.0, 1.0)])
def test_where_gain_and_price_are_in_balance_the_line_is_level(step: tuple[float, ...] | None) -> None:
    request = PenaltyRequest((3.0, -4.0), p=math.inf, squared=False)
    study = penalty_study(request, alpha=1.0 / 7.0, step=step)
    assert [study.at_size(size / 10) for size in range(30)] == [0.0] * 30
    assert "e-1" not in "".join(sizes(study, 0.5, 76, 16).lines(colour=False))


def test_a_mark_that_covers_nothing_is_not_said_to() -> None:
    assert "under" not in text(penalty_study(PenaltyRequest(p=3.0)), 0.5)


@pytest.mark.slow
@pytest.mark.parametrize("p", POWERS)
@pytest.mark.parametrize("squared", [True, False])
@pytest.mark.parametrize("g", [(3.0, -1.0), (2.0,), (1.0, -2.0, 0.5), (0.0, 0.0), (1e-6, 1e6)])
def test_every_setting_can_be_drawn_at_every_size(p: float, squared: bool, g: tuple[float, ...]) -> None:
    study = penalty_study(PenaltyRequest(g, p=p, squared=squared), step=(-1.0,) * len(g))
    pair = (0, 0) if len(g) == 1 else (0, len(g) - 1)
    for width, height in ((58, 12), (118, 34)):
        for drawn in (landscape(study, 0.7, pair, width, height), sizes(study, 0.7, width, height)):
            assert drawn.height <= max(height, 9)
            assert max(map(len, drawn.lines(colour=False))) <= width
            assert "nan" not in "".join(drawn.lines(colour=False))
    assert table(study, 58).height >= 6


def test_the_table_marks_the_present_norm_and_says_the_cases() -> None:
    rows = table(penalty_study(PenaltyRequest(p=math.inf)), 80).lines(colour=False)
    assert [row for row in rows if row.startswith(LEAST)] == [rows[5]]
    assert "(−2, 2)" in rows[5] and "−4" in rows[5]
    without = "\n".join(table(penalty_study(PenaltyRequest(), alpha=0.25, squared=False), 80).lines(False))
    assert "stands still" in without and "ties with 0" in without


def test_the_three_cases_are_said() -> None:
    for alpha, words in (
        (0.2, "stand still"),
        (0.25, "ties with standing still"),
        (0.3, "there is no least step"),
    ):
        assert words in case_words(penalty_study(PenaltyRequest(p=math.inf), alpha=alpha, squared=False))


def test_a_gradient_of_zero_and_a_tie_are_explained() -> None:
    assert "gradient is zero" in case_words(penalty_study(PenaltyRequest((0.0, 0.0))))
    assert "the first is drawn" in case_words(penalty_study(PenaltyRequest((1.0, 1.0), p=1.0)))


def test_the_students_step_is_set_against_the_least() -> None:
    assert trial_words(penalty_study(PenaltyRequest(), step=(-3.0, 1.0))) == (
        "Your step reaches 0; the least is −2.5. It is too long; its direction is right."
    )
    assert trial_words(penalty_study(PenaltyRequest(), step=(-1.5, 0.5))).endswith("none reaches less.")
    assert "gets to −2" in trial_words(penalty_study(PenaltyRequest(), step=(-0.1, 0.1)))
    assert "No length" in trial_words(penalty_study(PenaltyRequest(), step=(1.0, 1.0)))


@pytest.mark.parametrize("p", [1.0, 1.5, 2.0, math.inf])
@pytest.mark.parametrize("squared", [True, False])
def test_what_an_open_part_asks_for_is_on_no_picture_in_no_table_and_in_no_sentence(
    p: float, squared: bool
) -> None:
    request = PenaltyRequest((3.0, -4.0), p=p, squared=squared, secret=ALL)
    study = penalty_study(request, step=(-3.0, 4.0))
    for width in (58, 80, 120):
        whole = "\n".join(penalty_poster(study, width).lines(colour=False))
        told, _, example = whole.partition(NEIGHBOUR)
        assert LEAST in example and STATION not in example
        assert example.count("? solve") >= 5  # of the other norms on its gradient nothing is told either
        assert LEAST not in told and STATION not in told and "‖g‖_q" not in told
        assert "the step goes" not in told and "direction is right" not in told and "the least" not in told
        assert HIDDEN in " ".join(told.split()) and "told once the part is solved or shown" in HIDDEN
    assert " ".join(table(study, 58).lines(colour=False)).count("? solve the part to see it") >= 5


def test_an_open_part_still_shows_what_the_students_own_step_reaches_for_each_p() -> None:
    study = penalty_study(PenaltyRequest((3.0, -4.0), secret=ALL), step=(-3.0, 4.0))
    assert trial_words(study) == "Your step reaches 0; shorter, it would reach less."
    assert table(study, 58).lines(colour=False)[3] == "› 2     ? solve the part to see it   0"
    best = penalty_study(PenaltyRequest((3.0, -4.0), secret=ALL), step=(-1.5, 2.0))
    assert trial_words(best) == "Your step reaches −6.25, the lowest on its line."


def test_the_norms_whose_step_is_known_are_told_and_the_others_are_not() -> None:
    secret = Secrets(steps=((1.0, True), (math.inf, True)), every_step=True, told_steps=((2.0, True),))
    study = penalty_study(PenaltyRequest((3.0, -4.0), secret=secret))
    rows = table(study, 80).lines(colour=False)
    assert rows[0].split() == ["p", "best", "step", "u", "objective"]
    assert [row.split()[0] for row in rows if "solve" in row] == ["1", "1.5", "3", "∞"]
    assert "(−1.5, 2)" in rows[3] and rows[3].startswith(LEAST)
    assert study.neighbour is None
    told = "\n".join(landscape(study, 1.0, (0, 1), 80, 16).lines(colour=False))
    assert f"{STATION} p = 2 " in told and f"{STATION} p = 1" not in told


def test_a_ball_and_the_curve_of_sizes_stop_before_a_size_that_is_not_told() -> None:
    study = penalty_study(PenaltyRequest((3.0, -4.0), secret=ALL))
    drawn = {size: sizes(study, size, 80, 16).lines(colour=False) for size in (0.9, 1.5, 2.5, 9.0)}
    assert drawn[0.9] != drawn[1.5] == drawn[2.5] == drawn[9.0]
