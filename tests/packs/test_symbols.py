"""One symbol in two styles is named; what only looks like one symbol is not."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, pack_with
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.check.texts.consistent_notation import styles


@pytest.mark.parametrize(
    ("formulas", "ways"),
    [
        ((r"\theta", r"\boldsymbol\theta", r"2 \theta"), {r"\theta", r"\boldsymbol\theta"}),
        ((r"\vec\theta", r"\theta + 1"), {r"\theta", r"\vec\theta"}),
        ((r"\vec{\theta}_1", r"\boldsymbol{\theta}_2"), {r"\vec\theta", r"\boldsymbol\theta"}),
        ((r"\mathbf S", r"\boldsymbol S"), {r"\mathbf S", r"\boldsymbol S"}),
        ((r"\mathbf{S}^{-1}", r"\mathrm S"), {r"\mathbf S", r"\mathrm S"}),
        ((r"\mathbf{x}", r"f(x)"), {r"\mathbf x", "x"}),
        ((r"\bm{x} + \vec x",), {r"\bm x", r"\vec x"}),
    ],
)
def test_a_symbol_in_two_styles_is_found(formulas: tuple[str, ...], ways: set[str]) -> None:
    (counts,) = [found for found in styles(formulas).values() if len(found) > 1]
    assert set(counts) == ways


@pytest.mark.parametrize(
    "formulas",
    [
        (r"v = |\vec v|", "v"),
        (r"\mathbf x = (x, y)", "x"),
        (r"\boldsymbol\theta", r"\theta_1 + \theta_{t + 1}"),
        (r"\boldsymbol\theta", r"\hat\theta", r"\bar{\theta}"),
        (r"\boldsymbol\theta", r"\nabla_\theta f", r"x^{\theta}"),
        (r"\boldsymbol\eta", r"\beta \theta \zeta"),
        (r"\mathbf d", "f(x) d x", r"f(x) \mathrm d x"),
        (r"\mathrm m", "m"),
        (r"\mathbf T", r"A^\mathrm{T}", "B^T"),
        (r"\mathcal L", "L"),
        (r"\mathbf{1}", "1"),
        (r"\mathrm{sign}(x)", r"\mathbf s", r"\operatorname{s}"),
        (r"\mathbf m", r"\begin{matrix} 1 \end{matrix}", r"\max \lim"),
        (r"\boldsymbol{a b}", "a"),
    ],
)
def test_other_things_are_no_two_styles(formulas: tuple[str, ...]) -> None:
    assert [found for found in styles(formulas).values() if len(found) > 1] == []


def test_the_check_names_both_and_says_which_to_keep(tmp_path: Path, checker: Checker) -> None:
    text = changed("planes.md", "The circle touches first.", "Here is $\\boldsymbol\\theta$.")
    text = text.replace("And the others?", "And $\\theta$, or $2\\theta$?")
    (fault,) = check(pack_with(tmp_path, planes=text), checker).faults
    assert (fault.rule, fault.severity) == ("mixed-symbols", "warning")
    assert fault.line == line_of(text, "A plane")
    assert fault.sentence == "The problem writes \\theta and \\boldsymbol\\theta for one thing."
    assert fault.cure == "Keep to \\theta."
