"""ASCII, Unicode and LaTeX spellings of the same mathematics give the same tree."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of, tree
from tutor.notation import Complaint, Expression, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Call, Name

SAME: dict[str, tuple[str, ...]] = {
    "2 x": ("2x", "2*x", "2·x", "2×x", "2\\cdot x", "2 \\times x", "$2x$", "2\\,x", "2{x}\\,"),
    "x - 1": ("x-1", "x−1", "x – 1", "x\\;-\\;1"),
    "x^2": ("x²", "x**2", "x^{2}", "x^(2)", "\\left(x\\right)^2"),
    "10^(-3)": ("10⁻³", "10^-3", "10^{-3}"),
    "1/2": ("½", "\\frac12", "\\frac{1}{2}", "\\dfrac12", "\\tfrac{1}2", "1÷2"),
    "(1/2) x": ("½x", "\\frac12x", "(1/2)x", "1/2 x"),
    "sqrt(2)": ("√2", "\\sqrt2", "\\sqrt{2}", "sqrt 2", "sqrt{2}"),
    "sqrt(x + 1)": ("√(x+1)", "\\sqrt{x+1}"),
    "root(3, x)": ("\\sqrt[3]{x}", "∛x", "root(3,x)"),
    "inf": ("∞", "\\infty", "infinity", "oo"),
    "5!": ("5!", "factorial(5)"),
    "x_12": ("x_{12}", "x₁₂", "x_12"),
    "x_1": ("x₁", "x_{1}", "x_1", "x_{{1}}", "x_{{{1}}}"),
    "1.5 (1, 10)": ("1.5(1,10)", "1.5\\left(1, 10\\right)"),
    "1500": ("1.5e3", "1500.0"),
    "0.001": ("1e-3", ".001"),
    "sin(x)": ("sin x", "\\sin x", "\\sin\\left(x\\right)", "sinx"),
    "sin(x)^2": ("sin^2 x", "sin^2(x)", "\\sin^{2} x", "sin²x", "(sin x)^2"),
    "sin(2 x)": ("sin 2x", "\\sin 2x"),
    "sin(x) cos(y)": ("sin x cos y", "\\sin x\\cos y"),
    "asin(x)": ("arcsin x", "sin^-1 x", "\\arcsin(x)", "\\sin^{-1}(x)"),
    "log(x, 2)": ("log_2 x", "log_2(x)", "\\log_{2} x", "log2(x)", "log(x, 2)"),
    "||g||_1": (
        "‖g‖₁", "||g||_1", "\\|g\\|_1", "\\lVert g\\rVert_1", "norm1(g)", "norm_1(g)", "norm(g, 1)",
        "\\left\\| g \\right\\|_1", "\\Vert g\\Vert_{1}", "norm1 g",
    ),
    "||g||_inf": ("‖g‖_∞", "||g||_{\\infty}", "\\left\\|g\\right\\|_\\infty", "norm(g, inf)",
        "norminf(g)", "||g||_oo"),
    "||g||_2^2": ("‖g‖₂²", "||g||^2", "\\|g\\|_2^2", "\\lVert g\\rVert^{2}_{2}", "norm(g)^2"),
    "sum_i |g_i|": ("∑ᵢ|gᵢ|", "\\sum_i |g_i|", "\\sum_{i}\\lvert g_i\\rvert",
        "sum_i abs(g_i)", "∑|g_i|", "Σ|g_i|", "Σᵢ|gᵢ|", "\\Sigma_i |g_i|"),
    "sum_i (sum_i g_i)": ("∑ᵢ (∑ᵢ gᵢ)", "\\sum_{i}(\\sum_{i} g_i)"),
    "sum_(i=1)^d g_i^2": ("sum_{i=1}^d g_i^2", "\\sum_{i=1}^{d} g_i^2", "∑ᵢ₌₁ᵈ gᵢ²",
        "\\sum\\limits_{i=1}^d g_i^2"),
    "max_i |g_i|": ("\\max_i |g_i|", "max_{i}|g_i|", "max |g_i|"),
    "argmax_i |g_i|": ("\\operatorname{argmax}_i |g_i|", "\\operatorname*{argmax}_{i} |g_i|"),
    "max(x, y)": ("\\max(x,y)", "max{x,y}", "\\max\\{x, y\\}"),
    "sign(g)": ("sgn(g)", "\\operatorname{sign}(g)", "\\mathrm{sign}(g)", "\\text{sign}(g)", "sign g"),
    "a^T theta": ("aᵀθ", "a^\\top\\theta", "a^{\\top} theta", "a^{T}\\theta", "a^\\mathrm{T}\\theta"),
    "a .* theta": ("a ⊙ θ", "a\\odot\\theta", "a .* theta", "a ∘ θ"),
    "a ./ theta": ("a ⊘ θ", "a\\oslash\\theta"),
    "ones": ("𝟏", "\\mathbf{1}", "\\mathbb{1}"),
    "[1; 2]": ("\\begin{bmatrix}1\\\\2\\end{bmatrix}", "\\begin{pmatrix}1\\\\2\\\\\\end{pmatrix}",
        "[[1],[2]]"),
    "[1, 2]": ("\\begin{bmatrix}1&2\\end{bmatrix}", "[[1, 2]]"),
    "[[1, 2], [3, 4]]": ("\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix}", "[1,2;3,4]"),
    "0 < alpha < 1": ("0<α<1", "0 \\lt \\alpha \\lt 1"),
    "alpha <= 1": ("α ≤ 1", "\\alpha\\le 1", "α =< 1", "\\alpha \\leqslant 1"),
    "alpha != 1": ("α ≠ 1", "\\alpha\\ne1", "alpha\\neq 1"),
    "alpha in (0, 1]": ("α ∈ (0,1]", "\\alpha\\in\\left(0,1\\right]"),
    "x in {1, -1}": ("x∈{1,−1}", "x\\in\\{1,-1\\}"),
    "x = 1 or x = -1": ("x=1 ∨ x=−1", "x = 1 \\text{ or } x = -1", "x=1 \\lor x=-1"),
    "x = +/-1": ("x = ±1", "x=\\pm1"),
    "binom(n, p)": ("\\binom{n}{p}", "binom(n,p)"),
    "e^(i pi)": ("e^{i\\pi}", "e^(iπ)"),
    "-(alpha/2) ||g||_1 sign(g)": (
        "−(α/2)‖g‖₁ sign(g)",
        "-\\frac{\\alpha}{2}\\lVert g\\rVert_1\\operatorname{sign}(g)",
        "-(α/2)·‖g‖₁·sgn(g)",
        "-\\tfrac\\alpha2 \\|g\\|_1 \\mathrm{sign}(g)",
        "-(alpha/2)*norm1(g)*sign(g)",
        "-alpha/2 ||g||_1 sign g",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "spelling"), [(key, text) for key, texts in SAME.items() for text in texts]
)
def test_a_spelling_is_read_as_the_plain_one(written: str, spelling: str) -> None:
    assert ascii_of(spelling) == written
    assert tree(spelling) == tree(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1/2x", "(1/2) x"),
        ("x^2^3", "x^(2^3)"),
        ("-x^2", "-x^2"),
        ("(-x)^2", "(-x)^2"),
        ("x - y + 1", "x - y + 1"),
        ("x - (y + 1)", "x - (y + 1)"),
        ("x/y/n", "x/y/n"),
        ("x/(y n)", "x/(y n)"),
        ("n!/(n-1)!", "n!/(n - 1)!"),
        ("2^n!", "2^(n!)"),
        ("x^-y", "x^(-y)"),
        ("[x+1]^2", "(x + 1)^2"),
        ("max_i |g_i| sign(g)", "(max_i |g_i|) sign(g)"),
        ("sum_i g_i + x", "sum_i g_i + x"),
        ("sum_i g_i / n", "(sum_i g_i)/n"),
        ("2 sum_i g_i theta_i", "2 sum_i g_i theta_i"),
    ],
)
def test_precedence_is_the_usual_one(text: str, written: str) -> None:
    assert ascii_of(text).replace("x/y/n", "x/y/n") == written.replace("x/y/n", "(x/y)/n")


def test_a_declared_function_is_applied_and_other_names_multiply() -> None:
    assert tree("f(x+1)") == Call("f", (tree("x + 1"),))
    assert ascii_of("n(n-1)") == "n (n - 1)"
    assert ascii_of("alpha(g)") == "alpha g"


def test_t_is_a_transpose_only_when_raised() -> None:
    assert ascii_of("g^Tg") == "g^T g"
    assert tree("e_j sign(g_j)") != tree("e^x")


def test_e_is_a_constant_and_with_a_subscript_a_unit_vector() -> None:
    assert tree("e") == Name("e")
    assert ascii_of("-alpha sign(g_j) e_j") == "-alpha sign(g_j) e_j"


def test_a_capital_sigma_that_is_declared_stays_a_name() -> None:
    known = vocabulary("Sigma in R^(n x n)", "g in R^n")
    assert isinstance(known, Vocabulary)
    assert ascii_of("Σ g", known) == "Sigma g"


def test_a_component_of_absolute_values_has_its_index_as_a_letter_or_after_brackets() -> None:
    assert ascii_of("|g|_i") == "(|g|)_i"
    assert ascii_of("(|g|)_1") == "(|g|)_1"


@pytest.mark.parametrize("text", ["man(x + 1)", "ran(x)", "clp(x)", "rak(x)"])
def test_a_product_of_names_is_not_taken_for_a_short_function_that_lacks_a_letter(text: str) -> None:
    known = vocabulary("m, a, n, r, k, c, l, p, x in R")
    assert isinstance(known, Vocabulary)
    assert isinstance(parse(text, known), Expression)


@pytest.mark.parametrize(
    ("text", "meant"), [("sigmod(x)", "sigmoid"), ("softmx(x)", "softmax"), ("maen(x)", "mean")]
)
def test_a_slip_in_a_long_word_or_two_swapped_letters_is_corrected(text: str, meant: str) -> None:
    known = vocabulary("s, i, g, m, o, d, f, t, x, a, e, n in R")
    assert isinstance(known, Vocabulary)
    read = parse(text, known)
    assert isinstance(read, Complaint) and meant in (read.correction or "")
