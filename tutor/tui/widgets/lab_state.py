"""What the lab is set to: a frozen value, and what each control makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.experiments.request import RULES, LabRequest

PACES = (0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 9.0, 10.0, 11.0, 13.0, 20.0)
"""Factors on the step size. At the start a step is a tenth of the longest stable one, so 10 is the edge."""

VIEWS = ("plane", "distance", "table")
"""The pictures, in the order in which a narrow screen shows them."""


@dataclass(frozen=True, slots=True)
class LabState:
    """All settings of the lab.

    Attributes:
        request: what it was opened with.
        shown: the rules that are drawn.
        step: how far each run is drawn.
        pace: index into `PACES`.
        falling: whether the step sizes of O and sign descent fall to zero.
        pair: which pair of components the plane picture shows.
        view: which picture a narrow screen shows.
        playing: whether the runs move by themselves.
    """

    request: LabRequest
    shown: tuple[str, ...]
    step: int
    pace: int = PACES.index(1.0)
    falling: bool = True
    pair: int = 0
    view: str = VIEWS[0]
    playing: bool = False

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
        return replace(self, step=min(max(self.step + steps, 0), self.request.steps), playing=False)

    def played(self) -> LabState:
        """Playing if it stood still, from the start if it stood at the end; or standing still."""
        if self.playing:
            return replace(self, playing=False)
        return replace(self, step=0 if self.at_end else self.step, playing=True)

    def ticked(self) -> LabState:
        """One step on, and standing still once the end is reached."""
        step = min(self.step + 1, self.request.steps)
        return replace(self, step=step, playing=step < self.request.steps)

    def paced(self, notches: int) -> LabState:
        """Longer or shorter steps."""
        return replace(self, pace=min(max(self.pace + notches, 0), len(PACES) - 1))

    def turned(self, pairs: int) -> LabState:
        """The next of so many pairs of components."""
        return replace(self, pair=(self.pair + 1) % pairs)

    def viewed(self, views: tuple[str, ...]) -> LabState:
        """The next of these pictures."""
        place = views.index(self.view) if self.view in views else -1
        return replace(self, view=views[(place + 1) % len(views)])


def opened(request: LabRequest) -> LabState:
    """The lab as it opens: every run drawn to its end, so that the answer is seen among them at once."""
    return LabState(request, request.shown, request.steps)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What stands where on a screen.

    Attributes:
        main: the picture that is always there.
        side: the one beside it, or None.
        table: whether the table stands below them.
        views: the pictures that `main`, or `side` if there is one, can be changed between.
    """

    main: str
    side: str | None
    table: bool
    views: tuple[str, ...]


def arranged(width: int, height: int, view: str) -> Arrangement:
    """Two columns from 110 columns on, the table below them where the screen is high enough."""
    if width >= 110:
        if height >= 26:
            return Arrangement("plane", "distance", True, ("distance",))
        side = view if view in ("distance", "table") else "distance"
        return Arrangement("plane", side, False, ("distance", "table"))
    if height >= 36:
        main = view if view in ("plane", "distance") else "plane"
        return Arrangement(main, None, True, ("plane", "distance"))
    return Arrangement(view, None, False, VIEWS)
