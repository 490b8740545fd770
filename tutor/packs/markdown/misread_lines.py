"""Finds lines of a problem that Markdown does not take for what they were meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.packs.markdown.commonmark import structure
from tutor.packs.markdown.fields import UNKNOWN_FIELD
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

FENCES = ("```", "~~~")

_HEADING = re.compile(
    r"[ \t]*#{1,6}[ \t]*((?:Part|Mistake|Hint)\s+\S.*|Solution\s*|Reflect\s*|Reflect answer\s*)"
)
_BOX = re.compile(r"[ \t]*[-*+][ \t]+\[(?:[ \t]+[xX][ \t]*|[xX][ \t]+|[ \t]{2,}|)\](?:[ \t]|$)")
_LEVELS = {"Part": "##"}
_DASHES = r"[\u2010-\u2015\u2212\u2022\u00b7]"
_WORD = r"([A-Z][a-z]{1,19})"
_FIELDS = (
    (re.compile(rf"[ \t]*[-*+]{_WORD}: "), "Put a space after the hyphen."),
    (re.compile(rf"[-*+][ \t]+\*+{_WORD}\*+:"), "Write its name without stars."),
    (re.compile(rf"[-*+][ \t]+{_WORD}\uff1a"), "Write “:” and a space behind its name."),
    (re.compile(rf"[-*+]\u00a0+{_WORD}:"), "Put an ordinary space after the hyphen."),
    (re.compile(rf"{_DASHES}[ \u00a0]*{_WORD}:"), "Begin the line with a hyphen and a space."),
)
"""What looks like a field, and the cure; all but the first only where a field may stand."""
_INDENTED = re.compile(rf"(?:\t| {{4,}})[-*+][ \t]+{_WORD}: ")
_ITEM = re.compile(rf"(?:[-*+]|{_DASHES})[ \t\u00a0]|#")


UNKNOWN_HEADING = Rule(
    "unknown-heading",
    Topic.SECTIONS,
    "Headings are of a known kind.",
    "### Tip orient",
    breaks=(Edit("rectangle.md", "### Hint orient", "### Tip orient"),),
)


def slips(text: str, headings: Iterable[int], known: Iterable[str], faults: Faults) -> None:
    """Report code that is never closed, and what only looks like a heading, a field or an option.

    Args:
        text: the file.
        headings: the lines, from 1, on which its sections begin.
        known: the names that fields may have.
        faults: where to report to.
    """
    lines = text.split("\n")
    sections, names = set(headings), set(known)
    code = _code(text, lines, faults)
    for number, line in enumerate(lines, 1):
        if number in code:
            continue
        heading = _HEADING.fullmatch(line)
        if heading and number not in sections:
            level = _LEVELS.get(heading[1].split()[0], "###")
            faults.report(
                number,
                UNKNOWN_HEADING,
                "This line looks like a heading of a section, but is none.",
                f"Write {quoted(f'{level} {heading[1].strip()}')} at the beginning of a line.",
            )
        if _BOX.match(line):
            sentence = "This line looks like an option, but its brackets are no checkbox."
            faults.report(number, UNKNOWN_FIELD, sentence, "Write “- [x]” or “- [ ]”.")
        looks = _like_a_field(line, lines[number - 2] if number > 1 else "") or _indented(line, number, text)
        if looks and looks[0] in names:
            sentence = f"This line looks like the field {looks[0]}, but is none."
            faults.report(number, UNKNOWN_FIELD, sentence, looks[1])


def _like_a_field(line: str, above: str) -> tuple[str, str] | None:
    """The name in a line that looks like a field, and the cure; None if it does not."""
    forms = _FIELDS if not above.strip() or _ITEM.match(above) else _FIELDS[:1]
    for form, cure in forms:
        match = form.match(line)
        if match is not None:
            return match[1], cure
    return None


def _indented(line: str, number: int, text: str) -> tuple[str, str] | None:
    """The same of a line that is indented so far that Markdown takes it for code."""
    match = _INDENTED.match(line)
    if match is None:
        return None
    blocks = (token.map for token in structure(text) if token.type == "code_block" and token.map)
    code = any(first < number <= end for first, end in blocks)
    return (match[1], "Begin it at the left margin.") if code else None


OPEN_CODE = Rule(
    "open-code",
    Topic.TEXTS,
    "A block of code ends.",
    "a line ```   and no second one",
    breaks=(Edit("rectangle.md", "Would you have guessed it?", "Would you have guessed it?\n\n```"),),
)


def _code(text: str, lines: list[str], faults: Faults) -> set[int]:
    """The lines, from 1, of fenced code; a fence that nothing closes is reported."""
    found: set[int] = set()
    if not any(fence in text for fence in FENCES):
        return found
    for token in structure(text):
        if token.type != "fence" or token.map is None:
            continue
        first, end = token.map
        found |= set(range(first + 1, end + 1))
        last = lines[end - 1].strip(" \t>") if end - first > 1 else ""
        if set(last) != {token.markup[0]} or len(last) < len(token.markup):
            sentence = f"The code that {quoted(token.markup)} begins here never ends, or not where it stands."
            cure = f"Write {quoted(token.markup)} on a line below the code."
            faults.report(first + 1, OPEN_CODE, sentence, cure)
    return found
