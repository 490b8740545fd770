"""Puts typed answers to the shipped pack's questions, for the tests of its content."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import EllipsisType

from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import key, question

FOLDER = Path(__file__).parents[2] / "content" / "optimizers"


@cache
def pack() -> Pack:
    """The shipped pack, read from the checkout."""
    return load(FOLDER)


def find(name: str) -> tuple[Problem, Part]:
    """The problem and part called `problem/part`."""
    problem = pack().problem(name.split("/")[0])
    part = problem.part(name.split("/")[1]) if problem else None
    assert problem is not None and part is not None, f"there is no part {name}"
    return problem, part


@cache
def asked(name: str, variant: int) -> Question:
    """What the checker is asked for a part in a variant."""
    problem, part = find(name)
    assert variant < len(part.variants), f"{name} has no variant {variant}"
    return question(pack(), problem, part, variant)


def whole(name: str, variant: int, typed: str | tuple[str | EllipsisType, ...]) -> Answer:
    """An answer with a text for each blank; `...` stands for the key."""
    if isinstance(typed, str):
        return (typed,)
    keys = key(asked(name, variant))
    assert len(keys) == len(typed), f"{name} has {len(keys)} blanks"
    return tuple(own if text is ... else text for own, text in zip(keys, typed, strict=True))


def in_blank(name: str, variant: int, blank: int, text: str) -> Answer:
    """The key, with this text in one of its blanks."""
    keys = list(key(asked(name, variant)))
    keys[blank] = text
    return tuple(keys)


def verdict(checker: Checker, name: str, variant: int, answer: Answer) -> Verdict:
    """What the checker says of an answer to a part."""
    return checker.check(asked(name, variant), answer)
