"""The `tutor` command. Nothing but click is imported until it is known which command was asked for.

A new command is a file here, or in the folder of its group, and a line in that `COMMANDS`.
"""

from __future__ import annotations

import sys
from contextlib import suppress

import click

from tutor import __version__
from tutor.cli.shared.lazy_group import LazyGroup

COMMANDS: dict[str, tuple[str, str]] = {
    "start": ("tutor.cli.start:start", "Study: the app, or line by line with --plain."),
    "place": ("tutor.cli.place:place", "If you know some of it: find out where to begin."),
    "plan": ("tutor.cli.plan:plan", "What there is to do tonight."),
    "review": ("tutor.cli.review:review", "Straight to what is due."),
    "settings": ("tutor.cli.settings:settings", "What you have set: themes, evenings, exam, keys."),
    "progress": ("tutor.cli.progress:progress", "How far you are, part by part."),
    "lab": ("tutor.cli.lab:lab", "Watch an experiment: trajectories, penalty or all-reduce."),
    "grade": ("tutor.cli.grade:grade", "The verdict on an answer, or on many as JSON lines."),
    "compare": ("tutor.cli.compare:compare", "Whether two expressions are equal."),
    "pack": ("tutor.cli.pack:pack", "Write, check and share packs of problems."),
    "export": ("tutor.cli.export:export", "Your record, to keep or to hand in."),
    "import": ("tutor.cli.import_:import_", "Take in your record from another computer."),
    "class": ("tutor.cli.class_:class_", "Where a class got stuck, from what was handed in."),
    "completion": ("tutor.cli.completion:completion", "Let bash, zsh or fish complete these commands."),
    "doctor": ("tutor.cli.doctor:doctor", "Whether everything that the tutor needs is in order."),
}
"""Every command: where it is, and its line in `tutor --help` (so that help imports none of them)."""


@click.group(
    cls=LazyGroup,
    lazy=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="tutor")
@click.pass_context
def tutor(context: click.Context) -> None:
    """A tutor for university mathematics in the terminal.

    Without a command it starts to study, as `tutor start` does.
    """
    if context.invoked_subcommand is None:
        command = context.command
        assert isinstance(command, LazyGroup)
        start = command.get_command(context, "start")
        assert start is not None
        context.invoke(start)


def main() -> None:
    """What the installed `tutor` runs: UTF-8 in and out, or out in ASCII where the terminal has no more."""
    from tutor.terminal_charset import ascii_only

    encoding = "utf-8"
    if ascii_only():
        from tutor.cli.shared.ascii_output import register

        encoding = register()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.reconfigure(encoding=encoding, errors="backslashreplace")  # type: ignore[union-attr]
    with suppress(AttributeError, OSError, ValueError):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    tutor(prog_name="tutor")
