"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tutor.packs.model.pack import Pack

TYPED: dict[str, Any] = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""Settings of commands that take mathematics: `-alpha g` is an answer and not a row of options."""

with_packs: Callable[[Any], Any] = click.option(
    "--pack",
    "folders",
    multiple=True,
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Use the pack in this folder too; may be given several times.",
)

with_json: Callable[[Any], Any] = click.option(
    "--json", "as_json", is_flag=True, help="Write JSON, also to a terminal."
)


_LINES = (
    ("--plain", "--spoken", "spoken", "Line by line, formulas in words: for screen readers and pipes."),
    ("--linear", "--typed", "linear", "Line by line, formulas as they are typed."),
    ("--draw", "--drawn", "draw", "Line by line, formulas drawn over several lines."),
)


def with_lines(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options for going line by line; `lines` is the name of a manner in `manners.py`, or None."""
    for first, second, name, said in reversed(_LINES):
        command = click.option(first, second, "lines", flag_value=name, help=said)(command)
    return command


def path_of(packs: tuple[Pack, ...], at: str) -> str:
    """The whole path that `at` stands for. Raises click.UsageError if it leads nowhere."""
    from tutor.packs.library.library import Lost, resolve

    place = resolve(packs, at)
    if isinstance(place, Lost):
        raise click.UsageError(place.sentence)
    return place.key


def on_terminal() -> bool:
    """Whether a person is likely to read what is written."""
    return sys.stdout.isatty()


def reads_keys() -> bool:
    """Whether there is a keyboard to read, as a live screen needs."""
    return sys.stdin.isatty()
