"""Questions and verdicts survive the way to the worker and back."""

from __future__ import annotations

import json

from tests.checking.homework import ADAM, SGD
from tests.checking.test_judge import TABLE
from tutor.checking import (
    ChoiceBlank,
    Comparison,
    Evidence,
    ExpressionBlank,
    LineBlank,
    Mistake,
    NumberBlank,
    Question,
    TermBlank,
)
from tutor.checking.contract.wire import (
    decode_comparison,
    decode_question,
    decode_verdict,
    encode_comparison,
    encode_question,
    encode_verdict,
)
from tutor.checking.judge import judge, judge_encoded


def test_every_kind_of_question_comes_back_as_it_went() -> None:
    signed = Question((), (ExpressionBlank("1"),), (Mistake("sign", "`-1`", "No.", turned=True),))
    for question in (SGD, ADAM, TABLE, signed, Question((), (LineBlank(1, 3),), dimensions=(2, 4))):
        assert decode_question(encode_question(question)) == question


OLD = (
    '{"given":["x > 0"],"blanks":['
    '{"key":"2 x","left":["y"],"forms":["expanded"],"strict":true,"label":"y =","kind":"expression",'
    '"derivation":["y - x = x"]},'
    '{"accepted":["ridge regression","ridge"],"label":"","kind":"term"},'
    '{"key":"0.5","tolerance":"1%","label":"","kind":"number"},'
    '{"options":["a","b"],"keys":[1],"feedback":["no",""],"many":false,"label":"","kind":"choice"},'
    '{"key":2,"count":5,"label":"line","kind":"line"}],'
    '"mistakes":[{"name":"square","when":"`x^2`","message":"No.","blank":0}],'
    '"others":[{"what":"part","name":"half","given":["x > 0"],"key":"x/2"}],"dimensions":[2,3,5]}'
)


def test_a_question_of_every_kind_is_written_as_it_always_was() -> None:
    question = decode_question(OLD)
    assert question.blanks == (
        ExpressionBlank("2 x", ("y",), ("expanded",), True, "y =", derivation=("y - x = x",)),
        TermBlank(("ridge regression", "ridge")),
        NumberBlank("0.5", "1%"),
        ChoiceBlank(("a", "b"), (1,), ("no", "")),
        LineBlank(2, 5),
    )
    assert encode_question(question) == OLD


def test_verdicts_come_back_as_they_went() -> None:
    for answer in ("a/||a||_2^2", "(1, 2", "[1, 2, 3]", ""):
        verdict = judge(SGD, (answer,))
        assert decode_verdict(json.loads(json.dumps(encode_verdict(verdict)))) == verdict


def test_comparisons_come_back_as_they_went() -> None:
    found = Comparison("equal", Evidence("numeric", 24, 60), 1.5, "")
    assert decode_comparison(json.loads(json.dumps(encode_comparison(found)))) == found


def test_an_encoded_question_is_judged_like_the_question() -> None:
    assert judge_encoded(encode_question(SGD), ("(1, 2, 3)",)).mistake == judge(SGD, ("(1, 2, 3)",)).mistake
