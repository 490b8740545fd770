"""Hostile answers without end to every part of the shipped pack: each gets a verdict with a sentence."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.content.desk import asked, pack
from tests.notation.fuzzing import texts
from tests.soak.soak import Soak
from tutor.checking import Answer, Checker

pytestmark = pytest.mark.soak


def handed_in(seed: int) -> Iterator[tuple[str, Answer]]:
    """Parts, and what is typed into their blanks."""
    luck, typed = random.Random(seed), texts(seed)
    names = [f"{problem.id}/{part.id}" for problem in pack().problems for part in problem.parts]
    while True:
        name = luck.choice(names)
        yield name, tuple(next(typed) for _ in asked(name, 0).blanks)


def test_every_answer_gets_a_verdict_with_a_sentence_and_the_next_one_too(
    soak: Soak, checker: Checker
) -> None:
    def trial(attempt: tuple[str, Answer]) -> None:
        name, answer = attempt
        verdict = checker.check(asked(name, 0), answer)
        assert verdict.credit or verdict.message.strip(), verdict
        assert len(verdict.cells) == len(answer)
        assert "Traceback" not in verdict.message

    soak.withstand(handed_in(soak.seed), trial)
