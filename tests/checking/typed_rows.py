"""Runs the rows of `corpus/typed.jsonl`: answers as people type them, each with what a lecturer would say.

A row holds its `kind`; `how` it is run, by `compare`, `grade` or `pack check`; the `reference`, which is
the key of a part; further `fields` of that part; what is `given`; the `answer`; and what is `right`,
several values joined by `|`. The value `unreadable-with-cure` is a sentence that says what to type
instead, or a correction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tutor.checking import Checker
from tutor.checking.compare_texts import names
from tutor.notation import Complaint, parse
from tutor.packs.check import check
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import question

CURE = re.compile(
    r"\b(type|typed|types|write|written|use|used|declare|leave|drop|put|give|enter|add|say|choose)\b|→"
)
"""What says how the text can be mended."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer and what is right to say of it; see the file's first lines."""

    kind: str
    how: str
    reference: str
    fields: tuple[str, ...]
    given: tuple[str, ...]
    answer: str
    right: tuple[str, ...]

    @property
    def name(self) -> str:
        """The row in one line, without its kind: two rows of that name are the same case."""
        among = "; ".join((*self.fields, *self.given))
        return f"{self.how}: {self.answer} ~ {self.reference}{f' | {among}' if among else ''}"


@cache
def rows() -> tuple[Row, ...]:
    """All rows, in the order of the file."""
    path = Path(__file__).parent / "corpus" / "typed.jsonl"
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        values = json.loads(line)
        fields, given, right = tuple(values["fields"]), tuple(values["given"]), values["right"].split("|")
        head = (values["kind"], values["how"], values["reference"])
        found.append(Row(*head, fields, given, values["answer"], tuple(right)))
    return tuple(found)


def compared(row: Row, checker: Checker) -> str:
    """What `tutor compare` says."""
    found = checker.compare(row.reference, row.answer, row.given)
    if found.outcome != "unreadable":
        return found.outcome
    known = names(row.given)
    complaint = known if isinstance(known, Complaint) else parse(row.answer, known)
    correction = complaint.correction if isinstance(complaint, Complaint) else None
    return _unreadable(found.message, correction)


def graded(rows: Sequence[Row], folder: Path, checker: Checker) -> dict[Row, str]:
    """What `tutor grade` says of each row, as an answer to a part of its own in a pack in this folder."""
    pack = _pack(rows, folder)
    found = {}
    for place, row in enumerate(rows):
        problem = pack.problem(f"row-{place}")
        part = problem.part("only") if problem else None
        if problem is None or part is None:
            found[row] = f"no part: {pack.faults}"
            continue
        verdict = checker.check(question(pack, problem, part), (row.answer,))
        said = str(verdict.outcome)
        correction = next((cell.correction for cell in verdict.cells if cell.correction), None)
        found[row] = _unreadable(verdict.message, correction) if said == "unreadable" else said
    return found


def checked(row: Row, folder: Path, checker: Checker) -> str:
    """What `tutor pack check` says of a pack with this one part."""
    _pack([row], folder)
    faults = [fault for fault in check(folder, checker).faults if fault.severity == "error"]
    return "no error" if not faults else ", ".join(f"{fault.rule}: {fault.sentence}" for fault in faults)


def _unreadable(message: str, correction: str | None) -> str:
    if correction is not None or CURE.search(message.lower()):
        return "unreadable-with-cure"
    return f"unreadable ({message})"


def _pack(rows: Sequence[Row], folder: Path) -> Pack:
    problems = ", ".join(f"row-{place}" for place in range(len(rows)))
    folder.joinpath("pack.md").write_text(PACK.format(problems=problems), encoding="utf-8")
    for place, row in enumerate(rows):
        folder.joinpath(f"row-{place}.md").write_text(_problem(f"row-{place}", row), encoding="utf-8")
    return load(folder)


def _problem(name: str, row: Row) -> str:
    key, figures = row.reference, re.fullmatch(r"(.*) \((\d significant figures)\)", row.reference)
    fields = list(row.fields)
    if figures:
        key = figures[1]
        fields.append(f"Form: {figures[2]}")
    if row.given:
        fields.append("Given: " + ", ".join(f"`{item}`" for item in row.given))
    number = re.fullmatch(r"number (\S+) within (\S+)", key)
    written = f"number `{number[1]}` within `{number[2]}`" if number else f"`{key}`"
    return PROBLEM.format(
        name=name, fields="\n".join(f"- {item}" for item in (f"Answer: {written}", *fields))
    )


PACK = """# Typed

- Id: typed
- Version: 1.0.0
- Authors: Ada
- Licence: CC0
- Source: Written for the tests
- Language: en
- Problems: {problems}

Answers as people type them.

## Skills

- typing: type an answer
"""

PROBLEM = """# A row

- Id: {name}
- Skills: typing

What is asked here is not of any weight.

## Part only: the one part

{fields}

Which one is it?

### Hint orient

Look at what is known.

### Hint structure

1. Begin.
2. Go on.

### Solution

It is what it is.

### Reflect

Why is that so?
"""
