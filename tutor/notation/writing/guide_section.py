"""A part of the author's guide that is written by the program: found between its two lines, and renewed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def with_section(guide: str, section: str) -> str:
    """The guide with a section as it is now; the section's first and last line say where it stands.

    Raises:
        ValueError: if the guide has no place for it.
    """
    lines = section.splitlines()
    begin, end = lines[0], lines[-1]
    before, found, rest = guide.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"The two lines that this stands between are missing:\n{begin}\n{end}")
    return before + section + after


def renew(file: str, renewed: Callable[[str], str]) -> None:
    """Write a guide's file anew."""
    path = Path(file)
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
