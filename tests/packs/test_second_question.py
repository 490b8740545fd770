"""How an author asks a second question, and what is said where it has no place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import part_of
from tutor.checking import Checker, ChoiceBlank, ExpressionBlank
from tutor.packs.check.ladders.worked_solution import solution_ends_in_the_key
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load

MANIFEST = """# Small

- Id: small
- Version: 1
- Authors: The tutor authors
- Licence: CC0-1.0
- Source: written for the tests
- Language: en
- Problems: one

For the tests.
"""


def one(folder: Path, fields: str, below: str = "") -> Pack:
    """A pack of one part, which has these fields and sections."""
    (folder / "pack.md").write_text(MANIFEST, encoding="utf-8")
    head = "# One\n\n- Id: one\n- Given: `n in N`\n\n## Part a: a part\n\n"
    text = f"{head}{fields}\n\nWhat?\n\n1. This.\n{below}\n"
    (folder / "one.md").write_text(text, encoding="utf-8")
    return load(folder)


def test_every_kind_may_come_first_and_the_fields_of_the_second_stand_below_it(tmp_path: Path) -> None:
    pack = one(
        tmp_path,
        "- Answer: `m = 2 n`\n- Label: number\n- Form: expanded\n- Then: one of\n  - [x] even\n  - [ ] odd",
        "\n### Then\n\n- Label: it is\n\nEven, or odd?\n",
    )
    part = part_of(pack, "one/a")
    first, second = part.blanks
    assert (first.label, first.expression and first.expression.forms) == ("number", ("expanded",))
    assert isinstance(second, ChoiceBlank)
    assert (part.staged, part.then, part.statement) == (True, "Even, or odd?", "What?\n\n1. This.")


@pytest.mark.parametrize("name", ["Then", "Repair"])
def test_beside_a_line_the_fields_are_those_of_the_second(tmp_path: Path, name: str) -> None:
    part = part_of(one(tmp_path, f"- Answer: line 1\n- {name}: `u = 2 n`\n- Left: `u`, `v`"), "one/a")
    assert part.staged
    second = part.blanks[1]
    assert isinstance(second, ExpressionBlank)
    assert (second.left, second.label) == (("u", "v"), "u =")
    assert part.at("then") == 9


@pytest.mark.parametrize(
    ("fields", "below", "words"),
    [
        (
            "- Answer: table\n- Then: `n`",
            "\n| a | b |\n|---|---|\n| c | `n` |\n",
            "A table is filled in at once",
        ),
        ("- Answer: line 1\n- Then: `n`\n- Repair: `n`", "", "“Repair” says once more"),
        ("- Answer: line 1", "\n### Then\n\nHow many?\n", "The second question has no key."),
        ("- Answer: line 1\n- Then: line 1", "", "Write"),
    ],
)
def test_a_second_question_out_of_place_is_said(tmp_path: Path, fields: str, below: str, words: str) -> None:
    assert any(words in f"{fault.sentence} {fault.cure}" for fault in one(tmp_path, fields, below).faults)


@pytest.mark.parametrize(
    ("solution", "count"), [("$$2 n$$", 0), ("$$m = n + n$$", 0), ("$$m = 3 n$$", 1), ("In words.", 0)]
)
def test_the_solution_ends_in_the_key_of_the_second_question(
    tmp_path: Path, checker: Checker, solution: str, count: int
) -> None:
    below = f"\n### Then\n\nHow many?\n\n### Solution\n\n{solution}"
    pack = one(tmp_path, "- Answer: line 1\n- Then: `m = 2 n`", below)
    subject = Subject(pack, pack.problems[0], part_of(pack, "one/a"), checker)
    assert len(list(solution_ends_in_the_key.look(subject))) == count
