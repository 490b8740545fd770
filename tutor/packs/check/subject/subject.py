"""What a rule looks at: one part, and the checker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.rendering.ask import key, question
from tutor.packs.rendering.interpolate import declarations

Made = TypeVar("Made")


class Judge(Protocol):
    """What the rules need of a checker."""

    def check(self, question: Question, answer: Answer) -> Verdict:
        """The verdict on an answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A part under examination.

    Two of them are never equal, so that a rule can keep what it worked out of one for the next rule.
    """

    pack: Pack
    problem: Problem
    part: Part
    judge: Judge

    @property
    def variants(self) -> range:
        """The variants by number."""
        return range(len(self.part.variants))

    def given(self, variant: int) -> tuple[str, ...]:
        """The declarations in a variant."""
        return declarations(self.part, variant)

    def question(self, variant: int) -> Question:
        """What the part asks in a variant."""
        return question(self.pack, self.problem, self.part, variant)

    def alone(self, variant: int) -> Question:
        """The question without mistakes and others: right or not, no more."""
        asked = self.question(variant)
        return Question(asked.given, asked.blanks, dimensions=asked.dimensions, terms=asked.terms)

    def key(self, variant: int) -> Answer:
        """The right answer."""
        return key(self.question(variant))

    def named(self, variant: int) -> str:
        """` (for a = [1, 2])`, or nothing if there is one variant only."""
        given = self.part.variants[variant].given
        return f" (for {', '.join(given)})" if given and len(self.part.variants) > 1 else ""

    def expressions(self) -> Iterator[tuple[int, FormulaKey]]:
        """The keys that are one formula, with the numbers of their blanks."""
        for index, blank in enumerate(self.part.blanks):
            if blank.expression is not None:
                yield index, blank.expression


def replaced(answer: Answer, index: int, text: str) -> Answer:
    """The answer with one blank filled in otherwise."""
    return (*answer[:index], text, *answer[index + 1 :])


def once(work: Callable[[Subject], Made]) -> Callable[[Subject], Made]:
    """Work something out only once for all rules that ask, as long as the same part is looked at."""
    return lru_cache(maxsize=1)(work)
