"""Answers that are judged by a property: put into the conditions, which hold, fail or stay undecided."""

from __future__ import annotations

import pytest

from tutor.checking import Mistake, Outcome, Question, Verdict
from tutor.checking.contract import wire
from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.checking.judge import BROKEN, judge

KINDS: dict[str, tuple[tuple[str, ...], PropertyBlank, str, str, str]] = {
    "an eigenvector": (
        ("A = [[2, 1], [0, 3]]",),
        PropertyBlank("v in R^2", (("A v = 3 v", ""), ("v != 0", "")), "(1, 1)"),
        "(1, 1)|[2, 2]|[1; 1]|v = (1, 1)|w = (3, 3)|sqrt(2) (1, 1)|(-1, -1)^T|[1/2, 1/2]^T"
        "|\\begin{pmatrix} 1 \\\\ 1 \\end{pmatrix}",
        "0|(0, 0)|(1, 0)|(1, 2)|(i, i)|[1, -1]",
        "(1, 1, 1)|2|A|(t, t)|(1, 1|x|v = 3 v",
    ),
    "a basis of a null space": (
        ("A = [[1, 1, 1], [2, 2, 2]]",),
        PropertyBlank("v in R^3", (("A v_i = 0", ""), ("rank = 2", ""), ("count = 2", "")), listed=True),
        "(1, -1, 0), (0, 1, -1)|{(1, -1, 0), (1, 0, -1)}|span{(1, -1, 0), (0, 1, -1)}"
        "|[1, -1, 0] and [0, 2, -2]|[[1, -1, 0], [0, 1, -1]]|[[1, 0], [-1, 1], [0, -1]]"
        "|(sqrt(2), -sqrt(2), 0); (0, pi, -pi)",
        "(1, -1, 0)|(1, -1, 0), (2, -2, 0)|(1, -1, 0), (0, 1, -1), (1, 0, -1)|(1, 0, 0), (0, 1, 0)|0"
        "|(sqrt(2), -sqrt(2), 0), (2, -2, 0)",
        "{}|(1, -1), (0, 1)|3, 4|(1, -1, 0), (0, 1, -1",
    ),
    "an orthonormal basis": (
        (),
        PropertyBlank(
            "v in R^2", (("v_i^T v_i = 1", ""), ("v_i^T v_j = 0", ""), ("count = 2", "")), listed=True
        ),
        "(1, 0), (0, 1)|(3/5, 4/5), (-4/5, 3/5)|(1, 1)/sqrt(2), (1, -1)/sqrt(2)",
        "(1, 0), (1, 0)|(1, 0)|(1, 1), (1, -1)|(1, 0), (3/5, 4/5)",
        "[[1, 0], [0, 1]]",
    ),
    "independent vectors": (
        (),
        PropertyBlank("v in R^3", (("independent", ""), ("count = 2", "")), listed=True),
        "(1, 0, 0), (1, 1, 0)",
        "(1, 0, 0), (2, 0, 0)|(1, 0, 0)|(0, 0, 0), (1, 0, 0)",
        "(1, 0), (0, 1)",
    ),
    "an antiderivative": (
        ("x in R",),
        PropertyBlank("F in R", (("derivative of F in x is x cos(x)", ""),)),
        "x sin(x) + cos(x)|x sin x + cos x + C|F(x) = x sin(x) + cos(x) + c|cos x + x sin x - 7",
        "x sin(x)|cos x|D x|0|x^2 sin(x)/2|abs(x)",
        "x sin(x) +|q|(x, 1)|x = 1 or x = 2",
    ),
    "a solution of an initial value problem": (
        ("x in R",),
        PropertyBlank(
            "y in R",
            (
                ("second derivative of y in x + y = 0", ""),
                ("y at x = 0 is 1", ""),
                ("derivative of y in x at x = pi/2 equals -1", ""),
            ),
        ),
        "cos(x)|sin(x + pi/2)|1 - 2 sin(x/2)^2",
        "sin(x)|2 cos(x)|cos(x) + sin(2x)|1|cos(x) + C",
        "",
    ),
    "a polynomial with given roots": (
        ("x in R",),
        PropertyBlank(
            "p in R", (("p at x = 1 is 0", ""), ("p at x = -2 is 0", ""), ("degree of p in x is 3", ""))
        ),
        "x (x - 1)(x + 2)|(x - 1)^2 (x + 2)|x^3 + x^2 - 2x|-(x-1)(x+2)(x-5)/3",
        "(x - 1)(x + 2)|0|x^3 - 1|(x^2 - 1)(x + 2)^2",
        "",
    ),
    "a matrix whose square is 0": (
        (),
        PropertyBlank("A in R^(2 x 2)", (("A^2 = 0", ""), ("A != 0", ""))),
        r"[[0, 1], [0, 0]]|3 [[1, -1], [1, -1]]|\begin{pmatrix} 2 & -4 \\ 1 & -2 \end{pmatrix}",
        "0|[[1, 0], [0, 1]]|[[0, 1], [1, 0]]|identity(2)",
        "[[1, 2, 3], [4, 5, 6]]|(1, 2)",
    ),
    "a definite matrix with a trace": (
        (),
        PropertyBlank("A in R^(2 x 2)", (("A positive definite", ""), ("tr(A) = 1", ""))),
        "identity(2)/2|[[1/2, 1/4], [1/4, 1/2]]|diag(1/3, 2/3)",
        "[[1, 0], [0, 0]]|[[1/2, 1], [0, 1/2]]|[[2, 0], [0, -1]]|identity(2)",
        "1",
    ),
    "a whole number modulo another": (
        (),
        PropertyBlank("k in Z", (("mod(3 k, 7) = 1", ""),)),
        "5|12|-2|5 + 7|10/2",
        "4|5.5|1/3|pi|0",
        "k|(5, 12)",
    ),
    "a parametrisation of a circle": (
        ("t in R",),
        PropertyBlank("r in R^2", (("r_1^2 + r_2^2 = 1", ""), ("derivative of r in t != 0", ""))),
        "(cos(t), sin(t))|(sin 2t, cos 2t)|((1 - t^2)/(1 + t^2), 2t/(1 + t^2))|[cos t, -sin t]",
        "(1, 0)|(t, t)|(2 cos t, sin t)",
        "cos t|(cos s, sin s)",
    ),
    "all solutions of a linear system": (
        ("A = [[1, 1, 1], [0, 1, 2]]", "b = (6, 5)", "t in R"),
        PropertyBlank("x in R^3", (("A x = b", ""), ("derivative of x in t != 0", ""))),
        "(1, 5, 0) + t (1, -2, 1)|(2, 3, 1) - 3 t (1, -2, 1)|(1 + t, 5 - 2t, t)",
        "(1, 5, 0)|(1, 5, 0) + t (1, 2, 1)|t (1, -2, 1)",
        "",
    ),
    "a positive function": (
        ("x in R",),
        PropertyBlank("f in R", (("f > 0", ""), ("f at x = 0 is 1", ""))),
        "x^2 + 1|1|exp(-x)|exp(x)",
        "1 - x|1 - x^2|x^2|cos(x)",
        "",
    ),
    "a unit vector": (
        (),
        PropertyBlank("v in R^2", (("v^T v = 1", ""), ("v unit vector", ""), ("v_1 > v_2", ""))),
        "(1, 0)|[4/5, 3/5]|(1, -1)/sqrt(2)|[1; 0]",
        "(0, 1)|(1, 1)|0",
        "",
    ),
    "a number in an interval": (
        (),
        PropertyBlank("x in R", (("3 < x^2 < 4", ""), ("x != sqrt(3)", ""))),
        "1.8|-19/10|sqrt(3.5)|-sqrt(13)/2",
        "2|1|sqrt(3)|-sqrt(3)|100",
        "x|(1, 2)",
    ),
    "a fraction": (
        (),
        PropertyBlank("q in Q", (("q^2 < 2", ""), ("q > 7/5", ""))),
        "1.41|141/100",
        "sqrt(2)|1|2",
        "",
    ),
}


