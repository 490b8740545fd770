"""What is no value is met with an author's words: an equation, an unknown factor, words, cases."""

from __future__ import annotations

import pytest

from tests.checking.homework import GRADIENT, POINT, ask
from tutor.checking import ExpressionBlank, Mistake, Outcome, Question
from tutor.checking.judge import judge
from tutor.checking.marking.beliefs.settled_letters import with_values
from tutor.notation import vocabulary

PLANE = (
    Mistake("equation", "states `a^T theta = 1`", "That is the plane."),
    Mistake("line", "an unknown multiple of `a`", "That is a line."),
    Mistake("words", 'says "not unique | any … plane"', "There is one."),
)
SGD = ask("a/||a||_2^2", POINT, left=("theta", "θ"), mistakes=PLANE)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("a^T theta = 1", "equation"),
        ("1 = a^T theta", "equation"),
        ("2 aᵀθ = 2", "equation"),
        (r"a^\top\theta - 1 = 0", "equation"),
        ("theta_1 + theta_2/10 + theta_3/100 = 1", "equation"),
        (r"\{\theta : a^\top\theta = 1\}", "equation"),
        ("{θ ∈ R^3 | a^T θ = 1}", "equation"),
        ("all theta with a^T theta = 1", "equation"),
        ("c a", "line"),
        ("theta = t a", "line"),
        ("-λ a", "line"),
        (r"\mu (1, 0.1, 0.01)", "line"),
        ("(c, c/10, c/100)", "line"),
        ("c a, c in R", "line"),
        ("c (1, 0.1, 0.01) for some c", "line"),
        ("k^2 a/||a||_2", "line"),
        ("not unique", "words"),
        ("any θ on the plane", "words"),
    ],
)
def test_a_belief_that_is_no_value_is_named_and_counts(answer: str, name: str) -> None:
    verdict = judge(SGD, (answer,))
    assert (verdict.outcome, verdict.mistake) == (Outcome.WRONG, name)
    assert verdict.message == next(mistake.message for mistake in PLANE if mistake.name == name)


@pytest.mark.parametrize(
    "answer",
    [
        "a^T theta = 2",
        "a^T theta",
        "a^T theta <= 1",
        "c (1, 1, 1)",
        "c",
        "c a + k (1, 1, 1)",
        "unique",
        "it is a/||a||_2^2, not just any point on the plane",
        "a^T (theta = 1",
        "c a" + " + 0" * 400,
    ],
)
def test_what_is_no_belief_stays_without_a_verdict(answer: str) -> None:
    verdict = judge(SGD, (answer,))
    assert (verdict.outcome, verdict.mistake) == (Outcome.UNREADABLE, None)


@pytest.mark.parametrize("answer", ["a/||a||_2^2", "theta = a/(a^T a)"])
def test_a_right_answer_is_no_belief(answer: str) -> None:
    assert judge(SGD, (answer,)).outcome is Outcome.CORRECT


CLIPPED = (
    Mistake("clip", "against `sign(g_i) min(|g_i|, lambda)`", "Clipped."),
    Mistake("shrunk", "against `sign(g_i) max(|g_i| - lambda, 0)`", "Shrunk."),
)
LINF = ask("-(alpha/2) ||g||_1 sign(g)", GRADIENT, left=("u",), mistakes=CLIPPED)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("-alpha sign(g) min(|g|, lambda)", "clip"),
        ("-sign(g) max(|g| - lambda, 0)", "shrunk"),
        ("-alpha sign(g) (|g| - lambda)_+", "shrunk"),
        ("-(1 - lambda/|g|)_+ g", "shrunk"),
        ("u_i = -g_i if |g_i| <= lambda else -lambda sign(g_i)", "clip"),
        ("-g_i if |g_i| < lambda, -lambda if g_i > lambda, lambda if g_i < -lambda", "clip"),
        (
            r"\begin{cases} -g_i & |g_i| \le \lambda \\ -\lambda\,\mathrm{sign}(g_i) & \text{otherwise}"
            r"\end{cases}",
            "clip",
        ),
        (
            r"\begin{cases} 0 & -\lambda \le g_i \le \lambda \\ \lambda - g_i & g_i > \lambda \\ "
            r"-\lambda - g_i & \text{else} \end{cases}",
            "shrunk",
        ),
    ],
)
def test_products_with_a_blank_and_cases_are_recognised_as_what_they_mean(answer: str, name: str) -> None:
    verdict = judge(LINF, (answer,))
    assert (verdict.outcome, verdict.mistake) == (Outcome.WRONG, name)


