"""Verdicts: kinds, forms, left sides, parts that are right, several blanks, and what students are told."""

from __future__ import annotations

import pytest

from tests.checking.homework import ADAM, L1, L2, LINF, MESSAGES, MISCONCEPTIONS, POINT, SGD, STEP, ask, table
from tutor.checking import (
    ChoiceBlank,
    ExpressionBlank,
    LineBlank,
    Mistake,
    NumberBlank,
    Other,
    Outcome,
    Question,
    TermBlank,
)
from tutor.checking.judge import judge
from tutor.checking.marking.expression_blank import HERE_ALONE
from tutor.checking.marking.meant_otherwise import BY_INDEX


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        (L2, "-alpha/2", "A vector is asked for here; this is a number."),
        (SGD, "[1, 0.1]", "This has 2 components, θ has 3."),
        (L2, "[1, 2]", "This has 2 components, u has d of them."),
        (MESSAGES, "[1, 2]", "A number is asked for here"),
        (STEP, "10000/10101", "A condition such as an inequality is asked for here"),
        (L2, "v = -alpha g/2", "The left side should be u or Δθ"),
        (MESSAGES, "x = 3", ""),
        (MESSAGES, "n = 2n(n-1)", "without a left side"),
        (L2, "u = -alpha g/2 = g", "several equals signs"),
        (L2, "u < g", ""),
        (L2, "g g", "both vectors"),
        (L2, "sing(g)", "sign"),
        (L2, "", "Nothing is typed here yet."),
        (L2, "   ", "Nothing is typed here yet."),
        (L2, "-alpha (g", ""),
        (L2, "-beta g", "β"),
    ],
)
def test_what_cannot_be_judged_is_said_and_does_not_count(
    question: Question, answer: str, words: str
) -> None:
    verdict = judge(question, (answer,))
    assert verdict.outcome == Outcome.UNREADABLE
    assert not verdict.outcome.counts
    assert not verdict.credit
    assert words in verdict.message
    assert verdict.message.endswith((".", "?"))


def test_a_near_miss_is_offered_as_a_correction() -> None:
    cell = judge(L2, ("-(alpha/2) ||g_1",)).cells[0]
    assert cell.correction == "-(alpha/2) ||g||_1"
    assert cell.span is not None


@pytest.mark.parametrize("left", ["u", "Δθ", r"\Delta\theta", "u^*", "Δθ*", "Delta theta"])
def test_every_accepted_left_side_is_taken(left: str) -> None:
    assert judge(L2, (f"{left} = -alpha g/2",)).outcome == Outcome.CORRECT


def test_the_reading_is_latex_of_all_that_was_typed() -> None:
    assert judge(L2, ("u = -alpha g/2",)).cells[0].reading.startswith("u = ")


@pytest.mark.parametrize(
    "answer", ["[10000/10101, 1000/10101, 100/10101]", "a^T/||a||_2^2", "[1, 1/10, 1/100]/1.0101"]
)
def test_a_row_for_a_column_is_pointed_out_and_counted(answer: str) -> None:
    verdict = judge(SGD, (answer,))
    assert (verdict.outcome, verdict.mistake, verdict.credit) == (Outcome.FORM, "row-for-column", True)
    assert "column" in verdict.message


def test_a_part_can_say_it_in_its_own_words() -> None:
    own = Mistake("row-for-column", "the key, transposed", "θ stands upright.")
    question = ask("a/||a||_2^2", POINT, forms=("column",), mistakes=(own,))
    assert judge(question, ("[1, 1/10, 1/100]/1.0101",)).message == "θ stands upright."


def test_a_strict_form_gives_no_credit() -> None:
    verdict = judge(ask("1/2", forms=("exact",), strict=True), ("0.5",))
    assert (verdict.outcome, verdict.credit) == (Outcome.FORM, False)


