"""A library of 5,000 imported problems beside the shipped pack: import, start, search, memory, checking."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from textual.widgets import Input

from tests.benchmarks.figures import row
from tests.journeys.terminal import Terminal
from tutor.checking import Checker
from tutor.packs.library.library import library
from tutor.packs.model.pack import Pack
from tutor.store import Store
from tutor.tui.app.app import TutorApp

TUTOR = str(Path(sys.executable).with_name("tutor"))
PROBLEMS = 5_000
LESSON = 40
CHECKED = 200
ROUNDS = 7
SEARCHES = ("expand topic-7", "even or odd", "exercise 4711", "gen042", "x")

Made = tuple[str, str, list[str]]


def _expand(n: int) -> Made:
    a, b = n % 9 + 2, n % 7 + 1
    return f"Expand $${a}\\left(x+{b}\\right)$$.", f"$${a}x+{a * b}$$", []


def _fraction(n: int) -> Made:
    top, bottom = n % 11 + 1, n % 5 + 2
    return f"What is $$\\frac{{{top}}}{{{bottom}}}+1$$?", f"$${Fraction(top, bottom) + 1}$$", []


def _parity(n: int) -> Made:
    return f"Is $${n}$$ even or odd?", "odd" if n % 2 else "even", ["even", "odd", "neither of them"]


def _solve(n: int) -> Made:
    return f"Which $$x$$ solves $$x-{n}=1$$?", f"$$x={n + 1}$$", []


KINDS = (_expand, _fraction, _parity, _solve)
"""A question, its answer, and its choices, for the n-th step."""


def pool(folder: Path, problems: int = PROBLEMS) -> None:
    """Write a content pool of so many problems, three steps each, with hints and scaffolds."""
    skills: dict[str, list[str]] = {}
    for number in range(problems):
        name = f"gen{number // LESSON:03}lesson{number % LESSON}"
        lesson = number // LESSON
        _dump(
            folder / "content-pool" / name / f"{name}.json",
            {
                "id": name,
                "title": f"Exercise {number + 1} on topic {lesson % 40 + 1}",
                "body": f"Take your time. This is exercise $${number % LESSON + 1}$$ of its lesson.",
                "variabilization": {},
                "oer": "https://example.org/generated <Generated>",
                "license": "https://creativecommons.org/publicdomain/zero/1.0/ <CC0 1.0>",
                "lesson": f"{lesson // 10 + 1}.{lesson % 10 + 1} Topic {lesson % 40 + 1}",
                "courseName": "Generated",
            },
        )
        for index, letter in enumerate("abc"):
            step = name + letter
            skills[step] = [f"topic_{lesson % 40 + 1}"]
            _step(folder / "content-pool" / name / "steps" / step, step, number + index)
    _dump(folder / "skillModel.json", skills)


def _step(place: Path, step: str, number: int) -> None:
    title, answer, choices = KINDS[number % len(KINDS)](number)
    record: dict[str, object] = {
        "id": step,
        "stepAnswer": [answer],
        "problemType": "MultipleChoice" if choices else "TextBox",
        "stepTitle": title,
        "stepBody": "",
        "answerType": "string" if choices else "arithmetic",
        "variabilization": {},
    }
    _dump(place / f"{step}.json", record | ({"choices": choices} if choices else {}))
    hint = {"type": "hint", "variabilization": {}}
    scaffold = {"type": "scaffold", "problemType": "TextBox", "answerType": "arithmetic"}
    hints = [
        hint | {"id": "h1", "dependencies": [], "title": "Look", "text": "What is given, and what is asked?"},
        hint | {"id": "h2", "dependencies": ["h1"], "title": "Order", "text": "One thing after the other."},
        scaffold
        | {"id": "h3", "dependencies": ["h2"], "title": "Try", "text": f"What is $${number}+2$$?"}
        | {"hintAnswer": [str(number + 2)]},
    ]
    _dump(place / "tutoring" / f"{step}DefaultPathway.json", hints)


def _dump(path: Path, values: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")


def tutor(*arguments: str, data: Path) -> float:
    """Run the command; how many seconds it took."""
    begun = time.perf_counter()
    surroundings = {**os.environ, "TUTOR_DATA": str(data)}
    found = subprocess.run([TUTOR, *arguments], env=surroundings, capture_output=True, text=True)
    if found.returncode not in (0, 1):
        raise RuntimeError(found.stdout + found.stderr)
    return time.perf_counter() - begun


def home(data: Path, text: str, *more: str) -> tuple[float, float, float]:
    """Milliseconds from the start to the filled home screen; of these, the app's own; resident megabytes."""
    begun = time.perf_counter()
    command = [TUTOR, "start", *more]
    with Terminal(command, columns=100, rows=30, environment={"TUTOR_DATA": str(data)}) as terminal:
        terminal.wait_for(text)
        return (time.perf_counter() - begun) * 1000, _worked(terminal.pid), _memory(terminal.pid)


