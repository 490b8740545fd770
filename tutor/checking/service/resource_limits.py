"""What one answer may take: the time limit of a check, memory and length, and what is said beyond them."""

from __future__ import annotations

PROCESSOR = 2.0
"""Seconds of the processor for one answer: a student waits that long without wondering whether the tutor
still runs. What a machine does besides counts for nothing, so that it moves no verdict."""
DEADLINE = 8.0
"""Seconds by the clock on the wall: a net far above, for a machine that is very busy, and for a library that
hears no alarm."""
MEMORY = 256 * 1024 * 1024
"""Bytes above what the worker takes when it starts: a small laptop with a browser open can spare so many."""
START = 20.0
"""Seconds that a worker may take to import what it needs, apart from any answer's deadline: a cold disk under
a virus scanner takes several."""
IDLE = 300.0
"""Seconds without an answer after which the worker ends: it takes as much memory as all the rest, and a
machine may serve a hundred students, of whom most read. The next one begins with the next letter typed."""
NICENESS = 5
"""How much the worker gives way to other programs, its own app first: keys are heard while it decides."""
LONGEST = 2_000_000
"""Characters of an answer that are passed on; all of them are far beyond what is read."""

TOO_SLOW = (
    "This could not be decided within the time for one answer. It does not count as an attempt; "
    "writing it in a simpler way may help."
)
TOO_BIG = (
    "Checking this took more memory than one answer may have. It does not count as an attempt; "
    "writing it in a simpler way may help."
)