@pytest.mark.parametrize(
    ("key", "form", "good", "bad"),
    [
        ("1/2", "exact", "1/2", "0.5"),
        ("1/2", "lowest terms", "1/2", "2/4"),
        ("1/2", "decimal", "0.5", "1/2"),
        ("[1; 2]", "column", "(1, 2)", "[1, 2]"),
        ("[1; 2]", "column", "[1, 2]^T", "[1, 2]"),
        ("[1; 2]", "row", "[1, 2]", "[1; 2]"),
    ],
)
def test_each_form_rule_knows_good_from_bad(key: str, form: str, good: str, bad: str) -> None:
    question = ask(key, forms=(form,))
    assert judge(question, (good,)).outcome == Outcome.CORRECT
    assert judge(question, (bad,)).outcome == Outcome.FORM


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("0 <= alpha < 1/||a||_2^2", Outcome.WRONG),
        ("1/||a||_2^2 > alpha >= 0", Outcome.WRONG),
        ("alpha in [0, 10000/10101)", Outcome.WRONG),
        ("0 < alpha < 1/||a||_2^2", Outcome.CORRECT),
        ("alpha < 1/||a||_2^2", Outcome.CORRECT),
        ("-1 <= alpha < 1/||a||_2^2", Outcome.CORRECT),
        ("alpha in (0, 10000/10101)", Outcome.CORRECT),
    ],
)
def test_an_end_that_is_given_away_and_asked_for_may_not_be_counted_in(answer: str, outcome: Outcome) -> None:
    verdict = judge(STEP, (answer,))
    assert verdict.outcome is outcome
    assert ("Look at the end 0 of your range" in verdict.message) is (outcome is Outcome.WRONG)


def test_an_end_that_the_key_does_not_speak_of_may_be_counted_in() -> None:
    assert judge(ask("alpha < 2", ("alpha > 0",)), ("0 <= alpha < 2",)).outcome is Outcome.CORRECT
    assert judge(ask("0 <= alpha < 2", ("alpha > 0",)), ("0 <= alpha < 2",)).outcome is Outcome.CORRECT


def test_right_components_are_named() -> None:
    verdict = judge(SGD, ("(10000/10101, 0, 100/10101)",))
    assert verdict.outcome == Outcome.PARTLY
    assert verdict.message.startswith("Components 1 and 3 are right; look at component 2 again.")


INVERSE = ask(
    "(ones ⊘ a)/||sign(a)||_1",
    POINT,
    mistakes=(Mistake("new-weights", "`sign(a)/||sign(a)||_1`", "These belong to the new features."),),
    others=(Other("variant", "a = [2, -1]", ("a = [2, -1]",), "(ones ⊘ a)/||sign(a)||_1"),),
)


@pytest.mark.parametrize(
    ("answer", "outcome", "begins"),
    [
        ("(1/3, 1/3, 1/3)", Outcome.WRONG, "These belong"),
        ("(1/3, 5, 7)", Outcome.WRONG, "This is not right yet."),
        ("(1/3, 10/3, 7)", Outcome.PARTLY, "Components 1 and 2 are right; look at component 3 again."),
        ("(1, 10/3, 7)", Outcome.PARTLY, "Component 2 is right; look at components 1 and 3 again."),
    ],
)
def test_a_component_that_a_known_wrong_answer_shares_by_chance_earns_nothing(
    answer: str, outcome: Outcome, begins: str
) -> None:
    verdict = judge(INVERSE, (answer,))
    assert verdict.outcome is outcome
    assert verdict.message.startswith(begins)
    assert (" right;" in verdict.message) is (outcome is Outcome.PARTLY)


def test_a_component_that_a_wrong_answer_shares_in_every_variant_is_right() -> None:
    twice = Mistake("twice", "`[a_1; 2 a_2]`", "The second one is doubled.")
    other = Other("variant", "a = [5, 7]", ("a = [5, 7]",), "[a_1; a_2]")
    verdict = judge(ask("[a_1; a_2]", ("a = [2, 3]",), mistakes=(twice,), others=(other,)), ("(2, 6)",))
    assert (verdict.outcome, verdict.mistake) == (Outcome.PARTLY, "twice")


@pytest.mark.parametrize(
    ("question", "answer", "name"),
    [
        (LINF, "(alpha/2) ||g||_1 sign(g)", "general-sign"),
        (L1, "-(alpha/2) ||g||_1 sign(g_j) e_j", "general-dual-norm"),
        (L1, "-alpha g_j e_j", "general-factor-of-two"),
        (LINF, "-(alpha/4) ||g||_1 sign(g)", "general-factor-of-two"),
        (ask("[1; 2; 3]"), "(1, -2, -3)", "general-sign"),
        (ask("a/||a||_2^2", POINT, others=SGD.others), "(100/111, 100/111, 100/111)", "general-other-part"),
        (ask("n - 1", ("n in N",)), "1 - n", "general-sign"),
    ],
)
def test_general_slips_are_recognised(question: Question, answer: str, name: str) -> None:
    bare = Question(question.given, question.blanks, (), question.others)
    verdict = judge(bare, (answer,))
    assert verdict.mistake == name
    assert verdict.outcome in (Outcome.WRONG, Outcome.PARTLY)


