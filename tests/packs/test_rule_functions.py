"""A function becomes a rule by what stands above it, and looks at each piece of what it is given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.packs.pages import part_of, small
from tutor.checking import Checker
from tutor.packs.check.subject.checks import Check, Finding, checks, on
from tutor.packs.check.subject.student_texts import Text
from tutor.packs.check.subject.subject import Subject, once
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault
from tutor.packs.model.rule import Rule, Severity, Topic


def odd(severity: Severity = "error", *, milder: bool = False) -> Check[int]:
    """The rule that a number is even."""

    @checks(Rule("odd", Topic.TEXTS, "Numbers are even.", "3", severity), milder=milder)
    def even(given: int) -> Iterator[Finding]:
        if given % 2:
            yield Finding(given, f"{given} is odd.", "Add one.")

    return even


@pytest.mark.parametrize(
    ("severity", "milder", "reported"),
    [
        ("error", False, "error"),
        ("warning", False, "warning"),
        ("suggestion", False, "suggestion"),
        ("error", True, "warning"),
    ],
)
def test_a_finding_is_as_grave_as_its_rule_unless_the_function_is_milder(
    severity: Severity, milder: bool, reported: str
) -> None:
    faults = Faults("a.md")
    for given in (2, 3):
        odd(severity, milder=milder)(given, faults)
    assert [(fault.file, fault.line, fault.rule, fault.sentence, fault.cure) for fault in faults.found] == [
        ("a.md", 3, "odd", "3 is odd.", "Add one.")
    ]
    assert faults.found[0].severity == reported


def test_a_rule_about_pieces_is_asked_of_each_in_order() -> None:
    faults = Faults("a.md")
    each = on(range, odd(milder=True))
    each(6, faults)
    assert [(fault.line, fault.severity) for fault in faults.found] == [
        (1, "warning"),
        (3, "warning"),
        (5, "warning"),
    ]
    assert each.rule.name == "odd"


def test_a_second_function_of_a_rule_has_its_words() -> None:
    first = odd("warning")

    @checks(first.rule)
    def never(given: int) -> Iterator[Finding]:
        yield Finding(given, "No.", "Never.")

    faults = Faults("a.md")
    never(4, faults)
    assert faults.found == [Fault("a.md", 4, "odd", "No.", "Never.", "warning")]


def test_what_rules_share_of_a_part_is_worked_out_once_for_each_part(checker: Checker) -> None:
    asked: list[str] = []

    @once
    def named(subject: Subject) -> str:
        asked.append(subject.part.id)
        return subject.part.id

    pack = small()
    problem = pack.problems[0]
    for path in ("planes/nearest", "planes/same", "planes/same"):
        subject = Subject(pack, problem, part_of(pack, path), checker)
        assert named(subject) == named(subject) == path.partition("/")[2]
    assert asked == ["nearest", "same", "same"]


def test_a_text_without_a_line_has_none_at_any_place() -> None:
    assert [Text("a\nb", 7).at(1), Text("a\nb", 0).at(1)] == [8, 0]
