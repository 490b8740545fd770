"""Runs agree with PyTorch's optimizers; its numbers come from reference/with_torch.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tutor.experiments.optimizers.options import Options
from tutor.experiments.trajectories.runs import points, run

FOUND = json.loads(Path(__file__).with_name("reference").joinpath("torch.json").read_text("utf-8"))

OURS: dict[str, tuple[str, float, float, Options]] = {
    # our rule, the step size as a factor on the problem's and as a number by itself, options
    "sgd": ("sgd", 1.0, 0.0, Options()),
    "momentum": ("momentum", 0.3, 0.0, Options()),
    "nesterov": ("nesterov", 0.3, 0.0, Options()),
    "rmsprop": ("rmsprop", 0.0, 2e-4, Options()),
    "adagrad": ("adagrad", 0.0, 0.1, Options()),
    "adam": ("adam", 0.0, 1e-3, Options()),
    "adamw": ("adam", 0.0, 1e-3, Options(decay=0.1)),
}


@pytest.mark.parametrize("number", range(11))
@pytest.mark.parametrize("name", OURS)
def test_a_thousand_steps_are_pytorchs_to_1e_12(name: str, number: int) -> None:
    given: dict[str, Any] = FOUND["problems"][number]
    rule, factor, alone, options = OURS[name]
    alpha = factor * given["lr"] + alone
    found = run(rule, points(given["rows"], given["labels"]), 1000, alpha, given["start"], options=options)
    theirs = np.array(given["runs"][name])
    assert np.abs(found.theta[FOUND["kept"]] - theirs).max() <= 1e-12
