"""The palette: finds parts, problems, packs, labs, settings, help and commands by words, the best first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nlargest
from typing import TYPE_CHECKING, Protocol, cast

from textual.app import SystemCommand
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.markup import escape
from textual.screen import Screen

from tutor.tui.desk.closeness import Named, closeness, named, spelt_alike, words_of

if TYPE_CHECKING:
    from tutor.store.small_files.settings import Settings
    from tutor.tui.desk.desk import Desk, Place

MOST = 40
"""How much is shown; whoever finds more types another letter."""


class Guide(Protocol):
    """What the palette leads about in: the app."""

    desk: Desk | None

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Commands of the screen."""

    def go_to(self, path: str) -> None:
        """To a part, or the first open one of a problem or pack."""

    def action_settings(self, at: str = "") -> None:
        """To the settings."""

    def action_help(self, at: str = "") -> None:
        """To help."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    Attributes:
        title: what it is called.
        help: what it is, in a few words.
        run: what choosing it does.
        searched: what is looked through.
        bias: added to how well it fits, where much fits alike.
    """

    title: str
    help: str
    run: Callable[[], object]
    searched: Named
    bias: float = 0.0


class Everything(Provider):
    """What the palette finds. Lists are made when it opens, and looked through beside the screen."""

    _commands: tuple[Entry, ...] = ()
    _all: tuple[Entry, ...] = ()

    async def startup(self) -> None:
        """Make the lists."""
        app = cast("Guide", self.app)
        self._commands = tuple(commands(app, self.screen))
        others = await asyncio.to_thread(lambda: tuple(places(app)))
        self._all = (*self._commands, *labs(self.app.push_screen), *settings(app), *topics(app), *others)

    async def discover(self) -> Hits:
        """Before anything is typed, the commands."""
        for entry in self._commands:
            yield DiscoveryHit(Content(entry.title), entry.run, entry.title, escape(entry.help))

    async def search(self, query: str) -> Hits:
        """What fits, the best first."""
        for fit, entry in await asyncio.to_thread(found, self._all, query):
            yield Hit(fit, Content(entry.title), entry.run, entry.title, escape(entry.help))


def found(entries: Sequence[Entry], typed: str) -> list[tuple[float, Entry]]:
    """The entries that fit best, with how well; words that occur nowhere are taken for the nearest."""
    words = words_of(typed)
    fitting = _fitting(entries, words)
    if not fitting and words:
        fitting = _fitting(entries, spelt_alike((entry.searched for entry in entries), words))
    return nlargest(MOST, fitting, key=lambda pair: pair[0])


def _fitting(entries: Iterable[Entry], words: Sequence[str]) -> list[tuple[float, Entry]]:
    fits = ((closeness(entry.searched, words), entry) for entry in entries)
    return [(min(fit + entry.bias, 1.0), entry) for fit, entry in fits if fit]


def commands(app: Guide, screen: Screen[object]) -> Iterator[Entry]:
    """What can be done here, but to open the palette."""
    for title, help, run, *_ in app.get_system_commands(screen):  # noqa: A001
        yield Entry(title, help, run, named((title,), help), bias=0.004)


def places(app: Guide) -> Iterator[Entry]:
    """Packs, problems and parts. To be asked off the screen's thread."""
    desk = app.desk
    if desk is None:
        return
    for pack in desk.packs:
        run = partial(app.go_to, pack.id)
        yield Entry(pack.title, "Pack: on with it", run, named((pack.id, pack.title)), bias=0.003)
        for problem in pack.problems:
            run = partial(app.go_to, f"{pack.id}/{problem.id}")
            said = named((problem.id, problem.title), problem.lesson, pack.title)
            yield Entry(problem.title, f"Problem: {pack.title}", run, said, bias=0.001)
    yield from (_part(app, place) for place in desk.places)


def _part(app: Guide, place: Place) -> Entry:
    said = named((place.part.id, place.title), place.key, place.problem.title, place.problem.lesson)
    return Entry(place.title, f"Part: {place.problem.title}", partial(app.go_to, place.key), said, bias=0.002)


def labs(push: Callable[[Screen[None]], object]) -> Iterator[Entry]:
    """The labs, by themselves."""
    from tutor.experiments.requests.labs import LABS
    from tutor.tui.labs.lab_registry import usual

    for lab in LABS:

        def run(name: str = lab.name) -> object:
            return push(usual(name))

        yield Entry(lab.title, "Lab", run, named((lab.name, lab.title), "lab experiment"))


def settings(app: Guide) -> Iterator[Entry]:
    """The settings, with what each is set to."""
    from tutor.store.small_files.setting_records import SETTINGS

    kept: Settings | None = app.desk.settings if app.desk is not None else None
    for one in SETTINGS:
        told = f" Now: {kept.told(one) or 'none'}." if kept is not None else ""
        said = named((one.name, one.title), "setting", one.about)
        yield Entry(one.title, f"Setting.{told}", partial(app.action_settings, one.name), said)


def topics(app: Guide) -> Iterator[Entry]:
    """What help tells."""
    from tutor.tui.shared.help_screen import SECTIONS, TYPING

    for title, about in SECTIONS:
        said = named((title,), "help", about)
        yield Entry(title, f"Help: {about}", partial(app.action_help, title), said)
    for typed, means in TYPING:
        said = named((means,), "help typing mathematics", typed)
        yield Entry(means, f"Help: {typed}", partial(app.action_help, means), said, bias=-0.002)
