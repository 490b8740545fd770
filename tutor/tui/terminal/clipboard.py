"""The clipboard: through the terminal, in tmux and screen too, and by a tool of this machine."""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

PATIENCE = 2.0
"""Seconds that a tool may take."""
LONGEST = 100_000
"""Characters that are copied; terminals take no more."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that puts its standard input on the clipboard.

    Attributes:
        command: what is run.
        needs: a variable that has to be set; "" for none.
        platform: on which `sys.platform`; "" for any.
    """

    command: tuple[str, ...]
    needs: str = ""
    platform: str = ""


TOOLS: tuple[Tool, ...] = (
    Tool(("pbcopy",), platform="darwin"),
    Tool(("clip.exe",), needs="WSL_DISTRO_NAME"),
    Tool(("clip.exe",), platform="win32"),
    Tool(("wl-copy",), needs="WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
)
"""In the order in which they are tried."""


def tool(
    environ: Mapping[str, str],
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
) -> tuple[str, ...]:
    """The command that copies on this machine; () where the student sits at another one, or none is there."""
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return ()
    for one in TOOLS:
        here = one.platform in ("", platform) and (not one.needs or environ.get(one.needs))
        if here and which(one.command[0]):
            return one.command
    return ()


def sequences(text: str, environ: Mapping[str, str]) -> str:
    """What asks the terminal to copy (OSC 52); in tmux and screen also wrapped, so that it is passed on."""
    encoded = base64.b64encode(text[:LONGEST].encode("utf-8", "replace")).decode("ascii")
    plain = f"\x1b]52;c;{encoded}\a"
    if environ.get("TMUX"):
        inner = plain.replace("\x1b", "\x1b\x1b")
        return f"{plain}\x1bPtmux;{inner}\x1b\\"
    if environ.get("STY"):
        return f"\x1bP{plain}\x1b\\"
    return plain


def run(command: tuple[str, ...], text: str) -> None:
    """Hand a text to a tool; one that fails is as none, since the terminal was asked as well."""
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run(
            command,
            input=text[:LONGEST].encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
