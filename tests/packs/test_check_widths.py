"""Formulas within a line and labels are named where a small screen has no room for them."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, pack_with
from tutor.checking import Checker
from tutor.packs.check import check

LONG = "$" + " + ".join(f"x_{{{n}}}" for n in range(1, 16)) + "$"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("And the others?", f"And {LONG}?"),
        ("And the others?", f"And the others?\n\n- One is {LONG}"),
        ("A plane $b", f"With {LONG}, a plane $b"),
        ("The circle touches first.", f"| Sum | Of |\n|---|---|\n| {LONG} | 1 |"),
        ("- [ ] the 1-norm", f"- [ ] the norm {LONG}"),
    ],
)
def test_a_formula_within_a_line_is_named_if_it_is_too_wide(
    tmp_path: Path, checker: Checker, old: str, new: str
) -> None:
    text = changed("planes.md", old, new)
    (fault,) = check(pack_with(tmp_path, planes=text), checker).faults
    assert (fault.rule, fault.severity) == ("too-wide", "warning")
    assert fault.sentence.endswith("columns; a small screen has 56.")


def test_a_label_that_would_be_cut_on_a_small_screen_is_named(tmp_path: Path, checker: Checker) -> None:
    text = changed("counting.md", "- Label: messages", "- Label: messages of the ring ==")
    (fault,) = check(pack_with(tmp_path, counting=text), checker).faults
    assert (fault.rule, fault.line) == ("too-wide", line_of(text, "- Label"))
    assert fault.sentence == (
        "The label “messages of the ring ==” takes 23 columns; beside the input of a small screen it has 21."
    )


def test_a_label_that_fits_and_that_of_a_choice_are_left_alone(tmp_path: Path, checker: Checker) -> None:
    fits = changed("counting.md", "- Label: messages", "- Label: alpha_1 beta_1 gamma_1 =")
    choice = changed("planes.md", "- Answer: one of\n", f"- Label: {'which norm ' * 5}\n- Answer: one of\n")
    assert check(pack_with(tmp_path, counting=fits, planes=choice), checker).faults == ()


def test_the_label_of_a_small_question_is_looked_at_too(tmp_path: Path, checker: Checker) -> None:
    label = "- Label: the squared length of b ="
    text = changed("planes.md", "- Answer: `b^T b`", f"- Answer: `b^T b`\n{label}")
    (fault,) = check(pack_with(tmp_path, planes=text), checker).faults
    assert fault.rule == "too-wide"
