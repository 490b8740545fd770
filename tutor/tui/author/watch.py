"""Watches a pack's folder in a thread of its own, and reads it when something in it was saved."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from time import monotonic

from tutor.tui.author.source_text import Loaded, PackSource, Stamp

TICK = 0.04
"""Seconds between two looks at the folder."""

RESTLESS = 0.25
"""Seconds after which a file that is still being written is read all the same."""

SHARE = 5
"""A folder that is slow to look at is looked at less often: at most one part in so many of the time."""


class Watcher:
    """Calls `saved`, in its own thread, with the pack after each save.

    Editors write in several steps: they empty the file first, or write another and rename it. So a folder is
    read once it was the same in two looks, or after `RESTLESS` seconds.
    """

    def __init__(self, source: PackSource, saved: Callable[[Loaded], object]) -> None:
        self._source = source
        self._saved = saved
        self._ended = Event()
        self._thread = Thread(target=self._watch, name="pack watcher", daemon=True)
        self._shown: dict[str, Stamp] = {}

    def start(self, loaded: Loaded) -> None:
        """Begin to watch, from the pack as it was read."""
        self._shown = dict(loaded.stamps)
        self._thread.start()

    def stop(self) -> None:
        """End; at once, unless a large pack is being read."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join(timeout=1)

    def _watch(self) -> None:
        before, since, pause = self._shown, 0.0, TICK
        while not self._ended.wait(pause):
            begun = monotonic()
            now = self._source.stamps()
            pause = max(TICK, SHARE * (monotonic() - begun))
            if now == self._shown:
                before, since = now, 0.0
                continue
            since = since or begun
            if now == before or begun - since >= RESTLESS:
                self._read()
                since = 0.0
            before = now

    def _read(self) -> None:
        loaded = self._source.read()
        self._shown = dict(loaded.stamps)
        if not self._ended.is_set():
            self._saved(loaded)
