"""Balls touch the plane where they should, the solid hides what is behind, and every picture stays finite."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.optimizers.options import Options
from tutor.experiments.requests.secrets import Secrets
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.trajectories_study import Study, study
from tutor.plots.canvas import rule_marks
from tutor.plots.canvas.camera import Camera, Sheet
from tutor.plots.canvas.picture import picture
from tutor.plots.output.ascii import LETTERS, in_ascii, plain
from tutor.plots.output.svg import COLOURS, svg
from tutor.plots.trajectories.component_choices import triples
from tutor.plots.trajectories.norm_balls import balls, outline
from tutor.plots.trajectories.series_view import Track, series_view
from tutor.plots.trajectories.solid_view import Turned, solid_view
from tutor.plots.trajectories.sweep_view import sweep_view
from tutor.plots.trajectories.view_registry import NAMES, PICTURES, VIEWS, Setting, View, sides_of, view
from tutor.plots.trajectories.visible_range import window

THREE = ("sgd", "o", "rescaled")


@pytest.fixture(scope="module")
def homework() -> Study:
    return study(LabRequest(student_point=(0.5, 0.5, 0.5)))


def lines(of: Study, name: str, setting: Setting, width: int = 80, height: int = 24) -> str:
    return "\n".join(view(of, name, setting, width, height).lines(colour=False))


@pytest.mark.parametrize("p", [1.0, 1.5, 2.0, 3.0, np.inf])
def test_each_ball_passes_through_its_limit_and_lies_on_one_side_of_the_plane(p: float) -> None:
    of = study(LabRequest((1.0, 0.7), shown=RULES, options=Options(p=p), start=(0.2, -0.1)))
    for ball in balls(of, RULES):
        edge = outline(ball, 0, 1)
        assert (edge @ of.points.rows[0]).max() <= 1.0 + 1e-9
        assert np.linalg.norm(edge - ball.touches, axis=1).min() <= 0.04 * np.linalg.norm(
            ball.touches - ball.centre
        )


def test_rules_that_minimise_the_same_norm_share_one_ball(homework: Study) -> None:
    assert [ball.name for ball in balls(homework, RULES)] == ["sgd", "o", "rescaled", "steepest"]


def test_a_slice_in_which_the_limit_is_the_balls_only_point_has_no_edge() -> None:
    of = study(LabRequest((0.0, 0.0, 2.0)))
    assert outline(balls(of, ("sgd",))[0], 0, 1).shape == (0, 2)


def test_equal_units_make_a_circle_round(homework: Study) -> None:
    x, y = window(homework, THREE, (0, 1), (80, 20), "near", True)
    assert (x.high - x.low) / 80 == pytest.approx((y.high - y.low) / 40)
    assert y.high < 3.0 < window(homework, THREE, (0, 1), (80, 20), "fit")[1].high


def test_the_plane_hides_what_is_on_its_far_side_and_nothing_on_its_near_one() -> None:
    camera = Camera(np.zeros(3), np.ones(3), 0.0, 0.0)  # the eye is far out on the first axis
    sheet = Sheet.of(np.array([1.0, 0.0, 0.0]), 0.5, camera)
    assert sheet is not None
    behind, before = camera.unit(np.array([[0.2, 0.5, 0.5], [0.8, 0.5, 0.5]]))
    assert sheet.hides(np.array([behind, before]), camera).tolist() == [True, False]
    assert Sheet.of(np.zeros(3), 1.0, camera) is None
    for piece in sheet.lines():
        assert piece[:, 0] == pytest.approx([0.0, 0.0])
        assert np.abs(piece).max() <= 1.0


def test_the_paths_are_bright_from_the_starts_side_and_dimmed_from_the_other(homework: Study) -> None:
    def inks(turn: float) -> set[str]:
        drawn = solid_view(homework, Turned(("sgd",), 10, turn=turn), 80, 30)
        pieces = [piece for row in drawn.rows for piece in row if rule_marks.LIMIT["sgd"] not in piece[0]]
        return {ink for _, ink in pieces if ink.startswith("blue")}

    assert inks(215.0) == {"blue"}
    assert inks(35.0) == {"blue~"}


@pytest.mark.parametrize("turn", range(0, 360, 45))
@pytest.mark.parametrize("tilt", [-90.0, 0.0, 90.0])
def test_the_solid_can_be_seen_from_every_side(homework: Study, turn: int, tilt: float) -> None:
    drawn = solid_view(homework, Turned(THREE, 120, (0, 1, 2), float(turn), tilt), 60, 20)
    assert (drawn.width, drawn.height) == (60, 20)
    assert any(rule_marks.YOU in text for row in drawn.rows for text, _ in row)


def test_with_two_components_the_solid_says_so_and_shows_the_plane() -> None:
    of = study(LabRequest((1.0, 2.0)))
    assert "A solid takes three components" in lines(of, "solid", Setting(THREE, 10))
    assert triples(2) == ()
    assert triples(4) == ((0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3))


def test_a_coordinate_is_drawn_toward_its_limits_and_the_students_own(homework: Study) -> None:
    drawn = lines(homework, "coordinates", Setting(THREE, 120, 0))
    assert "θ₁ ↑" in drawn
    assert all(sign in drawn for sign in ("□", "▽", "★"))


def test_time_on_a_log_axis_has_powers_of_ten(homework: Study) -> None:
    drawn = "\n".join(series_view(homework, THREE, 120, Track("loss", 0, True), 80, 20).lines(False))
    assert drawn.splitlines()[-1].split() == ["1", "10", "step", "→"]
    assert "f(θ) ↑" in drawn


def test_the_sweep_shows_the_cliff_at_the_largest_stable_step(homework: Study) -> None:
    drawn = sweep_view(homework, ("sgd",), 80, 24)
    assert any(ink == "blue~" for row in drawn.rows for _, ink in row)
    assert "upright: the largest stable one" in drawn.lines(False)[-1]


SETTINGS = [
    LabRequest((1.0, 0.0, 2.0), steps=30),
    LabRequest((3.0,), 0.0, (0.0,), steps=30),
    LabRequest((1.0, -1.0), steps=30, step_size=1e9),
    LabRequest((1e-6, 1e6, 1.0), steps=30, student_point=(1e8, -1e8, 0.0)),
    LabRequest((1.0, 2.0, 3.0), steps=30, more=(((1.0, 2.0, 3.0), 1.0), ((0.0, 0.0, 0.0), 1.0)), batch="one"),
    LabRequest((1.0,) * 20, -3.0, steps=1, start=(1.0,) * 20, schedule="cosine"),
    LabRequest((1.0, 0.1, 0.01), steps=3000, options=Options(p=np.inf, epsilon=0.0, reading="before")),
]


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("request_", SETTINGS, ids=[str(n) for n in range(len(SETTINGS))])
def test_every_picture_of_every_odd_problem_is_drawn_with_finite_numbers(
    name: str, request_: LabRequest
) -> None:
    of = study(request_)
    for zoom, step in (("fit", of.steps), ("equal", 0), ("near", of.steps)):
        for axes in range(min(sides_of(name, of.points.dimension), 4)):
            drawn = lines(of, name, Setting(RULES, step, axes, True, zoom), 70, 20)
            assert "nan" not in drawn.lower()
            assert "inf" not in drawn.lower().replace("infinite", "")
            assert name == "table" or len(drawn.splitlines()) == 20


def test_in_ascii_runs_are_letters_and_limits_their_capitals(homework: Study) -> None:
    drawn = in_ascii(view(homework, "plane", Setting(THREE, 60), 80, 24))
    text = "\n".join(drawn.lines(False))
    assert text.isascii()
    assert {"G", "O", "R", "*", "g", "o", "r"} <= set(text)
    assert len(set(LETTERS.values())) == len(RULES)
    assert drawn.width == 80


def test_ascii_keeps_the_length_of_any_text() -> None:
    assert plain("aᵀθ = 1 … ‖θ‖₂ ✓") == "a't = 1 ~ |t|2 v"


def test_an_svg_escapes_text_and_dims_what_is_behind() -> None:
    drawn = svg(picture([[("<★&", "you"), ("⠁", "blue~")], [("─┐", "frame")]]), "a < b")
    assert "<title>a &lt; b</title>" in drawn
    assert "&lt;" in drawn and "&amp;" in drawn
    assert f'stroke="{COLOURS["blue"]}"' in drawn and 'opacity="0.4"' in drawn


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_limit_that_is_kept_is_in_no_picture_and_its_run_stops_before_it(width: int) -> None:
    secret = Secrets(points=((100 / 111,) * 3,), numbers=(10000 / 10101,), shortest=True)
    open_part = study(LabRequest(shown=RULES, secret=secret))
    assert open_part.hidden == {"o", "sign", "lion"}
    assert {"sgd", "rescaled"} <= set(open_part.limits)
    assert not {"o", "sign", "lion"} & set(open_part.limits)
    setting = Setting(RULES, 120, balls=True)
    for name in NAMES:
        told = lines(open_part, name, setting, width)
        assert "0.9009" not in told and "0.901" not in told
        assert name == "table" or rule_marks.LIMIT["o"] not in told
    assert "0.9, 0.9" not in lines(open_part, "table", setting, width)
    assert "?" in lines(open_part, "table", setting, width)
    run = open_part.runs["o"]
    assert run.kept is not None and np.abs(run.theta).max() < 0.6 and abs(run.residual[-1]) < 1e-5
    assert open_part.bound("sgd") is None and balls(open_part, RULES) == ()
    assert open_part.neighbour is not None and open_part.neighbour.neighbour is None
    assert {"sgd", "o"} <= set(open_part.neighbour.limits)
    for almost in ({"start": (1e-3, 0.0, 0.0)}, {"a": (1.0, 0.1, 0.012)}, {"target": 1.01}):
        changed = study(replace(open_part.request, **almost))
        assert "o" in changed.hidden and changed.bound("sgd") is None
    assert "o" in study(replace(open_part.request, target=2.0)).limits
    solved = lines(study(LabRequest(shown=RULES)), "table", setting, width)
    assert "0.901" in solved or "0.9009" in solved


@pytest.mark.parametrize("one", VIEWS, ids=NAMES)
def test_each_record_of_a_view_names_what_draws_it_and_how_many_sides_it_has(
    one: View, homework: Study
) -> None:
    setting = Setting(THREE, 60)
    drawn = view(homework, one.name, setting, 70, 20)
    assert drawn.width <= 70
    assert one.name == "table" or (drawn.width, drawn.height) == (70, 20)
    assert [one.sides(d) >= 1 for d in (1, 2, 3, 5)] == [True] * 4
    turned = [view(homework, one.name, Setting(THREE, 60, at), 70, 20) for at in range(sides_of(one.name, 3))]
    assert len(set(turned)) == len(turned)


def test_the_command_and_the_screen_offer_the_pictures_that_are_registered() -> None:
    from tutor.cli.lab.trajectories_command import trajectories
    from tutor.tui.labs.trajectories_state import arranged

    option = next(one for one in trajectories.params if one.name == "views")
    assert tuple(option.type.choices) == PICTURES  # type: ignore[attr-defined]
    assert arranged(60, 20, "plane").views == NAMES


def test_views_are_listed_without_numpy() -> None:
    import subprocess
    import sys

    code = (
        "import sys, tutor.plots.trajectories.view_registry; print({'numpy', 'plotext'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
