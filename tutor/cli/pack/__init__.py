"""`tutor pack`: what instructors do with packs.

A new command is a file here, imported when it is called, and a line in `COMMANDS`.
"""

from __future__ import annotations

import click

from tutor.cli.shared.lazy_group import LazyGroup

COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("tutor.cli.pack.new:new", "Begin a pack, or add a problem to one."),
    "preview": ("tutor.cli.pack.preview:preview", "See a pack as students do, renewed at each save."),
    "rules": ("tutor.cli.pack.rules:rules", "List the rules that a pack is checked against."),
    "check": ("tutor.cli.pack.check:check", "Say everything that is wrong with a pack, and the cure."),
    "build": ("tutor.cli.pack.build:build", "Write a pack as one file, to hand out."),
    "import": ("tutor.cli.pack.import_:import_", "Make a pack of another tutor's problems (OATutor)."),
    "install": ("tutor.cli.pack.install:install", "Install a pack from a file, a folder or a zip."),
    "list": ("tutor.cli.pack.list:list_", "List the packs that are there, with their parts."),
    "upgrade": ("tutor.cli.pack.upgrade:upgrade", "Install newer versions of packs, from where they came."),
    "remove": ("tutor.cli.pack.remove:remove", "Remove an installed pack; your record of it stays."),
}
"""Every command: where it is, and its line in `tutor pack --help`."""


@click.group(cls=LazyGroup, lazy=COMMANDS)
def pack() -> None:
    """Write, check and share packs of problems."""
