"""Methods go by many names; those that mean the same are accepted, those that mean another are not."""

from __future__ import annotations

import pytest

from tests.content.desk import asked, in_blank, verdict
from tutor.checking import Checker, TermBlank
from tutor.checking.contract.verdict import Outcome

NAME = "penalized-updates/l2-name"
TABLE = "penalized-updates/dual-norm"


def term_blanks(name: str) -> list[int]:
    """Which blanks of a part ask for a term."""
    return [k for k, blank in enumerate(asked(name, 0).blanks) if isinstance(blank, TermBlank)]


@pytest.mark.parametrize(
    ("name", "which", "typed"),
    [
        (NAME, 0, "simple gradient descent"),
        (NAME, 0, "mini-batch gradient descent"),
        (TABLE, 0, "CD"),
        (TABLE, 1, "simple gradient descent"),
        (TABLE, 2, "signed descent"),
    ],
)
def test_another_name_for_the_same_method_is_right(
    checker: Checker, name: str, which: int, typed: str
) -> None:
    said = verdict(checker, name, 0, in_blank(name, 0, term_blanks(name)[which], typed))
    assert (said.outcome, said.credit) == (Outcome.CORRECT, True)


def test_signed_descent_is_not_what_the_euclidean_norm_gives(checker: Checker) -> None:
    said = verdict(checker, NAME, 0, ("signed descent",))
    assert (said.outcome, said.credit) == (Outcome.WRONG, False)
    assert said.mistake is not None
