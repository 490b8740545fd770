"""Fuzzes the notation for a while: `python -m tests.notation.fuzz MINUTES [SEED]`.

Prints each text that broke a law, and the slowest of all; ten seconds are too long for any.
"""

from __future__ import annotations

import random
import signal
import sys
import traceback
from time import monotonic
from types import FrameType

from tests.notation.fuzzing import attempt, texts, vocabularies

HANG = 10
"""Seconds for one text."""


class Hang(Exception):  # noqa: N818 - it interrupts, and is reported like any other exception
    """A text that took too long."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise Hang(f"longer than {HANG} seconds, in {frame.f_code.co_name if frame else '?'}")


def fuzz(minutes: float, seed: int) -> int:
    """Tries texts until the time is over; gives the number of texts that broke a law."""
    signal.signal(signal.SIGALRM, _stop)
    luck = random.Random(seed)
    choices = vocabularies()
    end, tried, broken = monotonic() + 60 * minutes, 0, 0
    slowest: dict[str, tuple[float, str]] = {}
    for text in texts(seed):
        if monotonic() > end:
            break
        tried += 1
        signal.alarm(HANG)
        try:
            spent = attempt(text, luck.choice(choices))
        except Exception:
            broken += 1
            print(f"BROKEN {text!r}\n{traceback.format_exc(limit=-3)}", flush=True)
            continue
        finally:
            signal.alarm(0)
        for what, seconds in spent.items():
            if seconds > slowest.get(what, (0.0, ""))[0]:
                slowest[what] = (seconds, text)
        if tried % 20_000 == 0:
            print(f"{tried:,} texts, {broken} broken", flush=True)
    print(f"{tried:,} texts, {broken} broken; the slowest, in milliseconds of processor time:")
    for what, (seconds, text) in slowest.items():
        print(f"  {what:<14}{1000 * seconds:9.1f}  {text[:80]!r} ({len(text):,} characters)")
    return broken


if __name__ == "__main__":
    sys.exit(min(fuzz(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0), 1))
