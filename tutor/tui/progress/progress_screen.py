"""Progress: skills, weeks, what is to come, how sure and how right, and what came back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tutor.tui.desk.desk import Desk
from tutor.tui.progress import sections
from tutor.tui.progress.laid_text import LaidText
from tutor.tui.progress.sections import Told
from tutor.tui.shared.keybar import KeyBar
from tutor.tui.shared.picture import Painter, PictureWidget
from tutor.tui.shared.status import Heading

Section = Callable[[Told, int], Iterator[Content]]

LOADING = "Reading your record …"


class ProgressScreen(Screen[None]):
    """Paints its frame at once; the report is put together in a thread.

    Args:
        desk: its evenings know where the student stands.
    """

    signs = sections.SIGNS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", id="help", tooltip="All keys, and what the signs mean"),
        Binding("up", "move(-1)", "Scroll", key_display="↑ ↓", id="progress.up", tooltip="Scroll by a line"),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False, id="progress.pageup", tooltip="A page up"),
        Binding("pagedown,space", "page(1)", "Page down", show=False, id="progress.pagedown"),
        Binding("home", "end(False)", "To the top", show=False, id="progress.top"),
        Binding("end", "end(True)", "To the end", show=False, id="progress.end"),
        Binding("escape,q", "dismiss", "Back", id="home", tooltip="Back to where you were"),
        Binding("ctrl+o", "dismiss", "Back", show=False, id="progress"),
        Binding("ctrl+t", "app.switch_theme", "Light/dark", id="theme"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(id="progress-screen")
        self._desk = desk

    def compose(self) -> ComposeResult:
        """The frame."""
        heading = Heading(id="heading")
        heading.place = Content.styled("Progress", "bold $accent")
        yield heading
        with VerticalScroll(id="term", can_focus=False):
            yield Static(Content.styled(LOADING, "$quiet"), id="term-loading")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to read."""
        self._fill()

    @work(exclusive=True, exit_on_error=False)
    async def _fill(self) -> None:
        try:
            told, due, sure = await asyncio.to_thread(_read, self._desk)
        except Exception as error:
            self.log.error(error)
            said = f"That could not be put together: {error}"
            self.query_one("#term-loading", Static).update(Content(said))
            return
        if not self.is_attached:
            return
        self.query_one(Heading).state = Content.styled(_countdown(told), "$quiet")
        body = self.query_one("#term")
        await body.remove_children()
        columns = Container(_first(told), _second(told, due, sure), id="term-columns")
        await body.mount(*([] if told.report.begun else [LaidText(_welcome)]), columns)

    def action_move(self, lines: int) -> None:
        """Scroll by lines."""
        self.query_one("#term").scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by pages, with a line of the last one kept."""
        body = self.query_one("#term")
        body.scroll_relative(y=pages * max(body.size.height - 1, 1), animate=False)

    def action_end(self, last: bool) -> None:
        """To the first line, or the last."""
        body = self.query_one("#term")
        if last:
            body.scroll_end(animate=False)
        else:
            body.scroll_home(animate=False)


def _read(desk: Desk) -> tuple[Told, Painter | None, Painter | None]:
    """Runs in a thread, imports of what draws and all."""
    report = desk.evenings.report()
    found = {each.key: desk.listed(each.key) for each in report.came_back}
    titles = {key: place.title for key, place in found.items() if place is not None}
    pictures = import_module("tutor.tui.progress.progress_pictures")
    return Told(report, titles), pictures.due_painter(report), pictures.sureness_painter(report)


def _countdown(told: Told) -> str:
    left = told.report.days_left
    if left is None:
        return ""
    return ("exam today", "exam tomorrow")[left] if left < 2 else f"exam in {left} days"


def _first(told: Told) -> Vertical:
    shown: tuple[Section, ...] = (sections.exam, sections.solved, sections.skills, sections.came_back)
    return Vertical(*(LaidText(partial(_lines, section, told)) for section in shown), classes="term-column")


def _second(told: Told, due: Painter | None, sure: Painter | None) -> Vertical:
    shown: list[Widget] = [LaidText(partial(_lines, sections.weeks, told))]
    for section, painter in ((sections.ahead, due), (sections.sureness, sure)):
        shown.append(LaidText(partial(_lines, section, told)))
        shown[-1].set_class(painter is not None, "-pictured")
        if painter is not None:
            picture = PictureWidget(classes="term-picture")
            picture.paint(painter)
            shown.append(picture)
        if section is sections.ahead and told.report.recalled is not None:
            shown.append(LaidText(partial(_lines, sections.recalled, told)))
    return Vertical(*shown, classes="term-column")


def _welcome(width: int) -> tuple[Content, ...]:
    return tuple(sections.welcome(width))


def _lines(section: Section, told: Told, width: int) -> tuple[Content, ...]:
    return tuple(section(told, width))
