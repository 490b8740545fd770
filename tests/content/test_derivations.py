"""Derivations in the shipped pack: right ones count, and the first false line is named with its mistake."""

from __future__ import annotations

import pytest

from tests.content.desk import asked, find
from tutor.checking import Checker
from tutor.checking.contract.verdict import Evidence, Outcome

L2, LINF, SGD = "penalized-updates/l2", "penalized-updates/linf", "solution-plane/sgd"

RIGHT = [
    (L2, 0, ("g + (2/alpha) u = 0", "(2/alpha) u = -g", "u = -(alpha/2) g")),
    (L2, 0, ("gᵢ + (2/α) uᵢ = 0", "uᵢ = −(α/2) gᵢ")),
    (L2, 0, (r"g + \frac{2}{\alpha}\Delta\theta = 0", r"\Delta\theta = -\frac{\alpha}{2} g")),
    (LINF, 0, ("u = -z sign(g)", "g^T u = -z ||g||_1", "z = alpha ||g||_1/2", "-(alpha/2) ||g||_1 sign(g)")),
    (LINF, 0, ("-||g||_1 + 2 z/alpha = 0", "z = (alpha/2) ||g||_1", "u = -(alpha/2) ||g||_1 sign(g)")),
    *((SGD, k, ("theta = c a", "c a^T a = 1", "c = 1/||a||_2^2", "theta = a/||a||_2^2")) for k in range(4)),
    (SGD, 1, ("theta = c (2, -1)", "5 c = 1", "theta = (2/5, -1/5)")),
]

FALSE = [
    (L2, 0, ("g + (1/alpha) u = 0", "u = -alpha g"), 1, "penalty-weight"),
    (L2, 0, ("g + (2/alpha) u = 0", "(2/alpha) u = g", "u = (alpha/2) g"), 2, "uphill"),
    (L2, 0, ("g + (2/alpha) u = 0", "u = -(2/alpha) g"), 2, "weight-inverted"),
    (LINF, 0, ("u = -z sign(g)", "z = alpha ||g||_inf/2", "u = -z sign(g)"), 2, "wrong-norm"),
    (LINF, 0, ("z = alpha ||g||_1/2", "u = -z g"), 2, "clipping"),
    *((SGD, k, ("theta = c a", "c ||a||_2 = 1", "theta = a/||a||_2"), 2, "right-line") for k in range(4)),
    (SGD, 0, ("theta = c a", "a^T theta = 1", "theta = (1, 0, 0)"), 3, "not-unique"),
]


@pytest.mark.parametrize(("part", "variant", "lines"), RIGHT)
def test_a_right_derivation_counts_and_is_proved(
    checker: Checker, part: str, variant: int, lines: tuple[str, ...]
) -> None:
    found = checker.check(asked(part, variant), ("\n".join(lines),))
    assert (found.outcome, found.credit) == (Outcome.CORRECT, True), found.message
    assert found.evidence == Evidence("exact")


@pytest.mark.parametrize(("part", "variant", "lines", "number", "mistake"), FALSE)
def test_the_first_false_line_is_named(
    checker: Checker, part: str, variant: int, lines: tuple[str, ...], number: int, mistake: str
) -> None:
    found = checker.check(asked(part, variant), ("\n".join(lines),))
    assert not found.credit
    assert found.message.startswith(f"Line {number} does not follow"), found.message
    assert found.mistake == mistake


@pytest.mark.parametrize("part", [L2, LINF, SGD])
def test_the_statement_tells_that_a_derivation_may_be_handed_in(part: str) -> None:
    assert "hand in your derivation" in find(part)[1].statement
