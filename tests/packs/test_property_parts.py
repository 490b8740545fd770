"""Parts that are judged by a property: how an author writes them, and what the check holds them to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking import Checker, Outcome, PropertyBlank
from tutor.packs.check import check
from tutor.packs.model.pack import Fault, Part, Table
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import key, question

MANIFEST = """# Properties

- Id: properties
- Version: 1.0.0
- Authors: A. Teacher
- Licence: CC BY 4.0
- Source: Written for a test
- Language: en
- Problems: many

Answers of which there are many.

## Skills

- many: Find one of many
"""

REST = """
### Mistake first: the first condition

- Fails: condition 1

Look at the first thing that is asked for.

### Mistake second: the second condition

- Fails: condition 2

Look at the second thing that is asked for.

### Hint orient

There are many.

### Hint structure

1. Begin with the first thing.
2. Go on with the second.

### Solution

{solution}

### Reflect

How many are there?
"""

PARTS = {
    "factors": (
        "- Given: `A = [[2, 1], [0, 3]]`\n- Answer: any P in R^(2 x 2), any D in R^(2 x 2)\n"
        "- Satisfies: `A P = P D`, `P invertible`, `D diagonal`\n"
        '- Unless: "", "$P$ has no inverse."\n'
        "- Example: `P = [[1, 1], [0, 1]]`, `D = [[2, 0], [0, 3]]`\n\nDiagonalise this matrix.",
        "The columns are eigenvectors.",
    ),
    "basis": (
        "- Given: `B = [[1, 1, 1], [2, 2, 2]]`\n- Answer: any list v in R^3\n"
        "- Satisfies: `v_1 + v_2 + v_3 = 0`, `rank = 2`, `count = 2`\n- Example: `(1, -1, 0), (0, 1, -1)`\n\n"
        "Give a basis of the plane.",
        "$$(1, -1, 0), (0, 1, -1)$$",
    ),
    "primitive": (
        "- Given: `x in R`\n- Answer: any F(x)\n- Satisfies: `derivative of F in x is x cos(x)`, `F != 0`\n"
        "- Example: `x sin(x) + cos(x)`\n\nGive an antiderivative of $x\\cos x$.",
        "$$x \\sin(x) + \\cos(x)$$",
    ),
    "sums": (
        "- Answer: table\n- Satisfies: `a + b = 7`, `a < b`\n- Example: `a = 3`, `b = 4`\n\nFill in.\n\n"
        "| Number | Yours |\n|---|---|\n| the smaller | `any a > 0` |\n| the larger | `any b > 0` |",
        "Three and four.",
    ),
}


def written(folder: Path, old: str = "", new: str = "") -> Path:
    """The pack with one passage of its problem changed."""
    parts = "\n\n".join(
        f"## Part {name}: one of many {name}\n\n{text}\n{REST.format(solution=solution)}"
        for name, (text, solution) in PARTS.items()
    )
    page = f"# Many\n\n- Id: many\n- Skills: many\n\nMany answers are right here.\n\n{parts}"
    page = page.replace("`v_1 + v_2 + v_3 = 0`", "`B v_i = 0`")
    assert old in page
    (folder / "pack.md").write_text(MANIFEST, encoding="utf-8")
    (folder / "many.md").write_text(page.replace(old, new, 1) if old else page, encoding="utf-8")
    return folder


def parts_of(folder: Path) -> dict[str, Part]:
    pack = load(written(folder))
    assert not pack.faults
    return {part.id: part for part in pack.problems[0].parts}


def test_it_is_read_with_its_conditions_words_and_examples(tmp_path: Path) -> None:
    parts = parts_of(tmp_path)
    conditions = (("derivative of F in x is x cos(x)", ""), ("F != 0", ""))
    assert parts["primitive"].blanks == (
        PropertyBlank("F in R", conditions, "x sin(x) + cos(x)", label="F(x) ="),
    )
    (basis,) = parts["basis"].blanks
    assert isinstance(basis, PropertyBlank)
    assert (basis.listed, basis.right_answer) == (True, "(1, -1, 0), (0, 1, -1)")


def test_several_blanks_of_one_field_stand_in_a_table(tmp_path: Path) -> None:
    part = parts_of(tmp_path)["factors"]
    assert part.table == Table(("Name", "Value"), (("P", 0), ("D", 1)))
    assert not part.staged
    first, second = part.blanks
    assert isinstance(first, PropertyBlank) and isinstance(second, PropertyBlank)
    assert first.conditions == second.conditions
    assert [words for _, words in first.conditions] == ["", "$P$ has no inverse.", ""]
    assert (first.beside, second.beside) == (("D in R^(2 x 2)",), ("P in R^(2 x 2)",))


def test_cells_of_a_table_are_judged_together(tmp_path: Path, checker: Checker) -> None:
    pack = load(written(tmp_path))
    problem = pack.problems[0]
    part = problem.parts[3]
    asked = question(pack, problem, part)
    assert key(asked) == ("3", "4")
    assert checker.check(asked, ("2.5", "9/2")).outcome is Outcome.CORRECT
    said = checker.check(asked, ("4", "3"))
    assert (said.outcome, said.mistake) == (Outcome.WRONG, "second")


@pytest.mark.parametrize(
    ("old", "new", "rule", "sentence"),
    [
        ("- Satisfies: `B v_i = 0`, `rank = 2`, `count = 2`\n", "", "no-key", "Nothing says which"),
        ("- Example: `(1, -1, 0), (0, 1, -1)`\n", "", "no-key", "There is no example"),
        (
            "- Example: `P = [[1, 1], [0, 1]]`, `D",
            "- Example: `Q = [[1, 1], [0, 1]]`, `D",
            "satisfies-misfit",
            "P =",
        ),
        (
            '- Unless: "", "$P$ has no inverse."',
            '- Unless: "", "", "", "", ""',
            "satisfies-misfit",
            "5 texts",
        ),
        ('- Unless: "", "$P$ has no inverse."', "- Unless: it has none", "satisfies-misfit", "0 texts"),
        (
            "`derivative of F in x is x cos(x)`",
            ", ".join(["`F != 0`"] * 13),
            "satisfies-misfit",
            "14 conditions",
        ),
        ("`derivative of F in x is x cos(x)`", f"`{'x + ' * 90}x = F`", "satisfies-misfit", "characters"),
        ("any P in R^(2 x 2), any", f"{', '.join(['any Q in R'] * 7)}, any", "satisfies-misfit", "8 answers"),
    ],
)
def test_what_does_not_belong_together_is_named(
    tmp_path: Path, old: str, new: str, rule: str, sentence: str
) -> None:
    faults = load(written(tmp_path, old, new)).faults
    assert rule in {fault.rule for fault in faults}
    assert any(sentence in f"{fault.sentence} {fault.cure}" for fault in faults)
    assert all(fault.line > 1 for fault in faults)


def faults_with(folder: Path, checker: Checker, old: str, new: str) -> list[Fault]:
    return [
        fault for fault in check(written(folder, old, new), checker).faults if fault.severity != "suggestion"
    ]


@pytest.mark.slow
def test_such_a_pack_is_sound(tmp_path: Path, checker: Checker) -> None:
    assert faults_with(tmp_path, checker, "", "") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "rule", "sentence"),
    [
        ("any F(x)", "any F in", "unreadable-key", "“F in”"),
        ("any F(x)", "any x in R", "unreadable-key", "x is declared in “Given” already"),
        ("`F != 0`", "`F + = 0`", "unreadable-key", "The condition “F + = 0” does not read"),
        ("`B = [[1, 1, 1], [2, 2, 2]]`", "`B = [[1, 1, 1]]`", "unreadable-key", "B v_i = 0"),
        ("`F != 0`", "`1 < 2`", "unreadable-key", "This says nothing of F"),
        ("`F != 0`", "`G at x = 0 is 1`", "unreadable-key", ""),
        ("`F != 0`", "`degree of F in y is 1`", "unreadable-key", "Declare y as a number"),
        ("- Example: `x sin(x) + cos(x)`", "- Example: `x sin(x) + z`", "unreadable-key", "The example"),
        ("- Example: `x sin(x) + cos(x)`", "- Example: `x sin(x)`", "key-refused", "does not accept the key"),
        ("`B v_i = 0`, `rank = 2`, `count = 2`", "`B v_i = B v_i`, `count < 9`", "property-loose", ""),
        ("`B v_i = 0`, `rank = 2`, `count = 2`", "`B v_i = 0`, `count < 3`", "property-trivial", "“0”"),
        ("- Fails: condition 1", "- Fails: condition 7", "satisfies-misfit", "condition 7"),
        ("- Fails: condition 1", "- When: the key, negated", "when-misfit", "negated"),
        ("There are many.", "Is $x \\sin(x) + \\cos(x) + 2$ one?", "leaks-key", ""),
    ],
)
def test_the_check_says_what_is_wrong_with_a_property(
    tmp_path: Path, checker: Checker, old: str, new: str, rule: str, sentence: str
) -> None:
    if rule == "leaks-key":
        text = written(tmp_path).joinpath("many.md").read_text(encoding="utf-8")
        head, tail = text.split("## Part primitive", 1)
        tail = tail.replace(old, new, 1)
        (tmp_path / "many.md").write_text(f"{head}## Part primitive{tail}", encoding="utf-8")
        faults = list(check(tmp_path, checker).faults)
    else:
        faults = faults_with(tmp_path, checker, old, new)
    found = [fault for fault in faults if fault.rule == rule]
    assert found, faults
    assert sentence in found[0].sentence
    assert found[0].line > 1
    assert found[0].cure
