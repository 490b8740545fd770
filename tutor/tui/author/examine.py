"""The whole check of one problem, in a process of its own, which steps back behind the screen.

Run as `python -m tutor.tui.author.examine FOLDER PROBLEM`, it writes one fault a line, as JSON.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.packs.model.pack import Fault

if TYPE_CHECKING:
    from tutor.tui.author.source_text import Loaded, Stamp

LIMIT = 300.0
"""Seconds that it may take."""

MOST_BYTES = 4_000_000
MOST_FAULTS = 500
KINDNESS = 10
"""How far the examining process steps back behind others (nice)."""


@dataclass(frozen=True)
class Examined:
    """What the check of one file came to.

    Attributes:
        version: of the problem's file and of the manifest.
        faults: in order; None while it is running.
        failed: why there is no result, or "".
    """

    version: tuple[Stamp | None, Stamp | None]
    faults: tuple[Fault, ...] | None = None
    failed: str = ""


def version(loaded: Loaded, file: str) -> tuple[Stamp | None, Stamp | None]:
    """What the check of that file depends on."""
    return loaded.stamps.get(file), loaded.stamps.get("pack.md")


async def examined(loaded: Loaded, file: str) -> Examined:
    """Have a problem's file checked; the process ends with this, also when it is cancelled."""
    which = version(loaded, file)
    running = Running((str(loaded.pack.folder), file.removesuffix(".md")))
    try:
        async with asyncio.timeout(LIMIT):
            told, code = await asyncio.to_thread(running.result)
    except TimeoutError:
        return Examined(which, (), f"The check took more than {LIMIT:.0f} seconds and was ended.")
    finally:
        running.end()
    if code:
        return Examined(which, (), "The check ended without a result; `tutor pack check` says more.")
    lines = told.decode("utf-8", "replace").splitlines()[:MOST_FAULTS]
    return Examined(which, tuple(Fault(**json.loads(line)) for line in lines))


class Running:
    """The examining process: waited for in one thread, ended from another."""

    def __init__(self, arguments: tuple[str, ...]) -> None:
        self._arguments = arguments
        self._ended = False
        self._process: subprocess.Popen[bytes] | None = None

    def result(self) -> tuple[bytes, int]:
        """What it writes, and its exit code; begins it."""
        # -P: nothing that lies in the folder where the author works is imported.
        command = (sys.executable, "-P", "-m", __name__, *self._arguments)
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            self._process = process
            if self._ended:
                process.kill()
            assert process.stdout is not None
            told = process.stdout.read(MOST_BYTES)
            while process.stdout.read(MOST_BYTES):
                pass
            return told, process.wait()

    def end(self) -> None:
        """End it, if it has begun and is not over."""
        self._ended = True
        if self._process is not None:
            self._process.kill()


def examine(folder: Path, name: str) -> list[Fault]:
    """What `tutor pack check` says of one problem's parts, beyond what reading its file says."""
    from tutor.checking import Checker
    from tutor.packs.check.check_pack import examine as examine_part
    from tutor.packs.model.faults import Faults
    from tutor.packs.reading.load import load

    pack = load(folder)
    problem = pack.problem(name)
    if problem is None:
        return []
    found = Faults(problem.file)
    with Checker() as checker:
        for part in problem.parts:
            examine_part(pack, problem, part, checker, found)
    return sorted(dict.fromkeys(found.found), key=lambda fault: fault.line)


if __name__ == "__main__":
    with suppress(OSError, AttributeError):
        os.nice(KINDNESS)
    for fault in examine(Path(sys.argv[1]), sys.argv[2]):
        print(json.dumps(asdict(fault)))
