"""All three labs: what a frame of each view costs at 120×40, and how many frames a second are painted.

Each frame is timed twice: by the clock on the wall, which other programs of a busy machine slow down, and by
the processor's, which counts only the work for the frame itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from time import perf_counter, thread_time
from typing import Any

from textual.app import App

from tests.benchmarks.figures import percentile, row
from tutor.experiments.optimizers.optimizer_registry import RULES, USUAL
from tutor.experiments.requests.allreduce_request import MODEL_SIZES, PARADIGMS, AllReduceRequest, Claim
from tutor.experiments.requests.penalty_request import PenaltyRequest
from tutor.experiments.requests.trajectories_request import LabRequest
from tutor.experiments.trajectories.trajectories_study import study
from tutor.plots.canvas.picture import Picture
from tutor.plots.trajectories.view_registry import NAMES, Setting, view
from tutor.tui.labs import allreduce_frames, allreduce_state, penalty_frames, penalty_state
from tutor.tui.labs.lab_registry import Request, screen_of
from tutor.tui.labs.lab_stage import StageScreen

SIZE = (120, 40)
TYPED = "-alpha ||g||_inf sign(g)"
GIVEN = ("g in R^d", "alpha > 0")
CLAIMS = tuple(Claim(way, "messages", "n (n-1)") for way in PARADIGMS)
REQUESTS: tuple[Request, ...] = (
    LabRequest(student_point=(0.5, 0.5, 0.5), shown=RULES),
    PenaltyRequest((3.0, -1.0), typed=TYPED, given=GIVEN),
    AllReduceRequest("ring", 16, typed=CLAIMS, given=("n in N", "p in N")),
)


def run(seconds: float = 3.0) -> None:
    """Print the figures."""
    print(f"A frame of each view, computed and drawn at {SIZE[0]}×{SIZE[1]} (to be within 16 ms at p99)")
    tails = [*_trajectories(), *_penalties(), *_exchanges()]
    print(f"  the slowest view of {len(tails)}: p99 {max(tails):.2f} ms of the processor")
    print("Animations in an app of 120×40: frames painted a second, and how late a key is heard meanwhile")
    for request in REQUESTS:
        asyncio.run(_played(request, seconds))


def _measured(label: str, frames: Sequence[Callable[[], Picture]]) -> float:
    frames[0]()
    walls, works = [], []
    for frame in frames:
        begun, worked = perf_counter(), thread_time()
        frame()
        walls.append((perf_counter() - begun) * 1000)
        works.append((thread_time() - worked) * 1000)
    work = percentile(works, 99)
    print(row(label, walls, f"processor p50 {percentile(works, 50):6.2f}  p99 {work:6.2f} ms"))
    return work


def _trajectories() -> Iterator[float]:
    for label, rules, steps in (
        ("five rules", USUAL, 120),
        ("all rules", RULES, 120),
        ("10,000 steps", USUAL, 10_000),
    ):
        found = study(LabRequest(student_point=(0.5, 0.5, 0.5), shown=rules, steps=steps))
        for name in NAMES:
            settings = [
                Setting(rules, at * steps // 99, 0, True, "near", 3.6 * at, 20.0) for at in range(100)
            ]
            frames = [lambda one=one: view(found, name, one, *SIZE) for one in settings]  # noqa: B023
            yield _measured(f"{name}, {label}", frames)


def _penalties() -> Iterator[float]:
    """The ball growing, then p and α sliding, with the square and without."""
    for g in ((3.0, -1.0), (3.0, -1.0, 2.0)):
        begun = penalty_state.opened(PenaltyRequest(g, typed=TYPED, given=GIVEN))
        states = [replace(begun, frame=at) for at in range(penalty_state.FRAMES)]
        for squared in (True, False):
            states += [replace(begun, power=at, squared=squared) for at in range(len(begun.powers))]
            states += [replace(begun, weight=at, squared=squared) for at in range(len(penalty_state.WEIGHTS))]
        for name in penalty_state.VIEWS:
            frames = [lambda one=one: penalty_frames.frame(one, name, *SIZE) for one in states]  # noqa: B023
            yield _measured(f"{name}, {len(g)} dimensions", frames)


def _exchanges() -> Iterator[float]:
    """Every tick of a synchronisation of 16 workers; of the times every curve once: they are kept."""
    begun = allreduce_state.opened(REQUESTS[2])  # type: ignore[arg-type]
    for name in PARADIGMS:
        shown = replace(begun, paradigm=name)
        ticks = [
            replace(shown, tick=tick, model=model)
            for model in range(len(MODEL_SIZES))
            for tick in range(shown.last + 1)
        ]
        for picture in ("wiring", "counters"):
            yield _measured(f"{picture}, {name}, n = 16", _all_reduce(picture, ticks))
    curves = [
        replace(begun, workers=workers, model=model, ports=ports)
        for model in range(len(MODEL_SIZES))
        for ports in (True, False)
        for workers in range(2, 16)
    ]
    yield _measured("times", _all_reduce("times", curves))
    yield _measured("table of counts", _all_reduce("table", curves))


def _all_reduce(name: str, states: Sequence[Any]) -> list[Callable[[], Picture]]:
    return [lambda one=one: allreduce_frames.frame(one, name, *SIZE) for one in states]


async def _played(request: Request, seconds: float) -> None:
    """Play, count what is painted, and how late the app would read a key that is pressed."""
    app: App[None] = App()
    async with app.run_test(size=SIZE):
        screen = screen_of(request)
        await app.push_screen(screen)
        assert isinstance(screen, StageScreen)
        while screen._frames is None:
            await asyncio.sleep(0.01)
        painted: list[float] = []
        late: list[float] = []
        become = screen.become

        def counted(state: Any) -> None:
            become(state)
            painted.append(perf_counter())

        screen.become = counted  # type: ignore[method-assign]
        begun, worked = perf_counter(), thread_time()
        while perf_counter() - begun < seconds:
            if not screen.state.playing:
                screen.action_play()  # type: ignore[attr-defined]
            before = perf_counter()
            await asyncio.sleep(0.01)
            late.append((perf_counter() - before - 0.01) * 1000)
        lasted = perf_counter() - begun
        share = f"{100 * (thread_time() - worked) / lasted:.0f} % of a processor"
        print(row(f"{type(request).__name__}, {len(painted) / lasted:.1f} frames/s; a key", late, share))
