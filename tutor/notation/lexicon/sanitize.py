"""Typed text made harmless: no control characters, escape sequences or invisible marks."""

from __future__ import annotations

import re
import unicodedata

_ESCAPE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movements
    r"|\x1b[\]PX^_][^\x07\x1b]{0,4096}(?:\x07|\x1b\\)?"  # OSC, DCS, SOS, PM, APC: titles, links, clipboards
    r"|\x1b[ -/]*[0-~]?"
    r"|\x9b[0-?]*[ -/]*[@-~]"
)
_SPACES = re.compile(r"[\t\r\v\f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SUSPECT = re.compile(r"[^\x20-\x7e]")
_WIDE = re.compile(r"[\uff01-\uff5e\U0001d400-\U0001d7ff\u210e\u2102\u2115\u211a\u211d\u2124\u2146-\u2148]")
_KEPT = frozenset("ℂℕℚℝℤ𝟏𝟙")


def clean(text: str) -> str:
    """`text` without control characters, escape sequences, bidirectional and other invisible marks, in NFC.

    Newlines stay; tabs and exotic spaces become spaces; full-width forms and mathematical alphabets (as
    copied from a PDF) become plain letters and digits.
    """
    if not _SUSPECT.search(text):
        return text
    text = _ESCAPE.sub("", text)
    text = _SPACES.sub(" ", text.replace("\r\n", "\n"))
    text = _INVISIBLE.sub("", text)
    text = unicodedata.normalize("NFC", text)
    return _WIDE.sub(_plain, text).replace("\u00b5", "μ")


def _plain(match: re.Match[str]) -> str:
    character = match.group()
    return character if character in _KEPT else unicodedata.normalize("NFKC", character)
