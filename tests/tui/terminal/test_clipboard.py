"""Texts are copied through the terminal, wherever it stands, and by a tool of the student's own machine."""

from __future__ import annotations

import base64
import sys
from pathlib import Path

import pytest

from tutor.tui.terminal.clipboard import LONGEST, run, sequences, tool


@pytest.mark.parametrize(
    ("environ", "platform", "there", "command"),
    [
        ({}, "darwin", {"pbcopy"}, ("pbcopy",)),
        ({}, "linux", {"pbcopy", "wl-copy", "xclip"}, ()),
        ({"WAYLAND_DISPLAY": "w"}, "linux", {"wl-copy", "xclip"}, ("wl-copy",)),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux", {"xclip"}, ("xclip", "-selection", "clipboard")),
        ({"WSL_DISTRO_NAME": "u", "DISPLAY": ":0"}, "linux", {"clip.exe", "xclip"}, ("clip.exe",)),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "a b"}, "linux", {"xclip"}, ()),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", {"pbcopy"}, ()),
        ({}, "win32", {"clip.exe"}, ("clip.exe",)),
        ({"DISPLAY": ":0"}, "linux", set(), ()),
    ],
)
def test_the_tool_of_this_machine_is_used_where_the_student_sits_at_it(
    environ: dict[str, str], platform: str, there: set[str], command: tuple[str, ...]
) -> None:
    assert tool(environ, platform, lambda name: name if name in there else None) == command


def test_a_terminal_behind_tmux_or_screen_is_asked_as_well() -> None:
    encoded = base64.b64encode("α²\n".encode()).decode()
    assert sequences("α²\n", {}) == f"\x1b]52;c;{encoded}\a"
    assert sequences("α²\n", {"TMUX": "x"}).endswith(f"\x1bPtmux;\x1b\x1b]52;c;{encoded}\a\x1b\\")
    assert sequences("α²\n", {"STY": "x"}) == f"\x1bP\x1b]52;c;{encoded}\a\x1b\\"
    assert len(sequences("x" * 10 * LONGEST, {})) < 2 * LONGEST


def test_a_tool_is_handed_the_text_and_one_that_is_not_there_is_as_none(tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = f"import sys; open({str(out)!r}, 'wb').write(sys.stdin.buffer.read())"
    run((sys.executable, "-c", script), "−α²\udc80")
    assert out.read_bytes() == "−α²?".encode()
    run((str(tmp_path / "nowhere"),), "x")
