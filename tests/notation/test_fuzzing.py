"""Thousands of hostile texts, the same ones every time; `make soak` tries others."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from tests.notation.fuzzing import attempt, texts, vocabularies
from tests.notation.names import complaint
from tutor.notation import OPEN, Complaint, Expression, declare, draw, parse, write


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_no_text_breaks_reading_writing_or_drawing(seed: int) -> None:
    luck = random.Random(seed)
    choices = vocabularies()
    for text in islice(texts(seed), 400):
        attempt(text, luck.choice(choices))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "1" + "_1" * 599 + "x",
        "1" + "_e" * 600,
        "x=" + "\\binom" * 600,
        "\\frac" * 3_000 + "1",
        "x" + "^{1" * 150 + "}" * 150,
        "\\langle≤" * 600 + "x",
        "x" + ", x" * 2_000 + " > 0",
        "x" + " " * 9_000 + "is z",
        "f:" + " " * 9_000 + "x",
        "_i" * 4_500,
        "1" + "∞^" * 60 + "1",
        "x=norm1" + "ones^norm1" * 40 + "1",
        "\\sqrt[" * 30 + "1" + "]{2}" * 30,
        "eta_t = (alpha/2) ||g||_1",
        "r_{t+1} = sqrt(4)",
        "\\|\\Delta\\theta\\|_\\Delta\\theta i s",
        "x" * 9_000 + ".x(",
        "(1)1\\ ",
        "\x1b]" * 4_000,
        "\\\\" * 2_000,
        "\ud800x",
        "\\theta_{{0}}",
        "x ∈ ((0,1))",
        "x ∈ ([0, 1])",
        "x in [[0, 1]]",
        "x ∈ (0[[1, 2, 3], [4, 5, 6]])",
        "x \\in sqrt(x^2 + 4)(0, 1)",
        "alpha in 5 ((0, 1)/2)",
    ],
)
def test_what_once_broke_or_was_slow_is_read_or_complained_about(text: str) -> None:
    for names in vocabularies()[:3]:
        attempt(text, names)


def test_scripts_on_scripts_are_drawn_up_to_a_limit() -> None:
    assert draw("x_1_2") == ("x₁₂",)
    assert draw("x" + "_1" * 500) == ("x" + "_1" * 500,)


def test_a_correction_is_tried_as_it_is_offered() -> None:
    assert complaint("(x)2").correction == "(x)*2"
    assert (
        complaint("(x)2\\ ").correction is None
    )  # a LaTeX space, which ends in a bare backslash if stripped


def test_too_many_names_at_once_are_refused() -> None:
    found = declare("x" + ", x" * 60 + " > 0", OPEN)
    assert isinstance(found, Complaint)
    assert found.sentence == "At most 50 names are declared at once."


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("\\eta_t = 2", "eta_t = 2"),
        ("eta_t = 2", "eta_t = 2"),
        ("[[1, 2],( [4, 3])]", "[([1, 2]), ([4, 3])]"),
        ("λ\\text{and}λ\\text{and}λ", "lambda and lambda and lambda"),
        ("r_{t+1} = 2", "r_(t + 1) = 2"),
        ("\\|x\\|_{\\Delta\\theta}", "norm(x, Deltatheta)"),
    ],
)
def test_what_the_fuzzer_could_not_read_back(text: str, written: str) -> None:
    found = parse(text, OPEN)
    assert isinstance(found, Expression)
    assert write(found.tree) == written
    assert parse(written, OPEN) == Expression(found.tree, written)
