r"""Turns the texts of OATutor into our Markdown: `$$…$$` inside a line, `\n` as two characters, `##figure##`.

Whatever the text holds, the result is text: no line of it can be read as a field, a heading or a value of
our own format, because every mark that could begin one is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation import clean, draw_inline
from tutor.packs.importing.ledger import Cause, Notes
from tutor.packs.importing.pool_formula import displayed, dollared, mended

LONGEST_TITLE = 70

_BARE = re.compile(r"([\\/](?:d?frac|sqrt)\s*\{[^{}$]{1,80}\}(?:\s*\{[^{}$]{1,80}\})?)")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*\*")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|sub|sup|p|div|span|br|ul|ol|li|center|font)\b[^<>]{0,200}>", re.I)
_ROW_BREAK = re.compile(r"<br\s*/?>", re.I)
_MARK = re.compile(r"[\\`*_\[\]<>&$~|^#!]")
_BULLET = re.compile(r"[-+•]\s+(?=\S)")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_NUMBER = re.compile(r"(\d+)([.)])(?=\s|$)")
_KEYED = re.compile(r"([A-Za-z]{2,20}):")
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_USER = re.compile(r"%\{[^{}%\"]{1,60}\}")
_VALUE = re.compile(r"\\(value|row)(\s*)\{")
_OWN = re.compile(r"\ue000(.*?)\ue001")
"""Our own `\\value{…}`, put in by the importer and not by the text, between two private characters."""


def own(command: str) -> str:
    """A command that the importer puts into a text, and that has to come out of the escaping as it is."""
    return f"\ue000{command}\ue001"


def markdown(text: str, notes: Notes) -> str:
    """The text as Markdown of ours; blocks are separated by blank lines."""
    lines = [line for line in _lines(text, notes) if line.strip()]
    return _joined(lines)


def inline(text: str, notes: Notes) -> str:
    """The text on one line, for a choice."""
    lines = [line.strip() for line in _lines(text, notes) if line.strip()]
    return " ".join(lines).replace(" — ", " – ")


def plain(text: str) -> str:
    """The text without Markdown, formulas drawn on one line, for a title. Cut at a word."""
    pieces = _OWN.sub("…", text).split("$$")
    drawn = (draw_inline(mended(piece)) if index % 2 else piece for index, piece in enumerate(pieces))
    joined = _figures_out(_TAG.sub(" ", "".join(drawn).replace("\\n", " ")))
    line = " ".join(clean(joined).replace("**", "").replace("`", "'").split()).strip("# ")
    if len(line) <= LONGEST_TITLE:
        return line
    return f"{line[:LONGEST_TITLE].rpartition(' ')[0] or line[:LONGEST_TITLE]} …"


def _figures_out(text: str) -> str:
    return re.sub(r"##[^#]{1,200}##", " ", text)


def _lines(text: str, notes: Notes) -> list[str]:
    """Lines of Markdown, their beginnings escaped; formulas never cross a line."""
    pieces = text.split("$$")
    if len(pieces) % 2 == 0:
        notes.add(Cause.DOLLARS, text[:80])
        pieces[-2:] = [" ".join(pieces[-2:])]
    if _USER.search(text):
        notes.add(Cause.PAGE_VARIABLE, _USER.findall(text)[0])
    lines = [""]
    for index, piece in enumerate(pieces):
        if index % 2:
            lines[-1] = _beside(lines[-1], _formula(piece, notes))
            continue
        first, *further = _prose(piece, notes)
        lines[-1] = _beside(lines[-1], first)
        lines += further
    return list(_beginnings(lines))


def _prose(piece: str, notes: Notes) -> list[str]:
    text = piece
    if _TAG.search(text):
        notes.add(Cause.HTML, text[:80])
        text = _TAG.sub("", _ROW_BREAK.sub("\n", text))
    text = re.sub(r"\\n(?!eq\b|u\b|abla\b)", "\n", text).replace("\r", "\n")
    text = re.sub(r"\\([$%#&])", r"\1", text)
    return [re.sub(" {2,}", " ", _line(line, notes)) for line in text.split("\n")]


def _line(line: str, notes: Notes) -> str:
    """One line of prose: figures noted, bare fractions as formulas, the rest escaped."""
    made = ""
    for index, piece in enumerate(re.split(r"##([^#]{1,200})##", line)):
        if index % 2:
            notes.add(Cause.FIGURE, piece)
            made += f" (here belongs a figure that could not be brought along: {_escaped(piece)}) "
            continue
        for place, part in enumerate(_BARE.split(piece)):
            made = _beside(made, _formula(part, notes) if place % 2 else _strong(part))
    return made


def _strong(text: str) -> str:
    """Escaped, but for words between double stars."""
    return "".join(
        f"**{_escaped(piece)}**" if index % 2 else _escaped(piece)
        for index, piece in enumerate(_BOLD.split(text))
    )


def _escaped(text: str) -> str:
    pieces = _OWN.split(text)
    return "".join(
        piece if index % 2 else _MARK.sub(r"\\\g<0>", _VALUE.sub(r"\\\1\2 {", piece))
        for index, piece in enumerate(pieces)
    )


def _formula(latex: str, notes: Notes) -> str:
    if re.fullmatch(r"\s*_{2,}\s*", latex):
        return _escaped(latex.strip())
    with_values = _OWN.sub(r"\1", latex)
    if with_values != latex:
        # What stands for a number is tried with a number in its place, and cannot be drawn before.
        tried = dollared(_OWN.sub("2", latex), notes)
        return _escaped(latex) if tried is None else f"${mended(with_values)}$"
    made = dollared(latex, notes)
    return _escaped(mended(latex)) if made is None else made


def _beside(before: str, after: str) -> str:
    """Two pieces of a line; between a formula and a digit or another formula there has to be a space."""
    if not before or not after:
        return before + after
    close = before[-1] == "$" and (after[0].isalnum() or after[0] == "$")
    opens = after[0] == "$" and (before[-1].isalnum() or before[-1] == "\\")
    return f"{before} {after}" if close or opens else before + after


def _beginnings(lines: list[str]) -> Iterator[str]:
    """Lines whose beginnings mean what they look like: lists and tables stay, nothing else begins a block."""
    rows = _table_rows(lines)
    for index, line in enumerate(lines):
        text = line.strip()
        if index in rows:
            cells = text.replace(r"\|", "|")
            yield cells if cells.startswith("|") else f"| {cells}"
        else:
            yield _begun(text)


def _begun(text: str, depth: int = 0) -> str:
    bullet, numbered, number = _BULLET.match(text), _NUMBERED.match(text), _NUMBER.match(text)
    if bullet and depth == 0:
        return f"- {_begun(text[bullet.end() :], 1)}"
    if numbered and depth == 0:
        return f"{numbered[1]}. {_begun(text[numbered.end() :], 1)}"
    if number:
        return f"{number[1]}\\{text[number.end(1) :]}"
    if text[:1] in ("-", "+", "="):
        return f"\\{text}"
    keyed = _KEYED.match(text)
    return f"{keyed[1]}\\:{text[keyed.end() :]}" if keyed and depth else text


def _table_rows(lines: list[str]) -> set[int]:
    """Which lines belong to a table: a line with bars, a ruled one below it, and those with bars after."""
    rows: set[int] = set()
    for index in range(len(lines) - 1):
        ruled = lines[index + 1].strip().replace(r"\|", "|")
        if r"\|" in lines[index] and "|" in ruled and _RULE.fullmatch(ruled):
            end = index + 2
            while end < len(lines) and r"\|" in lines[end]:
                end += 1
            if all("$" not in line.replace(r"\$", "") or r"\|" in line for line in lines[index:end]):
                rows |= set(range(index, end))
    return rows


def _joined(lines: list[str]) -> str:
    """Lines as blocks: list items and table rows stay together, other lines become paragraphs."""
    blocks: list[str] = []
    kinds: list[str] = []
    for line in lines:
        kind = "|" if line.startswith("|") else "-" if line.startswith("- ") else ""
        kind = "1" if _NUMBERED.match(line) else kind
        alone = displayed(line) if re.fullmatch(r"\$[^$]+\$", line) else None
        if kind and kinds and kinds[-1] == kind:
            blocks[-1] += f"\n{line}"
        else:
            blocks.append(alone or line)
            kinds.append(kind)
    return "\n\n".join(blocks)
