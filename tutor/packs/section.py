"""Cuts a Markdown file at its headings into sections that know their lines."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.packs.markdown import structure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading of level 1 to 3.

    Attributes:
        level: 1 to 3, or 0 for what stands before the first heading.
        title: the heading's text.
        line: the heading's line, 1-based.
        body: the lines below it, as written.
        first: the line of `body[0]`, 1-based.
    """

    level: int
    title: str
    line: int
    body: tuple[str, ...]
    first: int


def sections(text: str) -> tuple[Section, ...]:
    """The sections of a file in order. Headings inside lists, quotes, code and formulas cut nothing."""
    lines = text.split("\n")
    marks: list[tuple[int, str, int, int]] = [(0, "", 0, 0)]
    found = structure(text)
    for index, token in enumerate(found):
        if (
            token.type == "heading_open"
            and token.level == 0
            and token.map
            and token.tag in ("h1", "h2", "h3")
        ):
            marks.append((int(token.tag[1]), found[index + 1].content.strip(), token.map[0], token.map[1]))
    ends = [start for _, _, start, _ in marks[1:]] + [len(lines)]
    return tuple(
        Section(level, title, start + 1, tuple(lines[below:end]), below + 1)
        for (level, title, start, below), end in zip(marks, ends, strict=True)
        if level or any(line.strip() for line in lines[below:end])
    )
