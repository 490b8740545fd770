"""The contrast of two colours, and the colour nearest to one that stands out enough."""

from __future__ import annotations

from collections.abc import Iterable

from textual.color import BLACK, WHITE, Color

STEPS = 64
MIDDLE = 0.18
"""Luminance of a ground on which black and white stand out alike."""


def contrast(first: Color, second: Color) -> float:
    """From 1 to 21 (WCAG 2.1, section 1.4.3)."""
    lower, higher = sorted((luminance(first), luminance(second)))
    return (higher + 0.05) / (lower + 0.05)


def luminance(colour: Color) -> float:
    """Relative luminance of an sRGB colour, from 0 to 1 (WCAG 2.1)."""
    parts = [part / 255 for part in colour.rgb]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def lifted(colour: Color, grounds: Iterable[Color], least: float) -> Color:
    """The colour, moved to white or black as little as gives it so much contrast on each ground."""
    behind = tuple(grounds)
    aim = WHITE if all(luminance(ground) < MIDDLE for ground in behind) else BLACK

    def enough(moved: Color) -> bool:
        return min(contrast(moved, ground) for ground in behind) >= least

    if enough(colour):
        return colour
    low, high = 0, STEPS
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(colour.blend(aim, middle / STEPS, alpha=1.0)) else (middle, high)
    return colour.blend(aim, high / STEPS, alpha=1.0)
