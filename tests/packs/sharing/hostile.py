"""What the tests of hostile packs share: bombs, and how much memory a refusal took."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from zipfile import ZIP_DEFLATED

from tests.packs.sharing.shelves import everything, refusal
from tests.packs.sharing.zips import PAGES, entry, packed

MIB = 2**20


def no_shelf(tmp_path: Path) -> bool:
    return everything(tmp_path / "data") <= {"packs"}


def bomb(path: Path, name: str, size: int, many: int = 1) -> Path:
    """A zip whose named page inflates to `size` bytes of blanks, below a sound manifest."""
    pages = {each: data for each, data in PAGES.items() if each != name}
    return packed(path, [(entry(name, kind=ZIP_DEFLATED), b" " * size)] * many, pages=pages)


def peak(path: Path, data: Path) -> tuple[str, int]:
    """What is said, and the most memory that was held on the way."""
    tracemalloc.start()
    try:
        said = refusal(path, data)
        return said, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
