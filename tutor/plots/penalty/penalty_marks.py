"""Signs and inks of the penalty pictures: no two things share a sign, so that they read without colour."""

from __future__ import annotations

LEAST, BEST, YOU, ORIGIN = "◎", "●", "★", "+"
"""The best step of all, the best of the size that the ball has, the student's, and standing still."""

STATION = "◇"
"""Where the best step is for p = 1, 2 and ∞."""

RIM, DOWNHILL = "o", "·"
"""The ball's rim, and the direction −g."""

INK = {
    "least": "green",
    "best": "orange",
    "rim": "orange",
    "levels": "blue",
    "you": "you",
    "downhill": "quiet",
    "way": "violet",
}
"""The colours, by the names that pictures have for them."""


def power(p: float) -> str:
    """`2`, `1.25`, `∞`."""
    return "∞" if p == float("inf") else f"{p:g}"


def objective(p: float, squared: bool) -> str:
    """`gᵀu + (1/α)‖u‖₂²`."""
    return f"gᵀu + (1/α)‖u‖{_LOW.get(p, f'_{power(p)}')}{'²' if squared else ''}"


_LOW = {1.0: "₁", 2.0: "₂", 3.0: "₃", 4.0: "₄", 6.0: "₆", float("inf"): "_∞"}
