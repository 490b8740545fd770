"""A pseudo-terminal with a program in it and eyes on its screen: type, press, wait until it is seen."""

from __future__ import annotations

import codecs
import os
import re
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import pexpect
import pyte

from tutor.store.small_files.settings import FILE

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f6": "\x1b[17~",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "f10": "\x1b[21~",
} | {f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"}

COLOURS = re.compile(r"\x1b\[[0-9;]*m")
"""Nobody looks at them here, and reading them takes longer than all the rest of the output."""
BEGUN = re.compile(r"\x1b(?:\[[0-9;]*)?$")
"""A sequence whose end is in the next bytes."""

COLOURFUL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}


def surroundings() -> dict[str, str]:
    """The environment without the size of the terminal that the tests run in: the program has its own."""
    return {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}


class Screen(pyte.Screen):
    """A screen that passes over the private sequences that pyte's own does not know."""

    def report_device_status(self, mode: int, **_: object) -> None:
        """Programs that ask get no answer, as from a dumb terminal."""

    def set_margins(self, *margins: int, **_: object) -> None:
        """Scroll regions are not used by the programs under test; private variants are passed over."""

    def select_graphic_rendition(self, *attributes: int, **private: object) -> None:
        """Colours; the keyboard-protocol sequences that look like them are passed over."""
        if not private:
            super().select_graphic_rendition(*attributes)


class Terminal:
    """A program in a terminal of a given size.

    Reading waits for output, never for a span of time; the limit only ends a wait that would not end.
    Where the environment names a data folder without settings, it is that of a student who was `welcomed`.
    """

    limit = 60.0

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        rows: int = 30,
        environment: Mapping[str, str] | None = None,
        welcomed: bool = True,
    ) -> None:
        if welcomed and (folder := (environment or {}).get("TUTOR_DATA")):
            settings = Path(folder) / FILE
            settings.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not settings.exists():
                settings.write_text('{"welcomed": true}', encoding="utf-8")
                settings.chmod(0o600)
        self.screen = Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self._rest = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._child = pexpect.spawn(
            command[0],
            list(command[1:]),
            dimensions=(rows, columns),
            env={**surroundings(), **COLOURFUL, **(environment or {})},
            timeout=self.limit,
        )
        self.last_words = ""
        self._child.delaybeforesend = None  # nobody's echo is to be switched off first

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.close(force=True)

    @property
    def pid(self) -> int:
        """The program's process."""
        return int(self._child.pid)

    @property
    def text(self) -> str:
        """What the screen shows, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def type(self, text: str) -> None:
        """Type printable text."""
        self._child.send(text)

    def press(self, *keys: str) -> None:
        """Press named keys."""
        for key in keys:
            self._child.send(KEYS[key])

    def wait(self, seen: Callable[[str], bool], what: str) -> str:
        """Read output until the screen satisfies `seen`; the screen's text is returned."""
        end = time.monotonic() + self.limit
        while not seen(self.text):
            if time.monotonic() > end:
                raise AssertionError(f"never saw {what}; the screen was:\n{self.text}")
            self._read()
        return self.text

    def wait_for(self, *texts: str) -> str:
        """Read output until every one of `texts` is on the screen."""
        return self.wait(lambda screen: all(text in screen for text in texts), " and ".join(map(repr, texts)))

    def wait_gone(self, text: str) -> str:
        """Read output until `text` is not on the screen."""
        return self.wait(lambda screen: text not in screen, f"the end of {text!r}")

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._child.send(data)

    def listen(self) -> bytes:
        """What the program has written, and writes at once; the screen is not drawn."""
        with suppress(pexpect.TIMEOUT):
            return bytes(self._child.read_nonblocking(1 << 20, timeout=0.02))
        return b""

    def shake(self) -> None:
        """Make the terminal one column narrower, or wider again, so that the program paints all of it."""
        rows, columns = self._child.getwinsize()
        self._child.setwinsize(rows, columns ^ 1)

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        self._child.kill(number)

    def most_memory(self) -> int:
        """Kilobytes that the program has taken at most so far; 0 where the system does not say."""
        status = Path(f"/proc/{self.pid}/status")
        lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
        return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))

    def kill(self) -> None:
        """End the program with SIGKILL: it gets no chance to save anything."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()

    def ended(self) -> int | None:
        """Wait for the program to end by itself; its exit status."""
        self._child.expect(pexpect.EOF)
        self.last_words = self._decoder.decode(self._child.before)
        self._child.close()
        return self._child.exitstatus

    def _read(self) -> None:
        try:
            data = self._child.read_nonblocking(65536, timeout=0.25)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF as gone:
            raise AssertionError(f"the program ended; the screen was:\n{self.text}") from gone
        text = COLOURS.sub("", self._rest + self._decoder.decode(data))
        begun = BEGUN.search(text)
        self._rest = begun[0] if begun else ""
        self._stream.feed(text[: len(text) - len(self._rest)])
