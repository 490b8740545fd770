"""A derivation as a card shows it: each line with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import draw
from tutor.tui.answering.drawn_formula import Drawing

BEGIN, END = "\\begin{aligned} ", " \\end{aligned}"
_PIECE = re.compile(r"\\begin\{|\\end\{| \\\\ ")


def derived(typed: str, reading: str) -> Iterator[Drawing]:
    """The lines one below the other.

    Args:
        typed: the lines as they were typed.
        reading: the lines as they were read: LaTeX, one `aligned`; or "" where they were not.
    """
    written = typed.split("\n")
    read = rows(reading)
    width = len(str(len(written)))
    for number, line in enumerate(written, 1):
        drawing = draw(f"{number} \\quad {read[number - 1]}") if len(read) == len(written) else ()
        indent = " " * (width - len(str(number)))
        yield Drawing(tuple(indent + row for row in drawing), f"{indent}{number}  {line}")


def rows(reading: str) -> list[str]:
    """The rows of one `aligned`, each as LaTeX; those of matrices inside stay together."""
    if not (reading.startswith(BEGIN) and reading.endswith(END)):
        return []
    inner = reading[len(BEGIN) : -len(END)]
    found, depth, start = [], 0, 0
    for piece in _PIECE.finditer(inner):
        if piece[0].startswith("\\"):
            depth += 1 if piece[0] == "\\begin{" else -1
        elif depth == 0:
            found.append(inner[start : piece.start()])
            start = piece.end()
    return [*found, inner[start:]]
