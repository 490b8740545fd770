"""What is checked of a number's key."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.marking.forms.tolerances import is_tolerance
from tutor.notation import Vocabulary
from tutor.packs.check.kinds.key_checks import KeyChecks, Unread
from tutor.packs.check.kinds.typed_formula import (
    formula_example,
    formula_fits,
    formula_leak,
    formula_told_elsewhere,
    formula_unread,
)
from tutor.packs.model.faults import quoted


def _unread(blank: NumberBlank, known: Vocabulary) -> Iterator[Unread]:
    """Its key, and its tolerance."""
    yield from formula_unread(blank, known)
    if not is_tolerance(blank.tolerance):
        sentence = f"The tolerance {quoted(blank.tolerance)} does not read."
        yield sentence, "", "Write “within `0.01`” or “within `1%`”."


NUMBER = KeyChecks(
    formula_leak,
    formula_fits,
    formula_example,
    unread=_unread,
    told_elsewhere=formula_told_elsewhere,
)
