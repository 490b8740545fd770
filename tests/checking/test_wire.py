"""Questions and verdicts survive the way to the worker and back."""

from __future__ import annotations

import json

from tests.checking.homework import ADAM, SGD
from tests.checking.test_judge import TABLE
from tutor.checking import Comparison, Evidence, LineBlank, Question
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
    for question in (SGD, ADAM, TABLE, Question((), (LineBlank(1, 3),), dimensions=(2, 4))):
        assert decode_question(encode_question(question)) == question


def test_verdicts_come_back_as_they_went() -> None:
    for answer in ("a/||a||_2^2", "(1, 2", "[1, 2, 3]", ""):
        verdict = judge(SGD, (answer,))
        assert decode_verdict(json.loads(json.dumps(encode_verdict(verdict)))) == verdict


def test_comparisons_come_back_as_they_went() -> None:
    found = Comparison("equal", Evidence("numeric", 24, 60), 1.5, "")
    assert decode_comparison(json.loads(json.dumps(encode_comparison(found)))) == found


def test_an_encoded_question_is_judged_like_the_question() -> None:
    assert judge_encoded(encode_question(SGD), ("(1, 2, 3)",)).mistake == judge(SGD, ("(1, 2, 3)",)).mistake
