"""Long records: a filled home and `start --plain` beside those of an empty record, and what opening takes."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.benchmarks.figures import row
from tests.benchmarks.library import PROBLEMS, home, pool, tutor
from tests.benchmarks.long_record import events
from tutor.packs.library.library import library
from tutor.store.record import event_codec, sqlite_file
from tutor.store.record.record_location import FILE
from tutor.store.record.row import Row
from tutor.store.small_files import settings
from tutor.tutoring.progress import every_part

LONG, VERY_LONG = 100_000, 1_000_000
MOST_RATIO, MOST_SECONDS, MOST_MEGABYTES = 1.2, 1.0, 100.0
ROUNDS = 7

OPENED = """
import resource, sys, time
from pathlib import Path
from tutor.store import Store
from tutor.store.record.resumed import resumed
begun, worked = time.perf_counter(), time.process_time()
with Store.open(Path(sys.argv[1])) as store:
    resumed(store)
    print(time.perf_counter() - begun, time.process_time() - worked,
          resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def written(folder: Path, keys: Sequence[str], count: int) -> Path:
    """A record of so many events about these parts, in a data folder of its own."""
    folder.mkdir(parents=True)
    settings.write(folder / settings.FILE, settings.Settings(welcomed=True))
    path = folder / FILE
    with closing(sqlite_file.connect(path)) as connection:
        sqlite_file.insert_all(
            connection,
            (
                Row(f"{number:016x}", at, *event_codec.encode(event))
                for number, (at, event) in enumerate(events(keys, count))
            ),
        )
    return path


def opened(path: Path) -> tuple[float, float, float]:
    """Seconds, processor seconds, and the most megabytes that a new process takes to open a record."""
    command = [sys.executable, "-c", OPENED, str(path)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(found[0]), float(found[1]), float(found[2])


def run(rounds: int = ROUNDS, large: bool = False) -> None:
    """Print the figures.

    Args:
        rounds: how often each is started, in turn.
        large: whether a record of `VERY_LONG` events is opened as well.
    """
    counts = (0, LONG, VERY_LONG) if large else (0, LONG)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        print("Long records, with the shipped pack")
        _pack(folder / "shipped", (), counts, rounds)
        print(f"\nLong records, with a library of {PROBLEMS:,} problems")
        pool(folder / "pool")
        pack = folder / "pack"
        tutor("pack", "import", "oatutor", str(folder / "pool"), "--to", str(pack), data=folder / "import")
        _pack(folder / "library", (pack,), counts, rounds)


def _pack(folder: Path, packs: tuple[Path, ...], counts: Sequence[int], rounds: int) -> None:
    keys = [key for key, *_ in every_part(library(packs, folder / "index", outlined=True))]
    options = [word for pack in packs for word in ("--pack", str(pack))]
    records = {count: written(folder / str(count), keys, count) for count in counts}
    text = f"of {len(keys):,} solved"
    _opening(records, rounds)
    for path in records.values():
        home(path.parent, text, *options)
    homes: dict[int, list[tuple[float, float, float]]] = {count: [] for count in counts}
    plain: dict[int, list[float]] = {count: [] for count in counts}
    for _ in range(rounds):
        for count, path in records.items():
            homes[count].append(home(path.parent, text, *options))
            plain[count].append(1000 * tutor("start", "--plain", *options, data=path.parent))
    _printed("filled home", {count: [wall for wall, _, _ in found] for count, found in homes.items()})
    _printed(
        "  of this, the app's own", {count: [own for _, own, _ in found] for count, found in homes.items()}
    )
    _printed("start --plain", plain)


def _printed(what: str, found: dict[int, list[float]]) -> None:
    """A row for each record, with how its median compares to that of the empty one."""
    empty = statistics.median(found[0])
    for count, times in found.items():
        ratio = f"{statistics.median(times) / empty:.2f} × empty (at most {MOST_RATIO})" if count else ""
        print(row(f"{what}, {count:,} events", times, ratio))


def _opening(records: dict[int, Path], rounds: int) -> None:
    print(f"  opened, and all computed from it (at most {MOST_SECONDS:.0f} s, {MOST_MEGABYTES:.0f} MB)")
    for count, path in records.items():
        first = opened(path)
        later = [opened(path) for _ in range(rounds)]
        wall, worked, memory = (statistics.median(values) for values in zip(*later, strict=True))
        print(
            f"    {count:>9,} events  first {first[0]:6.2f} s, then {wall:6.3f} s "
            f"({worked:.3f} of the processor), {memory:5.1f} MB in all"
        )
