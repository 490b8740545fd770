"""A picture as SVG, for a report: dots and lines as shapes, so that it needs no special font."""

from __future__ import annotations

from html import escape

from tutor.plots.canvas.palette import LIGHT
from tutor.plots.canvas.picture import Picture

COLUMN, ROW = 8.0, 16.0
"""Size of a cell, in SVG units."""

COLOURS = {"text": "#1d1f24", "strong": "#1d1f24"} | LIGHT
"""Inks on white paper."""

_DOTS = ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3))
"""Column and row of each of the eight dots of a braille cell, in the order of its bits."""

_STROKES = {
    "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu",
    "├": "udr", "┤": "udl", "┬": "lrd", "┴": "lru", "┼": "lrud",
}  # fmt: skip
_ENDS = {"l": (-0.5, 0.0), "r": (0.5, 0.0), "u": (0.0, -0.5), "d": (0.0, 0.5)}


def svg(drawn: Picture, title: str = "") -> str:
    """The picture as one SVG document, on white."""
    width, height = (drawn.width + 2) * COLUMN, (drawn.height + 2) * ROW
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" '
        f'font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>',
    ]
    for y, row in enumerate(drawn.rows):
        x = 0
        for text, ink in row:
            parts += _piece(text, ink, (x + 1) * COLUMN, (y + 1) * ROW)
            x += len(text)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _piece(text: str, ink: str, left: float, top: float) -> list[str]:
    name, _, dim = ink.partition("~")
    colour = COLOURS.get(name, COLOURS["text"])
    shapes: list[str] = []
    words = ""
    for index, sign in enumerate(text):
        at = left + index * COLUMN
        if "\u2800" <= sign <= "\u28ff":
            shapes.append(_dots(ord(sign) - 0x2800, at, top))
        elif sign in _STROKES:
            shapes.append(_strokes(sign, at, top))
        elif sign != " ":
            words += f'<tspan x="{at:g}">{escape(sign)}</tspan>'
    found = []
    faint = ' opacity="0.4"' if dim or ink.endswith("~") else ""
    if shapes and any(shapes):
        path = "".join(shapes)
        style = 'fill="none" stroke-width="1.6" stroke-linecap="round"'
        found.append(f'<path d="{path}" stroke="{colour}" {style}{faint}/>')
    if words:
        weight = ' font-weight="bold"' if ink in ("strong", "you", "alarm") else ""
        found.append(f'<text y="{top + 0.78 * ROW:g}" fill="{colour}"{weight}{faint}>{words}</text>')
    return found


def _dots(bits: int, left: float, top: float) -> str:
    return "".join(
        f"M{left + (0.25 + 0.5 * across) * COLUMN:g} {top + (0.125 + 0.25 * down) * ROW:g}h0"
        for bit, (across, down) in enumerate(_DOTS)
        if bits >> bit & 1
    )


def _strokes(sign: str, left: float, top: float) -> str:
    x, y = left + 0.5 * COLUMN, top + 0.5 * ROW
    ends = (_ENDS[way] for way in _STROKES[sign])
    return "".join(f"M{x:g} {y:g}L{x + dx * COLUMN:g} {y + dy * ROW:g}" for dx, dy in ends)
