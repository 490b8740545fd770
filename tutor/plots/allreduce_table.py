"""The three paradigms side by side, as they were counted."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.experiments.allreduce import Traffic
from tutor.experiments.allreduce_request import LABELS
from tutor.plots import allreduce_marks as signs
from tutor.plots.picture import Picture, Row, picture

SLIM = 64
"""Below so many columns a paradigm takes two rows."""

COLUMNS = (("steps", 7), ("messages", 10), ("of size", 9), ("volume", 9), ("busiest link", 14))


def table(counted: Mapping[str, Traffic], shown: str, width: int) -> Picture:
    """One row for each paradigm; the shown one is marked."""
    if width < SLIM:
        return _slim(counted, shown)
    head = f"  {'':<12}" + "".join(f"{name:>{size}}" for name, size in COLUMNS)
    rows: list[Row] = [((head[:width], "quiet"),)]
    for name, traffic in counted.items():
        values = (traffic.steps, traffic.messages, traffic.size, traffic.volume, traffic.busiest_link[1])
        cells = "".join(f"{value:>{size}}" for value, (_, size) in zip(values, COLUMNS, strict=True))
        ink = "strong" if name == shown else "text"
        sign = signs.SIGN[name]
        rows.append(((f"{sign} ", signs.INK[name]), (f"{LABELS[name]:<12}{cells}"[: width - 2], ink)))
    return picture(rows)


def _slim(counted: Mapping[str, Traffic], shown: str) -> Picture:
    """Two rows for each paradigm, in words."""
    rows: list[Row] = []
    for name, traffic in counted.items():
        ink = "strong" if name == shown else "text"
        steps = f"{traffic.steps} step" + ("" if traffic.steps == 1 else "s")
        rows.append(((f"{signs.SIGN[name]} ", signs.INK[name]), (f"{LABELS[name]}: {steps}", ink)))
        what = f"{traffic.messages} × {traffic.size} = {traffic.volume}, busiest {traffic.busiest_link[1]}"
        rows.append(((f"  {what}", ink),))
    return picture(rows)
