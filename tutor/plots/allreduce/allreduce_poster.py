"""The whole all-reduce lab as one picture, for a pipe or a report."""

from __future__ import annotations

from collections.abc import Mapping

from tutor.experiments.allreduce.replay import Progress
from tutor.experiments.allreduce.time_model import Model
from tutor.plots.allreduce.counters_view import counters
from tutor.plots.allreduce.counts_table import table
from tutor.plots.allreduce.times_view import times
from tutor.plots.allreduce.typed_counts import Claimed, claims_table, line
from tutor.plots.allreduce.wiring_view import PHASES, wiring
from tutor.plots.canvas.picture import Picture, beside, stacked, text

TWO_COLUMNS = 110


def allreduce_poster(
    followed: Mapping[str, Progress],
    shown: str,
    model: Model,
    width: int = 80,
    height: int = 18,
    typed: tuple[Claimed, ...] = (),
) -> Picture:
    """Title, the first messages on their way, the counters at the end, the three side by side, the times.

    Args:
        followed: the simulation of each paradigm.
        shown: which of them is drawn.
        width: columns of the whole; pictures stand side by side from 110 on.
        height: rows of each picture.
        typed: the student's formulas.
    """
    width = max(width, 40)
    progress = followed[shown]
    traffic = progress.traffic
    title = text(f"{shown}, n = {traffic.workers}, p = {traffic.parameters}", ink="strong")
    half = (width - 2) // 2 if width >= TWO_COLUMNS else width
    first = wiring(progress, PHASES // 2 if progress.steps else 0, half, height)
    last = counters(progress, PHASES * traffic.steps, half, max(height, 6 + len(progress.names)))
    views = beside(first, last) if width >= TWO_COLUMNS else stacked(first, text(""), last)
    counted = table({name: found.traffic for name, found in followed.items()}, shown, width)
    over = times(model, traffic.workers, width, height)
    if typed:
        counted = stacked(counted, text(""), claims_table(typed, width))
    return stacked(title, text(""), views, line(typed, shown, width), text(""), counted, text(""), over)
