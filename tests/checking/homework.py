"""The homework's keys and the wrong answers that were really given, as questions for the tests."""

from __future__ import annotations

from tutor.checking import Blank, ExpressionBlank, Mistake, Other, Question

GRADIENT = ("g in R^d", "alpha > 0", "eta > 0", "lambda > 0")
LARGEST = (*GRADIENT, "j = argmax_i |g_i|")
POINT = ("a = [1, 1/10, 1/100]",)
COUNTS = ("n in N", "p in N")


def ask(
    key: str,
    given: tuple[str, ...] = (),
    *,
    left: tuple[str, ...] = (),
    forms: tuple[str, ...] = (),
    strict: bool = False,
    mistakes: tuple[Mistake, ...] = (),
    others: tuple[Other, ...] = (),
) -> Question:
    """A question with one expression to type."""
    return Question(given, (ExpressionBlank(key, left, forms, strict),), mistakes, others)


def table(*blanks: Blank, given: tuple[str, ...] = (), mistakes: tuple[Mistake, ...] = ()) -> Question:
    """A question with several blanks."""
    return Question(given, blanks, mistakes)


OFF_PLANE = Mistake("off-plane", "off the plane `a^T theta = 1`", "That point does not fit the example.")

L2 = ask(
    "-(alpha/2) g",
    GRADIENT,
    left=("u", "Δθ"),
    mistakes=(Mistake("penalty-weight", "`-alpha g`", "Look at the weight of the penalty."),),
)
LINF = ask(
    "-(alpha/2) ||g||_1 sign(g)",
    GRADIENT,
    left=("u", "Δθ"),
    mistakes=(
        Mistake(
            "wrong-norm", "`-alpha ||g||_inf sign(g)`, proportional to `-||g||_inf sign(g)`", "Which norm?"
        ),
        Mistake("clipped", "mentions `lambda`, mentions `min`, against `g`", "That was another problem."),
        Mistake("averaged", "`-alpha ||g||_1/d sign(g)`, `-(alpha/2) ||g||_1/d sign(g)`", "Why divide?"),
        Mistake("fixed-step", "proportional to `-sign(g)`, mentions `eta`", "How long is the step?"),
    ),
)
L1 = ask(
    "-(alpha/2) ||g||_inf sign(g_j) e_j",
    LARGEST,
    left=("u", "Δθ"),
    mistakes=(
        Mistake("whole-gradient", "`-alpha g_i/||g||_inf`, against `g`", "A corner has one coordinate."),
    ),
)
SGD = ask(
    "a/||a||_2^2",
    POINT,
    left=("theta", "θ"),
    forms=("column",),
    mistakes=(Mistake("on-plane", "on the plane `a^T theta = 1`", "On the plane, but elsewhere."), OFF_PLANE),
    others=(
        Other("variant", "a = [2, -1]", ("a = [2, -1]",), "a/||a||_2^2"),
        Other("part", "simplified Adam", POINT, "sign(a)/||a||_1"),
    ),
)
ADAM = ask(
    "sign(a)/||a||_1",
    POINT,
    left=("theta",),
    forms=("column",),
    mistakes=(
        Mistake("same-minimum", "`a/||a||_2^2`", "There is a whole plane of minima."),
        Mistake("inverse-features", "along `ones ⊘ a`", "A factor is missing in the product."),
        Mistake("somewhere", "on the plane `a^T theta = 1`", "The start picks one point."),
        OFF_PLANE,
    ),
)
RESCALED = ask(
    "(ones ⊘ a)/3",
    POINT,
    left=("theta",),
    forms=("column",),
    mistakes=(
        Mistake("whole-vector", "`||a||_2^2 (ones ⊘ a)`", "Each feature by itself."),
        OFF_PLANE,
    ),
)
STEP = ask(
    "0 < alpha < 1/||a||_2^2",
    (*POINT, "alpha > 0"),
    mistakes=(
        Mistake("factor-lost", "`0 < alpha < 2/||a||_2^2`", "Where does the 2 of the gradient go?"),
        Mistake("end-taken", "`0 < alpha <= 1/||a||_2^2`", "Try the end itself."),
        Mistake("length", "`0 < alpha < 1/||a||_2`", "Is it the length or its square?"),
    ),
)
MESSAGES = ask(
    "2 n (n-1)",
    COUNTS,
    mistakes=(Mistake("same-count", "`n (n-1)`", "One phase is missing."),),
)

