"""Ways to damage a page of a pack: a line is gone, a section is empty or stands twice, a word is misspelt."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise

Pages = dict[str, str]
Change = Callable[[Pages, str, random.Random], str | None]
"""What a page of a pack says after a change; None where there is nothing to change."""

TERMS = re.compile(r"^## Terms\n.*", re.MULTILINE | re.DOTALL)
_STRUCTURE = re.compile(r"#|- [A-Z][a-z]+:|- \[|\||\$\$$")


def without_a_line(pages: Pages, file: str, luck: random.Random) -> str:
    """One without which the structure is another: a heading, a field, an option, a row, a formula's fence."""
    lines, count = pages[file].split("\n"), above_terms(pages[file]).count("\n") + 1
    del lines[luck.choice([at for at, line in enumerate(lines[:count]) if _STRUCTURE.match(line)])]
    return "\n".join(lines)


def above_terms(text: str) -> str:
    """A page up to its `## Terms`, whose items look like fields and are none."""
    return TERMS.sub("", text)


def sections(text: str) -> list[tuple[int, int]]:
    """Where the sections below parts begin and end."""
    starts = [match.start() for match in re.finditer(r"^#{2,4} ", text, re.MULTILINE)]
    return list(zip(starts, [*starts[1:], len(text)], strict=False))


def without_a_section(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Without a solution, a reflection or an answer to one; without a hint, a pack is still sound."""
    needed = ("### Solution", "### Reflect")
    found = [(a, b) for a, b in sections(pages[file]) if pages[file].startswith(needed, a)]
    if not found:
        return None
    start, end = luck.choice(found)
    return pages[file][:start] + pages[file][end:]


def empty_section(pages: Pages, file: str, luck: random.Random) -> str | None:
    """The fields of a section, without its text."""
    found = [(a, b) for a, b in sections(pages[file]) if pages[file].startswith(("### ", "#### "), a)]
    if not found:
        return None
    start, end = luck.choice(found)
    head = [line for line in pages[file][start:end].split("\n") if line.startswith(("### ", "#### ", "- "))]
    return pages[file][:start] + "\n".join(head) + "\n\n" + pages[file][end:]


def section_twice(pages: Pages, file: str, luck: random.Random) -> str | None:
    """A section, and a copy of it."""
    found = sections(pages[file])
    if not found:
        return None
    start, end = luck.choice(found)
    return pages[file][:end] + "\n" + pages[file][start:end] + pages[file][end:]


def swapped_hints(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Two neighbouring hints of different kinds in each other's place."""
    text = pages[file]
    hints = [(a, b) for a, b in sections(text) if text.startswith("### Hint", a)]
    pairs = [
        (one, two)
        for one, two in pairwise(hints)
        if one[1] == two[0] and len({"bound", _kind(text, one[0]), _kind(text, two[0])}) == 3
    ]
    if not pairs:
        return None
    (a, b), (_, c) = luck.choice(pairs)
    return text[:a] + text[b:c] + text[a:b] + text[c:]


def _kind(text: str, at: int) -> str:
    """The kind of a hint; bound ones are told apart by kind only among those of one mistake."""
    words = text[at : text.index("\n", at)].split()
    return words[2] if len(words) == 3 else "bound"


def without_one(pattern: str) -> Change:
    """What fits a pattern is gone in one place."""

    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = list(re.finditer(pattern, pages[file]))
        if not found:
            return None
        match = luck.choice(found)
        return pages[file][: match.start()] + pages[file][match.end() :]

    return change


def misspelt(pattern: str) -> Change:
    """Two neighbouring letters of a word change places."""

    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        places = re.finditer(pattern, above_terms(pages[file]), re.MULTILINE)
        found = [match for match in places if len(match[1]) > 2]
        if not found:
            return None
        match = luck.choice(found)
        return pages[file][: match.start(1)] + slipped(match[1], luck) + pages[file][match.end(1) :]

    return change


def slipped(word: str, luck: random.Random) -> str:
    """A word with two neighbouring letters in each other's place."""
    at = luck.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def replaced(pattern: str, *instead: str) -> Change:
    """In place of what fits a pattern stands one of several others."""

    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = list(re.finditer(pattern, pages[file], re.MULTILINE))
        if not found:
            return None
        match = luck.choice(found)
        new = match.expand(luck.choice(instead))
        return pages[file][: match.start()] + new + pages[file][match.end() :]

    return change


def odd_letter(pages: Pages, file: str, luck: random.Random) -> str:
    """Something that no editor shows."""
    at = luck.randrange(len(pages[file]))
    odd = luck.choice(("\x1b[31m", "\u202e", "\x07", "\u200b", "\u2066", "e\u0301"))
    return pages[file][:at] + odd + pages[file][at:]
