"""The footer: as many keys as fit the width, the most needed first, none cut in half."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import Resize
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

FIRST = ("help", "hint", "next", "home", "quit")
"""Ids of the keys that get their place before all others: they fit together into 60 columns."""


class KeyBar(Footer):
    """Textual's footer, with the keys that do not fit left to the palette and to help.

    Where not all fit, those of `FIRST` come before others. What is shown stands in the order in which the
    screen declares it; the palette's own key is last and always there.
    """

    def compose(self) -> ComposeResult:
        """The keys that fit; the palette's key keeps its place at the right."""
        if not self._bindings_ready:
            return
        palette = self._palette()
        room = self.app.size.width - (self._width(palette) + 1 if palette else 0)
        for binding, enabled, tooltip in self._fitting(room):
            yield self._key(binding, enabled, tooltip)
        if palette is not None:
            yield self._key(palette, True, palette.tooltip, "-command-palette")

    def on_resize(self, event: Resize) -> None:
        """Another width, another choice."""
        if self._bindings_ready:
            self.call_after_refresh(self.recompose)

    def _fitting(self, room: int) -> list[tuple[Binding, bool, str]]:
        """The keys for so many columns, in their order."""
        shown = list(self._shown())
        chosen = []
        for key in sorted(shown, key=lambda key: key[0].id not in FIRST):
            room -= self._width(key[0])
            if room < 0:
                break
            chosen.append(key)
        return [key for key in shown if key in chosen]

    def _shown(self) -> Iterator[tuple[Binding, bool, str]]:
        seen: set[str] = set()
        for _node, binding, enabled, tooltip in self.screen.active_bindings.values():
            if binding.show and binding.action not in seen:
                seen.add(binding.action)
                yield binding, enabled, tooltip or binding.description

    def _palette(self) -> Binding | None:
        active = self.screen.active_bindings.get(self.app.COMMAND_PALETTE_BINDING)
        return active.binding if active is not None and self.show_command_palette else None

    def _width(self, binding: Binding) -> int:
        # FooterKey draws " key description ".
        return cell_len(self.app.get_key_display(binding)) + cell_len(binding.description) + 3

    def _key(self, binding: Binding, enabled: bool, tooltip: str, classes: str = "") -> FooterKey:
        return FooterKey(
            binding.key,
            self.app.get_key_display(binding),
            binding.description,
            binding.action,
            disabled=not enabled,
            tooltip=tooltip,
            classes=classes,
        ).data_bind(compact=Footer.compact)
