"""A pack of many problems, for what has to be quick with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def write_large_pack(above: Path, pages: Sequence[str]) -> Path:
    """Writes the pack `large`, with a page p0, p1, … for each problem; where it lies."""
    folder = above / "large"
    folder.mkdir()
    names = ", ".join(f"p{number}" for number in range(len(pages)))
    (folder / "pack.md").write_text(
        "# Large\n\n- Id: large\n- Version: 1\n- Authors: A\n- Licence: CC0\n- Source: mine\n- Language: en\n"
        f"- Problems: {names}\n\n"
        "## Skills\n\n- counting: How many there are\n"
    )
    for number, page in enumerate(pages):
        (folder / f"p{number}.md").write_text(page)
    return folder
