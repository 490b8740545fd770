"""How the line-by-line tutor speaks and listens: plain lines of bounded width and nothing else."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress

import click

from tutor.cli.shared.manners import DRAWN, Manner
from tutor.cli.shared.verdict_text import shortened
from tutor.notation import clean
from tutor.notation.lexicon.ascii_signs import spelled
from tutor.packs.rendering.plain_text import wrapped
from tutor.terminal_charset import ascii_only

WIDEST = 80
LONGEST = 100_000
"""Characters of one line of input that are looked at; the rest of the line is passed over."""


class Voice:
    """Says and asks.

    Args:
        read: gives the next line of input for a prompt, without its line end; None when there is no more.
        write: takes a whole line.
        width: columns to wrap at.
        attended: whether a person sits at the keyboard: what they type is on the screen already, and hints
            keep their reading time.
        manner: how formulas are put into lines.
    """

    def __init__(
        self,
        read: Callable[[str], str | None],
        write: Callable[[str], None],
        width: int = WIDEST,
        attended: bool = False,
        manner: Manner = DRAWN,
    ) -> None:
        self._read, self._write = read, write
        self._width = width
        self.attended = attended
        self.manner = manner

    @classmethod
    def of_terminal(cls, manner: Manner = DRAWN) -> Voice:
        """The program's own input and output."""
        attended = sys.stdin.isatty()
        width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
        return cls(_from_keyboard if attended else _from_pipe, click.echo, width, attended, manner)

    def line(self, text: str = "") -> None:
        """Say plain text, wrapped; how far it is indented stays."""
        said = spelled(clean(text)) if ascii_only() else clean(text)
        indent = " " * (len(said) - len(said.lstrip(" ")))
        for line in wrapped(said, self._width - len(indent)):
            self._write(f"{indent}{line}" if line else "")

    def block(self, text: str) -> None:
        """Say lines as they are, such as a picture."""
        for line in text.splitlines():
            self._write(clean(line))

    def markdown(self, text: str) -> None:
        """Say an author's text."""
        self.block(self.manner.text(text, self._width))

    def ask(self, prompt: str) -> str | None:
        """The next line of input, cleaned; None at its end. What came from a pipe is said back."""
        typed = self._read(clean(prompt))
        if typed is not None and not self.attended:
            self._write(f"{clean(prompt)}{shortened(typed)}")
        return None if typed is None else clean(typed[:LONGEST])

    def confirm(self, question: str) -> bool:
        """Whether the answer is yes; anything else, and the end of input, is no; a command is asked again."""
        self.line(question)
        typed = self.ask("yes or no> ")
        while typed is not None and typed.lstrip().startswith(":"):
            self.line("Type yes or no first; commands are taken after that.")
            typed = self.ask("yes or no> ")
        return typed is not None and typed.strip().casefold() in ("y", "yes")


def _from_keyboard(prompt: str) -> str | None:
    with suppress(ImportError):
        import readline  # noqa: F401  (its import alone gives `input` line editing and recall)
    try:
        return input(prompt)
    except EOFError:
        sys.stdout.write("\n")
        return None


def _from_pipe(prompt: str) -> str | None:
    sys.stdout.flush()
    raw = sys.stdin.buffer.readline(LONGEST * 4)
    if not raw:
        return None
    rest = raw
    while not rest.endswith(b"\n") and rest:
        rest = sys.stdin.buffer.readline(LONGEST * 4)
    return raw.decode("utf-8", errors="replace").rstrip("\r\n")
