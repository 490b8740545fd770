"""Right answers to the parts of the shipped pack, each in many spellings across ASCII, Unicode and LaTeX."""

from __future__ import annotations

from tests.content.right.limits import ADAM, RESCALED, SGD, STEP
from tests.content.right.updates import L1, L2, LINF
from tests.content.rows import Typed

RIGHT: tuple[Typed, ...] = (
    ("penalized-updates/l2", 0, 0, L2),
    (
        "penalized-updates/l2-name",
        0,
        0,
        (
            "gradient descent",
            "Gradient Descent",
            "gradient-descent",
            "GD",
            "SGD",
            "steepest descent",
            "stochastic gradient descent",
        ),
    ),
    ("penalized-updates/linf", 0, 0, LINF),
    ("penalized-updates/l1", 0, 0, L1),
    (
        "penalized-updates/dual-norm",
        0,
        0,
        ("||g||_inf", "norm(g, inf)", "max_i |g_i|", "‖g‖_∞", r"\|g\|_\infty", "|g_j|"),
    ),
    (
        "penalized-updates/dual-norm",
        0,
        1,
        (
            "sign(g_j) e_j",
            "g_j e_j/||g||_inf",
            "(g_j/||g||_inf) e_j",
            "g_j/|g_j| e_j",
            r"\operatorname{sign}(g_j)\,e_j",
            "e_j sign(g_j)",
        ),
    ),
    (
        "penalized-updates/dual-norm",
        0,
        2,
        ("coordinate descent", "greedy coordinate descent", "Coordinate Descent"),
    ),
    (
        "penalized-updates/dual-norm",
        0,
        3,
        ("||g||_2", "‖g‖₂", "||g||", "sqrt(g^T g)", "norm(g, 2)", r"\lVert g\rVert_2", "norm2(g)", "√(gᵀg)"),
    ),
    (
        "penalized-updates/dual-norm",
        0,
        4,
        ("g/||g||_2", "g/‖g‖₂", "g/||g||", r"\frac{g}{\lVert g\rVert_2}", "g/sqrt(g^T g)", "g_i/||g||_2"),
    ),
    ("penalized-updates/dual-norm", 0, 5, ("gradient descent", "GD", "steepest descent")),
    (
        "penalized-updates/dual-norm",
        0,
        6,
        ("||g||_1", "‖g‖₁", "norm1(g)", "sum_i |g_i|", "∑ᵢ|gᵢ|", r"\lVert g\rVert_1", "g^T sign(g)"),
    ),
    (
        "penalized-updates/dual-norm",
        0,
        7,
        ("sign(g)", "sign(g_i)", r"\operatorname{sign}(g)", r"\mathrm{sign}(g)", "g ⊘ |g|", "g_i/|g_i|"),
    ),
    ("penalized-updates/dual-norm", 0, 8, ("sign descent", "Sign descent", "scaled sign descent")),
    *(("solution-plane/sgd", variant, 0, row) for variant, row in enumerate(SGD)),
    *(("solution-plane/step-size", variant, 0, row) for variant, row in enumerate(STEP)),
    *(("solution-plane/adam", variant, 0, row) for variant, row in enumerate(ADAM)),
    *(("solution-plane/rescaled", variant, 0, row) for variant, row in enumerate(RESCALED)),
    (
        "solution-plane/norms",
        0,
        1,
        ("10000/10101", "1/1.0101", "1/||a||_2^2", "1/‖a‖₂²", r"\frac{1}{a^\top a}", r"\frac{1}{\|a\|_2^2}"),
    ),
    ("solution-plane/norms", 2, 3, ("1/9", "1/||a||_1", "1/‖a‖₁", r"\frac19", "1/norm1(a)", "1/sum_i |a_i|")),
    *(("solution-plane/norms", variant, 5, ("1/d", "d^-1", r"\frac1d")) for variant in range(4)),
    ("solution-plane/norms", 2, 5, ("1/4", "0.25", "¼", r"\frac14", "2^-2", "4⁻¹")),
    (
        "distributed-training/messages",
        0,
        0,
        ("n(n-1)", "n^2 - n", "(n-1) n", "n² − n", "n·(n−1)", r"n\,(n-1)", r"n^{2}-n"),
    ),
    ("distributed-training/messages", 0, 1, ("p", "1 p", "p/1", " p ", r"{p}", "(p)")),
    (
        "distributed-training/messages",
        0,
        2,
        ("2n(n-1)", "n*2*(n-1)", "2n^2 - 2n", "2n² − 2n", "2·n·(n−1)", r"2n\left(n-1\right)", "2(n-1)n"),
    ),
    (
        "distributed-training/volume",
        0,
        0,
        ("n(n-1)p", "p n (n-1)", "n^2 p - n p", "(n²−n)p", "n·(n−1)·p", r"n(n-1)\,p"),
    ),
    ("distributed-training/volume", 0, 1, ("2np", "2 n p", "2*n*p", "2pn", "2·n·p", r"2\,n\,p")),
    (
        "distributed-training/volume",
        0,
        2,
        ("2(n-1)p", "2p(n-1)", "2np - 2p", "2·(n−1)·p", "2n(n-1) p/n", r"2n(n-1)\cdot\frac{p}{n}"),
    ),
    ("distributed-training/bottleneck", 0, 0, ("2p", "2 p", "p + p", "2·p", "p*2", r"2\,p")),
    ("distributed-training/bottleneck", 0, 1, ("2np", "2 n p", "2*p*n", "n·2p", r"2\,n\,p", "2n·p")),
    (
        "distributed-training/bottleneck",
        0,
        2,
        (
            "2(n-1)p/n",
            "2p(1 - 1/n)",
            "2p - 2p/n",
            "2·(n−1)·p/n",
            r"\frac{2(n-1)p}{n}",
            r"2(n-1)\cdot\frac{p}{n}",
        ),
    ),
    ("spot-the-flaw/gpt-5", 0, 0, ("4", "line 4", "Line 4", " 4 ")),
    ("spot-the-flaw/model-b", 0, 1, ("a_i^2", "aᵢ²", "a_i a_i", r"a_i^{2}", "|a_i|^2", "a ⊙ a")),
    ("spot-the-flaw/gemini", 0, 1, ("2n(n-1)", "2n^2 - 2n", "2(n-1)n", "2n² − 2n", "n·2(n−1)", r"2n(n-1)")),
    ("spot-the-flaw/mistral", 0, 1, LINF),
)
