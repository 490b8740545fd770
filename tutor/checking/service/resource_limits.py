"""What one answer may take: the time limit of a check, memory and length, and what is said beyond them."""

from __future__ import annotations

DEADLINE = 2.0
"""Seconds for one answer: a student waits that long without wondering whether the tutor still runs."""
MEMORY = 256 * 1024 * 1024
"""Bytes above what the worker takes when it starts: a small laptop with a browser open can spare so many."""
START = 20.0
"""Seconds that a worker may take to import what it needs, apart from any answer's deadline: a cold disk under
a virus scanner takes several."""
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
