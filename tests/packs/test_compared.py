"""The ends of runs are compared with many points of the plane: right keys are confirmed, others found out."""

from pathlib import Path

import pytest

from tests.packs.test_trials import tried

HEAD = (
    "- Given: `a = [1, 2]`",
    "- Experiment: compare limits on `a^T theta = 1`",
    "- Answer: table",
    "",
    "What?",
    "",
    "| Limit of | Smallest | Value |",
    "|---|---|---|",
)
TWO = "`one of: the 1-norm ‖θ‖₁; *the squared 2-norm ‖θ‖₂²; the infinity norm ‖θ‖∞`"
INF = "`one of: the 1-norm ‖θ‖₁; the squared 2-norm ‖θ‖₂²; *the infinity norm ‖θ‖∞`"


def test_what_each_end_makes_least_is_confirmed(tmp_path: Path) -> None:
    rows = (f"| SGD | {TWO} | `1/5` |", f"| simplified Adam | {INF} | `1/3` |")
    assert tried(tmp_path, *HEAD, *rows) == (True, "")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (f"| SGD | {TWO} | `1/25` |", "SGD: the key gives 0.04, and 0.2 was computed."),
        (f"| SGD | {INF} | `2/5` |", "SGD: another point of the plane is not larger in the infinity norm"),
        (f"| Newton | {TWO} | `1/5` |", "No row of the table names a run."),
        ("| SGD | `one of: *the length; the width` | `1/5` |", "“the length” is no quantity that is known."),
        ("| SGD | p | `1/5` |", "The row of SGD has no quantity to choose."),
    ],
)
def test_what_does_not_hold_is_found_out(tmp_path: Path, row: str, sentence: str) -> None:
    done, said = tried(tmp_path, *HEAD, row)
    assert not done
    assert sentence in said
