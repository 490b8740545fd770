"""The sign and ink of each rule: different shapes, so that curves tell themselves apart without colour."""

from __future__ import annotations

from tutor.experiments.optimizers.optimizer_registry import OPTIMIZERS

RUN = {one.name: one.signs[0] for one in OPTIMIZERS}
"""Where a run goes: filled."""

LIMIT = {one.name: one.signs[1] for one in OPTIMIZERS}
"""Where it ends: the same shape, open."""

INK = {one.name: one.ink for one in OPTIMIZERS}
"""Its colour, a name of the palette."""

YOU = "★"
"""The student's own point."""

START = "+"
"""Where all runs begin."""

TRACE = "·"
"""The plane."""
