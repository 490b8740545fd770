"""What is checked of the keys of each kind of blank, by the kind's name."""

from __future__ import annotations

from tutor.packs.check.kinds.check_choice import CHOICE
from tutor.packs.check.kinds.check_expression import EXPRESSION
from tutor.packs.check.kinds.check_line import LINE
from tutor.packs.check.kinds.check_number import NUMBER
from tutor.packs.check.kinds.check_property import PROPERTY
from tutor.packs.check.kinds.check_term import TERM
from tutor.packs.check.kinds.key_checks import KeyChecks

KEY_CHECKS: dict[str, KeyChecks] = {
    "expression": EXPRESSION,
    "number": NUMBER,
    "choice": CHOICE,
    "line": LINE,
    "term": TERM,
    "property": PROPERTY,
}


def patterns_meant() -> str:
    """Which patterns are for which kind: `Options are for choices, lines for lines, …`."""
    said = ", ".join(filter(None, (checks.patterns for checks in KEY_CHECKS.values())))
    return said[:1].upper() + said[1:]
