"""What is checked of an expression's key."""

from __future__ import annotations

from tutor.packs.check.kinds.key_checks import KeyChecks
from tutor.packs.check.kinds.other_formulas import others, respelled
from tutor.packs.check.kinds.typed_formula import (
    formula_example,
    formula_fits,
    formula_leak,
    formula_told_elsewhere,
    formula_unread,
)

EXPRESSION = KeyChecks(
    formula_leak,
    formula_fits,
    formula_example,
    unread=formula_unread,
    respelled=respelled,
    others=others,
    told_elsewhere=formula_told_elsewhere,
)
