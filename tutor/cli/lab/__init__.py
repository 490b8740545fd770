"""`tutor lab`: an experiment by itself, as a picture, as data, or live in the app.

A lab's command is the file of its name, `NAME_command.py`; what all of them can write is in `lab_output.py`.
"""

from __future__ import annotations

import click

from tutor.cli.shared.lazy_group import LazyGroup
from tutor.experiments.requests.labs import LABS

COMMANDS: dict[str, tuple[str, str]] = {
    lab.name: (f"tutor.cli.lab.{lab.name}_command:{lab.name}", lab.question) for lab in LABS
}
"""Every experiment: where its command is, and its line in `tutor lab --help`; the first is the usual one."""


@click.group(cls=LazyGroup, lazy=COMMANDS, invoke_without_command=True)
@click.pass_context
def lab(context: click.Context) -> None:
    """Watch an experiment. Without a name it opens the trajectories."""
    if context.invoked_subcommand is None:
        command = context.command
        assert isinstance(command, LazyGroup)
        usual = command.get_command(context, LABS[0].name)
        assert usual is not None
        context.invoke(usual)
