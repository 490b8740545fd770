"""The three paradigms side by side, as they were counted."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.experiments.allreduce.simulation import Traffic
from tutor.experiments.requests.allreduce_request import LABELS
from tutor.plots.allreduce import allreduce_marks as signs
from tutor.plots.canvas.picture import Picture, Row, picture

WIDE = 64
"""From so many columns on, the headings are spelled out."""

COLUMNS = (("steps", 7), ("messages", 10), ("of size", 9), ("volume", 9), ("busiest link", 14))
SHORT = ("steps", "messages", "size", "volume", "busiest")
"""Headings where room is short."""


def table(counted: Mapping[str, Traffic], shown: str, width: int) -> Picture:
    """One row for each paradigm, or one column where rows are too long for it; the shown one is marked."""
    if width >= WIDE:
        return _spelled_out(counted, shown, width)
    layouts = (layout(counted, shown) for layout in (_rows, _columns))
    return next((drawn for drawn in layouts if drawn.width <= width), None) or _in_words(counted, shown)


def _spelled_out(counted: Mapping[str, Traffic], shown: str, width: int) -> Picture:
    head = f"  {'':<12}" + "".join(f"{name:>{size}}" for name, size in COLUMNS)
    rows: list[Row] = [((head[:width], "quiet"),)]
    for name, traffic in counted.items():
        cells = "".join(
            f"{value:>{size}}" for value, (_, size) in zip(_counts(traffic), COLUMNS, strict=True)
        )
        sign = signs.SIGN[name]
        rows.append(
            ((f"{sign} ", signs.INK[name]), (f"{LABELS[name]:<12}{cells}"[: width - 2], _ink(name, shown)))
        )
    return picture(rows)


def _rows(counted: Mapping[str, Traffic], shown: str) -> Picture:
    """A row for each paradigm, columns no wider than they must be."""
    room = max(map(len, LABELS.values()))
    sizes = [
        2 + max(len(head), *(len(str(_counts(one)[at])) for one in counted.values()))
        for at, head in enumerate(SHORT)
    ]
    head = "".join(f"{name:>{size}}" for name, size in zip(SHORT, sizes, strict=True))
    rows: list[Row] = [((f"  {'':<{room}}{head}", "quiet"),)]
    for name, traffic in counted.items():
        cells = "".join(f"{value:>{size}}" for value, size in zip(_counts(traffic), sizes, strict=True))
        sign = (f"{signs.SIGN[name]} ", signs.INK[name])
        rows.append((sign, (f"{LABELS[name]:<{room}}{cells}", _ink(name, shown))))
    return picture(rows)


def _columns(counted: Mapping[str, Traffic], shown: str) -> Picture:
    """A column for each paradigm."""
    room = max(map(len, SHORT))
    sizes = {
        name: max(len(LABELS[name]) + 2, *(len(str(value)) for value in _counts(traffic)))
        for name, traffic in counted.items()
    }
    head: list[tuple[str, str]] = [(" " * room, "quiet")]
    for name, size in sizes.items():
        head.append((f"{'':<{size - len(LABELS[name])}}{signs.SIGN[name]} ", signs.INK[name]))
        head.append((LABELS[name], _ink(name, shown)))
    rows: list[Row] = [tuple(head)]
    for at, heading in enumerate(SHORT):
        cells = ((f"  {_counts(one)[at]:>{sizes[name]}}", _ink(name, shown)) for name, one in counted.items())
        rows.append(((f"{heading:<{room}}", "quiet"), *cells))
    return picture(rows)


def _in_words(counted: Mapping[str, Traffic], shown: str) -> Picture:
    """Two rows for each paradigm, where no table has room."""
    rows: list[Row] = []
    for name, traffic in counted.items():
        ink = _ink(name, shown)
        steps = f"{traffic.steps} step" + ("" if traffic.steps == 1 else "s")
        rows.append(((f"{signs.SIGN[name]} ", signs.INK[name]), (f"{LABELS[name]}: {steps}", ink)))
        what = f"{traffic.messages} × {traffic.size} = {traffic.volume}, busiest {traffic.busiest_link[1]}"
        rows.append(((f"  {what}", ink),))
    return picture(rows)


def _counts(traffic: Traffic) -> tuple[int, ...]:
    """In the order of the columns."""
    return traffic.steps, traffic.messages, traffic.size, traffic.volume, traffic.busiest_link[1]


def _ink(name: str, shown: str) -> str:
    return "strong" if name == shown else "text"
