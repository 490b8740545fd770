"""Nothing is worked out twice: verdicts, and what the check finds in a problem that is as it was before."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path

from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.check import check_pack
from tutor.packs.check.check_pack import Examined
from tutor.packs.check.subject.subject import Judge
from tutor.packs.model.pack import Pack, Problem


class Remembering:
    """A judge that asks the checker each thing once."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._known: dict[tuple[Question, Answer], Verdict] = {}

    def check(self, question: Question, answer: Answer) -> Verdict:
        """The verdict, from memory if it was asked before."""
        if (question, answer) not in self._known:
            self._known[question, answer] = self._judge.check(question, answer)
        return self._known[question, answer]


class Examinations:
    """What `judge` and the rules found in problems: each is examined once in the same surroundings."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._examine = check_pack.examined
        self._known: dict[Hashable, Examined] = {}

    def examined(
        self, pack: Pack, problem: Problem, judge: Judge, progress: Callable[[str], None] = lambda key: None
    ) -> Examined:
        """As `check_pack.examined`; from memory, if problem and surroundings are as they were before."""
        if judge is not self._judge:
            return self._examine(pack, problem, judge, progress)
        outline = [
            (each.id, each.title, tuple((part.id, part.title) for part in each.parts))
            for each in pack.problems
        ]
        key = (replace(pack, folder=Path(), faults=(), problems=()), tuple(outline), problem)
        if key not in self._known:
            self._known[key] = self._examine(pack, problem, judge)
        for part in problem.parts:
            progress(f"{problem.id}/{part.id}")
        return self._known[key]
