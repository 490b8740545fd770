"""Small files beside the record, in JSON: read with a bound, replaced as a whole or not at all."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from tutor.store.folder.private_files import write_private


def read_json(path: Path, most: int) -> Any:
    """What the file holds; None where there is none, where it is larger than `most` bytes, or no JSON."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
        return json.loads(data) if len(data) <= most else None
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, values: object) -> bool:
    """Keep the values: the whole file at once, or none of it. Whether it could be done."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        write_private(new, json.dumps(values, separators=(",", ":")) + "\n")
        new.replace(path)
    except (OSError, ValueError):
        with suppress(OSError):
            new.unlink(missing_ok=True)
        return False
    return True
