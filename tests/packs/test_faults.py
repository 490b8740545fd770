"""Whatever is wrong in a pack is said with file, line, rule and cure, and stops nothing else."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with, page, small
from tutor.packs.model.pack import Fault
from tutor.packs.reading.load import load

CASES = [
    # page, passage, instead of it, rule, piece of the new text on whose line the fault is, cure
    (
        "planes",
        "- Lab: trajectories",
        "- Labb: trajectories",
        "unknown-field",
        "- Labb",
        "Did you mean “Lab”?",
    ),
    ("planes", "- Lab: trajectories", "- Lab: penality", "unknown-lab", "- Lab:", "Did you mean “penalty”?"),
    ("planes", "- Lab: trajectories", "- Lab:", "empty-field", "- Lab:", "Write one, or delete the field."),
    (
        "planes",
        "- Form: column",
        "- Form: column\n- Form: exact",
        "duplicate-field",
        "- Form: exact",
        "Keep one",
    ),
    ("planes", "- Left: `x`", "- Given: alpha > 0", "no-code", "- Given: alpha > 0", "`alpha > 0`"),
    ("planes", "- Left: `x`", "- Skills: Not One", "bad-id", "- Skills: Not", "lower-case"),
    ("planes", "- Left: `x`", "- Dimensions: 2, many", "bad-dimension", "- Dimensions", "“2, 3, 5”"),
    (
        "planes",
        "b in { [3, 4], [1, 2, 2] }",
        "b of [3, 4]",
        "unreadable-vary",
        "- Vary",
        "a in { [1, 2], [3, 4] }",
    ),
    ("planes", "{ [3, 4], [1, 2, 2] }", "{ [3, 4], , }", "unreadable-vary", "- Vary", "Write"),
    (
        "planes",
        "- Answer: `x = b/||b||_2^2`",
        "- Answer: see below",
        "unknown-answer",
        "- Answer: see",
        "code span",
    ),
    ("planes", "- Answer: `x = b/||b||_2^2`\n", "", "missing-answer", "## Part nearest", "- Answer:"),
    (
        "planes",
        "## Part nearest: nearest",
        "## Prat nearest: nearest",
        "unknown-heading",
        "## Prat",
        "“Part”",
    ),
    ("planes", "## Part nearest: nearest", "## Part Near est: n", "bad-id", "## Part Near", "short-name"),
    (
        "planes",
        "## Part nearest: nearest to the origin",
        "## Part nearest",
        "missing-title",
        "## Part nearest",
        "colon",
    ),
    (
        "planes",
        "## Part same: which",
        "## Part nearest: which",
        "duplicate-id",
        "## Part nearest: which",
        "another id",
    ),
    (
        "planes",
        "### Hint orient\n- After",
        "### Tip orient\n- After",
        "unknown-heading",
        "### Tip",
        "Headings here",
    ),
    (
        "planes",
        "### Hint orient\n- After",
        "### Hint oriont\n- After",
        "unknown-kind",
        "### Hint oriont",
        "“orient”",
    ),
    (
        "planes",
        "### Hint orient\n- After: F1\nNear",
        "### Hint orient\n- Ater: F1\nNear",
        "unknown-field",
        "- Ater",
        "After",
    ),
    ("planes", "for no-square", "for no-sqare", "unknown-mistake", "### Hint contradict", "“no-square”"),
    (
        "planes",
        "Put your point into $b^\\top x$.",
        "",
        "empty-rung",
        "### Hint contradict",
        "delete the heading",
    ),
    ("planes", "- Answer: `b^T b`", "", "missing-answer", "### Hint ask", "- Answer:"),
    ("planes", "- When: `sign(b)/||b||_1`\n", "", "missing-when", "### Mistake far-corner", "- When:"),
    (
        "planes",
        "That point is on the plane, but another norm likes it best.",
        "",
        "empty-message",
        "### Mistake far",
        "Say what",
    ),
    (
        "planes",
        "### Mistake far-corner",
        "### Mistake no-square",
        "duplicate-id",
        "### Mistake no-square: a corner",
        "name",
    ),
    (
        "planes",
        "### Mistake far-corner: a",
        "### Mistake Far corner: a",
        "bad-id",
        "### Mistake Far",
        "hyphens",
    ),
    (
        "planes",
        "### Reflect\nAnd the",
        "### Solution\nAnd the",
        "duplicate-heading",
        "### Solution\nAnd",
        "Keep one",
    ),
    ("planes", "- [x] the 2-norm", "- [ ] the 2-norm", "no-key", "- Answer: one of", "- [x]"),
    ("planes", "- [ ] the 1-norm", "- [x] the 1-norm", "too-many-keys", "- [x] the 2-norm", "all of"),
    ("planes", "- [ ] the 1-norm", "- [ ] the 2-norm", "same-option", "- [ ] the 2-norm", "Keep one"),
    ("planes", "# The nearest", "A note.\n\n# The nearest", "stray-text", "A note.", "below the title"),
    ("planes", "## Part same", "# Second\n\n## Part same", "second-title", "# Second", "“##”"),
    (
        "planes",
        "## Part nearest",
        "### Hint orient\nNo.\n\n## Part nearest",
        "stray-heading",
        "### Hint orient\nNo",
        "part",
    ),
    ("planes", "# The nearest point of a plane\n", "", "missing-title", "", "Begin it with"),
    ("planes", "- Id: planes", "- Id: plane", "id-mismatch", "- Id: plane", "plane.md"),
    ("planes", "- Id: planes", "- Id: the planes", "bad-id", "- Id: the planes", "hyphens"),
    ("counting", "line 2 of the", "line 4 of the", "no-such-line", "- Answer: line 4", "Mend the number"),
    ("counting", "- Blank: 2", "- Blank: 3", "no-such-blank", "- Blank: 3", "from 1 to 2"),
    (
        "counting",
        "All-to-all / Messages",
        "All / Messages",
        "no-such-cell",
        "- Cell: All / M",
        "by its headings",
    ),
    (
        "counting",
        "All-to-all / Messages",
        "Ring / Count",
        "no-such-cell",
        "- Cell: Ring / C",
        "by its headings",
    ),
    (
        "counting",
        "All-to-all / Messages",
        "All-to-all / Size of each",
        "no-such-cell",
        "- Cell: All-to-all / S",
        "by",
    ),
    ("counting", "term: complete graph; clique", "term:", "no-key", "| All-to-all", "term: the term"),
    ("counting", "one of: star; *circle", "one of: *circle", "too-few-options", "| Ring", "[ ]"),
    ("counting", "number `2/3` within `0.01`", "number", "no-key", "- Answer: number", "within"),
    (
        "counting",
        "term: ring all-reduce; ring allreduce",
        "term: ;",
        "no-key",
        "- Answer: term: ;",
        "a synonym",
    ),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "at", "cure"), CASES, ids=[f"{c[3]}:{c[4]}" for c in CASES]
)
def test_each_fault_names_its_line_and_its_cure(
    tmp_path: Path, name: str, old: str, new: str, rule: str, at: str, cure: str
) -> None:
    text = changed(f"{name}.md", old, new)
    fault = only(load(pack_with(tmp_path, **{name: text})).faults)
    assert (fault.file, fault.rule, fault.severity) == (f"{name}.md", rule, "error")
    assert fault.line == line_of(text, at)
    assert cure in fault.cure
    assert fault.sentence.endswith(".")


def test_a_fault_in_one_part_leaves_the_others(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path, planes=changed("planes.md", "- Answer: `x = b/||b||_2^2`\n", "")))
    assert [part.id for part in pack.problems[0].parts] == ["same"]
    assert pack.problems[1] == small().problems[1]


def test_a_fault_at_the_top_of_a_problem_leaves_the_other_problems(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path, planes=changed("planes.md", "- Id: planes", "- Id: plane")))
    assert [problem.id for problem in pack.problems] == ["counting"]


def test_a_table_that_is_missing_is_named(tmp_path: Path) -> None:
    text = page("counting.md")
    table = text[text.index("| Paradigm") : text.index("### Mistake pairs")]
    pack = load(pack_with(tmp_path, counting=text.replace(table, "")))
    assert pack.faults[0].rule == "no-table"
    assert "table" not in [part.id for part in pack.problems[1].parts]


def test_a_table_without_blanks_is_named(tmp_path: Path) -> None:
    text = page("counting.md")
    table = text[text.index("| Paradigm") : text.index("### Mistake pairs")]
    pack = load(pack_with(tmp_path, counting=text.replace(table, table.replace("`", ""))))
    assert (pack.faults[0].rule, pack.faults[0].line) == ("no-blank", line_of(text, "| Paradigm"))


def test_an_unreadable_race_is_only_a_warning(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path, planes=changed("planes.md", "Model B 2;", "Model B twice;")))
    fault = only(pack.faults)
    assert (fault.rule, fault.severity) == ("unreadable-race", "warning")
    assert pack.problems[0].parts[0].race[0].model == "GPT-5"


def test_an_undeclared_skill_is_a_warning_and_said_once(tmp_path: Path) -> None:
    pack = load(
        pack_with(tmp_path, planes=changed("planes.md", "- Skills: projections", "- Skills: reflections"))
    )
    assert only(pack.faults) == Fault(
        "planes.md",
        1,
        "unknown-skill",
        "The skill reflections is not declared.",
        "Add it to pack.md below “## Skills”.",
        "warning",
    )


def test_a_part_without_text_is_a_warning(tmp_path: Path) -> None:
    text = changed("counting.md", "Two workers of three are idle. Which share is that?", "")
    assert only(load(pack_with(tmp_path, counting=text)).faults).rule == "empty-statement"


@pytest.mark.parametrize(
    ("old", "new", "rule", "severity"),
    [
        ("# Small steps\n", "", "missing-title", "error"),
        ("- Id: small\n", "", "missing-field", "error"),
        ("- Id: small", "- Id: Small steps", "bad-id", "error"),
        ("- Licence: CC0\n", "", "missing-field", "warning"),
        ("- Licence: CC0", "- License: CC0", "unknown-field", "error"),
        ("planes, counting", "planes, counting, more", "missing-file", "error"),
        ("planes, counting", "planes, counting, counting", "duplicate-id", "error"),
        ("planes, counting", "planes, counting, ../planes", "bad-id", "error"),
        ("- counting: count what is sent", "- counting", "", ""),
        ("- counting: count what is sent", "- Coun ting: no", "bad-id", "error"),
        ("- counting: count what is sent", "- projections: again\n- counting: x", "duplicate-id", "error"),
    ],
)
def test_the_manifests_faults(tmp_path: Path, old: str, new: str, rule: str, severity: str) -> None:
    pack = load(pack_with(tmp_path, pack=changed("pack.md", old, new)))
    found = [fault for fault in pack.faults if fault.rule == rule]
    assert [fault.severity for fault in found][:1] == ([severity] if rule else [])
    if old != "# Small steps\n":
        assert [problem.id for problem in pack.problems] == ["planes", "counting"]


def test_without_a_list_of_problems_the_files_are_taken_by_name(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path, pack=changed("pack.md", "- Problems: planes, counting\n", "")))
    assert [problem.id for problem in pack.problems] == ["counting", "planes"]
    assert only(pack.faults).cure == "Add “- Problems: counting, planes”."


def test_no_folder_and_no_manifest_are_faults_and_not_exceptions(tmp_path: Path) -> None:
    assert only(load(tmp_path / "nowhere").faults).rule == "missing-file"
    assert only(load(tmp_path).faults).sentence == "There is no file pack.md."
    (tmp_path / "pack.md").mkdir()
    assert only(load(tmp_path).faults).rule == "not-a-file"
