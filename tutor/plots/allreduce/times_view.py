"""The picture of the time that a synchronisation takes, over the number of workers, both axes logarithmic."""

from __future__ import annotations

import math

from tutor.experiments.allreduce.time_model import Crossing, Model, crossings, time
from tutor.experiments.requests.allreduce_request import LABELS, PARADIGMS
from tutor.plots.allreduce import allreduce_marks as signs
from tutor.plots.canvas.chart import chart
from tutor.plots.canvas.number_text import number, power_of_ten
from tutor.plots.canvas.picture import Picture, Row, fitting, picture, stacked
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene

MOST = 1024
SAMPLES = 60


def times(model: Model, workers: int, width: int, height: int) -> Picture:
    """The picture in so many columns and rows, captions included; `workers` is marked on the axis."""
    found = crossings(model, MOST)
    captions = _captions(model, found, width)
    grid = [2.0 * (MOST / 2.0) ** (at / SAMPLES) for at in range(SAMPLES + 1)]
    curves, marks, ends = [], [], []
    for turn, name in enumerate(PARADIGMS):
        points = [(math.log2(n), _log(time(name, n, model))) for n in grid]
        ends += [points[0][1], points[-1][1]]
        curves.append(Curve(points, signs.INK[name]))
        marks += [Mark(x, y, signs.SIGN[name], signs.INK[name]) for x, y in points[2 + 3 * turn :: 9]]
    low, high = math.floor(min(ends)) - 0.2, math.ceil(max(ends)) + 0.4
    if workers >= 2:
        at = math.log2(workers)
        curves.append(Curve([(at, low), (at, high)], "quiet", "·"))
    marks += [Mark(math.log2(c.workers), _log(c.time), signs.CROSSING, "alarm") for c in found]
    step = max(1, math.ceil(10 / max(width // 8, 1)))
    x = Axis(0.9, 10.15, tuple((float(e), str(2**e)) for e in range(1, 11, step)), "n →")
    every = max(1, math.ceil((high - low) / max((height - 5) // 2, 1)))
    exponents = range(math.ceil(low), math.floor(high) + 1, every)
    y = Axis(low, high, tuple((float(e), power_of_ten(e)) for e in exponents), "s ↑")
    scene = Scene(x, y, tuple(curves), tuple(marks))
    return stacked(chart(scene, width, height - len(captions)), picture(captions))


def _log(seconds: float) -> float:
    """A time of zero, with latency and bandwidth both free, is drawn far down."""
    return math.log10(max(seconds, 1e-12))


def _captions(model: Model, found: tuple[Crossing, ...], width: int) -> list[Row]:
    legend: Row = tuple((f"{signs.SIGN[name]} {LABELS[name]}   ", signs.INK[name]) for name in PARADIGMS)
    who = "a machine sends" if model.ports else "a link carries"
    p = f"p = {number(model.parameters, 3)}"
    told = fitting(width, f"{p}, {who} one message at a time", f"{p}, {who} one at a time")
    places = [f"{LABELS[c.first]} and {LABELS[c.second]} at n ≈ {number(c.workers, 3)}" for c in found[:2]]
    crossing = "no two of them cross"
    if places:
        crossing = f"{signs.CROSSING} {fitting(width - 2, ', '.join(places), places[0])}"
    return [legend, ((told, "quiet"),), ((crossing, "text"),)]
