"""Cuts through the penalty's landscape: level lines and the rim of a ball, in two coordinates of the step."""

from __future__ import annotations

import math

import numpy as np

from tutor.experiments.geometry.solution_plane import Array
from tutor.experiments.penalty.best_step import Least, objective

ANGLES = 96
HALVINGS = 26


def level_lines(
    levels: Array,
    least: Least,
    g: Array,
    setting: tuple[float, float, bool],
    pair: tuple[int, int],
    far: float,
) -> list[Array]:
    """Where the objective has each of these values, in the plane of two coordinates of u.

    The other coordinates stay at those of the best step, so the plane holds it; a convex function crosses
    each level once along a ray that starts at its lowest point, and the crossing is found by halving.

    Args:
        levels: values, shape (k,).
        least: the best step for `g`.
        setting: α, p and whether the norm is squared.
        pair: the two coordinates; the same twice for one.
        far: how far from the lowest point to look.

    Returns:
        Polylines, each (m, 2); a line that leaves the range is broken there.
    """
    turn = np.linspace(0.0, 2.0 * math.pi, ANGLES + 1)
    way = np.zeros((ANGLES + 1, g.size))
    way[:, pair[0]] += np.cos(turn)
    if pair[1] != pair[0]:
        way[:, pair[1]] += np.sin(turn)
    lines: list[Array] = []
    height = objective(least.step + far * way, g, *setting)
    middle = float(objective(least.step, g, *setting))
    for level in levels.tolist():
        low, high = np.zeros(ANGLES + 1), np.full(ANGLES + 1, far)
        crossed = (height - level) * (middle - level) <= 0.0
        for _ in range(HALVINGS):
            mid = (low + high) / 2.0
            inside = (objective(least.step + mid[:, None] * way, g, *setting) - level) * (
                middle - level
            ) > 0.0
            low, high = np.where(inside, mid, low), np.where(inside, high, mid)
        points = (least.step + high[:, None] * way)[:, list(pair)]
        lines += _unbroken(points, crossed)
    return lines


def ball_rim(size: float, p: float, least: Least, pair: tuple[int, int]) -> Array:
    """The rim of ‖u‖ₚ ≤ size in the same cut, shape (m, 2); empty where the cut misses the ball."""
    others = np.delete(np.abs(least.step), list(set(pair)))
    taken = float(np.linalg.norm(others, p)) if others.size else 0.0
    if taken >= size or size <= 0.0:
        return np.zeros((0, 2))
    radius = size if math.isinf(p) else (size**p - taken**p) ** (1.0 / p) if p < 64 else size
    turn = np.linspace(0.0, 2.0 * math.pi, ANGLES + 1)
    way = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return np.asarray(radius * way / np.linalg.norm(way, p, axis=1, keepdims=True))


def _unbroken(points: Array, kept: Array) -> list[Array]:
    """The runs of points that are kept."""
    pieces, start = [], None
    for index, here in enumerate([*kept.tolist(), False]):
        if here and start is None:
            start = index
        elif not here and start is not None:
            if index - start > 1:
                pieces.append(points[start:index])
            start = None
    return pieces
