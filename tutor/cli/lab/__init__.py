"""`tutor lab`: an experiment by itself, as a picture, as data, or live in the app."""

from __future__ import annotations

import click

from tutor.cli.shared.lazy_group import LazyGroup

LABS: dict[str, tuple[str, str]] = {
    "trajectories": ("tutor.cli.lab.trajectories_command:trajectories", "Where does the optimizer land?"),
    "penalty": ("tutor.cli.lab.penalty_command:penalty", "What step does this norm like?"),
    "allreduce": ("tutor.cli.lab.allreduce_command:allreduce", "All-reduce: count the messages."),
}
"""Every experiment: where its command is, and its line in `tutor lab --help`; the first is the usual one."""


@click.group(cls=LazyGroup, lazy=LABS, invoke_without_command=True)
@click.pass_context
def lab(context: click.Context) -> None:
    """Watch an experiment. Without a name it opens the trajectories."""
    if context.invoked_subcommand is None:
        command = context.command
        assert isinstance(command, LazyGroup)
        usual = command.get_command(context, "trajectories")
        assert usual is not None
        context.invoke(usual)
