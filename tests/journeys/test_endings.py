"""The app in a real terminal ends with all kept and the terminal restored, and only when it is to end."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal

pytestmark = pytest.mark.slow

TUTOR = str(Path(sys.executable).with_name("tutor"))
RESTORED = ("\x1b[?1049l", "\x1b[?25h", "\x1b[?1003l", "\x1b[?1000l", "\x1b[?2004l", "\x1b[?1004l", "\x1b[<u")
"""The shell's screen, its cursor, no mouse, no marks around pastes, no reports of the focus, plain keys."""
PART = "optimizers/penalized-updates/l2"


def at_a_part(folder: Path) -> Terminal:
    """The app at a part, with an answer begun."""
    terminal = Terminal([TUTOR, "start", PART], environment={"TUTOR_DATA": str(folder)})
    terminal.wait_for("what you type is drawn here")
    terminal.type("beta")
    terminal.wait_for("is not one of the names here")
    return terminal


def drafts(folder: Path) -> list[str]:
    """What was typed and not handed in."""
    return [row[2][0] for row in json.loads((folder / "drafts.json").read_text(encoding="utf-8"))["drafts"]]


def events_in_a_copy(folder: Path) -> list[str]:
    """The kinds of events in a copy of the record's file alone."""
    shutil.copyfile(folder / "record.sqlite3", folder / "copy")
    with closing(sqlite3.connect(folder / "copy")) as copy:
        return [kind for (kind,) in copy.execute("SELECT kind FROM events ORDER BY id")]


def log_of(folder: Path) -> int:
    """Bytes of the record that stand beside its file."""
    log = folder / "record.sqlite3-wal"
    return log.stat().st_size if log.exists() else 0


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_ends_it_with_the_draft_kept_and_the_terminal_restored(name: str, tmp_path: Path) -> None:
    number = signal.Signals[name]
    with at_a_part(tmp_path) as terminal:
        terminal.signal(number)
        assert terminal.ended() == 128 + number
        for sequence in RESTORED:
            assert sequence in terminal.last_words
        assert "Traceback" not in terminal.last_words
    assert drafts(tmp_path) == ["beta"]
    assert log_of(tmp_path) == 0
    assert events_in_a_copy(tmp_path) == ["opened"]


def test_noise_floods_and_signals_that_mean_nothing_end_nothing(tmp_path: Path) -> None:
    with at_a_part(tmp_path) as terminal:
        terminal.send(b"\xe9\x1b[97;5:9999u\x1b[1092::117;5u\x1b[99999999uy \xb2\x1b[<0;99999;99999M")
        for name in ("SIGUSR1", "SIGUSR2", "SIGALRM", "SIGIO", "SIGCONT", "SIGWINCH"):
            terminal.signal(signal.Signals[name])
        screen = terminal.wait_for("so they are read as Latin-1", "A key came that cannot be made out", "y ²")
        assert "beta" not in screen
        before = terminal.most_memory()
        terminal.send(b"x + alpha g_1 " * 4300)
        terminal.press("end", "ctrl+u")
        terminal.type("z ³")
        terminal.wait_for("u =  z ³")
        assert terminal.most_memory() - before < 40_000
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    assert drafts(tmp_path) == ["z ³"]
    assert log_of(tmp_path) == 0


def test_line_by_line_a_signal_ends_it_as_well(tmp_path: Path) -> None:
    with Terminal([TUTOR, "start", PART, "--plain"], environment={"TUTOR_DATA": str(tmp_path)}) as terminal:
        terminal.wait(lambda screen: screen.rstrip().endswith("u ="), "the prompt")
        terminal.signal(signal.SIGTERM)
        assert terminal.ended() == 128 + signal.SIGTERM
    assert log_of(tmp_path) == 0
    assert events_in_a_copy(tmp_path) == ["opened"]


def test_ctrl_z_leads_to_the_shell_and_fg_back(tmp_path: Path) -> None:
    with Terminal(["/bin/sh", "-i"], environment={"TUTOR_DATA": str(tmp_path), "PS1": "shell> "}) as terminal:
        terminal.wait_for("shell>")
        terminal.type(f"{TUTOR} start\r")
        terminal.wait_for("0 of 20 solved", "^q Quit")
        terminal.press("ctrl+z")
        terminal.wait_for("Stopped")
        terminal.type("printf '\\033[2J\\033[H'; fg; exit $?\r")
        terminal.wait_gone("Stopped")
        terminal.wait_for("0 of 20 solved", "^q Quit")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    assert log_of(tmp_path) == 0