def _worked(process: int) -> float:
    """Milliseconds that a process has had a processor: what is left when the machine does nothing else."""
    try:
        spent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    except OSError:
        return float("nan")
    return sum(map(int, spent)) * 1000 / os.sysconf("SC_CLK_TCK")


def _memory(process: int) -> float:
    """Resident megabytes of a process, where the system says."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return float("nan")
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) / 1024 if found else float("nan")


async def _keystrokes(packs: tuple[Pack, ...], checker: Checker) -> list[float]:
    """Milliseconds that the screen's thread works for each letter of some searches, until all is laid out."""
    app = TutorApp(Store.memory, lambda: packs, checker)
    times: list[float] = []
    async with app.run_test(size=(100, 30)) as pilot:
        while app.desk is None:
            await pilot.pause(0.05)
        await pilot.pause()
        await pilot.press("slash")
        while not app.screen.query("#query"):
            await pilot.pause(0.05)
        query = app.screen.query_one("#query", Input)
        for words in SEARCHES:
            for end in range(1, len(words) + 1):
                query.value = words[:end]
                await asyncio.sleep(0)
                begun = time.thread_time()
                app.screen._show_parts(app.desk)
                app.screen._refresh_layout()
                app.screen._compositor.render_strips()
                times.append((time.thread_time() - begun) * 1000)
                await pilot.pause()
    return times


def _searching(folders: Sequence[Path], data: Path) -> list[float]:
    with Checker() as checker:
        return asyncio.run(_keystrokes(library(folders, data, outlined=True), checker))


def _checking(pack: Path, folder: Path, data: Path) -> tuple[int, float]:
    """How many problems of a sample are checked, and in how many seconds."""
    sample = folder / "sample"
    sample.mkdir()
    names = [path.stem for path in sorted(pack.glob("gen*.md"))[:CHECKED]]
    for name in names:
        shutil.copy(pack / f"{name}.md", sample)
    manifest = (pack / "pack.md").read_text(encoding="utf-8")
    listed = f"- Problems: {', '.join(names[:1])}\n  " + "\n  ".join(f", {name}" for name in names[1:])
    (sample / "pack.md").write_text(re.sub(r"- Problems:(?:\n  .*)+", listed, manifest), encoding="utf-8")
    return len(names), tutor("pack", "check", str(sample), data=data)


def run(rounds: int = ROUNDS) -> None:
    """Print the figures."""
    print(f"A library of {PROBLEMS:,} imported problems beside the shipped pack")
    with tempfile.TemporaryDirectory() as place:
        folder, data, bare = Path(place), Path(place) / "data", Path(place) / "bare"
        pool(folder / "pool")
        pack = folder / "pack"
        importing = tutor("pack", "import", "oatutor", str(folder / "pool"), "--to", str(pack), data=data)
        print(
            f"  import                    {importing:8.1f} s   {PROBLEMS / importing:,.0f} problems a second"
        )
        large, small = f"of {3 * PROBLEMS + 20:,} solved", "of 20 solved"
        options = ("--pack", str(pack))
        first = home(data, large, *options)[0] / 1000
        print(f"  first start, to home      {first:8.1f} s   reads every file once")
        home(bare, small)
        shipped, later = [], []
        for _ in range(rounds):
            shipped.append(home(bare, small))
            later.append(home(data, large, *options))
        for name, found in (("shipped pack", shipped), ("library, from the second on", later)):
            print(row(f"filled home, {name}", [wall for wall, _, _ in found]))
            print(row("  of these, the app's own", [worked for _, worked, _ in found]))
        for name, found in (("shipped pack", shipped), ("library", later)):
            middle = statistics.median(megabytes for _, _, megabytes in found)
            print(f"  memory at home, {name:<20} {middle:8.1f} MB")
        print(row("search, a letter, shipped pack", _searching((), bare)))
        print(row("search, a letter, library", _searching((pack,), data)))
        count, took = _checking(pack, folder, data)
        print(f"  check                     {count / took:8.1f} problems a second ({count} of them)")
