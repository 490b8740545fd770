"""Sets of keys to choose from, by the ids of bindings; what a set does not name keeps its own key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.store.small_files.settings import Settings

_EMACS = {
    "palette": "alt+x",
    "recall.earlier": "up,ctrl+p",
    "recall.later": "down,ctrl+n",
    "cursor.left": "left,ctrl+b",
    "cursor.right": "right,ctrl+f",
    "cursor.left.word": "ctrl+left,alt+b",
    "cursor.right.word": "ctrl+right,alt+f",
    "undo": "ctrl+underscore,ctrl+z",
    "redo": "alt+underscore",
    "paste": "ctrl+y",
    "home": "escape,ctrl+g",
    "twin": "alt+g",
    "next": "alt+n",
    "previous": "alt+p",
    "search": "slash,ctrl+s",
}
_NO_FUNCTION_KEYS = {
    "help": "alt+h",
    "hint": "alt+t",
    "lab": "alt+l",
    "symbols": "alt+s",
    "correct": "alt+c",
    "solution": "alt+w",
    "turn": "alt+v",
    "lines": "alt+d",
    "settings": "alt+o",
    "remark": "alt+r",
    "mouse": "alt+m",
    "author.panel": "alt+a",
    "author.variant": "alt+n,ctrl+g",
}
PRESETS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"default": {}, "emacs": _EMACS, "no-function-keys": _NO_FUNCTION_KEYS}
)
"""By the names that `setting_records.PRESETS` lists: keys with commas between, by id."""

TOGETHER = {"lines": ("lines.none",)}
"""Further ids that go with one: the same key where there is nothing to do."""


def keymap_of(settings: Settings) -> dict[str, str]:
    """The keys that differ from those that the screens declare: those of the set, then one's own."""
    found = dict(PRESETS.get(settings.keys, {})) | own_keys(settings)
    for name, more in TOGETHER.items():
        if name in found:
            found.update(dict.fromkeys(more, found[name]))
    return found


def own_keys(settings: Settings) -> dict[str, str]:
    """One's own keys by id, with commas between."""
    pairs = (pair.partition("=") for pair in settings.own_keys)
    return {name: keys.replace("/", ",") for name, _, keys in pairs}
