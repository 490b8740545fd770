"""The step that a p-norm likes best, in closed form, with the three cases of the penalty that is not squared.

With 1/p + 1/q = 1, the least of gᵀu over ‖u‖ₚ ≤ z is −z‖g‖_q, reached at −z v, where v is a dual vector of g:
‖v‖ₚ = 1 and gᵀv = ‖g‖_q (Hölder's inequality and its case of equality; Boyd & Vandenberghe 2004, sections 9.4
and A.1.6). What is left is a function of the one number z.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from tutor.experiments.geometry.solution_plane import Array

Case = Literal["least", "stands still", "ties", "falls"]

EVEN = 1e-12
"""Relative difference up to which α‖g‖_q counts as 1."""


@dataclass(frozen=True, eq=False)
class Least:
    """Where gᵀu + (1/α)‖u‖ₚ², or with ‖u‖ₚ, is least.

    Attributes:
        case: `least` for a single step (or one of several equal ones); `stands still` at u = 0; `ties` where
            every −t v with t ≥ 0 is as good as 0; `falls` where the objective falls for ever along −v.
        step: u, shape (d,); zero unless `case` is `least`.
        value: the objective there; −inf for `falls`.
        size: ‖u‖ₚ.
        dual: v, shape (d,); zero for g = 0.
        dual_norm: ‖g‖_q.
        q: the dual exponent.
        tied: whether several v are equally good (p = 1 and several largest |g_i|); v is the first of them.
    """

    case: Case
    step: Array
    value: float
    size: float
    dual: Array
    dual_norm: float
    q: float
    tied: bool


def conjugate(p: float) -> float:
    """q with 1/p + 1/q = 1."""
    if p == 1.0:
        return math.inf
    return 1.0 if math.isinf(p) else p / (p - 1.0)


def dual_vector(g: Array, p: float) -> Array:
    """v, shape (d,), with ‖v‖ₚ = 1 and gᵀv = ‖g‖_q; zero for g = 0. For p = ∞ zeros of g stay zero."""
    top = float(np.abs(g).max(initial=0.0))
    if top == 0.0:
        return np.zeros_like(g)
    if math.isinf(p):
        return np.sign(g)
    if p == 1.0:
        v = np.zeros_like(g)
        at = int(np.abs(g).argmax())
        v[at] = np.sign(g[at])
        return v
    shares = np.sign(g) * (np.abs(g) / top) ** (conjugate(p) - 1.0)
    return np.asarray(shares / np.linalg.norm(shares, p))


def least(g: Array, alpha: float, p: float, squared: bool = True) -> Least:
    """The best step for g, shape (d,), in closed form; α > 0 and p ≥ 1 or inf."""
    q = conjugate(p)
    v = dual_vector(g, p)
    norm = float(g @ v)
    top = np.abs(g).max(initial=0.0)
    tied = p == 1.0 and top > 0.0 and int((np.abs(g) >= top * (1 - EVEN)).sum()) > 1
    if squared:
        size = alpha * norm / 2.0
        case: Case = "least" if norm > 0.0 else "stands still"
        return Least(case, -size * v, -alpha * norm * norm / 4.0, size, v, norm, q, tied)
    slope = alpha * norm - 1.0
    case = "ties" if abs(slope) <= EVEN else "falls" if slope > 0.0 else "stands still"
    return Least(case, np.zeros_like(g), -math.inf if case == "falls" else 0.0, 0.0, v, norm, q, tied)


def objective(u: Array, g: Array, alpha: float, p: float, squared: bool = True) -> Array:
    """gᵀu + (1/α)‖u‖ₚ² for many u at once. u: (…, d) → (…)."""
    size = np.linalg.norm(u, p, axis=-1)
    return np.asarray(u @ g + (size * size if squared else size) / alpha)
