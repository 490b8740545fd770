"""Answers of several lines: each line has to follow, and the last has to give what is asked."""

from __future__ import annotations

import pytest

from tutor.checking import ExpressionBlank
from tutor.checking.contract.question import Mistake, Question
from tutor.checking.contract.verdict import Evidence, Outcome, Verdict
from tutor.checking.contract.wire import decode_question, encode_question
from tutor.checking.derivations.derivation_text import has_lines, last_line
from tutor.checking.derivations.derivation_verdict import judge_derivation
from tutor.checking.judge import judge
from tutor.checking.marking.compiled_question import BrokenQuestion, compiled

GRADIENT = ("g in R^d", "alpha > 0", "eta > 0")


def ask(
    given: tuple[str, ...],
    key: str,
    left: tuple[str, ...],
    facts: tuple[str, ...],
    *mistakes: tuple[str, str],
    forms: tuple[str, ...] = (),
) -> Question:
    """A question whose answer may be a derivation from these facts."""
    blank = ExpressionBlank(key, left, forms, derivation=facts)
    return Question(
        given, (blank,), tuple(Mistake(name, when, f"Think of {name}.") for name, when in mistakes)
    )


L2 = ask(
    GRADIENT,
    "-(alpha/2) g",
    ("u", "Δθ"),
    ("g + (2/alpha) u = 0",),
    ("penalty-weight", "`-alpha g`"),
    ("uphill", "the key, negated"),
    ("inverted", "`-(2/alpha) g`"),
)
LINF = ask(
    GRADIENT,
    "-(alpha/2) ||g||_1 sign(g)",
    ("u", "Δθ"),
    ("z > 0", "u = -z sign(g)", "2 z/alpha = ||g||_1"),
    ("wrong-norm", "proportional to `-||g||_inf sign(g)`"),
)
SGD = ask(
    ("a = [1, 1/10, 1/100]",),
    "a/||a||_2^2",
    ("theta",),
    ("c in R", "theta = c a", "a^T theta = 1"),
    ("right-line", "`a`, `a/||a||_2`"),
    ("not-unique", "on the plane `a^T theta = 1`"),
    forms=("column",),
)
LINE = ask(("b in R", "m != 0"), "-b/m", ("x",), ("m x + b = 0",))


def verdict(question: Question, *lines: str) -> Verdict:
    """The verdict on some lines."""
    return judge(question, ("\n".join(lines),))


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (L2, ("g + (2/alpha) u = 0", "(2/alpha) u = -g", "u = -(alpha/2) g")),
        (L2, ("g_i + 2/α u_i = 0", "u_i = -α/2 g_i")),
        (L2, (r"g + \frac{2}{\alpha}\Delta\theta = 0", r"\implies \Delta\theta = -\frac{\alpha}{2} g")),
        (L2, ("0 = g + (2/alpha) u", "-(alpha/2) g")),
        (L2, ("g^T u = -(alpha/2) ||g||_2^2", "u^T u = (alpha^2/4) g^T g", "u = -(alpha/2) g")),
        (L2, ("u = -g/(2/alpha)", "= -(alpha/2) g")),
        (L2, ("g^T u <= 0", "u = -(alpha/2) g")),
        (L2, ("k = alpha/2", "u = -k g", "u = -(alpha/2) g")),
        (L2, ("eta = alpha/2", "u = -eta g", "u = -(alpha/2) g")),
        (L2, ("sqrt(u^T u) = (alpha/2) ||g||_2", "u = -(alpha/2) g")),
        (LINF, ("u = -z sign(g)", "z = alpha ||g||_1/2", "u = -(alpha/2) ||g||_1 sign(g)")),
        (LINF, ("g^T u = -z ||g||_1", "2 z/alpha - ||g||_1 = 0", "u = -(alpha/2) ||g||_1 sign(g)")),
        (SGD, ("theta = c a", "c a^T a = 1", "c = 1/(a^T a)", "theta = a/(a^T a)")),
        (SGD, ("theta = c a", "c ||a||_2^2 = 1", "theta = a/||a||_2^2")),
        (SGD, ("c = 10000/10101", "theta = (10000, 1000, 100)/10101")),
        (LINE, ("m x + b = 0", "m x = -b", "x = -b/m")),
        (LINE, ("m x + b = 0 and 2 m x = -2 b", "x = -b/m")),
    ],
)
def test_a_chain_whose_lines_follow_and_end_in_the_key_is_right_and_proved(
    question: Question, lines: tuple[str, ...]
) -> None:
    found = verdict(question, *lines)
    assert (found.outcome, found.credit) == (Outcome.CORRECT, True), found.message
    assert found.evidence == Evidence("exact")
    assert found.message == "Right. Every line follows."
    assert len(found.cells) == 1


