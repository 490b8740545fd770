"""An author's names: which spellings an entry has, and how an answer is read by entries."""

from __future__ import annotations

import pytest

from tutor.checking import Mistake, Question, TermBlank
from tutor.checking.contract.verdict import Outcome
from tutor.checking.judge import judge
from tutor.checking.marking.term_words import every_word
from tutor.checking.marking.terms.spelling_match import Line, is_spelling
from tutor.checking.marking.terms.term_grammar import MOST_WORDS, Term, read_entry


def spelt(entry: str, typed: str, slips: bool = True) -> bool:
    """Whether a text is a spelling of the entry's name."""
    term = read_entry(entry)
    assert isinstance(term, Term), term
    return is_spelling(term, Line(every_word(typed)), slips)


RIDGE = (
    "ridge regression: [plain | simple]* (ridge | Tikhonov) "
    "[regression | regularisation (method | scheme)]; RR"
)


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ridge regression", True),
        ("Ridge-Regression", True),
        ("ridge", True),
        ("plain simple plain ridge", True),
        ("Tikhonov regularisation scheme", True),
        ("Tikhonov regularisation", False),
        ("regression", False),
        ("ridge ridge", False),
        ("the ridge regressions", True),
        ("ridge regresion", True),
        ("ridgeregresion", True),
        ("RR", True),
        ("RS", False),
        ("kernel ridge regression", False),
        ("", False),
    ],
)
def test_words_in_brackets_may_be_left_out_repeated_or_chosen(typed: str, right: bool) -> None:
    assert spelt(RIDGE, typed) is right


@pytest.mark.parametrize(
    ("entry", "typed", "right"),
    [
        ("linear time: O(n)", "O(n)", True),
        ("linear time: O(n)", "O(m)", False),
        ("implication: p -> q", "p → q", True),
        ("implication: p -> q", "p ← q", False),
        ("implication: p -> q", "p q", False),
        ("minus one: -1", "-1", True),
        ("minus one: -1", "1", False),
        ("below: x < 3", "x > 3", False),
        ('half-open: "[0, 1)"', "[0, 1)", True),
        ('half-open: "[0, 1)"', "[0, 1]", False),
        ('either: "(a | b)"', "a", False),
        ("C++: C plus plus", "C", False),
        ("Newton's method", "Newtons method", True),
        ("gradient method", "gradient", False),
        ("gradient", "the gradient method", True),
        ("it", "it", True),
    ],
)
def test_signs_are_kept_and_a_bracket_in_a_word_or_in_quotes_is_no_grammar(
    entry: str, typed: str, right: bool
) -> None:
    assert spelt(entry, typed) is right


@pytest.mark.parametrize(
    "entry",
    [
        ": ridge",
        "ridge: [plain ridge",
        "ridge: plain] ridge",
        "ridge: plain | ridge",
        "ridge: (plain] ridge",
        "ridge: [plain]",
        "ridge: [[[[[plain]]]]] ridge",
        "rate …: learning rate",
        "rate …: a … b",
        "rate …: …",
        f"ridge: {' '.join(['very'] * (MOST_WORDS + 1))} ridge",
    ],
)
def test_an_entry_that_is_none_is_explained(entry: str) -> None:
    assert isinstance(read_entry(entry), str)


def test_many_optional_words_are_matched_in_few_steps() -> None:
    entry = "ridge: " + "[a1 | a1 a1 | a1 a1 a1]* " * 20 + "ridge"
    assert not spelt(entry, "a1 " * 90 + "lasso")


TERMS = (
    "ridge regression: ridge; L2 regularisation",
    "lasso: L1 regularisation",
    "elastic net",
    "with weight …: weight …; penalty …; … as weight",
    "broken: [",
)
QUESTION = Question(
    ("lambda > 0", "w in R^d"),
    (
        TermBlank(
            ("ridge regression [with weight `lambda` or `2 lambda/2`]", "elastic net with weight lambda^2")
        ),
    ),
    (
        Mistake("lasso", '"lasso", "Laplace prior"', "Corners.", 0),
        Mistake("list", "several names", "One name.", 0),
        Mistake("weight", "another setting", "Another weight.", 0),
    ),
    terms=TERMS,
)


@pytest.mark.parametrize(
    ("typed", "outcome", "mistake"),
    [
        ("ridge", Outcome.CORRECT, None),
        ("ridge or L2 regularisation", Outcome.CORRECT, None),
        ("ridge with weight lambda", Outcome.CORRECT, None),
        ("ridge, its penalty being λ", Outcome.CORRECT, None),
        ("ridge (weight: 3 λ/3)", Outcome.CORRECT, None),
        ("ridge with λ as weight", Outcome.CORRECT, None),
        ("ridge with weight kappa", Outcome.CORRECT, None),
        ("ridge with weight μ λ", Outcome.UNREADABLE, None),
        ("ridge with weight 2 λ", Outcome.WRONG, "weight"),
        ("ridge with weight -λ", Outcome.WRONG, "weight"),
        ("ridge with weight ||w||_2", Outcome.WRONG, "weight"),
        ("ridge with weight w", Outcome.UNREADABLE, None),
        ("ridge with weight λ +", Outcome.UNREADABLE, None),
        ("elastic net", Outcome.WRONG, None),
        ("elastic net with weight lambda", Outcome.WRONG, "weight"),
        ("elastic net with weight λ λ", Outcome.CORRECT, None),
        ("lasso", Outcome.WRONG, "lasso"),
        ("lasso or L1 regularisation", Outcome.WRONG, "lasso"),
        ("lasso, Laplace prior", Outcome.WRONG, "list"),
        ("ridge or lasso", Outcome.WRONG, "list"),
        ("lasso / elastic net", Outcome.WRONG, "list"),
        ("laplace-prior", Outcome.WRONG, "lasso"),
        ("ridge (the good one)", Outcome.UNREADABLE, None),
        ("lasso (the bad one)", Outcome.UNREADABLE, None),
        ("bridge", Outcome.WRONG, None),
        ("don't know", Outcome.UNREADABLE, None),
        ("?", Outcome.UNREADABLE, None),
    ],
)
def test_an_answer_is_read_as_names_with_settings(typed: str, outcome: Outcome, mistake: str | None) -> None:
    said = judge(QUESTION, (typed,))
    assert (said.outcome, said.mistake) == (outcome, mistake), said.message


def test_without_entries_synonyms_are_one_thing_and_a_mistake_beside_them_another() -> None:
    plain = Question(
        (), (TermBlank(("ridge regression", "ridge")),), (Mistake("lasso", '"lasso"', "Corners.", 0),)
    )
    assert judge(plain, ("ridge, i.e. ridge regression",)).credit
    assert judge(plain, ("ridge or lasso",)).mistake == "lasso"
    assert judge(plain, ("idk",)).outcome is Outcome.UNREADABLE


def test_a_sign_may_be_a_term_where_it_is_the_key() -> None:
    assert judge(Question((), (TermBlank(("-", "minus")),)), ("-",)).credit
    assert judge(Question((), (TermBlank(("none",)),)), ("none",)).credit


def test_a_key_whose_setting_does_not_read_is_the_question_s_own_fault() -> None:
    broken = Question((), (TermBlank(("ridge regression [with weight mu]",)),), terms=TERMS)
    assert judge(broken, ("ridge with weight 2",)).outcome is Outcome.UNDECIDED


def test_the_key_is_shown_without_what_may_be_left_out() -> None:
    (blank,) = QUESTION.blanks
    assert isinstance(blank, TermBlank)
    assert blank.names == ("ridge regression", "elastic net with weight lambda^2")
