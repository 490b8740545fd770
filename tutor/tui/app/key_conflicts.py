"""Whether keys that were chosen stand in each other's way, where they would meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import _character_to_key, format_key

from tutor.store.small_files.settings import Settings
from tutor.tui.shared.key_presets import TOGETHER, keymap_of, own_keys

MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
SAME = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+j": "enter",
    "ctrl+left_square_bracket": "escape",
}
"""Keys that a terminal does not tell from others."""
NAMED = {
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete", "backspace"),
    *("enter", "escape", "tab", "space"),
    *(f"f{number}" for number in range(1, 25)),
}


@dataclass(frozen=True, slots=True)
class Where:
    """Bindings that are heard together, the innermost first.

    Attributes:
        typed: whether letters are typed there.
    """

    nodes: Sequence[type[DOMNode]]
    typed: bool = False

    def bindings(self) -> Iterator[tuple[Binding, tuple[str, ...]]]:
        """Each binding once, with all its keys."""
        for node in self.nodes:
            merged = node._merged_bindings
            keys: dict[tuple[str, str], list[str]] = {}
            first: dict[tuple[str, str], Binding] = {}
            for key, binding in merged if merged is not None else ():
                at = binding.id or "", binding.action
                keys.setdefault(at, []).append(key)
                first.setdefault(at, binding)
            yield from ((binding, tuple(keys[at])) for at, binding in first.items())


def places(app: type[DOMNode]) -> tuple[Where, ...]:
    """Everywhere in an app that keys can be remapped. Imports every screen."""
    from tutor.tui.answering.derivation_lines import ChainLine
    from tutor.tui.home.home_screen import HomeScreen
    from tutor.tui.home.part_tree import PartTree
    from tutor.tui.labs.lab_registry import screens
    from tutor.tui.progress.progress_screen import ProgressScreen
    from tutor.tui.study.problem_screen import ProblemScreen

    return (
        Where((ChainLine, ProblemScreen, app), typed=True),
        Where((PartTree, HomeScreen, app)),
        Where((ProgressScreen, app)),
        *(Where((screen, app)) for screen in screens()),
    )


def conflict(settings: Settings, app: type[DOMNode]) -> str:
    """Why one's own keys cannot be as they are set, in a sentence; "" where they can."""
    own = own_keys(settings)
    return conflict_of(keymap_of(settings), own, app) if own else ""


def conflict_of(keymap: Mapping[str, str], own: Mapping[str, str], app: type[DOMNode]) -> str:
    """The same of all keys that differ from the usual, of which `own` are one's own."""
    there = places(app)
    known = {name for where in there for binding, _ in where.bindings() if (name := binding.id or "")}
    known = {name for name in known if not name.startswith("lab.") and not name.endswith(".none")}
    for name, keys in own.items():
        if name not in known:
            near = get_close_matches(name, sorted(known), n=1)
            return f"There is nothing called “{name}”" + (f"; did you mean “{near[0]}”?" if near else ".")
        for key in keys.split(","):
            if why := _no_key(key):
                return f"“{key}” cannot be the key of “{name}”: {why}"
    met = (said for where in there for said in _meetings(where, keymap, own))
    return next(met, "")


def _meetings(where: Where, keymap: Mapping[str, str], own: Mapping[str, str]) -> Iterator[str]:
    usual = list(where.bindings())
    bindings = [(binding, _mapped(binding, keys, keymap), keys) for binding, keys in usual]
    for binding, keys, before in bindings:
        for key in keys if binding.id in own else ():
            if where.typed and len(key_letter(key)) == 1:
                yield f"“{key}” is typed in answers; “{_named(binding)}” needs ctrl or alt, or F1 to F12."
            for other, others, theirs in bindings:
                same = other.action == binding.action or other.id in TOGETHER.get(binding.id or "", ())
                by_design = key in before and key in theirs
                if key in others and not same and not by_design:
                    yield (
                        f"“{key}” is the key of “{_named(other)}” already, so “{_named(binding)}” cannot "
                        "have it. Choose another key, or give the first one another."
                    )


def _mapped(binding: Binding, keys: tuple[str, ...], keymap: Mapping[str, str]) -> tuple[str, ...]:
    wanted = keymap.get(binding.id or "")
    return tuple(map(spelt, wanted.split(","))) if wanted else keys


def spelt(key: str) -> str:
    """A key as Textual calls it: `ctrl+underscore` for `ctrl+_`."""
    *modifiers, name = key.split("+") if not key.endswith("++") else [*key[:-2].split("+"), "+"]
    return "+".join((*modifiers, _character_to_key(name) if len(name) == 1 else name))


def key_letter(key: str) -> str:
    """What a key types, if it is a letter or sign; else a longer name."""
    return format_key(key) if "+" not in key and key not in NAMED else "none"


def _no_key(key: str) -> str:
    *modifiers, name = spelt(key).split("+")
    if any(modifier not in MODIFIERS for modifier in modifiers):
        return "keys are called like ctrl+o, alt+l or f12."
    if (name not in NAMED and len(format_key(name)) != 1) or not re.fullmatch(r"\w+", name):
        return "there is no key of that name; keys are called like ctrl+o, alt+l or f12."
    same = SAME.get(spelt(key))
    return f"a terminal does not tell it from {same}." if same else ""


def _named(binding: Binding) -> str:
    return binding.description or binding.id or binding.action
