"""Every rule of `pack check`, broken once; and a sound pack that breaks none."""

from pathlib import Path

import pytest

from tests.packs.pages import SMALL, changed, line_of, pack_with, page, part_of, small
from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.packs.check import check
from tutor.packs.check.check_pack import examine
from tutor.packs.library.library import shipped
from tutor.packs.model.faults import Faults
from tutor.packs.reading.load import load

AXIS = "### Mistake axis: an axis\n- When: option 1\n\nCompare the lengths of both points.\n\n"

CASES = [
    # page, passage, what stands there instead, rule, piece of the new text on whose line the fault is
    ("planes", "- Given: `alpha > 0`", "- Given: `alpha >`", "unreadable-declaration", "- Given: `alpha"),
    (
        "planes",
        "- Answer: `x = b/||b||_2^2`",
        "- Answer: `x = b/||q||_2^2`",
        "unreadable-key",
        "- Answer: `x",
    ),
    ("planes", "- Answer: `b^T b`", "- Answer: `b^T q`", "unreadable-key", "How long"),
    (
        "planes",
        "- When: `sign(b)/||b||_1`",
        "- When: `sign(q)/||b||_1`",
        "unreadable-when",
        "### Mistake far",
    ),
    (
        "planes",
        "Here $\\|b\\|_2 = \\value{||b||_2}$",
        "Here $\\value{||q||_2}$",
        "no-value",
        "That is a point of",
    ),
    ("planes", "- Form: column", "- Form: colum", "unknown-form", "- Form"),
    ("planes", "$$x = \\frac{b}{\\|b\\|_2^2}", "$$x = \\frac{b", "unbalanced-braces", "$$x ="),
    ("planes", "$$x = \\frac{b}{\\|b\\|_2^2}", "$$x = \\nonsense{b}", "undrawable-formula", "$$x ="),
    ("planes", "Nearest means: of", "Nearest $means: of", "unbalanced-dollars", "Nearest $means"),
    ("planes", "### Solution\nThe circle touches first.\n", "", "missing-solution", "## Part same"),
    ("planes", "### Reflect\nAnd the others?\n", "", "missing-reflection", "## Part same"),
    ("planes", AXIS, "", "few-mistakes", "## Part same"),
    ("planes", "### Hint structure\nDraw", "### Hint orient\nDraw", "", ""),
    (
        "planes",
        "### Hint orient\nA ball",
        "### Hint ask\n- Answer: `2`\n\nA ball",
        "ladder-order",
        "Draw the three",
    ),
    ("planes", "### Hint structure\nDraw the three balls.\n", "", "few-rungs", "## Part same"),
    ("planes", "### Hint structure\nDraw", "### Hint point\nDraw", "point-last", "Draw the three"),
    (
        "planes",
        "### Hint structure\nDraw the three balls.",
        "### Hint point\nDraw them.\n\n### Hint tell\nThey touch.",
        "point-last",
        "Draw them",
    ),
    ("planes", "### Hint structure\nDraw", "### Hint tell\nDraw", "few-rungs", "## Part same"),
    (
        "planes",
        "### Hint orient\nA ball of a norm grows until it touches the plane.\n\n### Hint structure\nDraw",
        "### Hint orient for axis\nA ball of a norm grows.\n\n### Hint structure for corner\nDraw",
        "few-rungs",
        "## Part same",
    ),
    ("planes", "Put your point into $b^\\top x$.", "Try `b/(b^T b)`.", "leaks-key", "Try `b"),
    ("planes", "Nearest means: of", "Nearest is $x = \\frac{1}{b^\\top b} b$, of", "leaks-key", "Nearest is"),
    (
        "planes",
        "Does it lie on the plane?",
        "It should be `b/||b||_2^2`.",
        "leaks-key",
        "### Mistake no-square",
    ),
    (
        "planes",
        "How long is $b$, squared?",
        "Not \\row{b/||b||_2^2}, `\\row{b/||b||_2^2}`.",
        "leaks-key",
        "Not",
    ),
    ("planes", "- When: `sign(b)/||b||_1`", "- When: `b/(b^T b)`", "mistake-is-right", "### Mistake far"),
    ("planes", "- When: `sign(b)/||b||_1`", "- When: `2 b`", "mistake-unrecognised", "### Mistake far"),
    ("planes", "- When: option 3", "- When: option 2", "mistake-is-right", "### Mistake corner"),
    ("planes", "- When: option 3", "- When: option 1", "mistake-unrecognised", "### Mistake corner"),
    ("planes", "run sgd to", "run sgt to", "unreadable-experiment", "- Experiment"),
    ("planes", "run sgd to", "run o to", "experiment-disagrees", "- Experiment"),
    ("planes", "to `b^T x = 1`", "to `b^T y = 1`", "experiment-fails", "- Experiment"),
    ("planes", "to `b^T x = 1`", "to `b^T x < 1`", "experiment-fails", "- Experiment"),
    ("counting", "| `2 n (n-1)` |", "| `2 n n` |", "experiment-disagrees", "- Experiment"),
    ("counting", "| Ring | `2 n (n-1)` |", "| Circle | `2 n (n-1)` |", "", ""),
]


