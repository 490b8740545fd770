"""What is raised when a pack is not built, installed or removed."""

from __future__ import annotations

from tutor.notation import clean


class RefusedError(Exception):
    """Nothing was changed. The text is for a person: what is wrong, where, and what to do."""


def named(name: str, most: int = 80) -> str:
    """A file's name, which may be hostile, as a quotation that steers no terminal."""
    short = " ".join(clean(name[: most + 1]).split())
    return f"“{short}”" if len(name) <= most else f"“{short[:most]}…”"


def why(error: OSError) -> str:
    """What the system says, in the middle of a sentence."""
    reason = error.strerror or str(error)
    return reason[:1].lower() + reason[1:]
