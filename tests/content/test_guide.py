"""The author's guide: its running example is a pack that loads and passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tutor.checking import Checker, ChoiceBlank, ExpressionBlank, LineBlank, NumberBlank, TermBlank
from tutor.notation import Complaint, Expression, parse, shape_of, vocabulary
from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.writing.function_table import renewed, table
from tutor.packs.check import check
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import key, question
from tutor.tutoring.ladder import LONGEST_READING, SHORTEST_READING, WORDS_A_SECOND

RELATIONS = ("<=", ">=", "!=", "≤", "≥", "≠", r"\le", r"\ge", r"\ne")
GUIDE = Path(__file__).parents[2] / "content" / "README.md"


@pytest.fixture
def example(tmp_path: Path) -> Pack:
    """The guide's example with the parts that it adds, written into a folder and read back."""
    blocks = re.findall(
        r"^```markdown\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    manifest, problem, more, names = blocks
    folder = tmp_path / "shrinkage"
    folder.mkdir()
    (folder / "pack.md").write_text(f"{manifest}\n{names}", encoding="utf-8")
    (folder / "ridge.md").write_text(f"{problem}\n{more}", encoding="utf-8")
    return load(folder)


def test_the_running_example_loads_without_a_fault(example: Pack) -> None:
    assert example.faults == ()
    assert [part.id for part in example.problems[0].parts] == [
        "minimum",
        "numbers",
        "name",
        "extremes",
        "flaw",
        "minima",
        "share",
    ]


def test_the_example_has_a_part_for_each_kind_of_answer(example: Pack) -> None:
    kinds = {type(blank) for part in example.problems[0].parts for blank in part.blanks}
    assert kinds == {ExpressionBlank, TermBlank, ChoiceBlank, NumberBlank, LineBlank}
    choice = example.problems[0].parts[5].blanks[0]
    assert isinstance(choice, ChoiceBlank)
    assert [bool(said) for said in choice.feedback] == [True, False, True]


def test_the_running_example_accepts_its_own_keys(example: Pack, checker: Checker) -> None:
    problem = example.problems[0]
    for part in problem.parts:
        for variant in range(len(part.variants)):
            asked = question(example, problem, part, variant)
            assert checker.check(asked, key(asked)).outcome == "correct", part.id


@pytest.mark.slow
def test_the_running_example_passes_the_pack_check(example: Pack, checker: Checker) -> None:
    report = check(example.folder, checker)
    assert report.faults == ()
    assert report.confirmed == ("minimum",)


def test_every_spelling_in_the_notation_table_is_read() -> None:
    known = vocabulary(
        "alpha > 0", "theta_0 in R", "x in R", "j in N", "g in R^d", "a in R^d", "b in R^d", "S in R^(n x n)"
    )
    assert isinstance(known, Vocabulary)
    table = GUIDE.read_text(encoding="utf-8").split("## Notation")[1].split("Numbers are exact")[0]
    rows = [line for line in table.splitlines() if line.startswith("|")][2:]
    assert len(rows) == 18
    for row in rows:
        for span in re.findall(r"`([^`]+)`", row.replace("\\|", "|")):
            whole = f"x {span} 1" if span in RELATIONS else span
            read = parse(whole, known)
            assert isinstance(read, Expression), f"{span}: {read}"


def test_the_table_of_functions_is_made_from_their_records() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert renewed(text) == text
    listed = text.split("functions: begin")[1].split("functions: end")[0]
    names = [line.split("`")[1].partition("(")[0] for line in listed.splitlines() if line.startswith("| `")]
    assert names == list(FUNCTIONS)


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=lambda function: function.name)
def test_every_spelling_in_the_table_of_functions_is_read(function: Function) -> None:
    known = vocabulary(
        "x in R", "y in R", "a in R", "b in R", "n in N", "k in N", "p >= 1", "A in R^(n x n)", "z in C"
    )
    assert isinstance(known, Vocabulary)
    row = next(line for line in table().splitlines() if line.startswith(f"| `{function.name}("))
    first, *others, latex = (
        span.replace("\\|", "|") for span in re.findall(r"`([^`]+)`", row.rpartition(" | ")[0])
    )
    arguments = first.partition("(")[2]
    trees = []
    for text in (first, latex, *(other if "(" in other else f"{other}({arguments}" for other in others)):
        read = parse(text, known)
        assert isinstance(read, Expression), f"{text}: {read}"
        trees.append(read.tree)
    assert len(set(trees)) == 1


def test_a_function_goes_through_a_vector_as_the_guide_says_and_a_power_does_not() -> None:
    known = vocabulary("z in R^d")
    assert isinstance(known, Vocabulary)
    shapes = []
    for text in ("exp(z)", "ln(z)", "e^z"):
        read = parse(text, known)
        assert isinstance(read, Expression)
        shapes.append(shape_of(read.tree, known))
    assert [getattr(shape, "form", "none") for shape in shapes] == ["vector", "vector", "none"]
    assert isinstance(shapes[2], Complaint) and "exponent has to be a number" in shapes[2].sentence


def test_the_guide_tells_the_reading_time_that_is_waited() -> None:
    assert (WORDS_A_SECOND, SHORTEST_READING, LONGEST_READING) == (4, 4, 20)
    text = " ".join(GUIDE.read_text(encoding="utf-8").split())
    assert "a second for four words, but at least 4 and at most 20" in text
