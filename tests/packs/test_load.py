"""A folder of Markdown becomes a pack, piece by piece."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, only, pack_with, page, part_of, small
from tutor.checking import ChoiceBlank, ExpressionBlank, LineBlank, NumberBlank, TermBlank
from tutor.packs.model.pack import RaceEntry, RungKind, Skill, Table, Variant
from tutor.packs.reading.load import load


def test_the_small_pack_has_no_faults_and_all_of_its_parts() -> None:
    pack = small()
    assert pack.faults == ()
    assert [(problem.id, [part.id for part in problem.parts]) for problem in pack.problems] == [
        ("planes", ["nearest", "same"]),
        ("counting", ["table", "flaw", "share", "name"]),
    ]


def test_the_manifest_is_read() -> None:
    pack = small()
    assert (pack.id, pack.title, pack.version, pack.licence) == ("small", "Small steps", "1.0.0", "CC0")
    assert pack.authors == ("Ada", "Emmy")
    assert pack.description == "Two problems to try the reader with."
    assert pack.skills == (
        Skill("projections", "find the nearest point of a plane", line=15),
        Skill("counting", "count what is sent", line=16),
    )


def test_a_statement_is_kept_as_written_and_without_its_fields() -> None:
    pack = small()
    assert pack.problems[0].statement == "A plane $b^\\top x = 1$ is given by its normal vector $b$."
    assert part_of(pack, "planes/nearest").statement == (
        "With $b = \\value{b}$, that is `\\row{b}`, which point of the plane is nearest to the origin?"
    )


def test_an_equation_as_answer_gives_the_label_and_the_first_left_name() -> None:
    part = part_of(small(), "planes/nearest")
    assert part.blanks == (ExpressionBlank("b/||b||_2^2", ("x",), ("column",), label="x ="),)


def test_left_names_follow_the_one_before_the_equals_sign(tmp_path: Path) -> None:
    text = changed("planes.md", "- Left: `x`", "- Left: `Δθ`, `x`, `u`")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert isinstance(part.blanks[0], ExpressionBlank)
    assert part.blanks[0].left == ("x", "Δθ", "u")


@pytest.mark.parametrize(
    "left",
    [
        *("∇L", "∇_z L", "∇f(x)", "grad L", r"\nabla_{z} L", r"\nabla L(w)", "dL/dz", "∂L/∂z_i", "∂²f/∂x²"),
        *(r"\frac{\partial L}{\partial z_i}", r"\partial L / \partial z", "σ'(x)", "sigma'(x)", r"\sigma'"),
    ],
)
def test_a_derivative_before_the_keys_equals_sign_is_its_left_side(left: str, tmp_path: Path) -> None:
    text = changed("planes.md", "- Answer: `x = b", f"- Answer: `{left} = b")
    blank = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest").blanks[0]
    assert isinstance(blank, ExpressionBlank)
    assert (blank.key, blank.left, blank.label) == ("b/||b||_2^2", (left, "x"), f"{left} =")


@pytest.mark.parametrize("key", ["a/b = 2", "d/n = 2", "2 x + d/b = 1"])
def test_a_fraction_before_the_keys_equals_sign_is_part_of_a_condition(key: str, tmp_path: Path) -> None:
    text = changed("planes.md", "- Answer: `x = b/||b||_2^2`\n- Left: `x`", f"- Answer: `{key}`")
    blank = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest").blanks[0]
    assert isinstance(blank, ExpressionBlank)
    assert (blank.key, blank.left) == (key, ())


def test_the_word_strict_makes_form_rules_binding_and_is_none_itself(tmp_path: Path) -> None:
    text = changed("planes.md", "- Form: column", "- Form: column, lowest terms strict")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert isinstance(part.blanks[0], ExpressionBlank)
    assert (part.blanks[0].forms, part.blanks[0].strict) == (("column", "lowest terms"), True)


def test_an_inequality_is_a_key_without_a_left_side(tmp_path: Path) -> None:
    text = changed("planes.md", "- Answer: `x = b/||b||_2^2`\n- Left: `x`", "- Answer: `0 < alpha <= 1`")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert part.blanks == (ExpressionBlank("0 < alpha <= 1", (), ("column",)),)


def test_given_and_also_are_declared_after_the_problems_own(tmp_path: Path) -> None:
    text = changed("planes.md", "- Left: `x`", "- Given: `c in R^2`\n- Also: lambda, eta")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert part.given == ("alpha > 0", "c in R^2", "also lambda", "also eta")


def test_each_value_of_vary_is_a_variant() -> None:
    part = part_of(small(), "planes/nearest")
    assert part.variants == (Variant(("b = [3, 4]",)), Variant(("b = [1, 2, 2]",)))
    assert part_of(small(), "planes/same").variants == (Variant(),)


def test_options_have_feedback_from_an_indented_paragraph_or_after_a_dash() -> None:
    assert part_of(small(), "planes/same").blanks == (
        ChoiceBlank(
            options=("the 1-norm", "the 2-norm", "the maximum norm"),
            keys=(1,),
            feedback=("That norm likes a coordinate axis.", "", "that norm likes a corner"),
        ),
    )


def test_options_may_be_nested_below_the_field_and_all_may_be_asked_for(tmp_path: Path) -> None:
    old = page("planes.md").split("- Answer: one of")[1].split("### Mistake axis")[0]
    text = page("planes.md").replace(
        "- Answer: one of" + old,
        "- Answer: all of\n  - [x] red\n  - [ ] green\n  - [x] blue\n\nOf these.\n\n",
    )
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/same")
    assert part.blanks == (ChoiceBlank(("red", "green", "blue"), (0, 2), ("", "", ""), many=True),)
    assert part.statement.split("\n\n")[0] == "Which norm is least there?"
    assert part.statement.endswith("\n\nOf these.")


def test_a_tables_code_cells_are_blanks_and_the_table_leaves_the_statement() -> None:
    part = part_of(small(), "counting/table")
    assert part.table == Table(
        ("Paradigm", "Messages", "Size of each", "Shape"),
        (("All-to-all", 0, "p", 1), ("Ring", 2, 3, 4)),
    )
    assert part.statement == "Fill in the table."
    assert part.blanks == (
        ExpressionBlank("n(n-1)", label="All-to-all, Messages"),
        TermBlank(("complete graph", "clique"), label="All-to-all, Shape"),
        ExpressionBlank("2 n (n-1)", label="Ring, Messages"),
        ExpressionBlank("p/n", label="Ring, Size of each"),
        ChoiceBlank(("star", "circle"), (1,), ("", ""), label="Ring, Shape"),
    )


@pytest.mark.parametrize(
    ("corner", "row", "label"),
    [
        ("p", "1", "p = 1, Messages"),
        ("p", "∞", "p = ∞, Messages"),
        ("λ", "-3/2", "λ = -3/2, Messages"),
        ("λ", "tends to 0", "tends to 0, Messages"),
        ("Row", "1", "1, Messages"),
        ("p", "ring", "ring, Messages"),
    ],
)
def test_a_row_that_is_only_a_value_is_called_by_what_it_is_a_value_of(
    tmp_path: Path, corner: str, row: str, label: str
) -> None:
    table = f"| {corner} | Messages |\n|---|---|\n| {row} | `2` |\n"
    page = f"# T\n\n- Id: planes\n\n## Part same: as before\n\n- Answer: table\n\n{table}"
    (blank,) = part_of(load(pack_with(tmp_path, planes=page)), "planes/same").blanks
    assert blank.label == label


def test_a_mistake_finds_its_cell_by_the_headings() -> None:
    assert [mistake.blank for mistake in part_of(small(), "counting/table").mistakes] == [0, 3]


def test_spot_the_flaw_asks_for_a_line_and_then_for_what_belongs_there() -> None:
    part = part_of(small(), "counting/flaw")
    assert (part.staged, part.then) == (True, "How many are there?")
    assert part.blanks == (LineBlank(2, 3), ExpressionBlank("n(n-1)", label="messages"))
    assert part.statement.startswith("1. Each of the workers")
    assert [mistake.blank for mistake in part.mistakes] == [0, 1]


def test_a_number_has_a_tolerance_and_a_term_its_synonyms() -> None:
    assert part_of(small(), "counting/share").blanks == (NumberBlank("2/3", "0.01"),)
    assert part_of(small(), "counting/name").blanks == (TermBlank(("ring all-reduce", "ring allreduce")),)


def test_the_ladder_keeps_its_order_and_ends_in_the_solution() -> None:
    part = part_of(small(), "planes/nearest")
    assert [(rung.id, rung.kind, rung.mistake, rung.after) for rung in part.ladder] == [
        ("orient", RungKind.ORIENT, None, "F1"),
        ("contradict", RungKind.CONTRADICT, "no-square", ""),
        ("structure", RungKind.STRUCTURE, None, "F5"),
        ("ask", RungKind.ASK, None, ""),
        ("tell", RungKind.TELL, None, ""),
    ]
    assert part.ladder[-1].text == part.solution
    assert part.ladder[3].blank == ExpressionBlank("b^T b")


def test_the_author_may_answer_the_reflection_and_a_slip_in_the_heading_is_told(tmp_path: Path) -> None:
    asked = "And the others?\n"
    text = changed("planes.md", asked, f"{asked}\n### Reflect answer\n\nThey lie apart.\n")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/same")
    assert (part.reflection, part.reflect_answer) == ("And the others?", "They lie apart.")
    slip = load(pack_with(tmp_path, planes=text.replace("Reflect answer", "Reflect anser")))
    fault = only(slip.faults)
    assert fault.rule == "unknown-heading"
    assert "Reflect answer" in fault.cure


def test_text_right_below_a_field_is_text_and_not_part_of_the_field() -> None:
    rung = part_of(small(), "planes/nearest").ladder[0]
    assert (rung.after, rung.text) == ("F1", "Nearest means: of least Euclidean length.")


def test_rungs_of_one_kind_are_numbered_and_tell_is_kept_for_the_solution(tmp_path: Path) -> None:
    text = changed(
        "planes.md", "### Hint ask\n", "### Hint structure\nGo on.\n\n### Hint tell\nDo it.\n\n### Hint ask\n"
    )
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert [rung.id for rung in part.ladder] == [
        "orient",
        "contradict",
        "structure",
        "structure-2",
        "tell-2",
        "ask",
        "tell",
    ]


def test_the_race_is_read_with_its_remarks() -> None:
    assert part_of(small(), "planes/nearest").race == (
        RaceEntry("GPT-5", 0),
        RaceEntry("Model B", 2),
        RaceEntry("Another", None, "it stopped"),
    )


def test_pieces_remember_their_lines() -> None:
    text = page("planes.md")
    part = part_of(small(), "planes/nearest")
    lines = text.split("\n")
    assert lines[part.line - 1] == "## Part nearest: nearest to the origin"
    assert lines[part.at("answer") - 1] == "- Answer: `x = b/||b||_2^2`"
    assert lines[part.at("statement") - 1].startswith("With $b")
    assert lines[part.at("mistake far-corner") - 1].startswith("### Mistake far-corner")
    assert lines[part.at("message far-corner") - 1].startswith("That point is on the plane")
    assert lines[part.at("solution") - 1] == "It is a multiple of $b$, so"
    assert lines[part.ladder[2].line - 1].startswith("1. Say in which")
    assert part.at("nothing of the kind") == part.line


def test_a_list_of_plain_sentences_is_text(tmp_path: Path) -> None:
    text = changed("planes.md", "Draw the three balls.", "Draw:\n\n- Circle: round\n- Square: not round")
    pack = load(pack_with(tmp_path, planes=text))
    assert pack.faults == ()
    assert part_of(pack, "planes/same").ladder[1].text == "Draw:\n\n- Circle: round\n- Square: not round"


def test_headings_in_code_and_formulas_cut_nothing(tmp_path: Path) -> None:
    inside = "```\n# no title\n## Part no: part\n```\n\n$$\n# x\n$$\n\nThe circle touches first."
    text = changed("planes.md", "The circle touches first.", inside)
    pack = load(pack_with(tmp_path, planes=text))
    assert pack.faults == ()
    assert part_of(pack, "planes/same").solution == inside


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    folder = pack_with(tmp_path)
    (folder / "planes.md").write_bytes(b"\xef\xbb\xbf" + page("planes.md").replace("\n", "\r\n").encode())
    assert load(folder).problems == small().problems


def test_a_whole_pack_is_read_twice_alike() -> None:
    assert small() == small()


@pytest.mark.parametrize(
    ("written", "left", "label"),
    [
        (r"\operatorname{Var}(X) = 1/a^2", (r"\operatorname{Var}(X)",), "Var(X) ="),
        ("E[X] = 1/a", ("E[X]",), "E[X] ="),
        ("f'(x) = 2 a x", ("f'(x)",), "f'(x) ="),
        ("f(x) = a x", ("f(x)",), "f(x) ="),
        ("a(a - 1) = 0", (), ""),
        ("sqrt(a) = 2", (), ""),
    ],
)
def test_the_name_of_a_value_before_the_key_is_its_left_side(
    tmp_path: Path, written: str, left: tuple[str, ...], label: str
) -> None:
    text = changed("planes.md", "- Answer: `x = b/||b||_2^2`", f"- Answer: `{written}`")
    text = text.replace("- Left: `x`\n", "")
    (blank,) = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest").blanks
    assert isinstance(blank, ExpressionBlank)
    assert (blank.left, blank.label) == (left, label)


@pytest.mark.parametrize("written", ["number `1/a` +- `0.01`", "number `1/a` ± 0.01", "number `1/a` `0.01`"])
def test_a_tolerance_that_would_not_count_is_an_error(tmp_path: Path, written: str) -> None:
    text = changed("planes.md", "- Answer: `x = b/||b||_2^2`", f"- Answer: {written}")
    (fault,) = load(pack_with(tmp_path, planes=text)).faults
    assert (fault.rule, fault.cure) == ("unknown-answer", "Write “number `0.5` within `0.01`”.")
