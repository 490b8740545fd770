"""The texts that a student reads, each with the line on which it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.rendering.interpolate import text as filled

MONEY = re.compile(r"\$\d")
"""A price, as a title may name one without a backslash."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Markdown, and the line of its file on which it begins; 0 if nobody knows."""

    markdown: str
    line: int

    def at(self, offset: int) -> int:
        """The file's line, from the text's own, counted from 0."""
        return self.line + offset if self.line else 0


def of_pack(pack: Pack) -> Iterator[Text]:
    """What a pack says of itself, of which the lines are not known, and of its skills."""
    for markdown in (pack.title, pack.description, pack.presumes):
        yield Text(markdown, 0)
    for skill in pack.skills:
        yield Text(skill.says, skill.line)


def of_problem(problem: Problem) -> Iterator[Text]:
    """A problem's title, unless it names a price, and the statement that its parts share."""
    if not MONEY.search(problem.title):
        yield Text(problem.title, 1)
    yield from shared(problem)


def shared(problem: Problem) -> Iterator[Text]:
    """The statement that a problem's parts share."""
    yield Text(problem.statement, problem.line)


def of_part(subject: Subject) -> Iterator[Text]:
    """Every text of a part."""
    part = subject.part
    yield Text(part.title, part.line)
    yield Text(part.statement, part.at("statement"))
    yield Text(part.then, part.at("second statement"))
    yield from _beside(part)
    for mistake in part.mistakes:
        yield Text(mistake.message, part.at(f"message {mistake.name}"))
    for sequel in part.sequels:
        yield Text(sequel.again, sequel.line)
    for rung in part.ladder[:-1]:
        yield Text(rung.text, rung.line)
        if rung.blank is not None:
            yield from (Text(text, rung.line) for text in rung.blank.texts)
    yield Text(part.solution, part.at("solution"))
    yield Text(part.reflection, part.at("reflection"))
    yield Text(part.reflect_answer, part.at("reflect answer"))


def of_part_without_price(subject: Subject) -> Iterator[Text]:
    """The same without a title that names a price."""
    title = subject.part.title
    return (text for text in of_part(subject) if text.markdown != title or not MONEY.search(title))


def of_variants(subject: Subject) -> Iterator[Text]:
    """Every text of a part with the values of each of its variants."""
    for variant in subject.variants:
        for text in of_part(subject):
            yield Text(filled(text.markdown, subject.part, variant), text.line)


def with_shared(subject: Subject) -> Iterator[Text]:
    """The statement that stands above the part, which shows the part's values, and the part's own texts."""
    yield from shared(subject.problem)
    yield from of_part(subject)


def _beside(part: Part) -> Iterator[Text]:
    """What stands around the inputs: labels, options with what is said of them, a table's texts."""
    line = part.at("answer")
    table = part.table
    if table is not None:
        cells = [cell for row in (table.header, *table.rows) for cell in row]
        yield from (Text(cell, line) for cell in cells if isinstance(cell, str))
    for index, blank in enumerate(part.blanks):
        at = part.at("then") if index and table is None else line
        if table is None:
            # In a table, the label is the heading of the row or column once more.
            yield Text(blank.label, part.at("label" if blank.label else "answer"))
        yield from (Text(text, at) for text in blank.texts)
