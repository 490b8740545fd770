"""Options of one value are named, unless several right ones are asked for."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, pack_with
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.model import Fault

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
