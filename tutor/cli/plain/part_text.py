"""What the line-by-line tutor says, as text: parts, blanks, verdicts, races. Asks and records nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.cli.plain.voice import Voice
from tutor.cli.shared import verdict_text
from tutor.cli.shared.kinds.spoken_registry import SPOKEN
from tutor.cli.shared.manners import DRAWN, Manner
from tutor.packs.library.index import whole
from tutor.packs.model.pack import Pack, Part, Problem, RungKind, Table
from tutor.packs.model.titles import titled
from tutor.packs.model.versions import in_version
from tutor.packs.rendering.ask import question
from tutor.packs.rendering.interpolate import text
from tutor.packs.rendering.plain_text import columns
from tutor.tutoring.progress import every_part
from tutor.tutoring.race import Race
from tutor.tutoring.standing import describe
from tutor.tutoring.state import Record

HINTS = {
    RungKind.ORIENT: "what is asked",
    RungKind.POINT: "where to look",
    RungKind.CONTRADICT: "put it to the test",
    RungKind.STRUCTURE: "the road",
    RungKind.ASK: "a smaller question",
    RungKind.TELL: "the next line",
    RungKind.CHALLENGE: "one more thought",
}
"""What a hint is called before its text."""


MOST_LINES = 200
"""How many parts are listed in full."""

AROUND = 20
"""Of more, this many before and after the one on the desk."""


@dataclass(frozen=True, slots=True)
class Place:
    """A part with what it stands in, under its key."""

    key: str
    pack: Pack
    problem: Problem
    part: Part

    def read(self) -> Place | None:
        """The same with all that it says, where it was an outline; None if its file does not have it."""
        problem = whole(self.pack, self.problem)
        part = problem.part(self.part.id) if problem else None
        return Place(self.key, self.pack, problem, part) if problem and part else None

    def at(self, variant: int) -> Place:
        """The same with the question that the part asks in a version."""
        return replace(self, part=in_version(self.part, variant))

    def question(self, variant: int) -> Question:
        """What the checker is asked."""
        return question(self.pack, self.problem, self.part, variant)

    def text(self, markdown: str, variant: int) -> str:
        """An author's text with this variant's values, and other parts by their titles."""
        return text(titled(markdown, self.pack, self.problem), self.part, variant)

    @property
    def heading(self) -> str:
        """`Part 2 of 5: plain SGD (optimizers/solution-plane/sgd)`, and its number in the pack where that
        is another one."""
        ids = [part.id for part in self.problem.parts]
        number, count = ids.index(self.part.id) + 1, len(ids)
        before = 0
        for problem in self.pack.problems:
            if problem.id == self.problem.id:
                break
            before += len(problem.parts)
        listed = f", number {before + number} in :parts" if before else ""
        return f"Part {number} of {count}: {self.part.title or self.part.id} ({self.key}){listed}"


def places(packs: Iterable[Pack]) -> dict[str, Place]:
    """Every part by its key, in pack order."""
    return {key: Place(key, pack, problem, part) for key, pack, problem, part in every_part(packs)}


def of_pack(known: dict[str, Place], pack: Pack) -> dict[str, Place]:
    """Those in one pack; their numbers, from 1, are what `:go` takes while a part of it is on the desk."""
    return {key: place for key, place in known.items() if place.pack.id == pack.id}


def fault_lines(packs: Iterable[Pack]) -> Iterator[str]:
    """A line for each fault that hides a part from the student."""
    for pack in packs:
        for fault in pack.faults:
            if fault.severity == "error":
                where = f"{pack.id}/{fault.file}" + (f", line {fault.line}" if fault.line else "")
                yield f"A problem could not be read ({where}): {fault.sentence} {fault.cure}".strip()


def options(blank: Blank, manner: Manner = DRAWN) -> Iterable[str]:
    """What is said before the prompt: the options of a choice, numbered, and how to answer."""
    return SPOKEN[blank.kind].asks(blank, manner)


def table(found: Table, width: int = 80, manner: Manner = DRAWN) -> Iterator[str]:
    """A table to fill in: aligned where it fits, else one line for each cell; blanks stand as [1], [2] …

    What is for ears has a line for each row, every cell behind its heading.
    """
    header = [manner.words(cell) for cell in found.header]
    rows = [
        [f"[{cell + 1}]" if isinstance(cell, int) else manner.words(cell) for cell in row]
        for row in found.rows
    ]
    if manner.say is not None:
        yield f"A table of {len(rows)} row{'' if len(rows) == 1 else 's'}; a number in brackets is a blank."
        for number, row in enumerate(rows, 1):
            cells = (f"{heading}: {cell}" for heading, cell in zip(header, row, strict=False))
            yield f"Row {number}. {'; '.join(cells)}."
        return
    lines = [header, *rows]
    sizes = [max(columns(row[at]) for row in lines if at < len(row)) for at in range(len(header))]
    if sum(sizes) + 3 * (len(sizes) - 1) <= width:
        for row in lines:
            padded = (cell + " " * (size - columns(cell)) for cell, size in zip(row, sizes, strict=False))
            yield " | ".join(padded).rstrip()
        return
    for row in rows:
        yield f"{row[0]}:"
        for heading, cell in zip(header[1:], row[1:], strict=False):
            yield f"  {heading}: {cell}"


def prompt(
    asked: Question, number: int, before: str = "", several: bool = False, manner: Manner = DRAWN
) -> str:
    """What stands before the cursor for one blank of one or several; `before` is what Enter puts there."""
    blank = asked.blanks[number]
    label = manner.words(blank.label) or SPOKEN[blank.kind].called
    counter = f"[{number + 1} of {len(asked.blanks)}] " if several else ""
    does = "keeps" if several else "hands in"
    kept = f" (Enter {does} {verdict_text.shortened(before, 40)})" if before else ""
    if manner.say is not None and label.endswith("equals"):
        return f"{counter}{label}{kept}: "
    ending = " " if label.endswith("=") else "> " if not kept else " > "
    return f"{counter}{label}{kept}{ending}"


def verdict_lines(asked: Question, answer: Answer, verdict: Verdict, manner: Manner = DRAWN) -> Iterator[str]:
    """How the answer was read, and in one line what it is worth."""
    for number, reading in enumerate(verdict_text.readings(asked, answer, verdict, manner)):
        if reading:
            which = f" [{number + 1}]" if len(asked.blanks) > 1 else ""
            yield f"Read{which} as: {reading}"
    yield from verdict_text.notes(asked, answer, verdict)
    headline = verdict_text.headline(verdict)
    if verdict.outcome is Outcome.FORM and verdict.credit:
        headline = "That is right."
    if verdict.outcome is Outcome.PARTLY and len(verdict.cells) > 1 and not verdict.advances:
        right = [str(n) for n, cell in enumerate(verdict.cells, 1) if cell.outcome in _RIGHT]
        rest = [str(n) for n, cell in enumerate(verdict.cells, 1) if cell.outcome not in _RIGHT]
        headline = f"Partly right. Right: {', '.join(right) or 'none'}. Not yet: {', '.join(rest) or 'none'}."
    if headline:
        yield headline


def say_verdict(voice: Voice, asked: Question, answer: Answer, verdict: Verdict) -> None:
    """All that is said of an answer."""
    for line in verdict_lines(asked, answer, verdict, voice.manner):
        voice.line(line)
    for markdown in (verdict_text.message(verdict), *cell_lines(verdict)):
        voice.markdown(markdown)


def onward(challenge: bool) -> str:
    """What can be done after a right answer; `challenge`: whether there is a further question."""
    more = " There is one more question for you, if you like: :challenge." if challenge else ""
    return f"Press Enter to go on to the next part.{more}"


_RIGHT = (Outcome.CORRECT, Outcome.FORM)


def cell_lines(verdict: Verdict) -> Iterator[str]:
    """What is to be said of single blanks besides the verdict's own message, as Markdown."""
    several = len(verdict.cells) > 1
    for number, cell in enumerate(verdict.cells, 1):
        which = f"[{number}] " if several else ""
        right = cell.outcome is Outcome.CORRECT
        if cell.message and not right and cell.message not in verdict.message:
            yield f"{which}{cell.message}"
        if cell.correction and cell.correction not in f"{cell.message}{verdict.message}":
            yield f"{which}Did you mean `{verdict_text.shortened(cell.correction)}`?"


def race_lines(found: Race) -> Iterator[str]:
    """The race, the quickest first."""
    yield "Race the models:"
    for number, row in enumerate(found.rows, 1):
        yield f"  {number}. {row.who}: {row.says}"
    yield found.note


def part_lines(known: dict[str, Place], record: Record, here: str, numbered: bool = True) -> Iterator[str]:
    """The parts, numbered or by their paths, with their status; an arrow stands before the one on the desk.

    Of very many, only those around it.
    """
    problem = ""
    listed = list(enumerate(known.items(), 1))
    middle = list(known).index(here) if here in known else 0
    near = listed if len(listed) <= MOST_LINES else listed[max(middle - AROUND, 0) : middle + AROUND]
    if len(near) < len(listed):
        which = "the ones around here" if here in known else "the first"
        yield f"There are {len(listed):,} parts; these are {which}."
    for number, (key, place) in near:
        if place.problem.title != problem:
            problem = place.problem.title
            yield problem
        mark = "->" if key == here else "  "
        title = place.part.title or place.part.id
        named = f"{number}. {title}" if numbered else f"{title} ({key})"
        yield f"{mark} {named}: {describe(record.part(key))}"
