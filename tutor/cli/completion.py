"""`tutor completion`: what a shell needs to complete the commands, made from the commands themselves."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")
ADVICE = {
    "bash": 'eval "$(tutor completion bash)"   in ~/.bashrc',
    "zsh": 'eval "$(tutor completion zsh)"   in ~/.zshrc, behind compinit',
    "fish": "tutor completion fish > ~/.config/fish/completions/tutor.fish",
}


@click.command(
    help="Write what SHELL needs to complete commands, options and names. It goes to:\n\n"
    + "\n\n".join(ADVICE.values())
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Write the script; see the help."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    root = context.find_root().command
    assert kind is not None
    made = kind(root, {}, "tutor", "_TUTOR_COMPLETE")
    # Not by `source`, which would first look for the shell here, and for its version.
    click.echo(made.source_template % made.source_vars())
