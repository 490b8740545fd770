"""Formulas are drawn in two dimensions, and on one line inside a sentence."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.notation.names import tree
from tests.notation.trees import expressions
from tutor.notation import draw, draw_inline, latex
from tutor.notation.tree.nodes import Node


def test_a_fraction_stands_on_three_lines() -> None:
    assert draw(latex(tree("u = -(alpha/2) ||g||_1 sign(g)"))) == (
        "      α",
        "u = −╶─╴‖g‖₁ sign(g)",
        "      2",
    )


def test_a_column_of_fractions_keeps_its_rows_apart() -> None:
    assert draw(latex(tree("[1/3; 10/3]"))) == (
        "⎡ 1  ⎤",
        "⎢╶─╴ ⎥",
        "⎢ 3  ⎥",
        "⎢    ⎥",
        "⎢ 10 ⎥",
        "⎢╶──╴⎥",
        "⎣ 3  ⎦",
    )


def test_brackets_grow_with_their_content() -> None:
    assert draw("\\left(\\frac{a}{b}\\right)^2") == ("⎛ a ⎞²", "⎜╶─╴⎟", "⎝ b ⎠")


def test_limits_stand_below() -> None:
    assert draw("\\operatorname*{argmin}_{\\Delta\\theta} g^\\top\\Delta\\theta") == ("argmin gᵀΔθ", "  Δθ")


def test_a_matrix_may_stand_inside_anything() -> None:
    assert draw("\\sqrt{\\begin{bmatrix}1\\\\2\\end{bmatrix} + a}") == (" ┌───────╴", " │⎡1⎤ + a", "╰┘⎣2⎦")


def test_cases_have_one_brace() -> None:
    assert draw("|x|=\\begin{cases}x & x>0\\\\ -x & \\text{otherwise}\\end{cases}") == (
        "|x| = ⎧x   x > 0",
        "      ⎩−x  otherwise",
    )


def test_aligned_lines_stand_below_each_other() -> None:
    assert draw("\\begin{aligned}a &= b\\\\ &= c + d\\end{aligned}") == ("a = b", "  = c + d")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("\\|g\\|_1", "‖g‖₁"),
        ("\\lVert g\\rVert_2^2", "‖g‖₂²"),
        ("\\|g\\|_\\infty", "‖g‖_∞"),
        ("\\frac{\\alpha}{2}", "α/2"),
        ("-\\frac{\\alpha}{2}\\|g\\|_1\\operatorname{sign}(g)", "−(α/2)‖g‖₁ sign(g)"),
        ("\\frac{a+b}{2c}", "(a + b)/2c"),
        ("\\frac{1}{d a_i}", "1/(daᵢ)"),
        ("a\\in\\mathbb{R}^d", "a ∈ ℝᵈ"),
        ("A\\in\\mathbb{R}^{m\\times n}", "A ∈ ℝ^(m×n)"),
        ("\\sum_{i=1}^d a_i^2\\theta_i^2", "∑ᵢ₌₁ᵈ aᵢ²θᵢ²"),
        ("\\max_i |g_i|", "maxᵢ |gᵢ|"),
        ("\\theta_{t+1} = \\theta_t - \\alpha_t M_t\\nabla f(\\theta_t)", "θₜ₊₁ = θₜ − αₜMₜ∇f(θₜ)"),
        ("0 < \\alpha \\le 1", "0 < α ≤ 1"),
        ("x = -1", "x = −1"),
        ("(-1, 2)", "(−1, 2)"),
        ("|x| = -|y|", "|x| = −|y|"),
        ("\\sqrt{x+1}", "√(x + 1)"),
        ("e^{i\\pi}", "e^(iπ)"),
        ("\\theta^*", "θ*"),
        ("a^\\top b", "aᵀb"),
        ("\\begin{bmatrix}1\\\\ \\frac12\\end{bmatrix}", "[1; 1/2]"),
        ("g_j\\,e_j", "gⱼeⱼ"),
        ("\\mathrm{sign}(g_j)\\,e_j", "sign(gⱼ) eⱼ"),
        ("10^{-3}", "10⁻³"),
        ("\\{1, 2\\}", "{1, 2}"),
        ("100\\%", "100%"),
        ("\\hat\\theta", "θ̂"),
    ],
)
def test_inline_mathematics_is_one_line(source: str, line: str) -> None:
    assert draw_inline(source) == line


@pytest.mark.parametrize(
    "source",
    ["", "}", "{", "\\", "\\frac", "\\frac{1}", "\\begin{x}", "\\left(", "^", "x^", "\\sqrt[", "$"],
)
def test_what_cannot_be_read_is_shown_as_it_was_written(source: str) -> None:
    assert len(draw(source)) == 1
    assert draw(source) == (draw_inline(source),)


def test_markup_and_escapes_do_not_reach_the_screen() -> None:
    assert draw("\x1b[31mx\x00") == ("x",)
    assert draw_inline("x\n+\n1") == "x + 1"


def test_long_formulas_are_bounded() -> None:
    assert len(draw("\\frac{1}{" * 200 + "x" + "}" * 200)) == 1
    assert len(draw("x" * 100_000)[0]) <= 4_001


@pytest.mark.slow
@examples(75)
@given(tree=expressions)
def test_every_cell_of_a_picture_is_one_column_wide(tree: Node) -> None:
    for row in draw(latex(tree)):
        assert not any(unicodedata.east_asian_width(character) in "WF" for character in row)
        assert row == row.rstrip()
    assert "\n" not in draw_inline(latex(tree))


@examples(75)
@given(text=st.text(max_size=60))
def test_any_text_is_drawn(text: str) -> None:
    assert draw(text)
    assert "\n" not in draw_inline(text)


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        (r"a \equiv b \pmod{7}", ("a ≡ b  (mod 7)",)),
        (r"a \bmod b", ("a mod b",)),
        (r"x \equiv 3 \pod{n}", ("x ≡ 3  (n)",)),
        (r"X \stackrel{d}{=} Y", ("  d", "X = Y")),
        (r"f \overset{\text{def}}{=} g", ("  def", "f  =  g")),
        (r"\underset{x \in S}{\min} f", (" min  f", "x ∈ S")),
        (r"A \xrightarrow{f} B", ("  f", "A ⟶ B")),
        (r"A \xrightarrow[g]{f} B", ("  f", "A ⟶ B", "  g")),
        (r"\cancel{x} + \not= y \not\in S", ("x\u0338 + ≠ y ∉ S",)),
        (r"{\color{red} x} + \textcolor{blue}{y}", ("x + y",)),
        (r"x = 1 \tag{2}", ("x = 1   (2)",)),
        (r"a\hspace{1em}b\label{eq:one}\phantom{x}", ("ab",)),
        (r"\underbrace{x + y}_{n} = z", ("x + y = z", "╰─┬─╯", "  n")),
        (r"\overbrace{x + y}^{n}", ("  n", "╭─┴─╮", "x + y")),
        (r"\sqrt{3}8", ("√3 8",)),
        (r"2\sqrt{3}x", ("2√3 x",)),
        (r"\sqrt{2}\sqrt{3}", ("√2 √3",)),
        (r"\sqrt{3}+8", ("√3 + 8",)),
        (r"{ax}^2", ("ax²",)),
        (r"(ax)^2", ("(ax)²",)),
        (r"{\bf x} + {\rm d}t", ("x + dt",)),
        (r"\mathring{x} \check{y}", ("x\u030ay\u030c",)),
    ],
)
def test_adornments_are_drawn_and_none_is_told_by_its_command(source: str, drawn: tuple[str, ...]) -> None:
    assert draw(source) == drawn
    assert "\\" not in draw_inline(source)


def test_on_one_line_a_brace_holds_its_part_together() -> None:
    assert draw_inline(r"\underbrace{x + y}_{n}") == "(x + y)ₙ"
    assert draw_inline(r"A \xrightarrow{f} B") == "A ⟶ᶠ B"
    assert draw_inline(r"\sqrt{3}8") == "√3 8"
