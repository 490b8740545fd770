"""How answers and keys are shown, for the kinds that have no way of their own."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from tutor.checking.contract.blanks.blank import Blank
from tutor.notation import Complaint, Vocabulary, draw, latex, parse
from tutor.tui.answering.drawn_formula import Drawing


def told_drawn(blank: Blank, typed: str, reading: str) -> Iterator[Drawing]:
    """Mathematics: the reading is LaTeX, and is drawn."""
    yield Drawing(draw(reading) if reading else (), typed)


def told_as_read(blank: Blank, typed: str, reading: str) -> Iterator[Drawing]:
    """Text: the reading as it stands."""
    if typed:
        yield Drawing((), reading or typed)


def key_drawn(blank: Blank, known: Vocabulary, width: int) -> Iterator[Content]:
    """The right answer, drawn where it reads as mathematics, and as it is typed."""
    read = parse(blank.right_answer, known)
    lines = () if isinstance(read, Complaint) else draw(latex(read.tree))
    if lines and max(map(cell_len, lines)) + 2 <= width:
        yield from (Content.styled(f"  {line}", "$maths") for line in lines)
    yield Content(blank.right_answer)
