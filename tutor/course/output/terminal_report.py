"""The report as lines for a terminal of any width from 50 columns, without colours."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from tutor.course.model.class_model import AskFigures, Group, PartFigures, Report, Tally, Unread
from tutor.course.output.report_words import (
    FIGURES_NOTE,
    STATUSES,
    TIME_NOTE,
    also,
    asked_wrongly,
    asking,
    clock,
    counted,
    heading,
    known_by_now,
    no_verdict,
    read_by_now,
    remarked,
    times,
    unrecognised,
    where,
)
from tutor.tutoring.event import Remarked

NARROWEST = 50
FULL, EIGHTHS = "█", " ▏▎▍▌▋▊▉"
MOST_LISTED = 10

Listed = TypeVar("Listed")


def lines(report: Report, width: int, blocks: bool = True) -> Iterator[str]:
    """The whole report.

    Args:
        report: what to write.
        width: of the terminal, in columns.
        blocks: whether sections to paste follow.
    """
    width = max(width, NARROWEST)
    yield heading(report)
    yield ""
    yield from _overview(report.parts, width)
    yield from _wrapped(TIME_NOTE, width)
    yield from _wrapped(FIGURES_NOTE, width)
    for part in report.parts:
        yield ""
        yield from _part(part, width)
    pasted = [part for part in report.parts if any(group.block for group in part.groups)]
    if blocks and pasted:
        yield ""
        yield from _wrapped(
            "Sections to paste above the other mistakes of their part; replace the title and the text:", width
        )
        for part in pasted:
            yield from _blocks(part, width)
    if report.notes:
        yield ""
        yield "About the files:"
        for note in report.notes:
            yield from _wrapped(note, width, "- ")


def bar(value: float, most: float, cells: int) -> str:
    """A bar of at most `cells` columns, to an eighth of one; what is not zero shows."""
    eighths = round(8 * cells * value / most) if most > 0 else 0
    eighths = max(eighths, 1) if value > 0 else 0
    full, rest = divmod(eighths, 8)
    return (FULL * full + EIGHTHS[rest]).rstrip()


def _overview(parts: Sequence[PartFigures], width: int) -> Iterator[str]:
    """A table with a line for each part; packs have lines of their own."""
    heads = ("stud.", "att.", "hints", "solution", "time")
    figures = [(str(p.students), str(p.attempts), str(p.hints), str(p.told), clock(p.seconds)) for p in parts]
    sizes = [max(map(len, column)) for column in zip(heads, *figures, strict=True)]
    room = max(width - sum(sizes) - 2 * len(sizes) - 2, 10)
    first = min(max((len(_below(part)) for part in parts), default=4), room)
    yield _row("part", heads, first, sizes)
    pack = ""
    for part, numbers in zip(parts, figures, strict=True):
        if part.key.partition("/")[0] != pack:
            pack = part.key.partition("/")[0]
            yield pack
        yield _row(_fitting(_below(part), first), numbers, first, sizes)


def _row(name: str, cells: Sequence[str], first: int, sizes: Sequence[int]) -> str:
    return (
        "  "
        + name.ljust(first)
        + "".join(f"  {cell:>{size}}" for cell, size in zip(cells, sizes, strict=True))
    )


def _below(part: PartFigures) -> str:
    return part.key.partition("/")[2]


def _part(part: PartFigures, width: int) -> Iterator[str]:
    title = f"{part.key}: {part.title}" if part.title else part.key
    yield from textwrap.wrap(title, width)
    yield "-" * min(len(title), width)
    yield from _wrapped(
        f"{counted(part.students, 'student')}, {counted(part.attempts, 'attempt')} in all, "
        f"{counted(part.hints, 'hint')}; {part.told} needed the solution; "
        f"median time {clock(part.seconds)}.",
        width,
    )
    statuses = [(name, Tally(part.statuses.get(status, 0), 0)) for status, name in STATUSES.items()]
    yield from _bars(statuses, width, part.students)
    if part.mistakes:
        yield "Mistakes:"
        yield from _bars(part.mistakes, width, part.mistakes[0][1].times)
    if part.groups:
        yield from _wrapped(f"{unrecognised(part)}.", width)
        yield from _listed(part.groups, _group, width, "rarer kind")
    if part.now_recognised:
        yield from _wrapped(known_by_now(part), width)
    if part.unread:
        yield from _wrapped(f"{no_verdict(part)}.", width)
        yield from _listed(part.unread, _unread, width, "rarer text")
    if part.now_read:
        yield from _wrapped(read_by_now(part), width)
    for question in part.asked[:MOST_LISTED]:
        yield from _asked(question, width)
    if part.remarks:
        yield "Something is wrong here, students say:"
        yield from _listed(part.remarks, _remark, width, "further remark")


def _listed(
    found: Sequence[Listed], lines: Callable[[int, Listed, int], Iterator[str]], width: int, rarer: str
) -> Iterator[str]:
    """The first few, numbered, and how many more there are."""
    for number, one in enumerate(found[:MOST_LISTED], 1):
        yield from lines(number, one, width)
    if len(found) > MOST_LISTED:
        yield f"  … and {counted(len(found) - MOST_LISTED, rarer)}."


def _unread(number: int, one: Unread, width: int) -> Iterator[str]:
    label = where(one)
    place = f" [{label}]" if label else ""
    yield from _wrapped(f"{one.text}{place}: {times(one.tally)}", width, f"{number:>3}. ")
    if one.complaint:
        yield from _wrapped(one.complaint, width, "     ")


def _remark(number: int, one: Remarked, width: int) -> Iterator[str]:
    yield from _wrapped(remarked(one), width, f"{number:>3}. ")


def _asked(one: AskFigures, width: int) -> Iterator[str]:
    yield from _wrapped(f"{asking(one)}.", width)
    yield from _listed(asked_wrongly(one), _wrong, width, "rarer answer")


def _wrong(number: int, answer: tuple[str, str], width: int) -> Iterator[str]:
    text, often = answer
    yield from _wrapped(f"{text}: {often}", width, f"{number:>3}. ")


def _bars(tallies: Sequence[tuple[str, Tally]], width: int, most: int) -> Iterator[str]:
    """Name, number and bar, a line each."""
    size = min(max(len(name) for name, _ in tallies), width // 2)
    digits = max(len(str(tally.times)) for _, tally in tallies)
    cells = min(width - size - digits - 6, 50)
    for name, tally in tallies:
        drawn = bar(tally.times, most, cells)
        yield f"  {_fitting(name, size):<{size}}  {tally.times:>{digits}}  {drawn}".rstrip()


def _group(number: int, group: Group, width: int) -> Iterator[str]:
    label = where(group)
    place = f" [{label}]" if label else ""
    yield from _wrapped(f"{group.reading}{place}: {times(group.tally)}", width, f"{number:>3}. ")
    others = also(group)
    if others:
        yield from _wrapped(f"typed as {others}", width, "     ")


def _blocks(part: PartFigures, width: int) -> Iterator[str]:
    for group in part.groups:
        if group.block:
            yield ""
            yield f"{part.key}, {times(group.tally)}:"
            if group.remark:
                yield from _wrapped(group.remark, width)
            yield ""
            # As it is to be pasted, so neither indented nor wrapped.
            yield group.block.rstrip()


def _wrapped(text: str, width: int, before: str = "") -> Iterator[str]:
    yield from textwrap.wrap(
        text, width, initial_indent=before, subsequent_indent=" " * len(before), break_on_hyphens=False
    )


def _fitting(text: str, size: int) -> str:
    return text if len(text) <= size else text[: size - 1] + "…"
