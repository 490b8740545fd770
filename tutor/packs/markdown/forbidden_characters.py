"""The characters that no page may hold: controls, marks that nobody sees, and what no font agrees on."""

from __future__ import annotations

import re
from functools import cache

# All C0 and C1 controls but tab and newline; soft hyphen; fillers; zero-width and bidirectional marks, line
# separators, BOM; tags, which can carry a hidden text; and private use, which each font draws differently.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u115f\u1160\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e00ff\U000e01f0-\U000e0fff\U000f0000-\U0010ffff]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_ENTITY = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7})|[A-Za-z][A-Za-z0-9]{1,31});")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`).+?(?<!`)\1(?!`)")
_FENCE = re.compile(r"[ \t>]*(```|~~~)")


def what(line: str) -> str:
    """What to say of the first character of a line that no page may hold, or nothing."""
    found = HIDDEN.search(line)
    if found is None:
        return ""
    kind = "A character of private use" if _PRIVATE.match(found[0]) else "An invisible character"
    return f"{kind} stands here (U+{ord(found[0]):04X}); it is not shown."


def entities(text: str) -> list[tuple[int, str]]:
    """The entities outside of code that stand for such a character: line, from 1, and what to say of it."""
    said: list[tuple[int, str]] = []
    fence = ""
    for number, line in enumerate(text.split("\n") if "&" in text else (), 1):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        if fence or "&" not in line:
            continue
        for match in _ENTITY.finditer(_CODE.sub("", line)):
            if is_hidden(match[0]):
                sentence = f"“{match[0]}” stands for an invisible character (U+{_code(match[0]):04X})"
                said.append((number, f"{sentence}; it is not shown."))
                break
    return said


@cache
def is_hidden(entity: str) -> bool:
    """Whether an entity, such as `&shy;`, stands for a character that no page may hold."""
    code = _code(entity)
    return code > 0x10FFFF or 0xD800 <= code < 0xE000 or HIDDEN.match(chr(code)) is not None


def _code(entity: str) -> int:
    """The number of the entity's character; the first one that is hidden, if it stands for several."""
    name = entity[1:-1]
    if name[0] == "#":
        return int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    # As for the parser itself: whoever reads no entity does not pay for their names.
    from markdown_it.common.entities import entities as named

    letters = named.get(name, " ")
    found = HIDDEN.search(letters)
    return ord(found[0] if found else letters[0])
