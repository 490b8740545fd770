"""The field `Derivation`: what it reads into, and what `pack check` says of starting facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with, part_of
from tutor.checking import Checker, ExpressionBlank
from tutor.packs.check import check
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import question

LABEL = "- Lab: trajectories"


def with_field(field: str) -> str:
    """The small pack's page on planes with a field more in its first part."""
    return changed("planes.md", LABEL, f"{field}\n{LABEL}")


def test_the_starting_facts_stand_in_the_blank(tmp_path: Path) -> None:
    field = "- Derivation: from `c in R`, `x = c b`, `b^T x = 1`"
    pack = load(pack_with(tmp_path, planes=with_field(field)))
    part = part_of(pack, "planes/nearest")
    assert pack.faults == ()
    blank = question(pack, pack.problems[0], part).blanks[0]
    assert isinstance(blank, ExpressionBlank)
    assert blank.derivation == ("c in R", "x = c b", "b^T x = 1")


def test_a_part_without_the_field_takes_one_line_only(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path))
    (blank,) = part_of(pack, "planes/nearest").blanks
    assert isinstance(blank, ExpressionBlank)
    assert blank.derivation == ()


def test_starting_facts_without_code_spans_are_reported(tmp_path: Path) -> None:
    page = with_field("- Derivation: from x = c b")
    fault = only(load(pack_with(tmp_path, planes=page)).faults)
    assert (fault.rule, fault.line) == ("no-code", line_of(page, "- Derivation"))


def test_a_term_cannot_be_derived(tmp_path: Path) -> None:
    answer = "- Answer: term: ring all-reduce"
    page = changed("counting.md", answer, f"- Derivation: from `n = 1`\n{answer}")
    fault = only(load(pack_with(tmp_path, counting=page)).faults)
    assert (fault.rule, fault.line) == ("no-derivation", line_of(page, "- Derivation"))


@pytest.mark.slow
@pytest.mark.parametrize("facts", ["`c in R`, `x = c b`, `b^T x = 1`", "`(b^T b) x = b`"])
def test_facts_that_lead_to_the_key_pass(tmp_path: Path, checker: Checker, facts: str) -> None:
    report = check(pack_with(tmp_path, planes=with_field(f"- Derivation: from {facts}")), checker)
    assert report.faults == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "facts",
    [
        "`b^T x = 1`",
        "`c in R`, `x = c b`, `b^T x = 2`",
        "`x = b`, `b^T x = 1`",
        "`c in R`, `x = c q`",
        "`c in R`",
        "`x^T x = 1/(b^T b)`",
        "`x = b/(3^2 + 4^2)`",
    ],
)
def test_facts_that_do_not_lead_to_the_key_on_every_variant_are_reported(
    tmp_path: Path, checker: Checker, facts: str
) -> None:
    page = with_field(f"- Derivation: from {facts}")
    report = check(pack_with(tmp_path, planes=page), checker)
    fault = only(report.faults)
    assert (fault.rule, fault.severity) == ("derivation-fails", "error")
    assert fault.line == line_of(page, "- Derivation")
    assert fault.sentence.startswith("The starting facts do not lead to the key (for b = ")
    assert "linearly" in fault.cure
