"""The footer: as many keys as fit the width, the most needed first, none cut in half.

One widget that draws a line, not a widget for each key: a screen's keys change with every field that is
entered, and to mount and style a dozen widgets anew each time is what a pause is made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content
from textual.events import Leave, MouseDown, MouseMove
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

FIRST = ("help", "hint", "next", "home", "quit", "symbols", "lab", "lines")
"""Ids of the keys that get their place before all others, the most needed first.

The first six fit together into 60 columns, all into 80. Help lists every key, so it comes before all.
"""
NO_PLACE = 2 * len(FIRST)
EDGE = "▏"
"""Stands before the palette's key, at the right."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is shown: how it is called, what it does, and whether it does so now."""

    id: str | None
    key: str
    shown: str
    description: str
    tooltip: str
    enabled: bool = True

    @property
    def width(self) -> int:
        """Columns that it takes, with a space before, between and after."""
        return cell_len(self.shown) + cell_len(self.description) + 3

    def draw(self, hovered: bool) -> Content:
        """The key and what it does, on the ground that tells where the mouse is."""
        ground = " on $block-hover-background" if hovered else ""
        state = "" if self.enabled else " dim"
        return Content.assemble(
            (f" {self.shown} ", f"$footer-key-foreground{ground}{state} bold"),
            (f"{self.description} ", f"$footer-description-foreground{ground}{state}"),
        )


class KeyBar(Widget):
    """The keys that do not fit are left to the palette and to help.

    Where not all fit, those of `FIRST` come before others, and the palette's own between the two, at the
    right. What is shown stands in the order in which the screen declares it; a function key of the field
    that is entered stands behind the screen's lower ones. A click does what the key does.
    """

    ALLOW_SELECT: ClassVar[bool] = False
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        background: $footer-background;
        text-wrap: nowrap;
    }
    """

    keys: reactive[tuple[Key, ...]] = reactive(())
    palette: reactive[Key | None] = reactive(None)
    hovered: reactive[Key | None] = reactive(None)
    urgent: reactive[str] = reactive("")
    """How the ids of keys begin that answer a question which has the focus: they come right behind help."""

    def on_mount(self) -> None:
        """Follow the screen's keys."""
        self.screen.bindings_updated_signal.subscribe(self, self.bindings_changed)

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Show the keys that there are now; nothing is painted where they are the same."""
        if screen is self.screen and screen.app.app_focus:
            self.keys, self.palette = tuple(self._shown()), self._palette()
            self.urgent = getattr(screen.focused, "ASKS", "")

    def render(self) -> Content:
        """The keys that fit, and the palette's at the right."""
        keys = [key.draw(key == self.hovered) for key in self.fitting()]
        palette = self.palette
        if palette is None or not self.has_palette:
            return Content.assemble(*keys)
        room = self.size.width - sum(key.cell_length for key in keys) - palette.width - 1
        last = palette.draw(palette == self.hovered)
        return Content.assemble(*keys, " " * max(room, 0), (EDGE, "$footer-description-foreground 20%"), last)

    @property
    def has_palette(self) -> bool:
        """Whether there is room for the palette's key beside those that are needed more."""
        needed = sum(key.width for key in self.fitting() if self._rank(key) < NO_PLACE)
        return self.palette is not None and needed + self.palette.width + 1 <= self.size.width

    def fitting(self) -> tuple[Key, ...]:
        """The keys for which there is room, in their order."""
        room = self.size.width
        before = self.palette.width + 1 if self.palette else 0
        chosen = []
        for key in sorted(self.keys, key=self._rank):
            if self._rank(key) == NO_PLACE:
                room, before = room - before, 0
            room -= key.width
            if room < 0:
                break
            chosen.append(key)
        return _in_order(tuple(key for key in self.keys if key in chosen))

    def _rank(self, key: Key) -> int:
        """Help, then what answers a question, then the others of `FIRST`, then those that have no place."""
        if self.urgent and (key.id or "").startswith(self.urgent):
            return 1
        return 2 * FIRST.index(key.id) if key.id in FIRST else NO_PLACE

    def at(self, column: int) -> Key | None:
        """The key that is drawn at this column, from 0."""
        if self.palette is not None and self.has_palette and column >= self.size.width - self.palette.width:
            return self.palette
        for key in self.fitting():
            column -= key.width
            if column < 0:
                return key
        return None

    def on_mouse_move(self, event: MouseMove) -> None:
        """Tell the key under the mouse by its ground, and say more of it."""
        self.hovered = self.at(event.x)
        self.tooltip = self.hovered.tooltip if self.hovered else None

    def on_leave(self, event: Leave) -> None:
        """No key is under the mouse any more."""
        self.hovered = None

    def on_mouse_down(self, event: MouseDown) -> None:
        """Do what the key does."""
        key = self.at(event.x)
        if key is not None and key.enabled:
            self.app.simulate_key(key.key)
        elif key is not None:
            self.app.bell()

    def _shown(self) -> Iterator[Key]:
        seen: set[str] = set()
        # A key that was remapped comes last in its map, and is to stand where it always stands.
        chain = self.screen._modal_binding_chain if self.app._keymap else []
        order = [binding.id for node, _ in chain for _, binding in node._bindings]
        active = sorted(
            self.screen.active_bindings.values(),
            key=lambda one: order.index(one.binding.id) if one.binding.id in order else len(order),
        )
        for _node, binding, enabled, tooltip in active:
            if binding.show and binding.action not in seen:
                seen.add(binding.action)
                yield self._key(binding, enabled, tooltip)

    def _palette(self) -> Key | None:
        found = (active for active in self.screen.active_bindings.values() if active.binding.id == "palette")
        active = next(found, None)
        return self._key(active.binding, active.enabled, active.tooltip) if active is not None else None

    def _key(self, binding: Binding, enabled: bool, tooltip: str) -> Key:
        shown = self.app.get_key_display(binding)
        return Key(
            binding.id, binding.key, shown, binding.description, tooltip or binding.description, enabled
        )


def _in_order(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The function keys by their number, in the places that function keys have; all others where they are."""
    numbered = iter(sorted((key for key in keys if _number(key)), key=_number))
    return tuple(next(numbered) if _number(key) else key for key in keys)


def _number(key: Key) -> int:
    return int(key.key[1:]) if key.key[:1] == "f" and key.key[1:].isdecimal() else 0
