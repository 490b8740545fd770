"""What a careless author writes is told with its file, its line and a cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import SMALL, line_of
from tutor.packs.model.pack import Fault
from tutor.packs.reading.load import load

PACK = SMALL.joinpath("pack.md").read_text(encoding="utf-8").replace("planes, counting", "page")
PAGE = """# Sides

- Id: page
- Given: `p > 0`

A rectangle has the perimeter $p$.

## Part side: which is best?

- Answer: `x = p/4`
- Form: exact

Give $x$.

### Mistake both: two in place of one

- When: `p/2`

Count the sides.

### Hint orient

Draw it.

### Solution

$$x = p/4$$

## Part line: which is wrong?

- Answer: line 2
- Then: `p/4`

1. It has four sides.
2. All are long.

### Then

How long?

### Mistake first: a line that holds

- Blank: 1
- When: line 1

Count them.
"""


def faults_of(folder: Path, page: bytes, pack: str = PACK) -> tuple[Fault, ...]:
    """What reading a pack with that page reports."""
    (folder / "pack.md").write_text(pack, encoding="utf-8")
    (folder / "page.md").write_bytes(page)
    return load(folder).faults


def test_the_page_itself_is_sound(tmp_path: Path) -> None:
    assert faults_of(tmp_path, PAGE.encode()) == ()


A = "- Answer: `x = p/4`"
FORM = "- Form: exact"


@pytest.mark.parametrize(
    ("old", "new", "rule", "cure"),
    [
        (A, "-Answer: `x = p/4`", "unknown-field", "Put a space after the hyphen."),
        (A, "- **Answer:** `x = p/4`", "unknown-field", "Put a colon behind its name: “- Answer: …”."),
        (A, "- **Answer**: `x = p/4`", "unknown-field", "Write its name without stars."),
        (A, "- Answer\uff1a `x = p/4`", "unknown-field", "Write “:” and a space behind its name."),
        (A, "-\u00a0Answer: `x = p/4`", "unknown-field", "Put an ordinary space after the hyphen."),
        (A, "\u2013 Answer: `x = p/4`", "unknown-field", "Begin the line with a hyphen and a space."),
        (A, "\u2022 Answer: `x = p/4`", "unknown-field", "Begin the line with a hyphen and a space."),
        (A, "\t- Answer: `x = p/4`", "unknown-field", "Begin it at the left margin."),
        (A, "    - Answer: `x = p/4`", "unknown-field", "Begin it at the left margin."),
        (FORM, "  - Form: exact", "unknown-field", "Begin it at the left margin."),
        (A, "- answer: `x = p/4`", "unknown-field", "Did you mean “Answer”?"),
        (A, "- Awnser: `x = p/4`", "unknown-field", "Did you mean “Answer”?"),
        (A, f"{A}\n- Left: the best side", "no-code", "Write each left side as code: `u`, `f'(x)`."),
        (A, f"{A}\n- Dimensions: two", "bad-dimension", "Write some like “2, 3, 5”."),
        (A, f"{A}\n- Dimensions: 2, {10**30}", "bad-dimension", "Write some like “2, 3, 5”."),
        (A, f"{A}\n- Lab: penality", "unknown-lab", "Did you mean “penalty”?"),
        (A, f"{A}\n{A}", "duplicate-field", "Keep one of them."),
        (A, f"{A}\n- Then:", "empty-field", "Write one, or delete the field."),
        (
            "- Given: `p > 0`",
            "- Given: p is positive",
            "no-code",
            "Write each declaration as code",
        ),
        ("- Id: page", "- Id: My Page", "bad-id", "Use lower-case letters, digits and hyphens."),
        ("- Answer: line 2", "- Answer: line 1-2", "unknown-answer", "Write a code span"),
        ("- Answer: line 2", "- Answer: line two", "unknown-answer", "Write a code span"),
        ("- Answer: line 2", "- Answer: line 0", "no-such-line", "Mend the number or the list."),
        ("- Blank: 1", "- Blank: first", "no-such-blank", "Number it from 1 to 2, or write “any”."),
        ("- Blank: 1", f"- Blank: {10**30}", "no-such-blank", "Number it from 1 to 2, or write “any”."),
        ("### Hint orient", "## Hint orient", "unknown-heading", "Below a part, write “### Hint orient”"),
        ("### Hint orient", "###Hint orient", "unknown-heading", "Write “### Hint orient” at the beginning"),
        (
            "### Hint orient",
            "### Hint orient: again",
            "unknown-kind",
            "A hint has no title",
        ),
        ("### Hint orient", "### Hint orient for al", "unknown-mistake", "This part knows both."),
        (
            "## Part side: which",
            "## Part: which",
            "unknown-heading",
            "Name it before the colon: “## Part",
        ),
        ("## Part side: which", "## Prat side: which", "unknown-heading", "Did you mean “Part”?"),
        ("## Part line: which", "## Part side: which is wrong", "duplicate-id", "Give it another id."),
        ("## Part line:", "## Version lines:", "no-such-part", "Name the part that it is a version of."),
        ("- When: `p/2`", "- When:", "missing-when", "Add “- When: `…`”."),
        (
            "- When: `p/2`",
            "- When: `p/2`\n- Shows: the way is right",
            "bad-id",
            "Use lower-case letters, digits",
        ),
        ("# Sides", "Hello.\n\n# Sides", "stray-text", "Move it below the title."),
        ("Give $x$.", "Give $x$.\n\n```", "open-code", "Write “```” on a line below the code."),
    ],
)
def test_a_slip_is_told_where_it_stands_and_with_its_cure(
    tmp_path: Path, old: str, new: str, rule: str, cure: str
) -> None:
    assert PAGE.count(f"{old}\n") == 1 or PAGE.count(old) == 1
    page = PAGE.replace(old, new, 1)
    found = [fault for fault in faults_of(tmp_path, page.encode()) if fault.rule == rule]
    assert found, faults_of(tmp_path, page.encode())
    assert found[0].file == "page.md"
    assert found[0].cure.startswith(cure)
    first = line_of(page, new)
    assert found[0].line in range(first, first + new.count("\n") + 1) or rule == "missing-when"


@pytest.mark.parametrize(
    ("page", "rule", "line"),
    [
        (PAGE.replace("rectangle", "r\u00e9ctangle").encode("latin-1"), "not-utf-8", 6),
        (PAGE.encode("utf-16"), "not-text", 0),
        (PAGE.encode("utf-16-le"), "not-text", 0),
        (bytes(range(256)), "not-text", 0),
        (b"", "missing-title", 1),
        (b" \n\n\t\n", "missing-title", 1),
    ],
)
def test_a_file_in_another_encoding_is_told(tmp_path: Path, page: bytes, rule: str, line: int) -> None:
    (fault,) = faults_of(tmp_path, page)
    assert (fault.file, fault.rule, fault.line) == ("page.md", rule, line)
    assert fault.cure


@pytest.mark.parametrize(
    "page",
    [
        b"\xef\xbb\xbf" + PAGE.encode(),
        PAGE.replace("\n", "\r\n").encode(),
        PAGE.replace("\n", "\r").encode(),
        PAGE.replace("- A", "-\tA").replace(": `", ":\t`").encode(),
        PAGE.replace("- A", "* A").encode(),
        PAGE.replace("exact\n\nGive", "exact\nGive").replace("\n\n- Answer", "\n- Answer").encode(),
        PAGE.replace("\n\n###", "\n###").replace("\n\n##", "\n##").encode(),
    ],
    ids=["bom", "crlf", "cr", "tabs", "stars", "no empty line", "no empty line above headings"],
)
def test_marks_line_ends_and_missing_empty_lines_do_not_matter(tmp_path: Path, page: bytes) -> None:
    assert faults_of(tmp_path, page) == ()


def test_terms_that_are_no_list_are_told(tmp_path: Path) -> None:
    pack = f"{PACK}\n## Terms\n\nlasso = L1 regularisation\n"
    (fault,) = faults_of(tmp_path, PAGE.encode(), pack)
    assert (fault.rule, fault.line) == ("unreadable-term", line_of(pack, "## Terms"))
    assert faults_of(tmp_path, PAGE.encode(), f"{PACK}\n## Terms\n") == ()


@pytest.mark.parametrize(
    "prose",
    [
        "In short \u2013 Answer: none.",
        "1. One item.\n\n    - Form: round, as it seems.",
        "The words are\n\u2013 Label: what is told.",
    ],
)
def test_prose_that_is_no_field_is_let_be(tmp_path: Path, prose: str) -> None:
    page = PAGE.replace("Give $x$.", f"Give $x$.\n\n{prose}")
    assert [fault.line for fault in faults_of(tmp_path, page.encode())] == []
