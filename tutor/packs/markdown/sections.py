"""Cuts a Markdown file at its headings into sections that know their lines and their lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tutor.packs.markdown.commonmark import structure

if TYPE_CHECKING:
    from markdown_it.token import Token

CUTTING = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True)
class Bullets:
    """An outermost bullet list.

    Attributes:
        items: where each item begins and ends (exclusive), in 0-based lines of the text that it stands in.
        leads: whether nothing but lists stands before it, up to the heading.
    """

    items: tuple[tuple[int, int], ...]
    leads: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading of level 1 to 3.

    Attributes:
        level: 1 to 3 (4 below a mistake), or 0 for what stands before the first heading.
        title: the heading's text.
        line: the heading's line, 1-based.
        body: the lines below it, as written.
        first: the line of `body[0]`, 1-based.
        bullets: its bullet lists, counted in lines of the body.
    """

    level: int
    title: str
    line: int
    body: tuple[str, ...]
    first: int
    bullets: tuple[Bullets, ...] = ()


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a file in order. Headings inside lists, quotes, code and formulas cut nothing."""
    lines = text.split("\n")
    marks: list[tuple[int, str, int, int]] = [(0, "", 0, 0)]
    found = structure(text)
    for index, token in enumerate(found):
        if token.type == "heading_open" and token.level == 0 and token.map and token.tag in CUTTING:
            marks.append((int(token.tag[1]), found[index + 1].content.strip(), token.map[0], token.map[1]))
    starts = [below for _, _, _, below in marks]
    lists: list[list[Bullets]] = [[] for _ in marks]
    for each in bullets(found):
        at = bisect_right(starts, each.items[0][0]) - 1
        lists[at].append(Bullets(tuple((a - starts[at], b - starts[at]) for a, b in each.items), each.leads))
    ends = [start for _, _, start, _ in marks[1:]] + [len(lines)]
    return tuple(
        Section(level, title, start + 1, tuple(lines[below:end]), below + 1, tuple(own))
        for (level, title, start, below), end, own in zip(marks, ends, lists, strict=True)
        if level or any(line.strip() for line in lines[below:end])
    )


def cut_below(section: Section) -> tuple[Section, tuple[Section, ...]]:
    """A section up to its first heading of level 4, and those that such headings begin."""
    if not any(line.lstrip(" ").startswith("####") for line in section.body):
        return section, ()
    found = structure("\n".join(section.body))
    heads = [
        (found[index + 1].content.strip(), token.map[0], token.map[1])
        for index, token in enumerate(found)
        if token.type == "heading_open" and token.level == 0 and token.map and token.tag == "h4"
    ]
    if not heads:
        return section, ()
    starts = [*(start for _, start, _ in heads), len(section.body)]
    above = tuple(each for each in section.bullets if each.items[0][0] < starts[0])
    whole = replace(section, body=section.body[: starts[0]], bullets=above)
    return whole, tuple(
        Section(4, title, section.first + start, section.body[below:end], section.first + below)
        for (title, start, below), end in zip(heads, starts[1:], strict=True)
    )


def bullets(found: Sequence[Token]) -> list[Bullets]:
    """The outermost bullet lists among the tokens of a text."""
    made: list[Bullets] = []
    items: list[tuple[int, int]] = []
    leads = True
    for token in found:
        if token.level > 1 or (token.level == 1 and token.type != "list_item_open"):
            continue
        if token.type == "list_item_open" and token.markup in ("-", "*", "+") and token.map:
            items.append((token.map[0], token.map[1]))
        elif token.type == "bullet_list_close":
            made.append(Bullets(tuple(items), leads))
            items = []
        elif token.type == "heading_close" and token.tag in CUTTING:
            leads = True
        elif (
            token.nesting >= 0 and token.level == 0 and token.type not in ("bullet_list_open", "heading_open")
        ):
            leads = False
    return made
