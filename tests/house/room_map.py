"""The map of the rooms: one picture of the contracts in pyproject.toml, with arrows running down."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from html import escape
from pathlib import Path

from tests.house.contracts import Layers, Room, rooms

MAP = "assets/rooms.svg"

WIDTH, MARGIN = 1000, 20
CHIP, GAP, PAD = 20, 13, 12
"""Pixels: the height of an inner room, what lies between two layers, and around all of them."""
LETTER, SMALL = 7.0, 6.2
"""Pixels of a letter, in a chip and in the sentence on a room: wide enough for any font."""
ROW = 14
WIDE, WORDS = 600, 300
"""A card as wide as the first has its words beside its inner rooms, in a column as wide as the second."""
INK, PALE, LINE, PAPER, CARD = "#1f2430", "#5b6472", "#8a93a3", "#ffffff", "#f1f4f8"
LEGEND = (
    "An arrow means: may import what stands below, not only next below. "
    "What stands side by side knows nothing of one another."
)


@dataclass(frozen=True, slots=True)
class Box:
    """Something drawn, with how much room it takes."""

    width: float
    height: float
    parts: tuple[str, ...]


def drawn(root: Path) -> str:
    """The map as an SVG, the same for the same contracts."""
    parts, y = [_text(MARGIN, MARGIN + 12, LEGEND, size=12, ink=PALE)], MARGIN + 32.0
    layers = rooms(root)
    for number, layer in enumerate(layers):
        share = (WIDTH - 2 * MARGIN - GAP * (len(layer) - 1)) / len(layer)
        cards = [_card(room, share) for room in layer]
        height = max(card.height for card in cards)
        for place, card in enumerate(cards):
            x = MARGIN + place * (share + GAP)
            parts.append(_moved(x, y, [_box(0, 0, share, height, CARD), *card.parts]))
        y += height
        if number + 1 < len(layers):
            parts.append(_arrow(WIDTH / 2, y + 3, y + GAP + 5))
            y += GAP + 8
    height = y + MARGIN
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" width="{WIDTH}" '
        f'height="{height:g}" font-family="DejaVu Sans, Verdana, sans-serif">'
    )
    paper = f'<rect width="{WIDTH}" height="{height:g}" fill="{PAPER}"/>'
    return "\n".join([head, "<title>The rooms of the tutor</title>", paper, *parts, "</svg>", ""])


def _card(room: Room, width: float) -> Box:
    """A room: its name and what it is for; below, or beside in a wide one, what is inside it."""
    beside = width > WIDE
    words = WORDS if beside else width - 2 * PAD
    parts = [_text(PAD, 20, room.name.replace(".", "/"), size=14, bold=True)]
    bottom = 20.0
    for line in textwrap.wrap(room.purpose.replace("`", ""), int(words / SMALL)):
        bottom += ROW
        parts.append(_text(PAD, bottom + 4, line, size=11, ink=PALE))
    insides = [("", room.layers)] if room.layers else []
    insides += [(f"inside {inner.name.rpartition('.')[2]}", inner.layers) for inner in room.rooms]
    left, top = (words + 2 * PAD, float(PAD)) if beside else (float(PAD), bottom + PAD + 2)
    share = (width - left - PAD) / max(len(insides), 1)
    for number, (title, layers) in enumerate(insides):
        panel, x, y = _stack(layers), left + number * share, top
        if room.rooms:
            parts.append(_text(x + share / 2, y + 8, title, size=11, ink=PALE, middle=True))
            y += ROW
        parts.append(_moved(x + (share - panel.width) / 2, y, list(panel.parts)))
        bottom = max(bottom, y + panel.height)
    return Box(width, bottom + PAD, tuple(parts))


def _stack(layers: Layers) -> Box:
    """Inner rooms, layer over layer, an arrow from each to the next."""
    widths = [[len(name) * LETTER + 14 for name in layer] for layer in layers]
    whole = max(sum(row) + PAD * (len(row) - 1) for row in widths)
    parts, y = [], 0.0
    for number, (layer, row) in enumerate(zip(layers, widths, strict=True)):
        x = (whole - sum(row) - PAD * (len(row) - 1)) / 2
        for name, width in zip(layer, row, strict=True):
            parts.append(_box(x, y, width, CHIP, PAPER))
            parts.append(_text(x + width / 2, y + CHIP - 6, name, size=12, middle=True))
            x += width + PAD
        y += CHIP
        if number + 1 < len(layers):
            parts.append(_arrow(whole / 2, y + 1, y + GAP - 1))
            y += GAP
    return Box(whole, y, tuple(parts))


def _moved(x: float, y: float, parts: list[str]) -> str:
    return "\n".join([f'<g transform="translate({x:g} {y:g})">', *parts, "</g>"])


def _box(x: float, y: float, width: float, height: float, fill: str) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="5" fill="{fill}" '
        f'stroke="{LINE}"/>'
    )


def _text(
    x: float, y: float, text: str, size: int, ink: str = INK, bold: bool = False, middle: bool = False
) -> str:
    more = (' font-weight="bold"' if bold else "") + (' text-anchor="middle"' if middle else "")
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{ink}"{more}>{escape(text)}</text>'


def _arrow(x: float, top: float, tip: float) -> str:
    return (
        f'<path d="M{x:g} {top:g}V{tip - 4:g}" stroke="{PALE}" stroke-width="1.5"/>'
        f'<path d="M{x - 4:g} {tip - 5:g}h8l-4 5z" fill="{PALE}"/>'
    )