@pytest.mark.parametrize("answer", ["1", "4", "2 d", "||a||_2^2", "sum_i a_i^2", "a_1"])
def test_where_an_index_is_asked_for_a_number_is_the_same_in_each_place(answer: str) -> None:
    question = ask("a_i^2", ("a in R^d",))
    assert judge(question, (answer,)).outcome is Outcome.WRONG
    assert judge(question, ("a_i a_i",)).outcome is Outcome.CORRECT
    assert judge(ask("s x", ("a in R^d", "s > 0", "x in R")), ("|a_i| x",)).message == BY_INDEX


@pytest.mark.parametrize(
    ("answer", "heard"),
    [
        ("1/||a||_inf", True),
        ("1/max_i |a_i|", True),
        ("1/max(|a|)", True),
        ("1/max(1, 1/10)", True),
        ("1", False),
        ("10/10", False),
        ("2/3 + 1/3", False),
    ],
)
def test_a_number_without_a_norm_is_not_told_that_its_norm_is_wrong(answer: str, heard: bool) -> None:
    verdict = judge(ask("1/||a||_1", ("a = [1, 1/10]",)), (answer,))
    assert verdict.outcome is Outcome.WRONG
    assert (verdict.mistake == "general-dual-norm") is heard, verdict.message


@pytest.mark.parametrize(
    ("question", "answer"),
    [(SGD, "(0.99, 0.099, 0.0099)"), (ADAM, "0.9009 (1, 1, 1)"), (STEP, "0 < alpha < 0.99")],
)
def test_a_rounded_answer_is_told_to_be_exact(question: Question, answer: str) -> None:
    verdict = judge(question, (answer,))
    assert (verdict.outcome, verdict.mistake) == (Outcome.WRONG, "general-rounded")


@pytest.mark.parametrize(
    ("answer", "remarked"),
    [
        ("sign(a)/sum(a)", True),
        ("ones/(a^T ones)", True),
        ("sign(a)/||a||_1", False),
        ("(100/111) (1, 1, 1)", False),
        ("ones/1.11", False),
        ("(a ⊘ a)/1.11", False),
    ],
)
def test_a_formula_that_is_right_for_the_given_numbers_alone_is_remarked_on(
    answer: str, remarked: bool
) -> None:
    other = _variant("a = [2, -1]", "sign(a)/||a||_1")
    verdict = judge(ask("sign(a)/||a||_1", POINT, others=(other,)), (answer,))
    assert (verdict.outcome, verdict.credit) == (Outcome.CORRECT, True)
    assert verdict.message == ("Right. " + HERE_ALONE if remarked else "Right.")


def test_the_key_of_another_variant_is_recognised() -> None:
    question = ask("a_1 + a_2", ("a = [1, 2]",), others=(_variant("a = [5, 7]", "a_1 + a_2"),))
    assert judge(question, ("12",)).mistake == "general-other-variant"


def _variant(given: str, key: str):  # type: ignore[no-untyped-def]
    return Other("variant", given, (given,), key)


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        (LINF, "-(alpha/3) ||g||_1 sign(g)", "right line, but its length"),
        (LINF, "alpha ||g||_2 sign(g)", "opposite way"),
        (MESSAGES, "n^2", "Try it with n = 3: your formula gives 9 there. That is too small."),
        (MESSAGES, "3 n^2", "That is too large."),
        (ask("3/2"), "2", "This number is too large."),
        (ask("3/2"), "-2", "wrong sign"),
        (STEP, "0 < alpha < 1/2", "Try α = 2/3"),
        (STEP, "0 <= alpha < 1/1.0101", ""),
        (L2, "-alpha ||g||_2 [1; 1] + 0 g", ""),
    ],
)
def test_an_unrecognised_answer_is_told_something_true(question: Question, answer: str, words: str) -> None:
    bare = Question(question.given, question.blanks)
    assert words in judge(bare, (answer,)).message


def test_an_end_point_is_not_given_away() -> None:
    bare = Question(STEP.given, STEP.blanks)
    assert judge(bare, ("alpha <= 1/||a||_2^2",)).message == (
        "The range is nearly right. Look at its ends: which of them belong to it?"
    )


@pytest.mark.parametrize(
    ("question", "answer"), [(question, answer) for question, answer, _ in MISCONCEPTIONS]
)
def test_no_message_for_a_wrong_answer_holds_the_key(question: Question, answer: str) -> None:
    bare = Question(question.given, question.blanks)
    message = judge(bare, (answer,)).message
    blank = question.blanks[0]
    assert isinstance(blank, ExpressionBlank)
    assert blank.key not in message
    assert message.strip(" .").casefold() not in ("wrong", "incorrect", "false", "")


