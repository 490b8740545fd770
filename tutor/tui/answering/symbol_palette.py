"""The symbol palette: what a keyboard lacks, found by arrows, by mouse or by typing its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from tutor.notation import palette
from tutor.notation.lexicon.ascii_signs import spelled
from tutor.notation.lexicon.symbol import Symbol
from tutor.terminal_charset import ascii_only
from tutor.tui.shared.undo_input import UndoInput

CELL = 9


class SymbolGrid(Widget):
    """The symbols in columns, one under the cursor."""

    class Moved(Message):
        """Another symbol is under the cursor."""

    class Picked(Message):
        """One was clicked."""

    symbols: reactive[tuple[Symbol, ...]] = reactive((), layout=True)
    cursor = reactive(0)

    @property
    def symbol(self) -> Symbol | None:
        """The symbol under the cursor."""
        return self.symbols[self.cursor] if self.cursor < len(self.symbols) else None

    @property
    def columns(self) -> int:
        """How many stand beside each other."""
        return max(self.content_size.width // CELL, 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows needed."""
        return max(1, -(-len(self.symbols) // max(width // CELL, 1)))

    def render(self) -> Content:
        """All rows."""
        if not self.symbols:
            return Content.styled("No symbol of that name.", "$quiet")
        rows: list[Content] = []
        for start in range(0, len(self.symbols), self.columns):
            cells = [
                self._cell(start + at, s) for at, s in enumerate(self.symbols[start : start + self.columns])
            ]
            rows.append(Content("").join(cells))
        return Content("\n").join(rows)

    def move(self, step: int) -> None:
        """Move the cursor by so many places, if there is one."""
        if 0 <= self.cursor + step < len(self.symbols):
            self.cursor += step

    def watch_cursor(self) -> None:
        """Keep it in sight and say where it is."""
        row = self.cursor // self.columns
        if self.is_mounted and isinstance(self.parent, Widget):
            self.parent.scroll_to_region(Region(0, row, 1, 1), animate=False)
        self.post_message(self.Moved())

    def watch_symbols(self) -> None:
        """Another selection begins at its first."""
        self.cursor = 0
        self.post_message(self.Moved())

    def on_click(self, event: Click) -> None:
        """Pick the one under the mouse."""
        place = event.y * self.columns + event.x // CELL
        if 0 <= place < len(self.symbols):
            self.cursor = place
            self.post_message(self.Picked())

    def _cell(self, place: int, symbol: Symbol) -> Content:
        look = _look(symbol)
        glyph = look + " " * max(CELL - 2 - cell_len(look), 0)
        style = "$block-cursor-foreground on $block-cursor-background" if place == self.cursor else ""
        return Content.assemble((f" {glyph} ", style))


class SymbolsScreen(ModalScreen[str]):
    """Dismissed with the text to insert, or with an empty one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss('')", "Close", id="symbols.close"),
        Binding("left", "move(-1, 0)", "Left", show=False, priority=True),
        Binding("right", "move(1, 0)", "Right", show=False, priority=True),
        Binding("up", "move(0, -1)", "Up", show=False, priority=True),
        Binding("down", "move(0, 1)", "Down", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """Filter, grid, and what the symbol under the cursor is called."""
        with Vertical(classes="dialog symbols"):
            yield Static(Content("Symbols"), classes="dialog-title")
            yield UndoInput(
                placeholder="type a name to find it: alpha, norm, sum …", compact=True, classes="line"
            )
            with VerticalScroll(id="symbols-scroll", can_focus=False):
                yield SymbolGrid()
            yield Static("", id="symbol-name")
            yield Static(
                Content("↵ inserts · arrows move · esc closes. Or just type it: alpha, sqrt(x), ||g||_1"),
                classes="dialog-hint",
            )

    def on_mount(self) -> None:
        """All of them, to begin with."""
        self.query_one(SymbolGrid).symbols = palette()

    def action_move(self, across: int, down: int) -> None:
        """Move the cursor in the grid, wherever the focus is."""
        grid = self.query_one(SymbolGrid)
        grid.move(across + down * grid.columns)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what has that in its name, its ASCII or its LaTeX."""
        self.query_one(SymbolGrid).symbols = matching(palette(), event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Insert what is under the cursor."""
        self._insert()

    def on_symbol_grid_picked(self, event: SymbolGrid.Picked) -> None:
        """Insert what was clicked."""
        self._insert()

    def on_symbol_grid_moved(self, event: SymbolGrid.Moved) -> None:
        """Say what it is and how else it can be typed."""
        symbol = self.query_one(SymbolGrid).symbol
        said = Content("")
        if symbol is not None:
            spellings = [text for text in (symbol.ascii, symbol.latex) if text]
            said = Content.assemble(
                (symbol.name, "bold"), ("   typed: " + "  or  ".join(spellings), "$quiet")
            )
        self.query_one("#symbol-name", Static).update(said)

    def _insert(self) -> None:
        symbol = self.query_one(SymbolGrid).symbol
        self.dismiss(_typed(symbol) if symbol else "")


def _typed(symbol: Symbol) -> str:
    """What goes into the answer: what the terminal can show."""
    return spelled(symbol.insert) if ascii_only() else symbol.insert


def _look(symbol: Symbol) -> str:
    """How it looks in the grid."""
    return spelled(symbol.glyph)[: CELL - 2] if ascii_only() else symbol.glyph


def matching(symbols: Sequence[Symbol], wanted: str) -> tuple[Symbol, ...]:
    """The symbols with these letters in their name or a spelling; those that begin so come first."""
    word = wanted.strip().casefold().lstrip("\\")
    found = [
        s for s in symbols if any(word in text.casefold() for text in (s.name, s.ascii, s.latex, s.glyph))
    ]
    return tuple(sorted(found, key=lambda s: not s.name.casefold().startswith(word)) if word else symbols)
