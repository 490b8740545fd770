"""The picture of the workers on a ring, a star or a complete graph, with the messages that are under way."""

from __future__ import annotations

import math
from dataclasses import replace

from tutor.experiments.allreduce.replay import Progress
from tutor.experiments.allreduce.simulation import SERVER
from tutor.plots.allreduce import allreduce_marks as signs
from tutor.plots.canvas.canvas import cells, draw
from tutor.plots.canvas.picture import Picture, fitting, picture, stacked
from tutor.plots.canvas.scene import Axis, Curve, Mark, Scene

PHASES = 8
"""Ticks of the clock for each step: one at rest, the others with the messages on their way."""

LANE = 1.1
"""Cells between a link and a message that keeps to its right."""

BESIDE = sorted(
    ((down, right) for down in range(-2, 3) for right in range(-4, 5)),
    key=lambda by: 2 * abs(by[0]) + abs(by[1]),
)
"""Cells around one, the nearest first; a row is as high as two columns are wide."""

Point = tuple[float, float]


def wiring(progress: Progress, tick: int, width: int, height: int) -> Picture:
    """The picture after so many ticks, in so many columns and rows, its caption line included."""
    frame, tall = Axis(-1.3, 1.3), Axis(-1.25, 1.25)
    places = _places(progress)
    curves = tuple(Curve([places[a], places[b]], "frame") for a, b in _links(progress))
    step, phase = divmod(tick, PHASES)
    cell = 5.2 / max(2 * width - 5, 16), 10.0 / max(4 * height - 13, 12)
    messages = _under_way(progress, places, step, phase, cell)
    labels: list[Mark] = []
    for name, (x, y) in places.items():
        labels += _label(progress, name, step, x, y, 2.6 / max(width - 2, 8))
    scene = Scene(frame, tall, curves, (*messages, *labels))
    scene = _apart(scene, len(messages), cell, width, height - 1)
    caption = fitting(width, *_captions(progress))
    return stacked(draw(scene, width, height - 1), picture([[(caption, "quiet")]]))


def _places(progress: Progress) -> dict[str, Point]:
    """Workers on a circle, the first at the top; the server in the middle."""
    workers = [name for name in progress.names if name != SERVER]
    n = len(workers)
    found: dict[str, Point] = {}
    for index, name in enumerate(workers):
        turn = 2.0 * math.pi * index / n
        found[name] = (math.sin(turn), math.cos(turn))
    if SERVER in progress.names:
        found[SERVER] = (0.0, 0.0)
    return found


def _links(progress: Progress) -> list[tuple[str, str]]:
    """Each pair of machines that a message passes between, once."""
    pairs = {tuple(sorted((message.sender, message.receiver))) for message in progress.traffic.log}
    return sorted((a, b) for a, b in pairs)


def _under_way(
    progress: Progress, places: dict[str, Point], step: int, phase: int, cell: Point
) -> list[Mark]:
    if not phase or step >= len(progress.steps):
        return []
    share = phase / PHASES
    size = progress.traffic.parameters // progress.chunks
    marks = []
    ways = {(message.sender, message.receiver) for message in progress.steps[step]}
    for message in progress.steps[step]:
        (x0, y0), (x1, y1) = places[message.sender], places[message.receiver]
        both = (message.receiver, message.sender) in ways
        aside, up = _lane((x1 - x0, y1 - y0), cell) if both else (0.0, 0.0)
        held = progress.held[step][message.sender][message.first // size]
        whole = len(held) == progress.traffic.workers
        sign = signs.letter(message.first // size) if progress.chunks > 1 else "v"
        ink = signs.WHOLE if whole else signs.PARTIAL
        marks.append(
            Mark(
                x0 + share * (x1 - x0) + aside,
                y0 + share * (y1 - y0) + up,
                sign.upper() if whole else sign,
                ink,
            )
        )
    return marks


def _apart(scene: Scene, count: int, cell: Point, width: int, height: int) -> Scene:
    """The scene with its first `count` marks, the messages, in cells of their own.

    Where many links cross, or near a machine's number, one moves to the nearest free cell.
    """
    found = [at for _, at in cells(scene, width, height)]
    if len(found) < len(scene.marks):
        return scene
    taken = set(found[count:])
    moved = []
    for mark, (row, column) in zip(scene.marks[:count], found, strict=False):
        down, right = next((by for by in BESIDE if (row + by[0], column + by[1]) not in taken), (0, 0))
        taken.add((row + down, column + right))
        moved.append(replace(mark, x=mark.x + right * cell[0], y=mark.y - down * cell[1]))
    return replace(scene, marks=(*moved, *scene.marks[count:]))


def _lane(way: Point, cell: Point) -> Point:
    """How far a message keeps to the right of its link, where another comes the other way: about a cell."""
    dx, dy = way[0] / cell[0], way[1] / cell[1]
    length = math.hypot(dx, dy)
    return (LANE * cell[0] * dy / length, -LANE * cell[1] * dx / length)


def _label(progress: Progress, name: str, step: int, x: float, y: float, column: float) -> list[Mark]:
    """The machine's number, with a tick once it holds everybody's numbers."""
    number = signs.SERVER if name == SERVER else name.split()[-1]
    held = progress.held[min(step, len(progress.held) - 1)][name]
    done = all(len(part) == progress.traffic.workers for part in held)
    text = number + (signs.DONE if done else "")
    ink = "green" if done else "strong"
    start = x - column * (len(text) - 1) / 2.0
    return [Mark(start + column * at, y, sign, ink) for at, sign in enumerate(text)]


def _captions(progress: Progress) -> tuple[str, ...]:
    """What the letters mean, in several lengths."""
    done = f"{signs.DONE} has everything"
    if progress.chunks > 1:
        return f"letters: chunks, capitals are complete   {done}", f"capitals: complete   {done}"
    whole = ", V the mean" if SERVER in progress.names else ""
    return f"v a whole vector{whole}   {done}", f"v a vector{whole}   {signs.DONE} has all"
