"""A shell completes commands, options, choices and names, as the commands themselves have them."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Tutor
from tutor.cli import COMMANDS


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_written(tutor: Tutor, shell: str) -> None:
    script = tutor("completion", shell).stdout.decode()
    assert "_TUTOR_COMPLETE=" in script and f"{shell}_complete" in script and "%(" not in script


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", [*COMMANDS]),
        ("pl", ["place", "plan"]),
        ("settings wa", ["waiting"]),
        ("export --for", ["--format"]),
        ("export --format ha", ["handin"]),
        ("pack in", ["install"]),
        ("completion f", ["fish"]),
    ],
)
def test_what_was_begun_is_completed(tutor: Tutor, typed: str, offered: list[str]) -> None:
    words = ["tutor", *typed.split(" ")]
    said = tutor(
        _TUTOR_COMPLETE="bash_complete", COMP_WORDS=" ".join(words), COMP_CWORD=str(len(words) - 1)
    ).stdout.decode()
    assert [line.partition(",")[2] for line in said.splitlines()] == offered
