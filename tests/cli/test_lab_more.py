"""`tutor lab penalty` and `tutor lab allreduce`: pictures, drawings, data, and what they cannot use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tutor.cli.lab import lab, lab_output
from tutor.experiments.requests.allreduce_request import AllReduceRequest
from tutor.experiments.requests.penalty_request import PenaltyRequest


def call(*words: str) -> Result:
    return CliRunner().invoke(lab, words, env={"NO_COLOR": ""})


def data(*words: str) -> Any:
    done = call(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


@pytest.mark.parametrize("name", ["penalty", "allreduce"])
@pytest.mark.parametrize("width", [40, 80, 160])
def test_a_pipe_gets_the_picture_without_colour_in_its_width(name: str, width: int) -> None:
    done = call(name, "--width", str(width))
    assert done.exit_code == 0
    assert "\x1b" not in done.output
    assert max(map(len, done.output.splitlines())) <= width
    assert done.output == call(name, "--print", "--width", str(width)).output


@pytest.mark.parametrize("name", ["penalty", "allreduce"])
def test_a_terminal_gets_colour_unless_it_asks_for_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lab_output, "on_terminal", lambda: True)
    assert "\x1b[38;5;" in call(name, "--print").output
    assert "\x1b" not in call(name, "--plain").output


def test_a_step_is_tried_beside_the_least() -> None:
    found = data("penalty", "--g", "3, -4", "--step", "-alpha g")
    assert found["least"]["step"] == pytest.approx([-1.5, 2.0])
    assert found["least"]["value"] == pytest.approx(-6.25)
    assert found["search"]["value"] == pytest.approx(-6.25)
    assert found["trial"]["value"] == pytest.approx(0.0)
    assert found["trial"]["length"] == "long"
    assert (
        "Your step reaches 0; the least is −6.25."
        in call("penalty", "--g", "3, -4", "--step=-alpha g").output
    )


def test_the_unsquared_penalty_that_falls_without_end_is_data_too() -> None:
    found = data("penalty", "--unsquared", "--p", "inf", "--alpha", "1/2")
    assert found["least"]["case"] == "falls"
    assert found["least"]["value"] == "-inf"
    assert found["search"] == {"point": None, "value": None}


def test_the_counts_and_the_crossings_are_data() -> None:
    found = data(
        "allreduce", "-n", "5", "--chunk", "2", "--latency", "1", "--per-number", "48", "--parameters", "1"
    )
    assert {name: each["messages"] for name, each in found["counted"].items()} == {
        "all-to-all": 20,
        "parameter-server": 10,
        "ring": 40,
    }
    assert len(found["counted"]["ring"]["log"]) == 40
    assert found["crossings"][0]["workers"] == pytest.approx(8.0)
    assert data("allreduce", "--ports")["model"]["busy"] == "machines"


@pytest.mark.parametrize(("name", "signs"), [("penalty", "@OD+o"), ("allreduce", "ASRX!")])
def test_in_ascii_every_sign_is_a_letter_of_its_own(name: str, signs: str) -> None:
    said = call(name, "--ascii", "--width", "80").output
    assert said.isascii()
    assert all(sign in said for sign in signs)
    assert "?" not in said


@pytest.mark.parametrize("name", ["penalty", "allreduce"])
def test_svg_is_written_into_a_file(name: str, tmp_path: Path) -> None:
    done = call(name, "--svg", str(tmp_path / "lab.svg"))
    assert done.exit_code == 0
    assert (tmp_path / "lab.svg").read_text(encoding="utf-8").startswith("<svg")
    refused = call(name, "--svg", str(tmp_path / "missing" / "lab.svg"))
    assert refused.exit_code == 1 and "cannot be written" in refused.output


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("penalty", "--g", ""), "--g"),
        (("penalty", "--g", "x, 1"), "--g"),
        (("penalty", "--g", "__import__('os')"), "--g"),
        (("penalty", "--alpha", "0"), "α has to be"),
        (("penalty", "--alpha", "9^9^9^9"), "--alpha"),
        (("penalty", "--p", "1/2"), "p ≥ 1"),
        (("penalty", "--step", "5"), "is no step with 2 components"),
        (("penalty", "--step", "("), "is no step"),
        (("allreduce", "-n", "17"), "1 to 16 workers"),
        (("allreduce", "--chunk", "0"), "parameters for each worker"),
        (("allreduce", "--paradigm", "tree"), "--paradigm"),
        (("allreduce", "--latency", "-1"), "seconds"),
        (("allreduce", "--parameters", "0"), "--parameters"),
    ],
)
def test_what_cannot_be_used_is_a_sentence_and_exit_code_two(words: tuple[str, ...], sentence: str) -> None:
    done = call(*words, "--print")
    assert done.exit_code == 2
    assert sentence in done.output
    assert "Traceback" not in done.output


def test_a_terminal_with_a_keyboard_gets_the_live_lab(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(lab_output, "on_terminal", lambda: True)
    monkeypatch.setattr(lab_output, "reads_keys", lambda: True)
    monkeypatch.setattr(lab_output, "live", opened.append)
    assert call("penalty", "--p", "inf", "--unsquared").exit_code == 0
    assert call("allreduce", "--paradigm", "all-to-all").exit_code == 0
    first, second = opened
    assert isinstance(first, PenaltyRequest) and first.p == float("inf") and not first.squared
    assert isinstance(second, AllReduceRequest) and second.paradigm == "all-to-all"


def test_every_lab_is_in_the_help() -> None:
    said = call("--help").output
    for name in ("trajectories", "penalty", "allreduce"):
        assert name in said


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "arguments",
    [
        ("trajectories", "--point", "(0.5, 0.5, 0.5)", "--view", "plane", "--view", "solid", "--balls"),
        ("trajectories", "--view", "distance", "--view", "coordinates", "--view", "loss", "--view", "sweep"),
        ("penalty", "--step", "-alpha g"),
        ("penalty", "--g", "3, -1, 2", "--p", "inf", "--unsquared"),
        ("allreduce",),
        ("allreduce", "--paradigm", "parameter-server", "--ports"),
        ("allreduce", "--paradigm", "all-to-all", "--workers", "16"),
    ],
    ids=" ".join,
)
def test_nothing_is_cut_at_any_width(arguments: tuple[str, ...], width: int) -> None:
    done = call(*arguments, "--print", "--plain", "--width", str(width))
    lines = done.output.splitlines()
    assert max(map(len, lines)) <= width
    assert not any(line.endswith("…") or "…)" in line for line in lines)
