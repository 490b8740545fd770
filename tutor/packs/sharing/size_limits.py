"""How much is taken from a stranger: more than any sound pack has, and little enough to be quick."""

from __future__ import annotations

from tutor.packs.markdown.files import MOST_BYTES
from tutor.packs.reading.manifest import MOST_PROBLEMS

MOST_FILE = MOST_BYTES
"""Bytes of one file. What is larger would not be read by the tutor either."""

MOST_SEAL = 4 * 1024 * 1024
"""Bytes of the list of all files in a built pack."""

MOST_TOTAL = 80 * 1024 * 1024
"""Bytes of all files together, counted as they come, whatever a header claims."""

MOST_PARTS = 100_000
"""Parts of a pack that can be studied: what a program can hold that has the whole pack in memory."""

MOST_FAULTS = 10_000
"""Faults of all files together. A pack with more is no pack, and each of them takes memory."""

MOST_ARCHIVE = 128 * 1024 * 1024
"""Bytes of a zip before anything of it is read."""

MOST_ENTRIES = MOST_PROBLEMS + 5_000
"""Entries of a zip or a folder, needed or not."""

MOST_DIRECTORY = 4 * 1024 * 1024
"""Bytes of a zip's table of contents, which is held in memory at once."""

LONGEST_PATH = 400
"""Characters of an entry's path in a zip."""
