"""What the all-reduce lab is set to: a frozen value, and what each control makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tutor.experiments.requests.allreduce_request import (
    CHUNK_SIZES,
    MODEL_SIZES,
    MOST_WORKERS,
    AllReduceRequest,
)

PHASES = 8
"""Ticks for each step, an even number; as in the picture of the wiring, whose import costs NumPy."""

VIEWS = ("wiring", "counters", "times")


@dataclass(frozen=True, slots=True)
class AllReduceState:
    """All settings of the lab.

    Attributes:
        request: what it was opened with.
        paradigm: which way of organising it is shown.
        workers: n.
        chunk: parameters for each worker; p = n · chunk.
        tick: how far it has gone; `PHASES` ticks are a step.
        model: index into `MODEL_SIZES`: p of the time model.
        ports: whether machines instead of links send one message at a time.
        view: which picture a narrow screen shows.
        playing: whether it goes on by itself.
    """

    request: AllReduceRequest
    paradigm: str
    workers: int
    chunk: int
    tick: int = PHASES // 2
    model: int = 3
    ports: bool = False
    view: str = VIEWS[0]
    playing: bool = False

    @property
    def steps(self) -> int:
        """How many steps the paradigm takes; the simulation counts the same."""
        if self.paradigm == "ring":
            return 2 * (self.workers - 1)
        return 2 if self.paradigm == "parameter-server" else int(self.workers > 1)

    @property
    def last(self) -> int:
        """The tick at which all is done."""
        return PHASES * self.steps

    def chosen(self, paradigm: str) -> AllReduceState:
        """Another paradigm, from its start."""
        return replace(self, paradigm=paradigm, tick=0, playing=False)

    def manned(self, more: int) -> AllReduceState:
        """Another n, from the start."""
        workers = min(max(self.workers + more, 1), MOST_WORKERS)
        return replace(self, workers=workers, tick=0, playing=False)

    def sized(self, notches: int) -> AllReduceState:
        """Another p: of the simulation, and of the time model."""
        sizes = sorted({*CHUNK_SIZES, self.chunk})
        at = min(max(sizes.index(self.chunk) + notches, 0), len(sizes) - 1)
        model = min(max(self.model + notches, 0), len(MODEL_SIZES) - 1)
        return replace(self, chunk=sizes[at], model=model)

    def moved(self, halves: int) -> AllReduceState:
        """So many half steps on or back: at rest, and with messages half-way."""
        half = PHASES // 2
        tick = min(max((self.tick // half + halves) * half, 0), self.last)
        return replace(self, tick=tick, playing=False)

    def played(self) -> AllReduceState:
        """Playing if it stood still, from the start if it stood at the end; or standing still."""
        if self.playing:
            return replace(self, playing=False)
        return replace(self, tick=0 if self.tick >= self.last else self.tick, playing=True)

    def ticked(self, ticks: int = 1) -> AllReduceState:
        """So many ticks on, and standing still once all is done."""
        tick = min(self.tick + ticks, self.last)
        return replace(self, tick=tick, playing=tick < self.last)


def opened(request: AllReduceRequest) -> AllReduceState:
    """The lab as it opens: the first messages half-way."""
    return AllReduceState(request, request.paradigm, request.workers, request.chunk)
