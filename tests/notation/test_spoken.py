"""Formulas in words that a screen reader speaks well, one for each way in which a formula is built."""

from __future__ import annotations

import pytest

from tutor.notation import latex, parse, vocabulary
from tutor.notation.drawing.commands import CHARACTERS, SIGNS
from tutor.notation.drawing.spoken import speak
from tutor.notation.tree.result import Expression

SAID = {
    # signs, products and fractions
    r"-\frac{\alpha}{2} g": "minus alpha over 2, times g",
    r"-\frac{\alpha}{2}\|g\|_1\,\mathrm{sign}(g)": (
        "minus alpha over 2, times the 1-norm of g, times sign of g"
    ),
    "2x": "2 x",
    "x+y-z": "x plus y minus z",
    r"x=\pm1": "x equals plus or minus 1",
    r"a \cdot b": "a times b",
    r"a \odot b": "a elementwise times b",
    r"a \oslash b": "a elementwise divided by b",
    "p/n": "p over n",
    r"\frac12": "one half",
    r"\frac{x+1}{x-1}y": "the fraction x plus 1, over x minus 1, end fraction, times y",
    r"\frac{\partial f}{\partial x}": "partial f over partial x",
    r"\frac{1}{2\alpha}": "the fraction 1, over 2 alpha, end fraction",
    r"\binom nk": "n choose k",
    # powers, indices and what stands over a letter
    "x^2": "x squared",
    "x^3": "x cubed",
    "x^n": "x to the n",
    "x^{n+1}": "x to the power n plus 1, end power",
    "x_i": "x sub i",
    "x_i^2": "x sub i squared",
    "x_{i+1}": "x sub i plus 1, end sub",
    "A^{-1}b": "A to the minus 1, times b",
    r"e^{-\frac{x}{2}}": "e to the power minus x over 2, end power",
    "w^{(t)}": "w superscript t",
    "w^{(t+1)}": "w superscript t plus 1, end superscript",
    r"u^\top v": "u transpose, times v",
    r"\hat{m}_t": "m hat sub t",
    r"\bar x": "x bar",
    r"\tilde x": "x tilde",
    r"x^\ast": "x star",
    r"30^\circ": "30 degrees",
    "(a+b)^2c": "open bracket a plus b close bracket, squared, times c",
    "n!": "n factorial",
    # norms, roots and other brackets
    r"\|g\|": "the norm of g",
    r"\|g\|_\infty": "the infinity norm of g",
    r"\|x-y\|_2": "the 2-norm of x minus y, end norm",
    r"\left\|\frac{g}{2}\right\|_2^2": "the 2-norm of g over 2, end norm, squared",
    "|x|": "the absolute value of x",
    "|x-1|<2": "the absolute value of x minus 1, end absolute value, less than 2",
    r"\sqrt{x}": "the square root of x",
    r"\sqrt{1+x^2}": "the square root of 1 plus x squared, end root",
    r"\sqrt[3]{x}": "the cube root of x",
    r"\lfloor x\rfloor": "the floor of x",
    r"\left\lceil\frac x2\right\rceil": "the ceiling of x over 2, end ceiling",
    r"\langle x,y\rangle": "the inner product of x and y",
    # functions, sums, extremes, limits and integrals
    "f(x)": "f of x",
    "f'(x)": "f prime of x",
    r"D(\Delta\theta)": "D open bracket Delta theta close bracket",
    r"\sin x": "sine of x",
    r"\sin^2 x": "sine squared of x",
    r"\ln(x+1)": "natural log of open bracket x plus 1 close bracket",
    r"\sum_{i=1}^n x_i": "the sum over i from 1 to n, of x sub i",
    r"\prod_i x_i": "the product over i of x sub i",
    r"\max_i |x_i|": "the maximum over i of the absolute value of x sub i",
    r"\max_{\|u\|\le1} u": "the maximum over the norm of u less than or equal to 1, of u",
    r"\arg\min_x f(x)": "arg min over x of f of x",
    r"\lim_{x\to 0} f(x)": "the limit as x to 0, of f of x",
    r"\int_0^1 f(x)\,dx": "the integral from 0 to 1 of f of x, d x",
    r"\nabla f": "the gradient of f",
    # relations, sets, intervals
    r"0<x\le1": "0 less than x less than or equal to 1",
    r"x\ne y": "x not equal to y",
    r"g\in\mathbb{R}^d": "g in R to the d",
    r"A\in\mathbb R^{m\times n}": "A in R to the m by n",
    r"\{1, 2\}": "the set 1, 2, end set",
    r"\{x : x>0\}": "the set x such that x greater than 0, end set",
    "[0, 1)": "the interval from 0, included, to 1, left out",
    "[0, 1]": "open square bracket 0, 1 close square bracket",
    "(1, 2)": "open bracket 1, 2 close bracket",
    r"A\cup B": "A union B",
    r"x\to\infty": "x to infinity",
    r"1,\dots,n": "1, and so on, n",
    r"x = 1 \text{ or } x = 2": "x equals 1 or x equals 2",
    # matrices, columns, cases and lines
    r"\begin{pmatrix}\alpha&2\\3&4\end{pmatrix}": (
        "the 2 by 2 matrix, row 1: alpha, 2; row 2: 3, 4; end matrix"
    ),
    r"\begin{bmatrix}1\\2\end{bmatrix}": "the column 1; 2; end column",
    r"\begin{bmatrix}1&2\end{bmatrix}": "the row 1, 2; end row",
    r"\begin{vmatrix}a&b\\c&d\end{vmatrix}": "the determinant of row 1: a, b; row 2: c, d; end determinant",
    r"\begin{cases}x&x>0\\0&\text{else}\end{cases}": "cases: x, x greater than 0; 0, else; end cases",
    r"a &= b \\ &= c": "a equals b; equals c",
}  # fmt: skip


@pytest.mark.parametrize(("source", "words"), SAID.items())
def test_a_formula_is_said(source: str, words: str) -> None:
    assert speak(source) == words


def test_whatever_is_typed_is_said_as_it_is_read() -> None:
    names = vocabulary("alpha > 0", "g in R^d", "x in R")
    typed = {
        "-(alpha/2) ||g||_1 sign(g)": "minus alpha over 2, times the 1-norm of g, times sign of g",
        "[1, 2; 3, 4]": "the 2 by 2 matrix, row 1: 1, 2; row 2: 3, 4; end matrix",
        "x in [0, 1)": "x in the interval from 0, included, to 1, left out",
        "x = 1 or x = -1": "x equals 1 or x equals minus 1",
        "sqrt(x) >= 2": "the square root of x greater than or equal to 2",
    }
    for text, words in typed.items():
        read = parse(text, names)
        assert isinstance(read, Expression), text
        assert speak(latex(read.tree)) == words


def test_every_sign_has_words_and_nothing_unspeakable_is_left() -> None:
    for leaf in (*SIGNS.values(), *CHARACTERS.values()):
        words = speak(leaf.text if leaf.text.isascii() else f"a {leaf.text} b")
        assert words.isascii() and "?" not in words, leaf
    for broken in ("{", r"\frac{", r"\begin{pmatrix}", "x^", "∑", r"\left(", ")", "|", "‖‖", "x" * 5_000):
        assert speak(broken).isascii()