@pytest.mark.parametrize(
    ("question", "lines", "number", "mistake"),
    [
        (L2, ("g + (2/alpha) u = 0", "(2/alpha) u = g", "u = (alpha/2) g"), 2, "uphill"),
        (L2, ("g + (1/alpha) u = 0", "u = -alpha g"), 1, "penalty-weight"),
        (L2, ("g + (2/alpha) u = 0", "u = -(2/alpha) g"), 2, "inverted"),
        (L2, ("g + (2/alpha) u = 0", "u = -(2/alpha) g = -(alpha/2) g"), 2, "inverted"),
        (L2, ("k = alpha", "u = -k g", "u = -alpha g"), 2, "penalty-weight"),
        (L2, ("g + (2/alpha) u = 0", "g + (1/(2 alpha)) u = 0", "u = -2 alpha g"), 2, None),
        (LINF, ("u = -z sign(g)", "z = alpha ||g||_inf/2", "u = -z sign(g)"), 2, "wrong-norm"),
        (LINF, ("u = -z sign(g)", "u = -alpha ||g||_inf sign(g)"), 2, "wrong-norm"),
        (SGD, ("theta = c a", "c ||a||_2 = 1", "theta = a/||a||_2"), 2, "right-line"),
        (SGD, ("theta = c a", "theta = (1, 0, 0)"), 2, "not-unique"),
        (SGD, ("theta = c a", "theta = (0.990, 0.0990, 0.00990)"), 2, "general-rounded"),
        (LINE, ("m x + b = 0", "m x = b", "x = b/m"), 2, "general-sign"),
    ],
)
def test_the_first_line_that_does_not_follow_is_named_with_its_mistake(
    question: Question, lines: tuple[str, ...], number: int, mistake: str | None
) -> None:
    found = verdict(question, *lines)
    assert found.outcome in (Outcome.WRONG, Outcome.PARTLY)
    assert not found.credit
    assert found.message.startswith(f"Line {number} does not follow from ")
    assert found.mistake == mistake
    assert found.evidence == Evidence("exact", 1)


def test_what_the_mistake_is_called_is_followed_by_its_message() -> None:
    found = verdict(L2, "g + (2/alpha) u = 0", "(2/alpha) u = g", "u = (alpha/2) g")
    assert found.message == "Line 2 does not follow from what stands before it. Think of uphill."


def test_a_right_last_line_does_not_mend_a_false_one() -> None:
    found = verdict(L2, "g + (2/alpha) u = 0", "2 u = -3 alpha g", "u = -(alpha/2) g")
    assert (found.outcome, found.credit) == (Outcome.PARTLY, False)
    assert found.message.startswith("Line 2 does not follow")
    assert "right by itself" in found.message


def test_a_chain_that_stops_before_the_answer_is_asked_to_go_on() -> None:
    for lines in (("g + (2/alpha) u = 0", "2 u = -alpha g"), ("k = alpha/2", "u = -k g")):
        found = verdict(L2, *lines)
        assert (found.outcome, found.credit) == (Outcome.PARTLY, False)
        assert found.message.startswith("Every line follows. Go on until a line reads u = …")


def test_a_line_that_cannot_be_decided_is_told_and_not_held_against_the_rest() -> None:
    found = verdict(L2, "alpha in (0, 1)", "u = -(alpha/2) g")
    assert (found.outcome, found.credit) == (Outcome.CORRECT, True)
    assert "line 1 follows could not be decided" in found.message
    unfinished = verdict(L2, "alpha in (0, 1)", "2 u = -alpha g")
    assert unfinished.outcome is Outcome.UNDECIDED


def test_agreement_at_points_is_called_so() -> None:
    found = verdict(L2, "g^T u < 0", "u != 0", "u = -(alpha/2) g")
    assert found.credit
    assert (found.evidence.kind, found.evidence.points) == ("numeric", 8)
    assert "as far as numbers can tell" in found.message


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        (("g + (2/alpha u = 0", "u = -(alpha/2) g"), 1),
        (("g + (2/alpha) u = 0", "u = -(alpha/2) q"), 2),
        (("g + 5 = u", "u = -(alpha/2) g"), 1),
        (("alpha", "u = -(alpha/2) g"), 1),
        (("u = 3", "u = -(alpha/2) g"), 1),
        (("= g", "u = -(alpha/2) g"), 1),
        (("g = g",) * 31, 31),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_does_not_count(lines: tuple[str, ...], number: int) -> None:
    found = verdict(L2, *lines)
    assert found.outcome is Outcome.UNREADABLE
    assert not found.outcome.counts
    assert found.message.startswith(f"Line {number}: ")
    first = sum(len(line) + 1 for line in lines[: number - 1])
    span = found.cells[0].span
    assert span is not None
    assert first <= span[0] <= span[1] <= len("\n".join(lines))


def test_a_correction_is_one_of_the_whole_text() -> None:
    found = verdict(L2, "g + (2/alpha) u = 0", "u = -(alpha/2 g")
    assert found.cells[0].correction == "g + (2/alpha) u = 0\nu = -(alpha/2 g)"


