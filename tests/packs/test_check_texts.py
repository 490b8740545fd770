"""Rules of `pack check` about texts: where they are looked for, and how often they are said."""

from pathlib import Path

from tests.packs.pages import changed, line_of, pack_with
from tests.packs.test_check_more import WIDE
from tutor.checking import Checker
from tutor.packs.check import check


def test_every_text_that_is_too_wide_is_said_once_and_so_is_the_statement_of_the_problem(
    tmp_path: Path, checker: Checker
) -> None:
    text = changed("planes.md", "And the others?", f"And the others?\n\n{WIDE}\n\n{WIDE}")
    text = text.replace("The circle touches first.", f"The circle touches first.\n\n{WIDE}")
    text = text.replace("A plane $b", "```\n" + "x " * 40 + "\n```\n\nA plane $b")
    found = check(pack_with(tmp_path, planes=text), checker).faults
    lines = [line_of(text, passage) for passage in ("```", "The circle touches", "And the others?")]
    assert [(fault.rule, fault.line) for fault in found] == [("too-wide", line) for line in lines]


def test_the_statement_of_a_problem_may_only_use_what_its_parts_know(
    tmp_path: Path, checker: Checker
) -> None:
    text = changed("planes.md", "vector $b$.\n", "vector $b$, not `b + beta(`, of `b + alpha`.\n")
    found = check(pack_with(tmp_path, planes=text), checker).faults
    assert [(fault.rule, fault.line) for fault in found] == [("unreadable-span", line_of(text, "A plane"))]
    text = changed("planes.md", "vector $b$.\n", "vector $b$, $\\value{beta}$ long.\n")
    found = check(pack_with(tmp_path, planes=text), checker).faults
    assert {(fault.rule, fault.line) for fault in found} == {("no-value", line_of(text, "A plane"))}
