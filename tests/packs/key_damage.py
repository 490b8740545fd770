"""Ways to damage what a part expects: keys, patterns, values, solutions; and ways to tell a key."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from tests.packs.damage import Change, Pages, sections
from tutor.notation import Complaint, latex, parse, vocabulary

_SPEAKING = re.compile(r"^### (?:Hint (?!challenge)|Mistake )[^\n]*\n(?:- [^\n]*\n|\n)*", re.MULTILINE)
_KEY = re.compile(r"^- (?:Answer|Then): `([^`\n]+)`(.*)$", re.MULTILINE)


def keys_in(text: str) -> list[re.Match[str]]:
    """The keys of parts and versions, which stand above their first section."""
    found = []
    for start, end in questions_in(text):
        section = text.find("\n### ", start, end)
        found += _KEY.finditer(text, start, section if section > 0 else end)
    return found


def swapped_keys(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Two keys of a page in each other's place."""
    text = pages[file]
    found = keys_in(text)
    if len(found) < 2:
        return None
    one, two = sorted(luck.sample(found, 2), key=lambda match: match.start())
    middle = text[one.end(1) : two.start(1)]
    return text[: one.start(1)] + two[1] + middle + one[1] + text[two.end(1) :]


def changed_key(change: Callable[[str, random.Random], str | None]) -> Change:
    """A key that says something else."""

    def changed(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = keys_in(pages[file])
        if not found:
            return None
        match = luck.choice(found)
        left, equals, right = match[1].rpartition("= ")
        new = change(right, luck)
        text = pages[file]
        return None if new is None else text[: match.start(1)] + left + equals + new + text[match.end(1) :]

    return changed


def other_number(text: str, luck: random.Random) -> str | None:
    """A text with one of its numbers a little larger."""
    found = list(re.finditer(r"(?<![_\w.])\d+", text))
    if not found:
        return None
    match = luck.choice(found)
    return text[: match.start()] + str(int(match[0]) + luck.choice((1, 2, 5))) + text[match.end() :]


def leak(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Write the key into a hint, a message or the statement of its part."""
    text = pages[file]
    owners = [
        (a, b, match) for a, b in questions_in(text) for match in keys_in(text[:b]) if match.start() > a
    ]
    if not owners:
        return None
    start, end, match = luck.choice(owners)
    return _told(text, match[1], (start, end), (start, end), luck)


def leak_in_another_version(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Write the key of a part or version into a hint or a message of another version."""
    text = pages[file]
    owners = [
        (own, other, match)
        for own in questions_in(text)
        for match in keys_in(text[: own[1]])
        if match.start() > own[0]
        for other in questions_in(text)
        if other != own and _id(text, other) == _id(text, own)
    ]
    if not owners:
        return None
    own, other, match = luck.choice(owners)
    return _told(text, match[1], own, other, luck)


def _id(text: str, place: tuple[int, int]) -> str:
    return re.split(r"[\s:]+", text[place[0] : place[1]], maxsplit=3)[2]


def _told(
    text: str, answer: str, own: tuple[int, int], other: tuple[int, int], luck: random.Random
) -> str | None:
    """A text with an answer told in a hint or a message of one of its questions."""
    key = answer.rpartition("= ")[2]
    read = parse(key, names_of(text, *own))
    told = luck.choice([f"`{key}`", *([] if isinstance(read, Complaint) else [f"${latex(read.tree)}$"])])
    heads = list(_SPEAKING.finditer(text, *other))
    if not heads:
        return None
    at = luck.choice(heads).end()
    return f"{text[:at]}Look: {told}.\n\n{text[at:]}"


def other_value(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Another number where a version has `p = 700`, in its fields or in its text."""
    text = pages[file]
    given = [
        (start, end, match)
        for start, end in questions_in(text)
        for match in re.compile(r"^- Given: .*?`(\w+) = (\d+)`", re.MULTILINE).finditer(text, start, end)
    ]
    if not given:
        return None
    start, end, match = luck.choice(given)
    said = re.compile(rf"\$({match[1]}) = ({match[2]})\$").search(text, start, end)
    place = luck.choice([match, said or match])
    return text[: place.start(2)] + str(other_number(place[2], luck)) + text[place.end(2) :]


def names_of(text: str, start: int, end: int) -> Any:
    """The names that are given up to the end of a question."""
    given = re.findall(r"^- Given: (.*)$", text[:end], re.MULTILINE)
    found = vocabulary(*(span for line in given for span in re.findall(r"`([^`]+)`", line)))
    return vocabulary() if isinstance(found, Complaint) else found


def questions_in(text: str) -> list[tuple[int, int]]:
    """Where parts and further versions of them begin and end."""
    starts = [match.start() for match in re.finditer(r"^## (?:Part|Version) ", text, re.MULTILINE)]
    return list(zip(starts, [*starts[1:], len(text)], strict=False))


def other_when(source: Callable[[str, int, int, random.Random], str | None]) -> Change:
    """A `When` of a part says something else."""

    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        text = pages[file]
        parts = questions_in(text)
        if not parts:
            return None
        start, end = luck.choice(parts)
        found = list(re.finditer(r"^- When: (.*(?:\n  .*)*)$", text[start:end], re.MULTILINE))
        new = source(text, start, end, luck)
        if not found or new is None:
            return None
        match = luck.choice(found)
        return text[: start + match.start(1)] + new + text[start + match.end(1) :]

    return change


def key_of(text: str, start: int, end: int, luck: random.Random) -> str | None:
    """The key of a question as a pattern."""
    found = [match for match in keys_in(text[:end]) if match.start() > start]
    return f"`{found[0][1].rpartition('= ')[2]}`" if found else None


def another_when(text: str, start: int, end: int, luck: random.Random) -> str | None:
    """The patterns of another mistake of a question."""
    found = re.findall(r"^- When: (.*)$", text[start:end], re.MULTILINE)
    if re.search(r"^- (?:Cell|Blank):", text[start:end], re.MULTILINE):
        return None  # about another blank it is another mistake
    return luck.choice(found) if len(found) > 1 else None


def other_solution(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Another number, or another sign, in the last formula of a solution."""
    text = pages[file]
    answered = [(a, b) for a, b in questions_in(text) for key in keys_in(text[:b]) if key.start() > a]
    found = [
        (start, end)
        for start, end in sections(text)
        if text.startswith("### Solution", start)
        and "$$" in text[start:end]
        and any(a < start < b for a, b in answered)
    ]
    if not found:
        return None
    start, end = luck.choice(found)
    opening = text.rfind("$$", start, text.rfind("$$", start, end))
    closing = text.rfind("$$", start, end)
    new = other_number(text[opening + 2 : closing], luck)
    return None if new is None else text[: opening + 2] + new + text[closing:]
