"""The sign of each rule: different shapes, so that curves tell themselves apart without colour."""

from __future__ import annotations

RUN = {
    "sgd": "●",
    "o": "■",
    "sign": "▲",
    "adam": "◆",
    "rescaled": "▼",
    "momentum": "►",
    "nesterov": "◄",
    "rmsprop": "◉",
    "adagrad": "▣",
    "steepest": "◢",
}
"""Where a run goes: filled."""

LIMIT = {
    "sgd": "○",
    "o": "□",
    "sign": "△",
    "adam": "◇",
    "rescaled": "▽",
    "momentum": "▻",
    "nesterov": "◅",
    "rmsprop": "◎",
    "adagrad": "▢",
    "steepest": "◿",
}
"""Where it ends: the same shape, open."""

YOU = "★"
"""The student's own point."""

START = "+"
"""Where all runs begin."""

TRACE = "·"
"""The plane."""
