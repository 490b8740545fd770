"""Sentences name keys as they are without remapping; here they are told as they are on this keyboard."""

from __future__ import annotations

import re
from typing import Any

from textual.app import App

NAMES = {
    "F1": "help",
    "F2": "hint",
    "F3": "lab",
    "F4": "symbols",
    "F5": "correct",
    "F6": "solution",
    "F7": "turn",
    "F8": "lines",
    "F9": "settings",
    "F10": "remark",
    "F12": "mouse",
    "ctrl+n": "next",
    "ctrl+g": "twin",
    "ctrl+p": "palette",
    "ctrl+q": "quit",
    "^q": "quit",
}
"""The ids of the keys that sentences name."""

_NAMED = re.compile(r"(?<![\w+^])(?:F[1-9]\d?|ctrl\+[gnpq]|\^q)(?!\w)")


def worded(app: App[Any], sentence: str) -> str:
    """A sentence with the keys that its reader has to press."""
    keymap = app._keymap
    if not keymap:
        return sentence
    return _NAMED.sub(lambda found: _called(keymap.get(NAMES.get(found[0], ""), ""), found[0]), sentence)


def _called(keys: str, usual: str) -> str:
    first = keys.partition(",")[0]
    if not first:
        return usual
    return first.upper() if re.fullmatch(r"f\d+", first) else first
