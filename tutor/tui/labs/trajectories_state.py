"""What the lab is set to: a frozen value, and what each control makes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from tutor.experiments.optimizers.optimizer_registry import RULES
from tutor.experiments.optimizers.options import READINGS
from tutor.experiments.requests.trajectories_request import BATCHES, SCHEDULES, LabRequest
from tutor.plots.trajectories.view_registry import NAMES, PICTURES, VIEWS, ZOOMS
from tutor.tui.labs.lab_layout import WIDE, Places

PACES = (0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 9.0, 10.0, 11.0, 13.0, 20.0)
"""Factors on the step size. At the start a step is a tenth of the longest stable one, so 10 is the edge."""

NORMS = (1.0, 1.5, 2.0, 3.0, math.inf)
"""The norms that steepest descent is offered in."""

DECAYS = (0.0, 0.01, 0.1)
MOMENTA = (0.9, 0.99, 0.0, 0.5)

LONGEST_PLAY = 240
"""Frames that playing a whole run takes at most: longer runs go several steps at a time."""


@dataclass(frozen=True, slots=True)
class LabState:
    """All settings of the lab.

    Attributes:
        request: what it was opened with, and what was changed of it since.
        shown: the rules that are drawn.
        step: how far each run is drawn.
        pace: index into `PACES`.
        axes: which pair (three, single one) of the components is looked at.
        view: which picture is shown, or stands first.
        playing: whether the runs move by themselves.
        balls, zoom, turn, tilt, log_steps: as in `view_registry.Setting`.
        pinned: the setting that is held beside the present one, to compare.
        beside: whether a neighbouring example may stand beside runs whose ends are not told.
    """

    request: LabRequest
    shown: tuple[str, ...]
    step: int
    pace: int = PACES.index(1.0)
    axes: int = 0
    view: str = NAMES[0]
    playing: bool = False
    balls: bool = False
    zoom: str = ZOOMS[0]
    turn: float = 215.0
    tilt: float = 20.0
    log_steps: bool = False
    pinned: LabState | None = None
    beside: bool = False

    @property
    def factor(self) -> float:
        """The factor on every step size."""
        return PACES[self.pace]

    @property
    def at_end(self) -> bool:
        """Whether the last step is drawn."""
        return self.step >= self.request.steps

    def toggled(self, rule: str) -> LabState:
        """A rule shown that was not, or the other way round; always in the order of `RULES`."""
        wanted = set(self.shown) ^ {rule}
        return replace(self, shown=tuple(name for name in RULES if name in wanted))

    def moved(self, steps: int) -> LabState:
        """So many steps on or back, as far as there are any; stopped."""
        return self.at(self.step + steps)

    def at(self, step: int) -> LabState:
        """At this step, or the nearest that there is; stopped."""
        return replace(self, step=min(max(step, 0), self.request.steps), playing=False)

    def played(self) -> LabState:
        """Playing if it stood still, from the start if it stood at the end; or standing still."""
        if self.playing:
            return replace(self, playing=False)
        return replace(self, step=0 if self.at_end else self.step, playing=True)

    def ticked(self, frames: int = 1) -> LabState:
        """So many frames on, and standing still once the end is reached."""
        stride = frames * (1 + self.request.steps // LONGEST_PLAY)
        step = min(self.step + stride, self.request.steps)
        return replace(self, step=step, playing=step < self.request.steps)

    def paced(self, notches: int) -> LabState:
        """Longer or shorter steps."""
        return replace(self, pace=min(max(self.pace + notches, 0), len(PACES) - 1))

    def turned(self, sides: int) -> LabState:
        """The next of so many pairs of components."""
        return replace(self, axes=(self.axes + 1) % max(sides, 1))

    def viewed(self, views: tuple[str, ...], by: int = 1) -> LabState:
        """The next of these pictures, or the one before."""
        place = views.index(self.view) if self.view in views else -1
        return replace(self, view=views[(place + by) % len(views)])

    def scheduled(self) -> LabState:
        """The next schedule."""
        return self.asking(schedule=_next(SCHEDULES, self.request.schedule))

    def batched(self) -> LabState:
        """All training points at each step, or one after the other."""
        return self.asking(batch=_next(BATCHES, self.request.batch))

    def read(self) -> LabState:
        """The other reading of O's epoch."""
        return self.option("reading", READINGS)

    def option(self, name: str, offered: tuple[float, ...] | tuple[str, ...]) -> LabState:
        """The next of the values that are offered for one of the rules' numbers."""
        options = self.request.options
        chosen = _next(offered, getattr(options, name))
        return self.asking(options=replace(options, **{name: chosen}))

    def asking(self, **changes: object) -> LabState:
        """Another request, the rest as it is."""
        return replace(self, request=replace(self.request, **changes))  # type: ignore[arg-type]

    def rotated(self, turn: float, tilt: float) -> LabState:
        """The solid turned by so many degrees, and tilted, as far as straight up and down."""
        return replace(self, turn=(self.turn + turn) % 360.0, tilt=min(max(self.tilt + tilt, -90.0), 90.0))

    def zoomed(self) -> LabState:
        """The next zoom."""
        return replace(self, zoom=_next(ZOOMS, self.zoom))

    def compared(self) -> LabState:
        """The present setting held beside what follows, or let go."""
        return replace(self, pinned=None if self.pinned else replace(self, pinned=None))

    @property
    def held(self) -> LabState | None:
        """The pinned setting at the present step and from the present side."""
        if self.pinned is None:
            return None
        seen = {name: getattr(self, name) for name in ("step", "axes", "turn", "tilt", "view", "log_steps")}
        return replace(self.pinned, **seen, zoom=self.zoom, balls=self.balls)

    @property
    def words(self) -> str:
        """The setting in a few words."""
        request = self.request
        parts = [f"α ×{self.factor:g}", f"steps: {request.schedule}"]
        parts += ["one point at a time"] if request.batch == "one" else []
        return ", ".join(parts)


def _next(offered: tuple, present: object):  # type: ignore[no-untyped-def, type-arg]
    """What comes after the present one; the first if that is none of them."""
    place = offered.index(present) if present in offered else -1
    return offered[(place + 1) % len(offered)]


def opened(request: LabRequest) -> LabState:
    """The lab as it opens: every run drawn to its end, so that the answer is seen among them at once."""
    view = request.views[0] if request.views else NAMES[0]
    return LabState(request, request.shown, request.steps, view=view, beside=bool(request.secret))


TURNS = tuple(one.name for one in VIEWS if one.place == "first")
"""The pictures that take turns on a wide screen, beside the one that is always there."""

COMPANION = next(one.name for one in VIEWS if one.place == "beside")
TABLE = next(one.name for one in VIEWS if one.place == "below")


def arranged(width: int, height: int, view: str, comparing: bool = False) -> Places:
    """Two columns from 110 columns on, the table below them where the screen is high enough."""
    if comparing:
        main = view if view in PICTURES else PICTURES[0]
        return Places(main, main, height >= 36, PICTURES)
    if width >= WIDE:
        main = view if view in TURNS else TURNS[0]
        if height >= 30:
            return Places(main, COMPANION, True, TURNS)
        return Places(main, TABLE if view == TABLE else COMPANION, False, (*TURNS, TABLE))
    if height >= 40:
        return Places(view if view in PICTURES else PICTURES[0], None, True, PICTURES)
    return Places(view, None, False, NAMES)
