"""The grammar of `When:` and what each pattern recognises."""

from __future__ import annotations

import pytest

from tests.checking.homework import GRADIENT, POINT, ask
from tutor.checking import Mistake, Outcome
from tutor.checking.contract.when import Pattern, parse_when
from tutor.checking.judge import judge


def test_patterns_are_separated_by_commas_outside_of_code_and_quotes() -> None:
    patterns, strange = parse_when(
        '`norm(g, 1)`, proportional to `[1, 2]`, "SGD, Adam", the key, negated, any vector'
    )
    assert strange == ()
    assert patterns == (
        Pattern("equal", "norm(g, 1)"),
        Pattern("proportional", "[1, 2]"),
        Pattern("term", "SGD, Adam"),
        Pattern("negated"),
        Pattern("vector"),
    )


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("along `g`", Pattern("along", "g")),
        ("against `g`", Pattern("against", "g")),
        ("on the line of `g`", Pattern("either", "g")),
        ("where `g^T u > 0`", Pattern("where", "g^T u > 0")),
        ("the key times `1/2`", Pattern("times", "1/2")),
        ("the key, transposed", Pattern("transposed")),
        ("the key squared", Pattern("squared")),
        ("off the plane `a^T theta = 1`", Pattern("off", "a^T theta = 1")),
        ("on the plane `a^T theta = 1`", Pattern("on", "a^T theta = 1")),
        ("mentions `lambda`", Pattern("mentions", "lambda")),
        ("option 2", Pattern("option", number=2)),
        ("line 3", Pattern("line", number=3)),
        ("any number", Pattern("number")),
    ],
)
def test_each_pattern_is_read(text: str, pattern: Pattern) -> None:
    assert parse_when(text) == ((pattern,), ())


def test_a_piece_that_is_no_pattern_is_named() -> None:
    assert parse_when("`g`, something else")[1] == ("something else",)


@pytest.mark.parametrize(
    ("when", "answer", "fits"),
    [
        ("proportional to `sign(g)`", "3 alpha sign(g)", True),
        ("proportional to `sign(g)`", "-3 alpha sign(g)", False),
        ("proportional to `-sign(g)`", "-3 alpha sign(g)", True),
        ("proportional to `-sign(g)`", "3 alpha sign(g)", False),
        ("proportional to `sign(g)`", "d sign(g)", True),
        ("proportional to `sign(g)`", "||g||_1 sign(g)", False),
        ("proportional to `sign(g)`", "0 g", False),
        ("proportional to `sign(g)`", "g", False),
        ("along `sign(g)`", "||g||_2 sign(g)", True),
        ("along `sign(g)`", "g", False),
        ("along `g`", "g/||g||_3", True),
        ("along `g`", "-g/||g||_3", False),
        ("along `sign(g)`", "-||g||_2 sign(g)", False),
        ("against `g`", "-g/||g||_3", True),
        ("against `g`", "g/||g||_3", False),
        ("against `sign(g)`", "-sqrt(alpha) sign(g)", True),
        ("on the line of `g`", "g/||g||_3", True),
        ("on the line of `g`", "-sqrt(2) g", True),
        ("on the line of `g`", "g_1 g", True),
        ("along `g`", "g_1 g", False),
        ("against `g`", "g_1 g", False),
        ("along `g`", "(||g||_2 - 1/1000000) g", False),
        ("against `g`", "(1/1000000 - ||g||_2) g", False),
        ("on the line of `g`", "(||g||_2 - 1/1000000) g", True),
        ("on the line of `g`", "sign(g)", False),
        ("along `sign(g_i) max(|g_i| - lambda, 0)`", "3 sign(g_i) max(|g_i| - lambda, 0)", True),
        ("where `g^T u > 0`", "alpha g", True),
        ("where `g^T u > 0`", "||g||_2 sign(g)", True),
        ("where `g^T u > 0`", "-alpha g", False),
        ("where `g^T u > 0`", "g_1 g", False),
        ("where `g^T u > 0`", "0 g", False),
        ("where `g^T u >= 0`", "0 g", True),
        ("where `0 < g^T u`", "g", True),
        ("where `-1 < g^T u/||g||_2^2 < 0`", "-g/2", True),
        ("where `-1 < g^T u/||g||_2^2 < 0`", "-2 g", False),
        ("the key, negated", "alpha ||g||_1 sign(g)/2", True),
        ("the key times `alpha`", "-alpha^2 ||g||_1 sign(g)/2", True),
        ("the key times `alpha`", "-alpha^2 ||g||_1 sign(g)", False),
        ("mentions `eta`", "eta g", True),
        ("mentions `eta`", "alpha g", False),
        ("mentions `min`", "sign(g_i) min(|g_i|, 1)", True),
        ("mentions `kappa`", "kappa g", True),
        ("any vector", "3 g", True),
        ("any number", "3 g", False),
    ],
)
def test_a_pattern_fits_what_it_describes(when: str, answer: str, fits: bool) -> None:
    it = Mistake("it", when, "It.")
    question = ask("-(alpha/2) ||g||_1 sign(g)", GRADIENT, left=("u",), mistakes=(it,))
    assert (judge(question, (answer,)).mistake == "it") is fits