def put(name: str, typed: str, *mistakes: Mistake) -> Verdict:
    given, blank, *_ = KINDS[name]
    return judge(Question(given, (blank,), mistakes), (typed,))


ROWS = [
    (name, typed, outcome)
    for name, (_, _, right, wrong, unread) in KINDS.items()
    for outcome, texts in ((Outcome.CORRECT, right), (Outcome.WRONG, wrong), (Outcome.UNREADABLE, unread))
    for typed in filter(None, texts.split("|"))
]


@pytest.mark.parametrize(
    ("name", "typed", "outcome"), ROWS, ids=[f"{name}: {text}" for name, text, _ in ROWS]
)
def test_an_answer_is_right_if_it_has_the_property(name: str, typed: str, outcome: Outcome) -> None:
    said = put(name, typed)
    assert said.outcome is outcome, said.message
    assert said.credit is (outcome is Outcome.CORRECT)
    assert said.message


@pytest.mark.parametrize(
    ("name", "typed"),
    [("an antiderivative", "floor(x)"), ("a positive function", "(3 + cos(x))/4")],
)
def test_what_cannot_be_decided_is_said_and_does_not_count(name: str, typed: str) -> None:
    said = put(name, typed)
    assert said.outcome is Outcome.UNDECIDED
    assert not said.outcome.counts
    assert "could not be decided" in said.message


def test_the_first_condition_that_fails_is_named_with_what_its_sides_become() -> None:
    assert put("an eigenvector", "(1, 2)").message == (
        "With this answer it does not hold that `A v = 3 v`. "
        "The left side becomes (4, 6), the right side (3, 6)."
    )
    assert "`v != 0`" in put("an eigenvector", "0").message


