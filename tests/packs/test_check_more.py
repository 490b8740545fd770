"""More rules of `pack check`, each broken once: spellings, solutions, variants, looks, the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packs.pages import SMALL, changed, line_of, pack_with, page
from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.packs.check import check
from tutor.packs.check.texts.reader_texts import balanced
from tutor.packs.reading.load import load

WIDE = "$$" + " + ".join(f"x_{{{n}}}" for n in range(1, 22)) + "$$"

CASES = [
    (
        "planes",
        "Which norm is least there?",
        "- Experiment: minimise `g^T u + ||u||_1^2` over `u`\n\nIs $\\|x\\|_2$ least there?",
        "experiment-unstated",
        "- Experiment: minimise",
    ),
    ("counting", '- When: "gossip"', "- When: option 2", "when-misfit", "### Mistake gossip"),
    (
        "planes",
        "Draw the three balls.",
        "A ball of a norm grows until it touches the plane.",
        "repeated-text",
        "A ball of a norm grows until it touches the plane.\n\n### Sol",
    ),
    ("planes", "A plane $b^\\top x = 1$", "A $\\palne$ $b^\\top x = 1$", "undrawable-formula", "A $"),
    ("counting", "| `p/n` |", "| |", "empty-cell", "| Ring"),
    ("counting", "`term: complete graph; clique`", "` `", "empty-cell", "| All-to-all"),
    ("planes", "- Race: GPT-5 0;", "- Race: GPT-5 soon;", "unreadable-race", "- Race"),
    ("planes", "- When: `sign(b)/||b||_1`", "- When: `b/0`", "mistake-unreadable", "### Mistake far"),
    ("planes", "- Form: column", "- Form: colum", "unknown-form", "- Form: colum"),
    # page, passage, what stands there instead, rule, piece of the new text on whose line the fault is
    ("planes", "[3, 4], [1, 2, 2] }", "[3, 4], [3,4] }", "same-variant", "- Vary"),
    ("planes", "[3, 4], [1, 2, 2] }", "[3, 4], [0, 0] }", "degenerate-variant", "- Vary"),
    ("planes", "\\frac{b}{\\|b\\|_2^2}", "\\frac{b}{\\|b\\|_2", "unbalanced-braces", "$$x ="),
    ("planes", "And the others?", f"And the others?\n\n{WIDE}", "too-wide", "And the others?"),
    ("planes", "And the others?", "And `q + 1`?", "unreadable-span", "And `q + 1`?"),
    ("planes", "Put your point into $b^\\top x$.", "Put it into $b^T x$.", "mixed-symbols", "A plane $b"),
    ("planes", "which point of the plane is", "where is `b/(b^T b)`, which is", "statement-tells", "With $b"),
    ("counting", "term: ring all-reduce; ring allreduce", "`n - n`", "accepts-other", "- Answer: `n - n`"),
    ("counting", "`n(n-1)`\n- Label", "`n/(n-n)`\n- Label", "key-refused", "- Answer: line 2"),
    ("counting", "`n(n-1)`\n- Label", "`2^-np`\n- Label", "ambiguous-key", "- Answer: line 2"),
    ("counting", "- Cell: All-to-all / Messages\n", "", "blank-unnamed", "### Mistake pairs"),
    ("counting", "- Cell: Ring / Size of each\n", "", "blank-unnamed", "### Mistake whole"),
    ("counting", "`2 n (n-1)`", "`n/2p`", "ambiguous-key", "- Answer: table"),
    (
        "planes",
        "- Answer: `b^T b`",
        "- Given: `c > 0`\n- Answer: `e^-cc`",
        "ambiguous-key",
        "How long is",
    ),
    ("planes", "And the others?", "And:\n\n```\nx", "open-code", "```\nx"),
    ("planes", "### Hint structure\nDraw", "#### Hint structure\nDraw", "unknown-heading", "#### Hint"),
    ("planes", "### Hint structure\nDraw", "###Hint structure\nDraw", "unknown-heading", "###Hint"),
    ("planes", "### Hint structure\nDraw", "    ### Hint structure\nDraw", "unknown-heading", "    ### Hint"),
    ("planes", "- Answer: `b^T b`", "-Answer: `b^T b`", "unknown-field", "-Answer"),
    ("planes", "# The nearest point", "# The $nearest point", "unbalanced-dollars", "# The $"),
    ("planes", "nearest to the origin\n\n", "nearest $to it\n\n", "unbalanced-dollars", "## Part nearest"),
    ("planes", "- [ ] the 1-norm", "- [ ] the $\\nope{1}$-norm", "undrawable-formula", "- Answer: one of"),
    ("planes", "- [ ] the 1-norm", "- [ ] the 1-norm — not $so", "unbalanced-dollars", "- Answer: one of"),
    ("counting", "| Paradigm |", "| $\\nope$ |", "undrawable-formula", "- Answer: table"),
    ("counting", "\n- Label: ", "\n- Label: $", "unbalanced-dollars", "- Label: $"),
    ("planes", "- Answer: `b^T b`", "- Answer: `1/0`", "key-refused", "How long"),
    ("planes", "- Answer: `b^T b`", "- Answer: `b^T b - b^T b`", "accepts-other", "How long"),
    ("planes", "- Answer: `b^T b`", "- Answer: `10^10^10`", "key-undecided", "How long"),
    ("counting", "`n(n-1)`\n- Label", "`99999999!`\n- Label", "key-undecided", "- Answer: line 2"),
    ("counting", "within `0.01`", "within `-1`", "unreadable-key", "- Answer: number"),
    ("counting", "within `0.01`", "within `10^-2`", "unreadable-key", "- Answer: number"),
    (
        "planes",
        "- When: `sign(b)/||b||_1`",
        "- When: the key times `2/2`",
        "mistake-is-right",
        "### Mistake far",
    ),
    (
        "planes",
        "- When: `sign(b)/||b||_1`",
        "- When: the key times `alpha/alpha`",
        "mistake-is-right",
        "### Mistake far",
    ),
    (
        "planes",
        "- When: `sign(b)/||b||_1`",
        "- When: on the plane `b + alpha = 1`",
        "when-misfit",
        "### Mistake far",
    ),
    (
        "planes",
        "- When: `sign(b)/||b||_1`",
        "- When: on the plane `b^T y = 1`",
        "when-misfit",
        "### Mistake far",
    ),
    (
        "planes",
        "- Answer: one of\n- [ ] the 1-norm\n\n  That norm likes a coordinate axis.",
        "- Answer: all of\n- [x] the 1-norm",
        "mistake-is-right",
        "### Mistake axis",
    ),
    ("planes", "[3, 4], [1, 2, 2] }", "[3, 4], [6/2, 2^2] }", "same-variant", "- Vary"),
    (
        "counting",
        "- Answer: number",
        "- Vary: m in { 1, -2, 3 }\n- Given: `m > 0`\n- Answer: number",
        "degenerate-variant",
        "- Vary",
    ),
    ("planes", "- [ ] the 1-norm", "- [ ] The 2-norm.", "same-option", "- [ ] The 2"),
    ("counting", "Two of three.", "That is $\\frac{1}{3}$.", "solution-differs", "That is $\\frac"),
    (
        "counting",
        "- When: `n(n-1)/2`\n- Blank: 2",
        "- When: `n(n-1)/2`, `7`\n- Blank: 2\n\nA.\n\n"
        "### Mistake all: a number\n- When: `8`, `n(n-1)/2`\n- Blank: 2",
        "mistake-shadowed",
        "### Mistake all",
    ),
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "at"), CASES, ids=[f"{c[3]}:{c[2][:24]}" for c in CASES]
)
def test_each_rule_is_broken_once(
    tmp_path: Path, checker: Checker, name: str, old: str, new: str, rule: str, at: str
) -> None:
    text = changed(f"{name}.md", old, new)
    report = check(pack_with(tmp_path, **{name: text}), checker)
    found = [(fault.rule, fault.line) for fault in report.faults]
    assert (rule, line_of(text, at)) in found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("within 0.02", True),
        ("within 2.5%", True),
        ("within 1/100", True),
        ("2 significant figures", True),
        ("12 significant digits", True),
        ("decimal within 0.005", True),
        ("modulo 3", True),
        ("modulo pi/3", True),
        ("column, within 0.02", True),
        ("within reason", False),
        ("about 0.02", False),
        ("many significant figures", False),
    ],
)
def test_the_numbers_in_a_form_are_the_authors(
    tmp_path: Path, checker: Checker, form: str, known: bool
) -> None:
    text = changed("planes.md", "- Form: column", f"- Form: {form}")
    report = check(pack_with(tmp_path, planes=text), checker)
    assert ("unknown-form" in {fault.rule for fault in report.faults}) is not known


def _decomposed(folder: Path) -> None:
    text = page("planes.md").replace("Nearest means", "The nearest, “plane\u0301”, means")
    (folder / "planes.md").write_text(text, encoding="utf-8")


def _described(folder: Path) -> None:
    text = page("pack.md").replace("Two problems", "Two $problems")
    (folder / "pack.md").write_text(text, encoding="utf-8")


def _runnable(folder: Path) -> None:
    (folder / "planes.md").chmod(0o755)


def _copied(folder: Path) -> None:
    (folder / "again.md").write_text(
        page("counting.md").replace("Id: counting", "Id: again"), encoding="utf-8"
    )
    listed = page("pack.md").replace("planes, counting", "planes, counting, again")
    (folder / "pack.md").write_text(listed, encoding="utf-8")


def _partless(folder: Path) -> None:
    (folder / "planes.md").write_text("# Planes\n\n- Id: planes\n- Skills: projections\n", encoding="utf-8")


def _sourceless(folder: Path) -> None:
    (folder / "pack.md").write_text(
        page("pack.md").replace("- Source: Written for the tests\n", ""), encoding="utf-8"
    )


def _unnumbered(folder: Path) -> None:
    text = page("pack.md")
    old = next(line for line in text.splitlines() if line.startswith("- Version:"))
    (folder / "pack.md").write_text(text.replace(old, "- Version: latest"), encoding="utf-8")


def _signed(folder: Path) -> None:
    text = page("planes.md").replace("`x = b/||b||_2^2`", "`x = -b/||b||_2^2`")
    for old, new in (("- Experiment: run sgd to `b^T x = 1`\n", ""), ("x = \\frac{b}", "x = -\\frac{b}")):
        text = text.replace(old, new)
    text = text.replace(" = \\value{b/||b||_2^2}", "").replace(
        "- When: `b/||b||_2`, along `b`", "- When: `5 b`"
    )
    (folder / "planes.md").write_text(text, encoding="utf-8")


FOLDERS: dict[str, tuple[Callable[[Path], None], str, int]] = {
    "not-nfc": (_decomposed, "planes.md", line_of(page("planes.md"), "Nearest means")),
    "unbalanced-dollars": (_described, "pack.md", 0),
    "executable": (_runnable, "pack.md", 0),
    "near-duplicate": (_copied, "pack.md", 0),
    "no-parts": (_partless, "planes.md", 1),
    "bad-version": (_unnumbered, "pack.md", 0),
    "missing-field": (_sourceless, "pack.md", 1),
    "expected-mistake": (_signed, "planes.md", line_of(page("planes.md"), "- Answer: `x")),
}
"""By rule: what is done to the pack, and where that is seen."""


@pytest.mark.slow
@pytest.mark.parametrize("rule", FOLDERS)
def test_each_rule_about_more_than_a_passage_is_broken_once(
    tmp_path: Path, checker: Checker, rule: str
) -> None:
    change, file, line = FOLDERS[rule]
    change(pack_with(tmp_path))
    found = check(tmp_path, checker).faults
    assert [(fault.rule, fault.file, fault.line) for fault in found] == [(rule, file, line)]


@pytest.mark.parametrize(
    ("old", "new", "cure"),
    [
        ("- Answer: `b^T b`", "- Answer: `b^T b +`", "Finish the formula."),
        ("- Answer: `b^T b`", "- Answer: `b^T q`", "Declare its names in “Given”, or mend the spelling."),
        ("- Answer: `b^T b`", "- Answer: `" + "(" * 201 + "b`", "Write it more simply."),
        ("- When: `sign(b)/||b||_1`", "- When: similar to `b`", "Write `2 a`, “along `a`”, "),
        ("- When: `sign(b)/||b||_1`", "- When: `b/0`", "Mend the pattern."),
        ("$\\|b\\|_2 = \\value{||b||_2}$", "$\\value{||q||_2}$ and", "Mend the expression."),
    ],
    ids=["unfinished", "undeclared", "nested", "no pattern", "another kind", "no value, said once"],
)
def test_the_cure_fits_the_complaint(tmp_path: Path, checker: Checker, old: str, new: str, cure: str) -> None:
    (fault,) = check(pack_with(tmp_path, planes=changed("planes.md", old, new)), checker).faults
    assert fault.cure.startswith(cure)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("$(1,1)$", "$( 1, 1 )$", True),
        ("All of them equally.", "all of  them equally", True),
        ("$A x$", "$a x$", False),
        ("A", "a", False),
        ("AB", "ab", False),
        ("`a b`", "`ab`", False),
        ("$(1, 1)$", "$(2 - 1, 1)$", False),
    ],
)
def test_options_that_read_the_same_are_one(tmp_path: Path, one: str, two: str, same: bool) -> None:
    text = changed(
        "planes.md", "- [x] the 2-norm\n- [ ] the maximum", f"- [x] {one}\n- [ ] {two}\n- [ ] the maximum"
    )
    found = [fault.rule for fault in load(pack_with(tmp_path, planes=text)).faults]
    assert found == (["same-option"] if same else [])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("given", "apart"),
    [
        ("`a > 0`, `a < 0`", True),
        ("`a >= 1`, `a < 1`", True),
        ("`a >= 1`, `a <= 1`", False),
        ("`a > 0`, `a < 1`", False),
        ("`a > 0`, `a > 1`", False),
        ("`a in R`, `a < 0`", False),
    ],
)
def test_bounds_that_contradict_each_other_are_named(
    tmp_path: Path, checker: Checker, given: str, apart: bool
) -> None:
    text = changed("planes.md", "- Given: `alpha > 0`", f"- Given: `alpha > 0`, {given}")
    found = [fault.rule for fault in check(pack_with(tmp_path, planes=text), checker).faults]
    assert found == (["unreadable-declaration"] * len(found) if apart else [])
    assert bool(found) == apart


def test_a_suggestion_counts_as_nothing(tmp_path: Path, checker: Checker) -> None:
    _signed(pack_with(tmp_path))
    report = check(tmp_path, checker)
    assert [fault.severity for fault in report.faults] == ["suggestion"]
    assert (report.errors, report.warnings) == (0, 0)


class Literal(Checker):
    """Takes nothing but the key as it is typed in the pack."""

    def __init__(self, checker: Checker) -> None:
        super().__init__()
        self._checker = checker

    def check(self, question: Question, answer: Answer) -> Verdict:
        """Anything with a LaTeX command or a raised sign is not understood."""
        if any(letter in "".join(answer) for letter in "\\‖ᵀ²"):
            return Verdict(Outcome.UNDECIDED)
        return self._checker.check(question, answer)


def test_a_key_that_counts_in_one_spelling_only_is_named(checker: Checker) -> None:
    found = [fault.rule for fault in check(SMALL, Literal(checker)).faults if fault.file == "planes.md"]
    assert "key-respelled" in found


def test_the_braces_of_a_formula_are_counted_without_those_that_are_printed() -> None:
    assert all(map(balanced, (r"\frac{a}{b}", r"\{a\}", r"\{a", r"{\\}", "")))
    assert not any(map(balanced, (r"\frac{b", "a}{", r"{\}", r"\\{")))
