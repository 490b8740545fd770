"""Writes a file wholly or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_file(target: Path, text: Iterable[str]) -> None:
    """Write the text to `target`, in place of what was there. What cannot be replaced (a pipe) is written to.

    Raises:
        OSError: it cannot be written; what was there is still there.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            stream.writelines(text)
        return
    part = target.with_name(f".{target.name[:40]}.{secrets.token_hex(4)}")
    try:
        with part.open("x", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(text)
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
