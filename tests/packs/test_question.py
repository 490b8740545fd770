"""What the checker is asked about a part."""

from tests.packs.pages import part_of, small
from tutor.checking import ExpressionBlank
from tutor.checking.contract.question import Other, Question
from tutor.packs.model.pack import Part, Problem
from tutor.packs.rendering.ask import asked, key, question


def planes() -> tuple[Problem, Part]:
    problem = small().problem("planes")
    assert problem is not None
    return problem, problem.parts[0]


def test_a_question_has_the_declarations_of_its_variant() -> None:
    problem, part = planes()
    found = question(small(), problem, part, 1)
    assert found.given == ("alpha > 0", "b = [1, 2, 2]")
    assert found.blanks == part.blanks


def test_messages_are_filled_with_the_values_of_the_variant() -> None:
    problem, part = planes()
    assert question(small(), problem, part, 0).mistakes[0].message.endswith("Here $\\|b\\|_2 = 5$.")
    assert question(small(), problem, part, 1).mistakes[0].message.endswith("Here $\\|b\\|_2 = 3$.")


def test_the_other_variants_keys_are_known() -> None:
    problem, part = planes()
    assert question(small(), problem, part, 0).others == (
        Other("variant", "b = [1, 2, 2]", ("alpha > 0", "b = [1, 2, 2]"), "b/||b||_2^2"),
    )


def test_sibling_parts_count_only_if_their_key_is_of_the_same_kind() -> None:
    def made(name: str, answer: str) -> Part:
        return Part(name, name.title(), "", ("g in R^d", "n in N"), (ExpressionBlank(answer),))

    parts = (made("one", "-g"), made("two", "2 g"), made("three", "n^2"), made("four", "n +"))
    found = question(small(), Problem("p", "P", "", parts), parts[0])
    assert found.others == (Other("part", "Two", ("g in R^d", "n in N"), "2 g"),)


def test_a_hint_that_asks_has_a_question_of_its_own() -> None:
    _, part = planes()
    assert asked(small(), part, part.ladder[3], 0) == Question(
        ("alpha > 0", "b = [3, 4]"),
        (ExpressionBlank("b^T b"),),
        others=(Other("variant", "b = [1, 2, 2]", ("alpha > 0", "b = [1, 2, 2]"), "b^T b"),),
    )
    assert asked(small(), part, part.ladder[0]) is None


def test_the_key_is_written_as_a_student_would_type_it() -> None:
    pack = small()
    for problem, path, typed in [
        ("planes", "nearest", ("b/||b||_2^2",)),
        ("planes", "same", ("2",)),
        ("counting", "table", ("n(n-1)", "complete graph", "2 n (n-1)", "p/n", "2")),
        ("counting", "flaw", ("2", "n(n-1)")),
        ("counting", "share", ("2/3",)),
        ("counting", "name", ("ring all-reduce",)),
    ]:
        home = pack.problem(problem)
        assert home is not None
        assert key(question(pack, home, part_of(pack, f"{problem}/{path}"))) == typed
