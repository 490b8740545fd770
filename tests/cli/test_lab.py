"""`tutor lab` prints pictures and data, and answers what it cannot read with a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from tutor.cli.lab import lab
from tutor.cli.lab import trajectories_command as module
from tutor.experiments.optimizers.optimizer_registry import RULES, USUAL
from tutor.experiments.requests.trajectories_request import LabRequest


def call(*words: str, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(lab, ["trajectories", *words], env={"NO_COLOR": "", **(env or {})})


def data(*words: str) -> Any:
    done = call("--json", *words)
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


@pytest.mark.slow
def test_print_writes_the_picture_without_colour_to_a_pipe() -> None:
    done = call("--print", "--width", "80")
    assert done.exit_code == 0
    assert "\x1b" not in done.output
    assert "Plane aᵀθ = 1 with a = (1, 0.1, 0.01)" in done.output
    assert max(map(len, done.output.splitlines())) <= 80


@pytest.mark.slow
def test_a_pipe_gets_the_picture_even_without_print() -> None:
    assert call("--width", "80").output == call("--print", "--width", "80").output


def test_a_terminal_gets_colour_unless_it_asks_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "on_terminal", lambda: True)
    assert "\x1b[38;5;32m" in call("--print").output
    assert "\x1b" not in call("--print", "--plain").output
    assert "\x1b" not in call("--print", env={"NO_COLOR": "1"}).output


def test_only_the_named_optimizers_are_shown_by_id_or_by_name() -> None:
    assert list(data("--only", "rescaled, SGD")["runs"]) == ["sgd", "rescaled"]
    assert list(data("--only", "sign descent,O")["runs"]) == ["o", "sign"]
    assert list(data("--only", "NGD-M, lion")["runs"]) == ["lion", "ngd"]
    assert list(data()["runs"]) == list(USUAL)


def test_lion_and_normalised_momentum_are_in_the_data_and_in_every_kind_of_picture(tmp_path: Path) -> None:
    found = data("--only", "lion, ngd", "--view", "sweep")["runs"]
    assert found["lion"]["limit"] == pytest.approx([100 / 111] * 3)
    assert found["ngd"]["limit"] == pytest.approx([10000 / 10101, 1000 / 10101, 100 / 10101])
    for run in found.values():
        assert run["stable_below"] is None and run["end"] == "exact" and run["error"] < 0.01
        assert len(run["sweep"]["residual"]) == 240
    views = [word for view in ("plane", "solid", "distance", "sweep") for word in ("--view", view)]
    printed = call("--print", "--width", "80", "--only", "lion, ngd", "--balls", *views).output
    assert {"▰", "▱", "▮", "▯"} <= set(printed)
    assert "NGD momentum" in printed and "Lion" in printed
    letters = call("--ascii", "--only", "lion, ngd").output
    assert letters.isascii() and {"l", "L", "u", "U"} <= set(letters)
    target = tmp_path / "lab.svg"
    assert call("--svg", str(target), "--only", "lion, ngd", *views).exit_code == 0
    colours = {part.get("stroke") for part in ElementTree.parse(target).iter()}
    assert {"#7a5523", "#3b42b8"} <= colours


def test_json_holds_the_runs_the_limits_and_the_judged_point() -> None:
    found = data("--point", "(100/111, 100/111, 100/111)", "--steps", "5")
    assert found["a"] == [1.0, 0.1, 0.01]
    assert found["runs"]["o"]["limit"] == pytest.approx([100 / 111] * 3)
    assert found["runs"]["adam"]["limit"] is None
    assert len(found["runs"]["sgd"]["theta"]) == 6
    assert found["runs"]["sgd"]["stable_below"] == pytest.approx(1 / 1.0101)
    assert found["runs"]["o"]["stable_below"] is None
    assert found["point"]["on_plane"] is True
    assert found["point"]["limits"] == ["o", "sign"]


@pytest.mark.parametrize("a", ["1, 1/2", "(1, 1/2)", "[1, 0.5]", "[1; 1/2]", "(1, sqrt(1/4))"])
def test_vectors_are_typed_as_in_an_answer(a: str) -> None:
    assert data("--a", a)["a"] == [1.0, 0.5]


def test_a_single_number_is_a_plane_of_one_dimension() -> None:
    assert data("--a", "-2", "--point", "-1/2")["point"]["on_plane"] is True


def test_the_point_may_be_written_with_a() -> None:
    assert data("--a", "1, 2", "--point", "a/||a||_2^2")["point"]["theta"] == pytest.approx([0.2, 0.4])


def test_step_size_and_target_are_numbers_as_typed() -> None:
    found = data("--step-size", "1/10", "--target", "2", "--only", "sgd")
    assert found["runs"]["sgd"]["step_sizes"][0] == 0.1
    assert found["target"] == 2.0


def test_a_step_size_past_the_bound_is_told_as_divergence() -> None:
    assert data("--step-size", "2", "--only", "sgd")["runs"]["sgd"]["diverged"] is True
    assert "runs away" in call("--print", "--step-size", "2", "--only", "sgd").output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--a", ""), "--a"),
        (("--a", "1, ("), "--a"),
        (("--a", "0, 0"), "Every entry of a is zero"),
        (("--a", "1, x"), "--a"),
        (("--a", "[[1, 2], [3, 4]]"), "not a matrix"),
        (("--a", "1/0"), "--a"),
        (("--a", "9^9^9^9"), "--a"),
        (("--a", "__import__('os')"), "--a"),
        (("--point", "1, 2"), "The point has 2 components, and a has 3 components."),
        (("--point", "5"), "The point has one component, and a has 3 components."),
        (("--step-size", "0"), "positive number"),
        (("--step-size", "1, 2"), "One number is needed"),
        (("--only", "adagard"), "There is no optimizer “adagard”; there are sgd, o, sign, adam, rescaled,"),
        (("--only", ","), "No optimizer is named"),
        (("--steps", "0"), "--steps"),
    ],
)
def test_what_cannot_be_used_is_a_sentence_and_exit_code_two(words: tuple[str, ...], sentence: str) -> None:
    done = call("--print", *words)
    assert done.exit_code == 2
    assert sentence in done.output
    assert "Traceback" not in done.output


def test_without_print_a_terminal_gets_the_live_lab(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[LabRequest] = []
    monkeypatch.setattr(module, "on_terminal", lambda: True)
    monkeypatch.setattr(module, "_open", opened.append)
    monkeypatch.setattr(module, "reads_keys", lambda: True)
    assert call("--only", "sgd", "--a", "3, 4").exit_code == 0
    assert opened == [LabRequest((3.0, 4.0), shown=("sgd",))]


def test_lab_alone_is_the_trajectories() -> None:
    done = CliRunner().invoke(lab, [])
    assert done.exit_code == 0
    assert "Plane aᵀθ = 1" in done.output


@pytest.mark.slow
def test_several_points_a_start_and_the_rules_numbers_are_taken_from_the_command_line() -> None:
    found = data(
        "--a", "1, 2", "--and", "1/2, -1 = 3", "--and", "0, 1", "--start", "1, 1", "--batch", "one",
        "--schedule", "1/sqrt(t)", "--norm", "inf", "--decay", "0.1", "--epoch", "before", "--only", "all",
    )  # fmt: skip
    assert found["points"] == [[1.0, 2.0], [0.5, -1.0], [0.0, 1.0]]
    assert found["labels"] == [1.0, 3.0, 1.0]
    assert found["start"] == found["runs"]["sgd"]["theta"][0] == [1.0, 1.0]
    assert list(found["runs"]) == list(RULES)
    assert (found["options"]["p"], found["options"]["reading"]) == ("inf", "before")
    assert found["remarks"] == [
        "No θ fits every label: the loss cannot reach 0, and its minimum is least squares."
    ]


def test_the_sweep_is_in_the_data_when_its_picture_is_asked_for() -> None:
    assert "sweep" not in data("--only", "sgd")["runs"]["sgd"]
    found = data("--only", "sgd", "--view", "sweep")["runs"]["sgd"]["sweep"]
    assert len(found["step_sizes"]) == len(found["residual"]) == 240
    assert found["diverged"][-1] is True


@pytest.mark.parametrize(
    ("view", "sign"),
    [
        ("plane", "θ₁ →"), ("solid", "dim: behind"), ("distance", "|r| ↑"), ("coordinates", "θ₁ ↑"),
        ("loss", "f(θ) ↑"), ("sweep", "α₀ →"),
    ],
)  # fmt: skip
def test_every_picture_can_be_printed_in_unicode_and_in_ascii(view: str, sign: str) -> None:
    assert sign in call("--print", "--view", view).output
    done = call("--ascii", "--view", view, "--balls", "--log-steps")
    assert done.exit_code == 0
    assert done.output.isascii()


def test_a_terminal_without_unicode_gets_ascii() -> None:
    assert call("--print", env={"LC_ALL": "C"}).output.isascii()
    assert not call("--print", env={"LC_ALL": "C.UTF-8"}).output.isascii()


def test_svg_writes_a_picture_that_is_well_formed(tmp_path: Path) -> None:
    path = tmp_path / "lab.svg"
    done = call("--svg", str(path), "--balls", "--view", "plane", "--view", "solid", "--point", "1, 0, 0")
    assert done.exit_code == 0
    root = ElementTree.parse(path).getroot()
    assert root.tag.endswith("svg")
    assert len(list(root)) > 50


def test_an_svg_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    done = call("--svg", str(tmp_path / "nowhere" / "lab.svg"))
    assert done.exit_code == 2
    assert "could not be written" in done.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--and", "1, 2 = 3"), "The further training point has 2 components, and a has 3 components."),
        (("--start", "1"), "The start has one component"),
        (("--norm", "1/2"), "p ≥ 1"),
        (("--momentum", "2"), "below 1"),
        (("--a", ", ".join(["1"] * 21)), "At most 20 components"),
    ],
)
def test_what_makes_no_problem_is_a_sentence_too(words: tuple[str, ...], sentence: str) -> None:
    done = call("--print", *words)
    assert done.exit_code == 2
    assert sentence in done.output


def test_help_says_in_plain_words_what_o_is() -> None:
    told = " ".join(call("--help").output.split())
    assert "simplified Adam (O)" in told and "Simplified Adam has no momentum" in told
    assert "o is simplified Adam" in told and "Whether simplified Adam (O) divides" in told
    assert list(data("--only", "simple Adam")["runs"]) == ["o"]
