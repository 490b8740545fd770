"""What the commands that move packs say alike."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from tutor.packs.sharing.pack_contents import Parcel

MOST_NAMES = 8
LARGE = 100
"""From so many problems on, reading a pack takes long enough to be counted."""


@contextmanager
def refusals() -> Iterator[None]:
    """A refusal becomes a sentence on the terminal, and exit code 1."""
    from tutor.packs.sharing.refused import RefusedError

    try:
        yield
    except RefusedError as refused:
        raise click.ClickException(str(refused)) from refused


@contextmanager
def counting() -> Iterator[Callable[[int, int], None]]:
    """A line on the terminal that counts the problems of a large pack as they are read; none in a pipe."""

    def count(done: int, of: int) -> None:
        if of >= LARGE and done % 10 == 0:
            status(f"Reading {done:,} of {of:,} problems …")

    try:
        yield count
    finally:
        status("")


def status(line: str) -> None:
    """Show on the terminal what is being done, in place of what was shown before; nothing in a pipe."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[2K{line}", nl=False, err=True)


def counted(number: int, noun: str) -> str:
    """`1 part`, `20 parts`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def some(names: Iterable[str]) -> str:
    """The names with commas, cut after a few."""
    listed = [*names]
    rest = f" and {len(listed) - MOST_NAMES} more" if len(listed) > MOST_NAMES else ""
    return ", ".join(listed[:MOST_NAMES]) + rest


def contents(packed: Parcel) -> str:
    """How much a pack has in it."""
    return f"{counted(packed.problems, 'problem')}, {counted(len(packed.parts), 'part')}"


def remarks(packed: Parcel) -> Iterator[str]:
    """What its author, or whoever installs it, should know about a pack."""
    from tutor.notation import clean

    if packed.left_out:
        names = some(clean(name).replace("\n", " ")[:60] for name in packed.left_out)
        yield f"Left out, because no problem is in it: {names}"
    hidden = packed.hidden
    if hidden:
        first = hidden[0]
        hide = "error hides" if len(hidden) == 1 else "errors hide"
        place = f"{first.file}:{first.line}"
        yield f"{len(hidden):,} {hide} something from students; first {place}: {first.sentence}"


def still_kept(data: Path, id: str, parts: Iterable[str]) -> Iterator[str]:  # noqa: A002
    """A sentence on the student's work on parts that the pack no longer has, if there is any.

    Args:
        data: the student's data folder.
        id: of the pack.
        parts: `problem/part` of each part that it has now.
    """
    from tutor.store import Store
    from tutor.store.record.record_location import FILE
    from tutor.tutoring.progress import elsewhere
    from tutor.tutoring.state import fold

    if not (data / FILE).is_file():
        return
    with Store.open(data / FILE) as store:
        record = fold(store.events())
    there = {f"{id}/{part}" for part in parts}
    kept = [key for key in elsewhere(record, there) if key.startswith(f"{id}/")]
    if kept:
        them = "it" if len(kept) == 1 else "them"
        yield f"Your work on {some(kept)} is kept, though the pack no longer has {them}."