SPELLINGS: tuple[tuple[Question, tuple[str, ...]], ...] = (
    (L2, (
        "u = -(alpha/2) g", "-alpha g/2", "−(α/2) g", "-½ α g", r"-\frac{\alpha}{2} g", "Δθ = -0.5 alpha g",
        r"\Delta\theta = -\tfrac12 \alpha g", "u_i = -alpha g_i/2", "-g .* (alpha/2 ones)",
    )),
    (LINF, (
        "u = -(alpha/2) ||g||_1 sign(g)", "−(α/2)‖g‖₁ sign(g)", "-α/2 norm1(g) sign(g)",
        "-alpha/2 norm(g, 1) sign(g)",
        r"-\frac{\alpha}{2}\lVert g\rVert_1\operatorname{sign}(g)", "u_i = -alpha/2 sum_j |g_j| sign(g_i)",
        "-(alpha/2) sign(g) sum_i |g_i|", "-0.5 alpha (g^T sign(g)) sign(g)",
        r"-\frac\alpha2 \|g\|_1 \mathrm{sgn}(g)",
    )),
    (L1, (
        "u = -(alpha/2) ||g||_inf sign(g_j) e_j", "−(α/2) g_j e_j", "-alpha/2 max_i |g_i| sign(g_j) e_j",
        "-alpha/2 |g_j| sign(g_j) e_j", r"-\frac{\alpha}{2}\lVert g\rVert_\infty\operatorname{sign}(g_j) e_j",
        "-(alpha g_j/2) e_j", "-½ α ‖g‖_∞ sign(g_j) e_j",
    )),
    (SGD, (
        "theta = a/||a||_2^2", "a/(a^T a)", "(10000, 1000, 100)/10101",
        "[10000/10101; 1000/10101; 100/10101]",
        "θ = a/‖a‖₂²", r"\frac{a}{\lVert a\rVert_2^2}", "(1/1.0101) (1, 0.1, 0.01)",
        "[1, 1/10, 1/100]^T/1.0101",
        r"\frac{1}{1.0101}\begin{pmatrix}1\\0.1\\0.01\end{pmatrix}",
    )),
    (ADAM, (
        "sign(a)/||a||_1", "(1/1.11)(1, 1, 1)", "100/111 (1, 1, 1)", "[100/111; 100/111; 100/111]",
        "ones/||a||_1",
        r"\frac{\operatorname{sign}(a)}{\lVert a\rVert_1}", "θ = sign(a)/‖a‖₁",
    )),
    (RESCALED, (
        "(1/3, 10/3, 100/3)", "[1/3; 10/3; 100/3]", "(1, 10, 100)/3", "ones ⊘ (3 a)", "1/3 (1, 10, 100)",
        r"\frac13\begin{bmatrix}1\\10\\100\end{bmatrix}", "theta_i = 1/(3 a_i)",
    )),
    (STEP, (
        "0 < alpha < 1/||a||_2^2", "0 < α < 10000/10101", "alpha in (0, 10000/10101)", "alpha < 10000/10101",
        "alpha < 1/||a||_2^2", r"0 < \alpha < \frac{1}{1.0101}", "1 > 1.0101 alpha", "(0, 10000/10101)",
        "alpha > 0 and alpha < 1/1.0101", "10000/10101 > alpha > 0",
    )),
    (MESSAGES, (
        "2n(n-1)", "2 n (n - 1)", "2n^2 - 2n", "n·2(n−1)", r"2n\left(n-1\right)", "2n² − 2n", "2(n^2-n)",
    )),
    (ask("2 (n-1) p/n", COUNTS), (
        "2(n-1)p/n", "2p - 2p/n", r"\frac{2(n-1)p}{n}", "2 (n−1) · p/n", "2p(1 - 1/n)", "p/n·2(n-1)",
    )),
    (ask("2 n p", COUNTS), ("2np", "2·n·p", "np + np", "2 p n", r"2 \cdot n \cdot p", "(2n)p")),
    (ask("n (n-1) p", COUNTS), (
        "n(n-1)p", "n^2 p - n p", "np(n-1)", "p n² − p n", r"n\,(n-1)\,p", "(n^2-n)p",
    )),
)  # fmt: skip
"""Each key in the spellings that must be accepted."""

MISCONCEPTIONS: tuple[tuple[Question, str, str], ...] = (
    (L2, "-alpha g", "penalty-weight"),
    (L2, "u = −α g", "penalty-weight"),
    (LINF, "-alpha sign(g) .* min(|g|, lambda)", "clipped"),
    (LINF, "-alpha sign(g_i) min(|g_i|, lambda)", "clipped"),
    (LINF, "-alpha sign(g_i) min(|g_i|, ||g||_inf)", "clipped"),
    (LINF, "-alpha g", "clipped"),
    (LINF, "-alpha ||g||_inf sign(g)", "wrong-norm"),
    (LINF, "-(alpha/2) ||g||_inf sign(g)", "wrong-norm"),
    (LINF, "-alpha max_i |g_i| sign(g)", "wrong-norm"),
    (LINF, "-alpha ||g||_1/d sign(g)", "averaged"),
    (LINF, "-eta sign(g)", "fixed-step"),
    (LINF, "-alpha sign(g)", "fixed-step"),
    (L1, "-alpha g_i/||g||_inf", "whole-gradient"),
    (L1, "-alpha g/||g||_inf", "whole-gradient"),
    (ADAM, "a/||a||_2^2", "same-minimum"),
    (ADAM, "(10000, 1000, 100)/10101", "same-minimum"),
    (ADAM, "(1, 10, 100)", "inverse-features"),
    (ADAM, "(1/3, 10/3, 100/3)", "inverse-features"),
    (ADAM, "(1, 0, 0)", "somewhere"),
    (ADAM, "(1, 1, 1)", "off-plane"),
    (RESCALED, "1.0101 (1, 10, 100)", "whole-vector"),
    (STEP, "0 < alpha < 2/||a||_2^2", "factor-lost"),
    (STEP, "alpha <= 1/1.0101", "end-taken"),
    (STEP, "0 < alpha < 1/||a||_2", "length"),
    (MESSAGES, "n(n-1)", "same-count"),
    (MESSAGES, "n^2 - n", "same-count"),
)
"""Wrong answers, and the mistake that each has to be taken for."""
