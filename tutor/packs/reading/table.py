"""Reads a Markdown table whose code cells are the blanks of a part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.packs.markdown.commonmark import structure
from tutor.packs.markdown.fields import Field, Fields, code_spans
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Table
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.blank import EMPTY_CELL, cell_of

MOST_CELLS = 400


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as written: its cells' Markdown, and the 0-based lines that it covers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    start: int
    end: int


def grids(lines: Sequence[str]) -> tuple[Grid, ...]:
    """The outermost tables of a text."""
    found: list[Grid] = []
    rows: list[list[str]] = []
    numbers: list[int] = []
    start = end = 0
    for token in structure("\n".join(lines)):
        if token.type == "table_open" and token.level == 0 and token.map:
            rows, numbers = [], []
            start, end = token.map
        elif token.type == "tr_open" and token.map:
            rows.append([])
            numbers.append(token.map[0])
        elif token.type == "inline" and rows and token.map and start <= token.map[0] < end:
            rows[-1].append(token.content.strip())
        elif token.type == "table_close" and token.level == 0 and rows:
            found.append(Grid(tuple(rows[0]), tuple(map(tuple, rows[1:])), tuple(numbers[1:]), start, end))
            rows = []
    return tuple(found)


NO_TABLE = Rule(
    "no-table",
    Topic.ANSWERS,
    "“table” is followed by a table.",
    "- Answer: table   and a list",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: table"),),
)

NO_BLANK = Rule(
    "no-blank",
    Topic.ANSWERS,
    "A table has a cell to fill in.",
    "a table without code spans",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: table\n\n| Side |\n|---|\n| x |"),),
)


def table_answer(
    part: Fields, field: Field, faults: Faults
) -> tuple[Table | None, tuple[Blank, ...], tuple[str, ...]]:
    """A part's table (the first after its `Answer:` field, else the last), its blanks, the text besides.

    Args:
        part: the fields and the text of the part.
        field: its `Answer:` field.
        faults: where to report to.
    """
    asked = field.line - part.section.first
    found = grids(part.rest)
    after = [grid for grid in found if grid.start >= asked]
    grid = after[0] if after else found[-1] if found else None
    if grid is None:
        faults.report(
            field.line, NO_TABLE, "The answer is a table, but there is none.", "Write the table below."
        )
        return None, (), part.rest
    before = faults.errors
    table, blanks = _filled(grid, part.section.first, faults)
    if not blanks and faults.errors == before:
        line = part.section.first + grid.start
        faults.report(
            line, NO_BLANK, "The table has no blank.", "Write the cells to be filled in as code: `2 n`."
        )
    rest = (*part.rest[: grid.start], *[""] * (grid.end - grid.start), *part.rest[grid.end :])
    return table, blanks, rest


_VALUE = re.compile(r"[-−]?(?:\d+(?:[./]\d+)?|∞)")


def _called(heading: str, name: str) -> str:
    """A row by its name; one that is only a value by what it is a value of, as in `p = 1`."""
    letter, value = plain(heading), plain(name)
    return f"{letter} = {value}" if len(letter) == 1 and _VALUE.fullmatch(value) else value


def _filled(grid: Grid, first: int, faults: Faults) -> tuple[Table, tuple[Blank, ...]]:
    blanks: list[Blank] = []
    rows: list[tuple[str | int, ...]] = []
    for line, row in zip(grid.lines, grid.rows, strict=True):
        cells: list[str | int] = []
        for heading, cell in zip(grid.header, row, strict=False):
            spans = code_spans(cell)
            if not cell:
                sentence = f"The row “{plain(row[0])[:40]}” has nothing below “{plain(heading)[:40]}”."
                cure = "Write what stands there; a row has as many cells as the table's head."
                faults.report(first + line, EMPTY_CELL, sentence, cure)
            if len(blanks) >= MOST_CELLS or not spans or cell.strip("` ") != spans[0]:
                cells.append(cell)
                continue
            label = ", ".join(
                filter(None, (_called(grid.header[0], row[0]) if cells else "", plain(heading)))
            )
            blank = cell_of(spans[0], label, first + line, faults)
            if blank is not None:
                cells.append(len(blanks))
                blanks.append(blank)
        rows.append(tuple(cells))
    return Table(grid.header, tuple(rows)), tuple(blanks)


def plain(cell: str) -> str:
    """A cell's text without Markdown's marks, for labels and for finding it by name."""
    return " ".join(cell.replace("`", "").replace("**", "").split())


def blank_at(table: Table, where: str) -> int | str:
    """The blank at `Row heading / Column heading`, or a sentence that says what is amiss."""
    row_name, slash, column_name = (piece.strip() for piece in where.partition(" / "))
    if not slash:
        return "A cell is named “Row heading / Column heading”."
    columns = {_folded(heading): index for index, heading in enumerate(table.header)}
    rows = {_folded(str(row[0])): row for row in table.rows if row}
    row, column = rows.get(_folded(row_name)), columns.get(_folded(column_name))
    if row is None:
        return f"No row is headed “{row_name}”; there are {', '.join(str(r[0]) for r in table.rows if r)}."
    if column is None:
        return f"No column is headed “{column_name}”; there are {', '.join(table.header)}."
    cell = row[column] if column < len(row) else ""
    return cell if isinstance(cell, int) else f"The cell {row_name} / {column_name} is no blank."


def _folded(text: str) -> str:
    return plain(text).casefold()
