"""Nothing is worked out twice: verdicts, and what the check finds in a problem that is as it was before."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from pathlib import Path

from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.check import check_pack
from tutor.packs.check.check_pack import Examined
from tutor.packs.check.experiments.minima import compared_with, minimised
from tutor.packs.check.subject.subject import Judge, Subject
from tutor.packs.model.pack import Fault, Pack, Problem
from tutor.packs.reading.experiment import Minimise
from tutor.packs.reading.load import read_problem


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


class Readings:
    """Reads the files of packs, each text once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bytes], tuple[Problem | None, list[Fault]]] = {}

    def __call__(self, folder: Path, name: str) -> tuple[Problem | None, list[Fault]]:
        """What `read_problem` says of a file; the same objects if it was read before."""
        path = folder / f"{name}.md"
        if not path.is_file():
            return read_problem(folder, name)
        text = path.read_bytes()
        if (name, text) not in self._known:
            self._known[name, text] = read_problem(folder, name)
        return self._known[name, text]


class Minima:
    """What came of minimising, which takes longest of all experiments, once for each objective and key."""

    def __init__(self) -> None:
        self._known: dict[Hashable, str] = {}

    def __call__(self, subject: Subject, wanted: Minimise, variant: int) -> str:
        """What `minimised` says of a part in a variant."""
        part = subject.part
        blank = compared_with(subject)
        key = (subject.problem.id, part.id, wanted, subject.given(variant), blank, part.dimensions)
        if key not in self._known:
            self._known[key] = minimised(subject, wanted, variant)
        return self._known[key]


class Examinations:
    """What `judge` and the rules found in problems: each is examined once in the same surroundings."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._examine = check_pack.examined
        self._known: dict[Hashable, Examined] = {}

    def examined(
        self,
        pack: Pack,
        problem: Problem,
        judge: Judge,
        progress: Callable[[str], None] = lambda key: None,
        every: bool = False,
    ) -> Examined:
        """As `check_pack.examined`; from memory, if problem and surroundings are as they were before."""
        if judge is not self._judge:
            return self._examine(pack, problem, judge, progress, every)
        outline = [
            (each.id, each.title, tuple((part.id, part.title) for part in each.parts))
            for each in pack.problems
        ]
        key = (replace(pack, folder=Path(), faults=(), problems=()), tuple(outline), problem, every)
        if key not in self._known:
            self._known[key] = self._examine(pack, problem, judge, every=every)
        for part in problem.parts:
            progress(f"{problem.id}/{part.id}")
        return self._known[key]
