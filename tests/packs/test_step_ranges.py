"""From where to where a typed condition lets a step size go."""

from __future__ import annotations

import math

import pytest

from tests.content.desk import find
from tutor.notation import vocabulary
from tutor.packs.trials.lab_requests import trajectories_request
from tutor.packs.trials.step_condition import ends
from tutor.packs.trials.trial_words import tree

KNOWN = vocabulary("alpha > 0", "beta > 0", "a = [3, 4]")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("0 < alpha < 2", (0.0, 2.0)),
        ("alpha <= 1/||a||_2^2", (0.0, 0.04)),
        ("2 > α", (0.0, 2.0)),
        ("1/2 <= alpha", (0.5, math.inf)),
        ("3 >= alpha > 1", (1.0, 3.0)),
        ("alpha in (0, 1]", (0.0, 1.0)),
        ("alpha > 0 and alpha < 3", (0.0, 3.0)),
        ("alpha < 3 and alpha < 2", (0.0, 2.0)),
        ("alpha > 0", None),
        ("alpha < -1", None),
        ("alpha = 3", None),
        ("alpha < beta", None),
        ("beta < 3", None),
        ("3", None),
        ("alpha < ((", None),
        ("", None),
    ],
)
def test_the_ends_of_a_condition(typed: str, found: tuple[float, float] | None) -> None:
    assert ends(tree(typed, KNOWN), "alpha", KNOWN) == found  # type: ignore[arg-type]


def test_the_lab_opens_just_below_the_end_of_the_students_own_range() -> None:
    part = find("solution-plane/step-size")[1]
    asked = trajectories_request(part, "key", 0, (("0 < alpha < 2/||a||_2^2",),))
    assert asked.student_range == (0.0, pytest.approx(2 / 1.0101))
    assert asked.step_size is not None and 0.97 < asked.step_size * 1.0101 / 2 < 1.0
    assert asked.views == ("distance", "sweep")
    for typed in ("alpha > 0", "0 < alpha", "?"):
        assert trajectories_request(part, "key", 0, ((typed,),)).step_size is None
    assert trajectories_request(part, "key", 0, (("alpha > 0",), ("alpha < 5",))).student_range == (0.0, 5.0)