@pytest.mark.parametrize(
    ("when", "answer", "fits"),
    [
        ("on the plane `a^T theta = 1`", "(0, 10, 0)", True),
        ("on the plane `a^T theta = 1`", "(0, 9, 0)", False),
        ("off the plane `a^T theta = 1`", "(0, 9, 0)", True),
        ("off the plane `a^T theta = 1`", "(0, 10, 0)", False),
        ("off the plane `a^T theta = 1`", "1.0101 (1, 10, 100)", True),
        ("proportional to `(1, 10, 100)`", "(2, 20, 200)", True),
        ("proportional to `(1, 10, 100)`", "(2, 20, 201)", False),
    ],
)
def test_points_are_put_into_the_plane(when: str, answer: str, fits: bool) -> None:
    question = ask("a/||a||_2^2", POINT, left=("theta",), mistakes=(Mistake("it", when, "It."),))
    assert (judge(question, (answer,)).mistake == "it") is fits


SIGNED = (
    Mistake("uphill", "where `g^T u > 0`", "Uphill.", turned=True),
    Mistake("norm", "proportional to `-||g||_inf sign(g)`", "That norm."),
    Mistake("wide", "against `sign(g)`", "That length."),
)


@pytest.mark.parametrize(
    ("answer", "name", "message"),
    [
        (
            "||g||_inf sign(g)",
            "uphill",
            "Uphill.\n\nOnce you turn the sign round, this is left:\n\nThat norm.",
        ),
        (
            "||g||_2 sign(g)",
            "uphill",
            "Uphill.\n\nOnce you turn the sign round, this is left:\n\nThat length.",
        ),
        ("(alpha/2) ||g||_1 sign(g)", "uphill", "Uphill."),
        ("g", "uphill", "Uphill."),
        ("-||g||_inf sign(g)", "norm", "That norm."),
    ],
)
def test_after_a_lost_sign_comes_what_the_answer_is_without_it(answer: str, name: str, message: str) -> None:
    question = ask("-(alpha/2) ||g||_1 sign(g)", GRADIENT, left=("u",), mistakes=SIGNED)
    verdict = judge(question, (answer,))
    assert (verdict.mistake, verdict.message) == (name, message)


def test_a_scalar_key_can_be_squared_by_mistake() -> None:
    question = ask(
        "||g||_1", GRADIENT, mistakes=(Mistake("square", "the key, squared", "One square too many."),)
    )
    assert judge(question, ("||g||_1^2",)).mistake == "square"


def test_a_pattern_that_cannot_be_read_harms_nobody() -> None:
    question = ask("||g||_1", GRADIENT, mistakes=(Mistake("broken", "`||g`, `zeta +`", "Broken."),))
    assert judge(question, ("||g||_1",)).outcome == Outcome.CORRECT
    assert judge(question, ("||g||_2",)).outcome == Outcome.WRONG


@pytest.mark.parametrize(
    ("key", "when", "answer", "heard"),
    [
        ("(1, 2, 3)", "`5`", "5", True),
        ("(1, 2, 3)", "`5`", "10/2", True),
        ("(1, 2, 3)", "`5`", "6", False),
        ("(1, 2, 3)", "`(1, 2)`", "(1, 2)", True),
        ("(1, 2, 3)", "`(1, 2)`", "[1; 2]", True),
        ("(1, 2, 3)", "any number", "x + 1", True),
        ("(1, 2, 3)", "along `(1, 2, 3)`", "5", False),
        ("[1, 2; 3, 4]", "`[1, 2]`", "[1, 2]", True),
        ("[1, 2; 3, 4]", "`-2`", "-2", True),
        ("[1, 2; 3, 4]", "`[1, 2; 3, 4; 5, 6]`", "[1, 2; 3, 4; 5, 6]", True),
        ("7", "`(7, 0)`", "(7, 0)", True),
        ("7", "any vector", "(2, 3)", True),
        ("7", "`(7, 0)`", "(0, 7)", False),
        ("x^2 = 4", "`4`", "4", True),
    ],
)
def test_a_mistake_of_another_shape_is_heard_where_it_is_named_and_else_no_attempt(
    key: str, when: str, answer: str, heard: bool
) -> None:
    asked = ask(key, given=("x in R",), mistakes=(Mistake("shape", when, "Look at its shape."),))
    verdict = judge(asked, (answer,))
    assert (verdict.outcome, verdict.mistake) == (
        (Outcome.WRONG, "shape") if heard else (Outcome.UNREADABLE, None)
    )