def test_a_product_with_a_blank_that_nobody_described_is_offered_the_elementwise_one() -> None:
    verdict = judge(LINF, ("-alpha g |g|",))
    assert verdict.outcome is Outcome.UNREADABLE
    assert verdict.cells[0].correction == "-alpha (g .* |g|)"


@pytest.mark.parametrize(
    ("key", "answer", "outcome"),
    [
        ("|x|", "x if x >= 0 else -x", Outcome.CORRECT),
        ("|x|", "x if x > 0, -x if x < 0", Outcome.CORRECT),
        ("|x|", r"\begin{cases} x & x \ge 0 \\ -x & \text{otherwise} \end{cases}", Outcome.CORRECT),
        ("relu(x)", r"\begin{cases} x, & x > 0, \\ 0, & \text{else.} \end{cases}", Outcome.CORRECT),
        ("sign(x)", "1 if x > 0 else -1", Outcome.FORM),
        ("sign(x)", "1 if x > 0, -1 if x < 0, 0 otherwise", Outcome.CORRECT),
        ("|x|", "x if x > 1 else -x", Outcome.WRONG),
        ("|x|", "x if x > 0 else x", Outcome.WRONG),
        ("|x|", r"\begin{cases} x & x = 0 \\ -x & x \ne 0 \end{cases}", Outcome.WRONG),
        ("sign(x)^2", r"\begin{cases} 0 & x = 0 \\ 1 & x \neq 0 \end{cases}", Outcome.CORRECT),
        ("1 - sign(|x|)", "1 if x == 0 else 0", Outcome.CORRECT),
        ("sign(|x|)", "0 if x = 0, 1 if x != 0", Outcome.CORRECT),
        ("|x|", "x if only I knew else -x", Outcome.UNREADABLE),
        ("|x|", r"\begin{cases} x & y > 0 \\ -x & y < 0 \end{cases}", Outcome.UNREADABLE),
    ],
)
def test_an_answer_in_cases_is_compared_as_one_formula(key: str, answer: str, outcome: Outcome) -> None:
    verdict = judge(ask(key, ("x in R",)), (answer,))
    assert verdict.outcome is outcome, verdict.message
    assert verdict.credit is (outcome in (Outcome.CORRECT, Outcome.FORM))


STEEPEST = ("g in R^d", "alpha > 0", "j = argmax_i |g_i|")


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (r"\begin{cases} -\alpha/2 g_i & i = j \\ 0 & i \ne j \end{cases}", Outcome.CORRECT),
        ("u_i = -alpha/2 g_i if i = j else 0", Outcome.CORRECT),
        ("-alpha/2 g_i if i == j, 0 otherwise", Outcome.CORRECT),
        ("-(alpha/2) g_i for i = j, 0 for i != j", Outcome.CORRECT),
        ("0 if i ≠ j else -alpha/2 g_i", Outcome.CORRECT),
        ("-alpha/2 g_k if k = j else 0", Outcome.CORRECT),
        ("-alpha/2 g_i if |g_i| = ||g||_inf else 0", Outcome.CORRECT),
        ("-alpha g_i if i = j else 0", Outcome.WRONG),
        ("alpha/2 g_i if i = j else 0", Outcome.WRONG),
        ("-alpha/2 g_i if i ≠ j else 0", Outcome.WRONG),
    ],
)
def test_cases_by_the_place_of_a_component_are_a_vector(answer: str, outcome: Outcome) -> None:
    blank = ExpressionBlank("-(alpha/2) g_j e_j", ("u",), ("column",))
    assert judge(Question(STEEPEST, (blank,)), (answer,)).outcome is outcome


@pytest.mark.parametrize(
    ("answer", "letter"),
    [("c a, c = the length of a", "c"), ("c a with c = 1/||b||_2^2", "c"), ("λ a, λ = 1/L", "λ")],
)
def test_a_letter_whose_value_cannot_be_read_is_to_be_put_in(answer: str, letter: str) -> None:
    verdict = judge(ask("a/||a||_2^2", POINT, left=("theta", "θ")), (answer,))
    assert (verdict.outcome, verdict.message) == (
        Outcome.UNREADABLE,
        f"Type one formula alone: put what {letter} stands for in its place.",
    )


@pytest.mark.parametrize("answer", ["a, c = 1", "theta = a, theta = 2 a", "c a, d = 2"])
def test_what_is_said_of_no_letter_of_the_formula_is_not_put_in(answer: str) -> None:
    assert with_values(answer, vocabulary("a in R^3")) is None


@pytest.mark.parametrize("answer", ["M a", "w a", "H a/||a||_2^2", "v a, v > 0"])
def test_a_matrix_or_a_vector_by_its_letter_is_no_unknown_factor(answer: str) -> None:
    assert judge(SGD, (answer,)).outcome is Outcome.UNREADABLE
