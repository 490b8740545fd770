"""A number in plain lines."""

from __future__ import annotations

from tutor.cli.shared.kinds.spoken import Spoken
from tutor.cli.shared.kinds.spoken_formula import formula_notes, formula_reading

NUMBER = Spoken(reading=formula_reading, notes=formula_notes)