def test_the_authors_words_take_the_place_of_ours() -> None:
    blank = PropertyBlank("k in Z", (("k > 0", ""), ("mod(k, 2) = 1", "Is half of it whole?")))
    assert judge(Question((), (blank,)), ("4",)).message == "Is half of it whole?"
    assert "`k > 0`" in judge(Question((), (blank,)), ("-4",)).message


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("0", "nothing"),
        ("(0, 0)", "nothing"),
        ("(1, 2)", "swapped"),
        ("(2, 4)", "swapped"),
        ("(1, 0)", "other"),
        ("(5, 0)", "other"),
        ("(1, 7)", "any"),
    ],
)
def test_mistakes_are_told_by_patterns_and_by_the_condition_that_fails(typed: str, mistake: str) -> None:
    described = (
        Mistake("nothing", "fails condition 2", "Zero."),
        Mistake("swapped", "along `(1, 2)`", "Swapped."),
        Mistake("other", "where `v_2 = 0`", "The other one."),
        Mistake("any", "fails condition 1", "No."),
    )
    said = put("an eigenvector", typed, *described)
    assert (said.outcome, said.mistake) == (Outcome.WRONG, mistake)
    assert said.message == next(one.message for one in described if one.name == mistake)


def test_a_mistake_of_the_one_key_is_none_where_there_are_many() -> None:
    blank = PropertyBlank("v in R^2", (("v_1 = 1", ""),), "(1, 2)")
    turned = Mistake("turned", "the key, negated", "Turned.")
    assert judge(Question((), (blank,), (turned,)), ("(-1, -2)",)).mistake is None


FACTORS = (("A P = P D", ""), ("P invertible", "P has no inverse."), ("D diagonal", ""))


def factors() -> Question:
    p, d = "P in R^(2 x 2)", "D in R^(2 x 2)"
    blanks = (
        PropertyBlank(p, FACTORS, beside=(d,), label="P ="),
        PropertyBlank(d, FACTORS, beside=(p,), label="D ="),
    )
    return Question(("A = [[2, 1], [0, 3]]",), blanks)


@pytest.mark.parametrize(
    ("answer", "outcomes"),
    [
        (("[[1, 1], [0, 1]]", "[[2, 0], [0, 3]]"), ("correct", "correct")),
        (("[[1, 1], [1, 0]]", "diag(3, 2)"), ("correct", "correct")),
        (("[[1, 1], [0, 1]]", "[[3, 0], [0, 2]]"), ("wrong", "wrong")),
        (("0", "[[2, 0], [0, 3]]"), ("wrong", "correct")),
        (("identity(2)", "A"), ("correct", "wrong")),
        (("[[1, 1], [0, 1]]", ""), ("undecided", "unreadable")),
        (("[[1, 1], [0, 1]]", "[[2, 0]"), ("undecided", "unreadable")),
        (("[[1, 2], [2, 4]]", "oops"), ("wrong", "unreadable")),
    ],
)
def test_several_blanks_are_judged_together(answer: tuple[str, ...], outcomes: tuple[str, ...]) -> None:
    said = judge(factors(), answer)
    assert tuple(cell.outcome.value for cell in said.cells) == outcomes
    assert said.credit is (outcomes == ("correct", "correct"))


def test_what_is_said_of_several_blanks_names_the_first_that_fails() -> None:
    assert judge(factors(), ("0", "[[2, 0], [0, 3]]")).message == "1 of 2 are right. P: P has no inverse."


def test_numbers_are_in_the_set_that_is_asked_for() -> None:
    both = (("a + b = 7", ""),)
    asked = Question(
        (),
        (PropertyBlank("a > 0", both, beside=("b in N",)), PropertyBlank("b in N", both, beside=("a > 0",))),
    )
    for answer, right in ((("3", "4"), 2), (("6.5", "1/2"), 1), (("-1", "8"), 1), (("7", "0"), 1)):
        said = judge(asked, answer)
        assert sum(cell.outcome is Outcome.CORRECT for cell in said.cells) == right, said.message
    assert "b has to be a whole number from 1 on." in judge(asked, ("6.5", "1/2")).message


def test_a_property_survives_the_way_to_the_worker() -> None:
    assert wire.decode_question(wire.encode_question(factors())) == factors()


@pytest.mark.parametrize(
    ("declared", "condition"),
    [
        ("v in R^", "v != 0"),
        ("v in R^2", "A v ="),
        ("v in R^2", "1 = 1"),
        ("v in R^2", "v"),
        ("x in R", "x > 0"),
        ("F in R", "derivative of F in q is 1"),
        ("F in R", "derivative of G in x is 1"),
        ("v in R^2", "v > 0"),
        ("v, w in R^2", "v != w"),
    ],
)
def test_a_property_that_cannot_be_read_is_a_fault_of_the_question(declared: str, condition: str) -> None:
    said = judge(Question(("x in R",), (PropertyBlank(declared, ((condition, ""),)),)), ("1",))
    assert (said.outcome, said.message) == (Outcome.UNDECIDED, BROKEN)


def test_deep_and_large_answers_are_bounded() -> None:
    for typed in ("sin(" * 60 + "x" + ")" * 60, "x^(x^(x^(x^x)))", "(x + 1)^1000000", "+".join(["x"] * 900)):
        said = put("an antiderivative", typed)
        assert said.outcome in (Outcome.WRONG, Outcome.UNREADABLE, Outcome.UNDECIDED)
    many = ", ".join(["(1, 0, 0)"] * 40)
    assert put("a basis of a null space", many).outcome is Outcome.UNREADABLE