def test_a_row_for_a_column_on_the_last_line_is_pointed_out_and_counts() -> None:
    found = verdict(SGD, "theta = c a", "theta = [10000, 1000, 100]/10101")
    assert (found.outcome, found.credit, found.mistake) == (Outcome.FORM, True, "row-for-column")


def test_one_line_is_judged_as_before() -> None:
    assert verdict(L2, "u = -(alpha/2) g").message == "Right."
    assert verdict(L2, "", "  ", "u = -(alpha/2) g", "").message == "Right."
    assert verdict(L2, "-alpha g").mistake == "penalty-weight"


def test_lines_that_one_bracket_or_environment_holds_together_are_one() -> None:
    matrix = "theta = \\begin{bmatrix}10000\\\\\n1000\\\\\n100\\end{bmatrix}/10101"
    assert not has_lines(matrix)
    assert verdict(SGD, *matrix.split("\n")).message == "Right."
    assert verdict(SGD, "theta = c a", *matrix.split("\n")).message == "Right. Every line follows."


def test_a_blank_without_starting_facts_takes_no_derivation() -> None:
    plain = ask(GRADIENT, "-(alpha/2) g", ("u",), ())
    found = verdict(plain, "g + (2/alpha) u = 0", "u = -(alpha/2) g")
    assert found.outcome is Outcome.UNREADABLE


@pytest.mark.parametrize(
    "facts",
    [
        ("g + (2/alpha) u",),
        ("g + 2/(alpha u = 0",),
        ("c in R",),
        ("u^T u = 1",),
        ("u = g", "u = -g"),
    ],
)
def test_facts_that_cannot_be_read_or_solved_are_the_questions_fault(facts: tuple[str, ...]) -> None:
    broken = ask(GRADIENT, "-(alpha/2) g", ("u",), facts)
    with pytest.raises(BrokenQuestion):
        judge_derivation(compiled(broken), 0, "u = g\nu = -(alpha/2) g")
    assert verdict(broken, "u = g", "u = -(alpha/2) g").outcome is Outcome.UNDECIDED


def test_a_line_that_the_facts_leave_open_does_not_follow() -> None:
    loose = ask(("a = [1, 2]",), "a/5", ("theta",), ("a^T theta = 1",))
    found = verdict(loose, "a^T theta = 1", "theta = a/5")
    assert found.message.startswith("Line 2 does not follow")
    assert verdict(loose, "a^T theta = 1", "2 a^T theta = 2").message.startswith("Every line follows.")


@pytest.mark.parametrize("factor", ["1", "2", "3/2", "-2", "4", "1/2", "2.0", "1.9999999", "6/3"])
@pytest.mark.parametrize(
    "pattern", ["g + ({}/alpha) u = 0", "{} u_i = -alpha g_i", "({}) g^T u = -alpha ||g||_2^2"]
)
def test_a_line_follows_exactly_if_its_factor_is_right(pattern: str, factor: str) -> None:
    found = verdict(L2, pattern.format(factor), "u = -(alpha/2) g")
    assert found.credit == (factor in ("2", "2.0", "6/3")), found.message
    assert found.credit != found.message.startswith("Line 1 does not follow")


@pytest.mark.slow
def test_no_message_holds_the_key() -> None:
    wrong = ("u = g", "2 u = g", "u = alpha g", "g = alpha u", "u^T u = 1", "g^T u = 0", "||u||_1 = 1")
    for line in wrong:
        found = verdict(L2, line, "u = -(alpha/3) g")
        for key in ("-(alpha/2)", "α/2", "\\frac{\\alpha}{2}"):
            assert key not in found.message


def test_hostile_lines_get_a_verdict() -> None:
    for line in (
        "9^9^9^9 = 1",
        "((((((((",
        "\x00\x1b[31m",
        "__import__('os')",
        "u = " * 50,
        "1/0 = g^T u",
        "[/b]",
    ):
        found = verdict(L2, line, "u = -(alpha/2) g", line)
        assert not found.credit
        assert found.message


def test_a_megabyte_of_lines_is_refused_at_once() -> None:
    found = verdict(L2, *["("] * 500_000)
    assert found.outcome is Outcome.UNREADABLE


def test_the_last_line_is_where_a_derivation_gives_its_result() -> None:
    assert last_line("theta = c a\n=> theta = (1, 2).\n\n") == "theta = (1, 2)"
    assert last_line("theta = c a\n= (1, 2)") == "(1, 2)"
    assert last_line("-g") == "-g"
    assert last_line(" \n ") == ""


def test_the_reading_shows_every_line() -> None:
    reading = verdict(L2, "g + (2/alpha) u = 0", "u = -(alpha/2) g").cells[0].reading
    assert reading.startswith("\\begin{aligned} ")
    assert reading.count(" \\\\ ") == 1


def test_starting_facts_travel_to_the_worker() -> None:
    assert decode_question(encode_question(SGD)) == SGD
