"""What the journeys type into the twenty parts, field by field; a digit chooses an option."""

from __future__ import annotations

ORDER = (
    ("penalized-updates", ("l2", "l2-name", "linf", "linf-name", "linf-unsquared", "l1", "dual-norm")),
    ("solution-plane", ("sgd", "step-size", "adam", "rescaled", "norms")),
    ("distributed-training", ("messages", "volume", "bottleneck")),
    ("spot-the-flaw", ("gpt-5", "model-b", "gemini", "mistral", "deepseek")),
)
PARTS = tuple(f"{problem}/{part}" for problem, parts in ORDER for part in parts)

RIGHT: dict[str, tuple[str, ...]] = {
    "penalized-updates/l2": ("-(alpha/2) g",),
    "penalized-updates/l2-name": ("gradient descent",),
    "penalized-updates/linf-unsquared": ("1", "1", "1", "3", "3", "4"),
    "penalized-updates/linf": ("u = −(α/2) ‖g‖₁ sign(g)",),
    "penalized-updates/linf-name": ("2",),
    "penalized-updates/l1": ("-(alpha/2) g_j e_j",),
    "penalized-updates/dual-norm": (
        "max_i |g_i|",
        "sign(g_j) e_j",
        "coordinate descent",
        "‖g‖₂",
        "g/||g||",
        "GD",
        "norm1(g)",
        "sign(g)",
        "sign descent",
    ),
    "solution-plane/sgd": ("(10000, 1000, 100)/10101",),
    "solution-plane/step-size": ("0 < α < 1/1.0101",),
    "solution-plane/adam": (r"\frac{100}{111}\begin{bmatrix}1\\1\\1\end{bmatrix}",),
    "solution-plane/rescaled": ("(1/3, 10/3, 100/3)",),
    "solution-plane/norms": ("2", "1/||a||_2^2", "3", "100/111", "4", "1/3"),
    "distributed-training/messages": ("n(n-1)", "p", "2n(n-1)"),
    "distributed-training/volume": ("n (n-1) p", "2 n p", "2p(n-1)"),
    "distributed-training/bottleneck": ("2p", "2np", "2(n-1)p/n"),
    "spot-the-flaw/gpt-5": ("4", "2"),
    "spot-the-flaw/model-b": ("5", "a_i^2"),
    "spot-the-flaw/gemini": ("3", "2n(n-1)"),
    "spot-the-flaw/mistral": ("3", "-(alpha/2) ||g||_1 sign(g)"),
    "spot-the-flaw/deepseek": ("4", "2"),
}

WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "penalized-updates/l2": (("-alpha g",), "Not yet"),
    "penalized-updates/linf": (("-alpha ||g||_inf sign(g)",), "Not yet"),
    "penalized-updates/l1": (("-alpha g/||g||_inf",), "Not yet"),
    "solution-plane/sgd": (("[10000, 1000, 100]",), "Not yet"),
    "solution-plane/adam": (("a/||a||_2^2",), "Not yet"),
    "solution-plane/rescaled": (("1.0101 (1, 10, 100)",), "Not yet"),
    "distributed-training/messages": (("n(n-1)", "p", "n(n-1)"), "Partly"),
}
"""Answers that are given first, on purpose, and the word that the verdict begins with."""
