"""Options of one value are named, unless several right ones are asked for."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with, part_of
from tutor.checking import Checker, ChoiceBlank
from tutor.packs.check import check
from tutor.packs.model.pack import Fault
from tutor.packs.reading.load import load

OLD = """- Answer: one of
- [ ] the 1-norm

  That norm likes a coordinate axis.
- [x] the 2-norm
- [ ] the maximum norm — that norm likes a corner
"""


def found(folder: Path, checker: Checker, *options: str, kind: str = "one of") -> tuple[Fault, ...]:
    listed = "".join(f"- {option}\n" for option in options)
    text = changed("planes.md", OLD, f"- Also: `t > 0`\n- Answer: {kind}\n{listed}")
    faults = check(pack_with(folder, planes=text), checker).faults
    assert all(fault.line == line_of(text, f"- Answer: {kind}") for fault in faults)
    return faults


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("$(2-1, 1)$", "$(1, 1)$"),
        ("$2 t$", "$t + t$."),
        ("$s = t/2$", "$s = \\frac{t}{2}$"),
        ("$\\frac{2}{4}$", "$$1/2$$"),
    ],
)
def test_two_options_of_one_value_are_named(tmp_path: Path, checker: Checker, one: str, two: str) -> None:
    (fault,) = found(tmp_path, checker, f"[ ] {one}", f"[x] {two}", "[ ] $3$")
    assert (fault.rule, fault.severity) == ("same-option", "warning")
    assert fault.sentence == f"The options “{one}” and “{two}” have the same value."


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("$(1, 2)$", "$(2, 1)$"),
        ("$a$ is $2 t$", "$a$ is $t + t$"),
        ("$q = 1$", "$r = 1$"),
        ("$t > 1$", "$1 < t$"),
        ("$\\nabla f$", "$\\nabla g$"),
    ],
)
def test_other_options_are_not(tmp_path: Path, checker: Checker, one: str, two: str) -> None:
    assert found(tmp_path, checker, f"[ ] {one}", f"[x] {two}", "[ ] $3$") == ()


def test_of_several_right_options_two_may_be_equal_but_not_a_right_and_a_wrong_one(
    tmp_path: Path, checker: Checker
) -> None:
    options = ("[ ] $7$", "[x] $2/4$", "[ ] $9$", "[x] $1/2$")
    assert found(tmp_path, checker, *options, kind="all of") == ()
    options = ("[ ] $2/4$", "[x] $1/2$", "[ ] $9$", "[x] $7$")
    assert [fault.rule for fault in found(tmp_path, checker, *options, kind="all of")] == ["same-option"]


NEXT = "- [x] the 2-norm"


@pytest.mark.parametrize(
    "below",
    [
        "  Yes: its ball is round.",
        "  since its ball is round",
        "  since\n  Its ball is round.",
    ],
)
def test_feedback_without_an_empty_line_before_it_is_named(tmp_path: Path, below: str) -> None:
    text = changed("planes.md", NEXT, f"{NEXT}\n{below}")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.severity) == ("joined-option", "warning")
    assert fault.line == line_of(text, below)
    assert fault.sentence == "This line is read as part of the option above it."
    assert fault.cure.startswith("If it is feedback, leave an empty line before it")


def test_feedback_that_a_sentence_begins_is_named_below_a_long_option_and_below_the_answer(
    tmp_path: Path,
) -> None:
    options = """- Answer: one of
  - [x] the 2-norm, which is the one whose ball has the same breadth all around
    Yes: its ball is round.
  - [ ] the 1-norm
  - [ ] the maximum norm
"""
    text = changed("planes.md", OLD, options)
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.line) == ("joined-option", line_of(text, "Yes: its"))


def test_an_option_over_a_full_line_and_feedback_set_apart_are_left_alone(tmp_path: Path) -> None:
    long = f"{NEXT}, which is the one whose ball is as broad all around\n  as it is high"
    long += "\n\n  Yes.\n  It\n  is."
    pack = load(pack_with(tmp_path, planes=changed("planes.md", NEXT, long)))
    assert pack.faults == ()
    (blank,) = part_of(pack, "planes/same").blanks
    assert isinstance(blank, ChoiceBlank)
    assert blank.options[1] == "the 2-norm, which is the one whose ball is as broad all around as it is high"
    assert blank.feedback[1] == "Yes.\nIt\nis."


def test_a_line_that_is_not_indented_is_named_as_text_of_its_own(tmp_path: Path) -> None:
    text = changed("planes.md", NEXT, f"{NEXT}\nYes: its ball is round.")
    pack = load(pack_with(tmp_path, planes=text))
    fault = only(pack.faults)
    assert (fault.rule, fault.severity) == ("joined-option", "warning")
    assert fault.line == line_of(text, "Yes: its ball")
    assert fault.cure == "Leave an empty line before it, and indent it if it is feedback."
    assert part_of(pack, "planes/same").statement.endswith("Yes: its ball is round.")
