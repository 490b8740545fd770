"""The lab's pictures show what the runs hold."""

from __future__ import annotations

import re

import numpy as np
import pytest

from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.trajectories_study import Study, study
from tutor.plots.canvas import rule_marks, thinned_paths
from tutor.plots.trajectories.component_choices import pairs
from tutor.plots.trajectories.plane_view import Look, plane_view
from tutor.plots.trajectories.series_view import draw_distance
from tutor.plots.trajectories.standings_table import standing
from tutor.plots.trajectories.trajectories_poster import poster
from tutor.plots.trajectories.view_registry import Setting


@pytest.fixture(scope="module")
def homework() -> Study:
    return study(LabRequest(student_point=(0.5, 0.5, 0.5)))


def plane(
    of: Study, shown: tuple[str, ...] = RULES, step: int = 120, width: int = 80, height: int = 24
) -> str:
    return "\n".join(plane_view(of, Look(shown, step), width, height).lines(colour=False))


def test_every_shown_rule_has_its_own_sign_in_the_picture(homework: Study) -> None:
    drawn = plane(homework)
    assert all(sign in drawn for sign in rule_marks.RUN.values())
    assert (
        len(
            set(rule_marks.RUN.values()) | set(rule_marks.LIMIT.values()) | {rule_marks.YOU, rule_marks.TRACE}
        )
        == 26
    )


def test_a_rule_that_is_switched_off_is_not_drawn(homework: Study) -> None:
    drawn = plane(homework, shown=("sgd", "o"))
    assert rule_marks.RUN["sgd"] in drawn
    assert rule_marks.RUN["rescaled"] not in drawn


def test_limits_are_marked_before_the_runs_come_there(homework: Study) -> None:
    drawn = plane(homework, shown=("sgd", "o", "rescaled"), step=0)
    assert all(rule_marks.LIMIT[rule] in drawn for rule in ("sgd", "o", "rescaled"))


def test_the_planes_trace_is_drawn_once_for_each_height_that_can_be_told_apart(homework: Study) -> None:
    assert "cut at θ₃ = 0   " in plane(homework, shown=("sgd", "o"))
    assert "cut at θ₃ = 0 and at each limit" in plane(homework, shown=("sgd", "rescaled"))


def test_in_two_dimensions_the_trace_is_the_plane_itself() -> None:
    drawn = plane(study(LabRequest(a=(1.0, -2.0))))
    assert "··· aᵀθ = 1 " in drawn
    assert "cut" not in drawn


def test_the_students_point_is_a_star_and_said_to_be_outside_if_it_is(homework: Study) -> None:
    assert plane(homework).count(rule_marks.YOU) == 2
    assert "beyond this frame" not in plane(homework)
    far = plane(study(LabRequest(student_point=(1.0, 10.0, 100.0))))
    assert "★ you, (1, 10, 100), beyond this frame" in far
    assert far.count(rule_marks.YOU) == 2


def test_pictures_have_the_asked_size(homework: Study) -> None:
    for width, height in ((120, 40), (60, 12), (30, 9)):
        for drawn in (
            plane_view(homework, Look(RULES, 60), width, height),
            draw_distance(homework, Setting(RULES, 60), width, height),
        ):
            assert (drawn.width, drawn.height) == (width, height)


def test_the_distance_is_labelled_in_powers_of_ten(homework: Study) -> None:
    drawn = "\n".join(draw_distance(homework, Setting(RULES, 120), 60, 24).lines(colour=False))
    assert re.search(r"^ +1┤", drawn, re.MULTILINE)
    assert "10⁻⁶┤" in drawn
    assert "step →" in drawn


def test_a_run_that_blows_up_is_cut_at_the_top_and_said_to_run_away() -> None:
    wild = study(LabRequest(), pace=13.0)
    assert "10²┤" in "\n".join(draw_distance(wild, Setting(("sgd",), 120), 60, 20).lines(colour=False))
    assert "runs away" in "\n".join(standing(wild, ("sgd",), 120, 80).lines(colour=False))
    assert "runs away" not in "\n".join(standing(wild, ("sgd",), 0, 80).lines(colour=False))
    assert plane(wild)


def test_nothing_that_is_drawn_holds_nan_even_for_the_wildest_step_size() -> None:
    wild = study(LabRequest(step_size=1e11))
    drawn = "\n".join(poster(wild, RULES, 120, 20).lines(colour=False))
    assert "nan" not in drawn.lower()
    assert "inf" not in drawn.lower()


@pytest.mark.parametrize("a", [(2.0,), (1.0, 0.0), (0.0, 1.0, 0.0), (1e-6, 1e6), (-1.0, -2.0, -3.0, -4.0)])
def test_every_plane_can_be_drawn_from_every_side(a: tuple[float, ...]) -> None:
    of = study(LabRequest(a=a))
    for across, up in pairs(len(a)):
        for shown in (RULES, ()):
            drawn = plane_view(of, Look(shown, 50, across, up), 60, 15)
            assert (drawn.width, drawn.height) == (60, 15)


def test_pairs_of_components_are_each_named_once() -> None:
    assert pairs(1) == ((0, 0),)
    assert pairs(3) == ((0, 1), (0, 2), (1, 2))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_fits_its_width_and_holds_limits_and_gaps(homework: Study, width: int) -> None:
    table = standing(homework, RULES, 120, width)
    assert table.width <= width
    rows = "\n".join(table.lines(colour=False))
    assert "(0.990001, 0.0990001, 0.00990001)" in rows or "(0.99, 0.099, 0.0099)" in rows
    assert "own end, ± " in rows
    assert rows.count("rescaled SGD") == 1


def test_the_table_says_when_nothing_is_shown(homework: Study) -> None:
    assert standing(homework, (), 0, 60).lines(colour=False) == ("No optimizer is shown.",)


@pytest.mark.slow
def test_the_poster_is_two_columns_wide_only_where_there_is_room(homework: Study) -> None:
    assert poster(homework, RULES, 120, 14).height < poster(homework, RULES, 80, 14).height
    for width in (60, 80, 110, 160):
        assert max(map(len, poster(homework, RULES, width, 14).lines(colour=False))) <= width


def test_the_poster_ends_with_the_sentence_about_the_students_point(homework: Study) -> None:
    assert "Your point is off the plane: aᵀθ = 0.555" in "\n".join(poster(homework, RULES).lines(False))


def test_straightened_paths_stay_within_their_slack() -> None:
    bend = np.array([[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [10.0, 8.0]])
    assert thinned_paths.straightened(bend, bend).tolist() == [[0.0, 0.0], [10.0, 0.0], [10.0, 8.0]]
    there_and_back = np.array([[0.0, 0.0], [9.0, 0.0], [3.0, 0.0]])
    assert len(thinned_paths.straightened(there_and_back, there_and_back)) == 3


def test_numpy_and_plotext_are_not_imported_with_the_picture_value() -> None:
    import subprocess
    import sys

    code = "import sys, tutor.plots.canvas.picture; print({'numpy', 'plotext'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
