"""The penalty and all-reduce pictures for terminals with ASCII only, with letters for their own signs."""

from __future__ import annotations

from tutor.plots.canvas.picture import Picture
from tutor.plots.output.ascii import in_ascii

PENALTY = {"◎": "@", "●": "O", "◇": "D", "∗": "%", "·": ":", "ₚ": "p", "›": ">"}
"""The best step, the best of the ball, the stations of p, the student's direction, and that of −g."""

ALLREDUCE = {"●": "A", "■": "S", "▲": "R", "✕": "X", "✓": "!", "≈": "~"}
"""The paradigms by their first letters (the server's bars too), crossings, and who has everything."""


def penalty_in_ascii(drawn: Picture) -> Picture:
    """The penalty lab's picture in ASCII."""
    return _spelled(drawn, PENALTY)


def allreduce_in_ascii(drawn: Picture) -> Picture:
    """The all-reduce lab's picture in ASCII."""
    return _spelled(drawn, ALLREDUCE)


def _spelled(drawn: Picture, signs: dict[str, str]) -> Picture:
    table = str.maketrans(signs)
    return in_ascii(
        Picture(
            tuple(tuple((text.translate(table), ink) for text, ink in row) for row in drawn.rows), drawn.width
        )
    )