def rules(folder: Path, judge: Checker) -> list[tuple[str, int]]:
    return [(fault.rule, fault.line) for fault in check(folder, judge).faults]


@pytest.mark.slow
def test_the_small_pack_breaks_no_rule_and_its_experiments_confirm_it(checker: Checker) -> None:
    report = check(SMALL, checker)
    assert report.faults == ()
    assert (report.parts, report.confirmed) == (6, ("nearest", "table"))
    assert (report.errors, report.warnings) == (0, 0)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "at"), CASES, ids=[f"{c[3]}:{c[2][:24]}" for c in CASES]
)
def test_each_rule_is_broken_once(
    tmp_path: Path, checker: Checker, name: str, old: str, new: str, rule: str, at: str
) -> None:
    text = changed(f"{name}.md", old, new)
    if "/ Size of each" in text and "Circle" in new:
        text = text.replace("Ring / Size", "Circle / Size")
    found = rules(pack_with(tmp_path, **{name: text}), checker)
    if not rule:
        assert found == []
        return
    assert (rule, line_of(text, at)) in found
    assert {other for other, _ in found} == {rule}


def test_files_and_skills_without_a_use_are_named(tmp_path: Path, checker: Checker) -> None:
    pack = changed("pack.md", "- counting: count", "- cooking: make soup\n- counting: count")
    folder = pack_with(tmp_path, pack=pack)
    (folder / "notes.txt").write_text("mine")
    (folder / "README.md").write_text("yours")
    (folder / ".gitignore").write_text("*.pyc")
    found = check(folder, checker).faults
    assert [(fault.rule, fault.severity) for fault in found] == [
        ("stray-file", "warning"),
        ("unused-skill", "warning"),
    ]
    assert found[0].sentence == "notes.txt belongs to no problem."
    assert found[1].sentence == "No part needs the skill cooking."


def test_progress_is_told_part_by_part(checker: Checker) -> None:
    seen: list[str] = []
    check(SMALL, checker, seen.append)
    assert seen[:2] == ["planes/nearest", "planes/same"]
    assert len(seen) == 6


def test_faults_are_sorted_by_file_and_line(tmp_path: Path, checker: Checker) -> None:
    planes = changed("planes.md", "Nearest means: of", "Nearest $means: of")
    counting = page("counting.md").replace("### Reflect\nWhich link is busiest?\n", "")
    pack = changed("pack.md", "- Licence: CC0\n", "")
    found = check(pack_with(tmp_path, planes=planes, counting=counting, pack=pack), checker).faults
    assert [fault.file for fault in found] == ["pack.md", "counting.md", "planes.md"]


class Contrary:
    """A judge that says the same of everything."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome

    def check(self, question: Question, answer: Answer) -> Verdict:
        """The same verdict every time."""
        return Verdict(self.outcome, message="So it is.")


@pytest.mark.parametrize(
    ("outcome", "rule"),
    [
        (Outcome.WRONG, "key-refused"),
        (Outcome.UNREADABLE, "key-refused"),
        (Outcome.FORM, "key-form"),
        (Outcome.UNDECIDED, "key-undecided"),
    ],
)
def test_a_part_that_does_not_accept_its_own_key_is_not_examined_further(outcome: Outcome, rule: str) -> None:
    pack = small()
    faults = Faults("planes.md")
    part = part_of(pack, "planes/nearest")
    assert not examine(pack, pack.problems[0], part, Contrary(outcome), faults)
    assert [(fault.rule, fault.line) for fault in faults.found] == [(rule, part.at("answer"))]


def test_a_broken_pack_is_checked_as_far_as_it_goes(tmp_path: Path, checker: Checker) -> None:
    folder = pack_with(tmp_path, planes=changed("planes.md", "- Lab: trajectories", "- Labb: trajectories"))
    report = check(folder, checker)
    assert [fault.rule for fault in report.faults] == ["unknown-field"]
    assert report.parts == 5
    assert load(folder).faults == report.faults


@pytest.mark.slow
def test_the_shipped_pack_breaks_no_rule_and_is_confirmed_by_experiment(checker: Checker) -> None:
    report = check(shipped() / "optimizers", checker)
    assert report.faults == ()
    assert report.parts == 20
    assert set(report.confirmed) >= {"l2", "linf", "l1", "sgd", "adam", "rescaled", "messages"}


def test_an_unknown_form_is_answered_with_the_nearest_one(tmp_path: Path, checker: Checker) -> None:
    text = changed("planes.md", "- Form: column", "- Form: strict lowest term")
    (fault,) = check(pack_with(tmp_path, planes=text), checker).faults
    assert (fault.file, fault.line) == ("planes.md", line_of(text, "- Form"))
    assert fault.sentence == "“lowest term” is no form that is known."
    assert fault.cure == "Did you mean “lowest terms”?"
