"""What makes a rule of a function: it looks at something, and yields what breaks the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from tutor.packs.model.faults import Faults
from tutor.packs.model.rule import Rule

Looked = TypeVar("Looked")
Whole = TypeVar("Whole")


@dataclass(frozen=True, slots=True)
class Finding:
    """What breaks a rule: on which line, in a sentence, and the cure."""

    line: int
    sentence: str
    cure: str


Findings = Iterator[Finding]


@dataclass(frozen=True, slots=True)
class Check(Generic[Looked]):
    """A function that looks for what breaks a rule.

    Attributes:
        rule: the rule, with its words and its example.
        look: yields what breaks it.
        milder: whether a student can live with what this function finds, although the rule is about errors.
    """

    rule: Rule
    look: Callable[[Looked], Iterable[Finding]]
    milder: bool = False

    def __call__(self, looked: Looked, faults: Faults) -> None:
        """Report what breaks the rule."""
        report = faults.warn if self.milder else faults.report
        for found in self.look(looked):
            report(found.line, self.rule, found.sentence, found.cure)


def checks(
    rule: Rule, *, milder: bool = False
) -> Callable[[Callable[[Looked], Iterable[Finding]]], Check[Looked]]:
    """Make a function the check of a rule: of a new one, or once more of one that stands elsewhere."""
    return lambda look: Check(rule, look, milder)


def on(pieces: Callable[[Whole], Iterable[Looked]], check: Check[Looked]) -> Check[Whole]:
    """The same check of each piece of something larger, such as the texts of a part."""

    def look(whole: Whole) -> Findings:
        for piece in pieces(whole):
            yield from check.look(piece)

    return Check(check.rule, look, check.milder)
