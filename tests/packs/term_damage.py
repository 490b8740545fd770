"""Ways to damage `## Terms` of a manifest.

Only entries that a key, a mistake or another entry names are taken out or misspelt: without one that nobody
names, what is left is a sound pack that knows a name less.
"""

from __future__ import annotations

import random
import re

from tests.packs.damage import TERMS, Pages, slipped

_ENTRY = re.compile(r"^- (\{?[^:{}\n]+\}?)(?::[^\n]*)?\n(?:  [^\n]*\n)*", re.MULTILINE)


def without_a_term(pages: Pages, file: str, luck: random.Random) -> str | None:
    """An entry that is named somewhere is gone."""
    found = _named(pages, file)
    if not found:
        return None
    match = luck.choice(found)
    return pages[file][: match.start()] + pages[file][match.end() :]


def misspelt_term(pages: Pages, file: str, luck: random.Random) -> str | None:
    """The name of an entry that is named somewhere has a slip."""
    found = [match for match in _named(pages, file) if len(match[1]) > 2]
    if not found:
        return None
    match = luck.choice(found)
    name = match[1].strip("{}")
    return (
        pages[file][: match.start(1)]
        + match[1].replace(name, slipped(name, luck))
        + pages[file][match.end(1) :]
    )


def unclosed_term(pages: Pages, file: str, luck: random.Random) -> str | None:
    """A bracket below `## Terms` is gone."""
    whole = TERMS.search(pages[file])
    found = list(re.compile(r"[\[\](){}]").finditer(pages[file], whole.start())) if whole else []
    if not found:
        return None
    match = luck.choice(found)
    return pages[file][: match.start()] + pages[file][match.end() :]


def _named(pages: Pages, file: str) -> list[re.Match[str]]:
    """The entries that a key, a mistake or another entry names."""
    whole = TERMS.search(pages[file])
    if whole is None:
        return []
    used = "\n".join(
        line
        for name, text in pages.items()
        if name != file
        for line in text.split("\n")
        if line.startswith(("- When:", "- Answer: term:", "- Then: term:"))
    )
    entries = list(_ENTRY.finditer(pages[file], whole.start()))
    return [
        match
        for match in entries
        if f'"{match[1]}"' in used
        or re.search(rf"term: {re.escape(match[1])}", used)
        or (match[1].startswith("{") and sum(match[1] in each[0] for each in entries) > 1)
    ]
