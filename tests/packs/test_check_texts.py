"""Rules of `pack check` about texts: where they are looked for, and how often they are said."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, pack_with
from tests.packs.test_check_more import WIDE
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.check.subject.student_texts import Text
from tutor.packs.check.texts.reader_texts import dollars_paired, formulas_between_dollars
from tutor.packs.markdown.fields import code_spans
from tutor.packs.model.faults import Faults


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


@pytest.mark.parametrize(
    ("old", "new", "rule", "cure"),
    [
        (
            "### Hint orient\nA ball",
            "### Hint orient: a ball\nA ball",
            "unknown-kind",
            "A hint has no title; write only the kind.",
        ),
        (
            "- Vary: b in { [3, 4], [1, 2, 2] }",
            "- Vary: `b in { [3, 4] }`, `c in { 1, 2 }`",
            "unreadable-vary",
            "Vary one, and define the others by it in “Given”: `b = a + 1`.",
        ),
        ("- [ ] the 1-norm", "- [ x] the 1-norm", "unknown-field", "Write “- [x]” or “- [ ]”."),
    ],
)
def test_what_was_nearly_right_is_answered_with_what_to_write(
    tmp_path: Path, checker: Checker, old: str, new: str, rule: str, cure: str
) -> None:
    text = changed("planes.md", old, new)
    found = check(pack_with(tmp_path, planes=text), checker).faults
    assert (rule, line_of(text, new.split("\n")[0]), cure) in [
        (fault.rule, fault.line, fault.cure) for fault in found
    ]


def test_a_title_may_name_a_price(tmp_path: Path, checker: Checker) -> None:
    text = changed("planes.md", "## Part same: which norm?", "## Part same: which norm for $12?")
    assert check(pack_with(tmp_path, planes=text), checker).faults == ()


def test_a_declaration_of_the_whole_problem_that_does_not_read_is_said_once(
    tmp_path: Path, checker: Checker
) -> None:
    text = changed("planes.md", "- Given: `alpha > 0`", "- Given: `L > 0`, `alpha in (0, L)`")
    (fault,) = check(pack_with(tmp_path, planes=text), checker).faults
    assert (fault.rule, fault.line) == ("unreadable-declaration", line_of(text, "- Given: `L"))
    assert "A bound has to be a number" in fault.sentence
    assert fault.cure.startswith("Write one like `alpha > 0`")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("- Left: `x`", "- Also: `c ~ 3`", "The declaration “c ~ 3” does not read"),
        ("- Left: `x`", "- Given: `c > 0`\n- Also: `c < 0`", "“c < 0” contradicts “c > 0”"),
        ("- Given: `alpha > 0`", "- Given: `c > 0`, `c < 0`", "“c < 0” contradicts “c > 0”"),
    ],
)
def test_a_wrong_declaration_is_named_on_its_own_line(
    tmp_path: Path, checker: Checker, old: str, new: str, sentence: str
) -> None:
    text = changed("planes.md", old, new)
    fault = check(pack_with(tmp_path, planes=text), checker).faults[0]
    assert (fault.rule, fault.line) == ("unreadable-declaration", line_of(text, new.splitlines()[-1]))
    assert fault.sentence.startswith(sentence)


def test_an_escaped_backtick_begins_no_code() -> None:
    assert code_spans("type \\`1\\` or `2`") == ("2",)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("![a plane](plane.png)", "The picture “plane.png” is not shown in a terminal."),
        ("[notes](notes.md)", "The link to “notes.md” leads nowhere that a student has."),
        ("[more](../../etc/passwd)", "The link to “../../etc/passwd” leads nowhere that a student has."),
    ],
)
def test_a_dead_link_is_named_wherever_it_stands(
    tmp_path: Path, checker: Checker, written: str, sentence: str
) -> None:
    for passage in ("A plane $b", "Nearest means: of", "And the others?"):
        folder = tmp_path / str(len(passage))
        folder.mkdir()
        text = changed("planes.md", passage, f"See {written}, and\n{passage}")
        (fault,) = check(pack_with(folder, planes=text), checker).faults
        assert (fault.rule, fault.line) == ("dead-link", line_of(text, "See "))
        assert fault.sentence == sentence


def test_a_link_into_the_web_is_left_alone(tmp_path: Path, checker: Checker) -> None:
    web = "[a page](https://example.org/page) and <https://example.org>"
    text = changed("planes.md", "And the others?", f"See {web}. And the others?")
    assert check(pack_with(tmp_path, planes=text), checker).faults == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nearest to the origin?", "nearest to the origin, for $\\alpha\\le 0$?", 1),
        ("It is a multiple of $b$", "It is, for $\\alpha < -1$, a multiple of $b$", 1),
        ("How long is $b$, squared?", "With $\\alpha < -2$: how long is $b$, squared?", 1),
        ("nearest to the origin?", "nearest to the origin, for $\\alpha\\ge 0$ and $\\alpha < 3$?", 0),
        ("Put your point into", "Suppose that $\\alpha < 0$. Put your point into", 0),
    ],
)
def test_a_statement_does_not_say_what_the_declarations_rule_out(
    tmp_path: Path, checker: Checker, old: str, new: str, said: int
) -> None:
    text = changed("planes.md", old, new)
    found = check(pack_with(tmp_path, planes=text), checker).faults
    lines = [line_of(text, new)] * said
    assert [(fault.rule, fault.line) for fault in found] == [("declared-otherwise", line) for line in lines]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "cure"),
    [
        ("\\(x^2\\)", "Write “$…$”."),
        ("\\(a/b\\)", "Write “$…$”."),
        ("\\(x\\)", "Write “$…$”."),
        ("\\(\\frac{x}{2}\\)", "Write “$…$”."),
        ("\\[x = 2\\]", "Write “$$…$$” on a line of its own."),
    ],
)
def test_a_formula_without_dollars_is_named_wherever_it_stands(
    tmp_path: Path, checker: Checker, typed: str, cure: str
) -> None:
    for passage in ("A plane $b", "Nearest means: of", "And the others?"):
        folder = tmp_path / str(len(passage))
        folder.mkdir()
        text = changed("planes.md", passage, f"See\n{typed}, and\n{passage}")
        (fault,) = check(pack_with(folder, planes=text), checker).faults
        assert (fault.rule, fault.severity) == ("foreign-formula", "warning")
        assert (fault.line, fault.cure) == (line_of(text, typed), cure)
        assert fault.sentence == f"“{typed}” is no formula here: only dollars enclose one."


@pytest.mark.parametrize(
    "typed",
    [
        "\\(in brackets\\)",
        "\\[a note\\]",
        "\\(and/or\\)",
        "`\\(b^T b\\)`",
        "$a \\\\[2pt] b$",
        "\\\\(x = 2\\\\)",
        "(x)",
        "one \\( and $b^2$",
    ],
)
def test_brackets_of_prose_and_of_code_are_left_alone(typed: str) -> None:
    faults = Faults("a.md")
    dollars_paired(Text(typed, 1), faults)
    formulas_between_dollars(Text(typed, 1), faults)
    assert faults.found == []
