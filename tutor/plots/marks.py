"""The sign of each rule: different shapes, so that curves tell themselves apart without colour."""

from __future__ import annotations

RUN = {"sgd": "●", "o": "■", "sign": "▲", "adam": "◆", "rescaled": "▼"}
"""Where a run goes: filled."""

LIMIT = {"sgd": "○", "o": "□", "sign": "△", "rescaled": "▽"}
"""Where it ends: the same shape, open."""

YOU = "★"
"""The student's own point."""

TRACE = "·"
"""The plane."""