TABLE = table(
    ExpressionBlank("n (n-1)", label="all-to-all"),
    TermBlank(("gradient descent", "GD"), label="name"),
    ChoiceBlank(("first", "second", "third"), (1,), ("", "Yes, the second.", ""), label="which"),
    NumberBlank("1/2", "0.01", label="value"),
    given=("n in N",),
    mistakes=(
        Mistake("itself", "`n^2`", "Not to itself.", 0),
        Mistake("signs", '"sign descent", "signSGD"', "Signs only?", 1),
        Mistake("last", "option 3", "The last is too far.", 2),
    ),
)


def test_a_table_is_right_when_all_its_cells_are() -> None:
    verdict = judge(TABLE, ("n^2 - n", "GD", "2", "0.503"))
    assert (verdict.outcome, verdict.credit) == (Outcome.CORRECT, True)
    assert [cell.outcome for cell in verdict.cells] == [Outcome.CORRECT] * 4


def test_a_table_speaks_of_the_first_cell_that_is_not_right_and_of_known_mistakes_in_others() -> None:
    verdict = judge(TABLE, ("n^2", "GD", "3", "0.5"))
    assert (verdict.outcome, verdict.mistake) == (Outcome.PARTLY, "itself")
    assert [cell.mistake for cell in verdict.cells] == ["itself", None, "last", None]
    assert verdict.message == "2 of 4 are right. all-to-all: Not to itself.\n\nwhich: The last is too far."
    unknown = judge(TABLE, ("7", "nobody", "3", "0.5"))
    assert unknown.message.count("\n\n") == 1
    assert unknown.message.endswith("which: The last is too far.")


def test_a_blank_before_an_equals_sign_is_called_by_its_name() -> None:
    blanks = (ExpressionBlank("g", label="u ="), ExpressionBlank("2 g", label="v ="))
    question = Question(("g in R^d",), blanks, (Mistake("same", "`3 g`", "Thrice is too far.", 0),))
    assert judge(question, ("3 g", "2 g")).message == "1 of 2 are right. u: Thrice is too far."


def test_a_table_with_an_empty_cell_does_not_count_yet() -> None:
    verdict = judge(TABLE, ("n^2 - n", "GD", "2"))
    assert verdict.outcome == Outcome.UNREADABLE
    assert verdict.message == "value: Nothing is typed here yet."


def test_a_table_that_does_not_count_names_no_mistake_of_another_cell() -> None:
    for last in ("", "1 +"):
        verdict = judge(TABLE, ("n^2", "GD", "3", last))
        assert (verdict.outcome, verdict.mistake) == (Outcome.UNREADABLE, None)


def test_a_table_with_nothing_right_is_wrong() -> None:
    assert judge(TABLE, ("n", "Adam", "1", "3")).outcome == Outcome.WRONG


@pytest.mark.parametrize(
    "typed", ["gradient descent", "Gradient-Descent", "the gradient descent", "gradiant descent", "gd"]
)
def test_terms_are_compared_kindly(typed: str) -> None:
    assert judge(TABLE, ("n", typed, "1", "3")).cells[1].outcome == Outcome.CORRECT


@pytest.mark.parametrize("typed", ["sign descent", "sign-descent", "Sign SGD", "signsgd"])
def test_another_term_is_recognised(typed: str) -> None:
    assert judge(TABLE, ("n", typed, "1", "3")).cells[1].mistake == "signs"


@pytest.mark.parametrize("typed", ["2", "b", "(b)", "B.", "second", "Second", "option 2"])
def test_choices_are_named_by_number_letter_or_words(typed: str) -> None:
    cell = judge(TABLE, ("n", "x", typed, "3")).cells[2]
    assert (cell.outcome, cell.message) == (Outcome.CORRECT, "Yes, the second.")


NORMS = (
    "the 1-norm of the gradient",
    "the squared 2-norm",
    "Yes: it is signSGD, since the signs decide.",
    "Nearly: it is sign descent with a step that follows the gradient.",
)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("squared 2-norm", 1),
        ("2-norm", 1),
        ("the squared", 1),
        ("nearly", 3),
        ("yes", 2),
        ("signSGD", 2),
        ("adaptive sign descent", 3),
        ("sign descent scaled by ||g||_1", 3),
        ("norm", None),
        ("gradient", None),
        ("it is", None),
        ("α", None),
        ("no", None),
        ("signSGD or adaptive sign descent", None),
    ],
)
def test_words_that_one_option_alone_has_and_terms_for_it_name_it(typed: str, place: int | None) -> None:
    called = ((2, "signSGD"), (3, "sign descent [scaled by norm(g, 1)]"))
    blank = ChoiceBlank(NORMS, (3,), called=called)
    terms = ("signSGD: sign SGD", "sign descent: adaptive sign descent", "scaled by …: with scale …")
    question = Question(("g in R^d",), (blank,), (), (), terms=terms)
    cell = judge(question, (typed,)).cells[0]
    assert cell.reading == ("" if place is None else NORMS[place]), cell.message


