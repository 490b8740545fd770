"""Noise of a bad line, keys of a cat, and signals of the system, sent to the app in a real terminal."""

from __future__ import annotations

import random
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from textual.events import Key

from tests.journeys.terminal import KEYS, Terminal
from tests.journeys.test_endings import PART, TUTOR
from tutor.tui.terminal.input_reader import InputReader

LEADING_AWAY = {"ctrl+q", "ctrl+z", "ctrl+p"}
"""Keys that end the app, stop it, or open the palette, in which Quit may be chosen."""
CANCEL = b"\x18"
"""Ends a sequence that is not whole, so that no two streams make a key together."""
HARMLESS = (
    "SIGUSR1",
    "SIGUSR2",
    "SIGALRM",
    "SIGVTALRM",
    "SIGPROF",
    "SIGIO",
    "SIGWINCH",
    "SIGCONT",
)
LOOKS = 1500
"""How often it is looked for a sign of life, each time for a fiftieth of a second."""
ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")


def streams(seed: int) -> Iterator[bytes]:
    """Streams of bytes without end, none of which is a wish to leave."""
    dice = random.Random(seed)
    while True:
        stream = b"".join(_piece(dice) for _ in range(dice.randint(1, 6)))
        reader = InputReader(0.1)
        heard = [*reader.read(CANCEL + stream), *reader.rest()]
        if not any(isinstance(message, Key) and message.key in LEADING_AWAY for message in heard):
            yield stream


def _piece(dice: random.Random) -> bytes:
    kind = dice.randrange(8)
    if kind == 0:
        return dice.randbytes(dice.randint(1, 20))
    if kind == 1:
        numbers = dice.choices(["", "0", "1", "5", "97", "1092", "9999", "55296", "4294967295", "-1"], k=4)
        signs = dice.choices(":;?<>=", k=3)
        text = "".join(number + sign for number, sign in zip(numbers, [*signs, ""], strict=True))
        return f"\x1b[{text}{dice.choice('uu~~ABCDFHPQRSMmtncyIOZ$')}".encode()
    if kind == 2:
        return dice.choice(list(KEYS.values())).encode()
    if kind == 3:
        return "".join(dice.choices("xg12+-*/^()[]|{}=,. αθ√²", k=dice.randint(1, 12))).encode()
    if kind == 4:
        state = dice.choice("Mm")
        return f"\x1b[<{dice.randint(0, 70)};{dice.randint(-9, 400)};{dice.randint(-9, 99)}{state}".encode()
    if kind == 5:
        ended = dice.choice([b"\x1b[201~", b"\x1b[201~", b"\x1b[20", b""])
        return b"\x1b[200~" + dice.randbytes(dice.randint(0, 30)) + ended
    if kind == 6:
        return dice.choice(["é", "ü²µ", "ÿ"]).encode("latin-1")
    return dice.choice(
        [b"\x1b", b"\x1b]11;rgb:0/0/0", b"\x1bP1$r0m\x1b\\", b"\x1bOz", "π".encode()[:1], b"\x00"]
    )


class Tormented:
    """The app at a part, with a wrong answer in its record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.terminal = Terminal([TUTOR, "start", PART], environment={"TUTOR_DATA": str(folder)})
        self.terminal.wait_for("Enter checks it")
        if not self.kinds():
            self.terminal.wait_for("what you type is drawn here")
        if "attempted" not in self.kinds():
            self.terminal.type("g")
            self.terminal.press("enter")
            self.terminal.wait_for("Not yet")
        self._kept = self.kinds()

    def send(self, stream: bytes) -> None:
        """Send noise; whatever the app says is heard and forgotten."""
        self.terminal.send(CANCEL + stream)
        self.terminal.listen()

    def signal(self, name: str) -> None:
        """Send a signal after which the app goes on."""
        self.terminal.signal(signal.Signals[name])

    def lives(self) -> None:
        """The app paints itself anew, and has lost nothing of its record."""
        self.terminal.listen()
        assert any(self._painted() for _ in range(LOOKS)), "the app does not paint any more"
        kinds = self.kinds()
        assert kinds[: len(self._kept)] == self._kept
        self._kept = kinds

    def _painted(self) -> bool:
        self.terminal.shake()
        return bool(self.terminal.listen())

    def end(self, name: str = "") -> None:
        """Quit by key or by a signal; the record is whole, in its file, and holds all that it held."""
        if name:
            self.terminal.signal(signal.Signals[name])
        else:
            self.terminal.send(CANCEL + b"\x1b[201~" + KEYS["ctrl+q"].encode())
        code = self.terminal.ended()
        assert "fault of its own" not in self.terminal.last_words, self.terminal.last_words
        assert code == (128 + signal.Signals[name] if name else 0)
        assert sorted(path.name for path in self.folder.glob("record*")) == ["record.sqlite3"]
        assert self.kinds()[: len(self._kept)] == self._kept

    def kinds(self) -> list[str]:
        """The kinds of events in the record, in order, each of which can be read."""
        with closing(sqlite3.connect(self.folder / "record.sqlite3", timeout=30)) as record:
            assert record.execute("PRAGMA quick_check").fetchone() == ("ok",)
            return [kind for (kind,) in record.execute("SELECT kind FROM events ORDER BY id")]
