"""The author's preview: from a save to the frame that shows it, in a pseudo-terminal of 120×40."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

import pexpect

from tests.benchmarks.figures import row
from tests.journeys.terminal import COLOURFUL, surroundings
from tutor.packs.library.library import shipped

TUTOR = str(Path(sys.executable).with_name("tutor"))
PART = "penalized-updates/linf"
MARK = "Now let the largest"


def run(saves: int = 30) -> None:
    """Print the figures."""
    print("tutor pack preview: from a save to the repainted frame (to be within 500 ms)")
    for name, pause in (("one save a second", 1.0), ("every save as soon as the last is shown", 0.0)):
        print(row(name, _saves(saves, pause)))


def _saves(count: int, pause: float) -> list[float]:
    with tempfile.TemporaryDirectory() as made:
        pack = Path(made) / "pack"
        shutil.copytree(shipped() / "optimizers", pack)
        page = pack / f"{PART.partition('/')[0]}.md"
        text = page.read_text(encoding="utf-8")
        child = pexpect.spawn(
            TUTOR,
            ["pack", "preview", f"{pack}/{PART}"],
            dimensions=(40, 120),
            env={**surroundings(), **COLOURFUL, "TUTOR_DATA": made},
            encoding="utf-8",
            timeout=30,
        )
        child.expect_exact(MARK)
        time.sleep(3)
        found = []
        for number in range(count):
            other = pack / "saving"
            words = f"Word{number:04}"
            other.write_text(text.replace(MARK, words), encoding="utf-8")
            begun = time.perf_counter()
            other.replace(page)
            child.expect_exact(words)
            found.append((time.perf_counter() - begun) * 1000)
            if pause:
                child.expect(pexpect.TIMEOUT, timeout=pause)
        child.close(force=True)
        return found


if __name__ == "__main__":
    run()