@pytest.mark.parametrize("typed", ["0", "4", "z", "something", "1, 2"])
def test_what_names_no_single_option_is_unreadable(typed: str) -> None:
    assert judge(TABLE, ("n", "x", typed, "3")).cells[2].outcome == Outcome.UNREADABLE


def test_several_options_can_be_asked_for() -> None:
    question = table(ChoiceBlank(("p", "q", "r"), (0, 2), many=True))
    assert judge(question, ("1, 3",)).outcome == Outcome.CORRECT
    assert judge(question, ("c and a",)).outcome == Outcome.CORRECT
    assert (
        judge(question, ("1",)).outcome == Outcome.WRONG or judge(question, ("1",)).outcome == Outcome.PARTLY
    )
    assert judge(question, ("2",)).outcome == Outcome.WRONG


@pytest.mark.parametrize(
    ("tolerance", "typed", "outcome"),
    [
        ("0", "1/3", Outcome.CORRECT),
        ("0", "0.333", Outcome.WRONG),
        ("0.001", "0.333", Outcome.CORRECT),
        ("1%", "0.336", Outcome.CORRECT),
        ("1%", "0.337", Outcome.WRONG),
        ("0.01", "x = 1/3", Outcome.CORRECT),
        ("0.01", "sqrt(1/9)", Outcome.CORRECT),
        ("0.01", "sqrt(-1)", Outcome.UNREADABLE),
        ("0.01", "[1, 2]", Outcome.UNREADABLE),
        ("0.01", "1/0", Outcome.UNREADABLE),
    ],
)
def test_numbers_are_compared_within_their_tolerance(tolerance: str, typed: str, outcome: Outcome) -> None:
    assert judge(table(NumberBlank("1/3", tolerance)), (typed,)).outcome == outcome


@pytest.mark.parametrize(
    ("key", "typed", "message"),
    [
        ("ln(1000)/ln(2)", "10", "This number is too large."),
        ("ln(1000)/ln(2)", "-3", "This number is too small."),
        ("sqrt(2)", "3/2", "This number is too large."),
        ("-sqrt(2)", "-pi", "This number is too small."),
        ("7/5", "sqrt(2)", "This number is too large."),
    ],
)
def test_a_wrong_number_is_too_large_or_too_small_also_beside_an_irrational_one(
    key: str, typed: str, message: str
) -> None:
    for tolerance in ("0", "0.001", "0.1%"):
        verdict = judge(table(NumberBlank(key, tolerance)), (typed,))
        assert (verdict.outcome, verdict.message) == (Outcome.WRONG, message)


def test_the_flaw_is_found_by_its_line_and_repaired() -> None:
    question = table(
        LineBlank(3, 6),
        ExpressionBlank("2 n", label="repair"),
        given=("n in N",),
        mistakes=(Mistake("too-early", "line 2", "Line 2 still holds.", 0),),
    )
    assert judge(question, ("3", "n + n")).outcome == Outcome.CORRECT
    assert judge(question, ("line 3.", "n + n")).outcome == Outcome.CORRECT
    assert judge(question, ("2", "2n")).mistake == "too-early"
    assert judge(question, ("9", "2n")).outcome == Outcome.UNREADABLE
    for spelt in ("three", "the third", "3rd line", "(3)", "Line three.", "step 3"):
        assert judge(question, (spelt, "2n")).outcome == Outcome.CORRECT, spelt
    assert judge(question, ("the last one", "2n")).cells[0].reading == "6"
    assert judge(question, ("line one", "2n")).cells[0].reading == "1"
    for spelt in ("2 or 3", "the middle one", "none", "thirds", "-3", "3.5"):
        assert judge(question, (spelt, "2n")).outcome == Outcome.UNREADABLE, spelt


def test_a_broken_question_blames_itself_and_not_the_student() -> None:
    verdict = judge(ask("-(alpha/2 g", ("g in R^d",)), ("g",))
    assert verdict.outcome == Outcome.UNDECIDED
    assert "fault of its own" in verdict.message


def test_the_mistake_with_narrower_patterns_wins_by_order() -> None:
    assert judge(ADAM, ("a/||a||_2^2",)).mistake == "same-minimum"
