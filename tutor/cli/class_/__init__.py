"""`tutor class`: what instructors do with what their students hand in.

A new command is a file here and a line in `COMMANDS`; what it computes belongs to `tutor/course`.
"""

from __future__ import annotations

import click

from tutor.cli.shared.lazy_group import LazyGroup

COMMANDS: dict[str, tuple[str, str]] = {
    "report": ("tutor.cli.class_.report_command:report", "Where the class got stuck, part by part."),
}
"""Every command: where it is, and its line in `tutor class --help`."""


@click.group("class", cls=LazyGroup, lazy=COMMANDS)
def class_() -> None:
    """Read what a class has handed in."""
