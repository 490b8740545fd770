"""Damages packs: one change at a time, such as an author may make by accident, the same ones for a seed.

A change counts if it changes what the pack means. It is set aside, and its kind is tallied, when

- the pack that is read is the same (line numbers, blank lines and authors' own notes do not matter); or
- only running prose differs: words of a text outside of formulas, code spans, lists and tables. No program
  can tell whether a sentence that is gone was needed.

Some damage is not tried, because what is left is a sound pack of another meaning: a whole hint, mistake or
challenge that is gone; two hints of one kind, or bound ones, in another order; the key of a hint's small
question, whose truth only its words tell; and formulas in the solution of a part whose answer is no formula.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, is_dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from tutor.checking import ExpressionBlank
from tutor.notation import Complaint, latex, parse, vocabulary
from tutor.packs.model.pack import Pack
from tutor.packs.reading.load import load

Pages = dict[str, str]
Change = Callable[[Pages, str, random.Random], str | None]

_FIELD = re.compile(r"^- ([A-Z][a-z]+):(.*)$", re.MULTILINE)
_PROSE = ("statement", "text", "message", "solution", "reflection", "description", "feedback")
_SKIPPED = ("line", "lines", "faults", "after")
_FORMAL = re.compile(
    r"\$\$.*?\$\$|\$[^$\n]*\$|`[^`]*`|^ *(?:[-*]|\d+\.) |^\|[^\n]*$", re.DOTALL | re.MULTILINE
)
_STRUCTURE = re.compile(r"#|- [A-Z][a-z]+:|- \[|\||\$\$$")
_SPEAKING = re.compile(r"^### (?:Hint (?!challenge)|Mistake )[^\n]*\n(?:- [^\n]*\n|\n)*", re.MULTILINE)
_KEY = re.compile(r"^- Answer: `([^`\n]+)`(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged pack: what was done, to which file, and that file's new text."""

    kind: str
    file: str
    text: str


def mutants(pages: Pages, seed: int) -> Iterator[Mutant]:
    """Damaged versions of a pack, without end."""
    luck = random.Random(seed)
    files = sorted(pages)
    while True:
        kind = luck.choice(sorted(CHANGES))
        file = luck.choice(files)
        text = CHANGES[kind](pages, file, luck)
        if text is not None and text != pages[file]:
            yield Mutant(kind, file, text)


def pages_of(folder: Path) -> Pages:
    """The Markdown of a pack."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}


def meaning(pack: Pack) -> Any:
    """What a pack says, without line numbers and with its prose left out."""
    return bare(replace(pack, folder=Path()))


def bare(value: Any) -> Any:
    """A value without line numbers, its prose reduced to what a program can see in it."""
    if is_dataclass(value):
        return tuple(
            (name, _seen(getattr(value, name)) if name in _PROSE else bare(getattr(value, name)))
            for name in value.__dataclass_fields__
            if name not in _SKIPPED
        )
    return tuple(map(bare, value)) if isinstance(value, tuple) else value


def _seen(value: Any) -> Any:
    return tuple(map(_formal, value)) if isinstance(value, tuple) else _formal(value)


def _formal(text: str) -> tuple[bool, tuple[str, ...]]:
    """What a program can see in a text: that there is one, formulas, code, list items, rows, odd signs."""
    odd = re.findall(r"[$`\\{}|]|[^\x20-\u2fff\n]", re.sub(r"\w", "", text))
    return bool(text.strip()), (*_FORMAL.findall(text), *odd)


def _line(pages: Pages, file: str, luck: random.Random) -> str:
    """One without which the structure is another: a heading, a field, an option, a row, a formula's fence."""
    lines = pages[file].split("\n")
    del lines[luck.choice([at for at, line in enumerate(lines) if _STRUCTURE.match(line)])]
    return "\n".join(lines)


def _sections(text: str) -> list[tuple[int, int]]:
    starts = [match.start() for match in re.finditer(r"^#{2,3} ", text, re.MULTILINE)]
    return list(zip(starts, [*starts[1:], len(text)], strict=False))


def _section(pages: Pages, file: str, luck: random.Random) -> str | None:
    needed = ("### Solution", "### Reflect")
    found = [(a, b) for a, b in _sections(pages[file]) if pages[file].startswith(needed, a)]
    if not found:
        return None
    start, end = luck.choice(found)
    return pages[file][:start] + pages[file][end:]


def _empty_section(pages: Pages, file: str, luck: random.Random) -> str | None:
    found = [(a, b) for a, b in _sections(pages[file]) if pages[file].startswith("### ", a)]
    if not found:
        return None
    start, end = luck.choice(found)
    head = [line for line in pages[file][start:end].split("\n") if line.startswith(("### ", "- "))]
    return pages[file][:start] + "\n".join(head) + "\n\n" + pages[file][end:]


def _twice(pages: Pages, file: str, luck: random.Random) -> str | None:
    found = _sections(pages[file])
    if not found:
        return None
    start, end = luck.choice(found)
    return pages[file][:end] + "\n" + pages[file][start:end] + pages[file][end:]


def _swap_sections(pages: Pages, file: str, luck: random.Random) -> str | None:
    text = pages[file]
    hints = [(a, b) for a, b in _sections(text) if text.startswith("### Hint", a)]
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


def _part_keys(text: str) -> list[re.Match[str]]:
    """The keys of the parts, which stand above their first section."""
    found = []
    for start, end in _whole_parts(text):
        section = text.find("\n### ", start, end)
        match = _KEY.search(text, start, section if section > 0 else end)
        if match is not None:
            found.append(match)
    return found


def _swap_keys(pages: Pages, file: str, luck: random.Random) -> str | None:
    text = pages[file]
    found = _part_keys(text)
    if len(found) < 2:
        return None
    one, two = sorted(luck.sample(found, 2), key=lambda match: match.start())
    middle = text[one.end(1) : two.start(1)]
    return text[: one.start(1)] + two[1] + middle + one[1] + text[two.end(1) :]


def _changed_key(change: Callable[[str, random.Random], str | None]) -> Change:
    def changed(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = _part_keys(pages[file])
        if not found:
            return None
        match = luck.choice(found)
        left, equals, right = match[1].rpartition("= ")
        new = change(right, luck)
        text = pages[file]
        return None if new is None else text[: match.start(1)] + left + equals + new + text[match.end(1) :]

    return changed


def _other_number(text: str, luck: random.Random) -> str | None:
    found = list(re.finditer(r"(?<![_\w.])\d+", text))
    if not found:
        return None
    match = luck.choice(found)
    return text[: match.start()] + str(int(match[0]) + luck.choice((1, 2, 5))) + text[match.end() :]


def _leak(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Write the key into a hint, a message or the statement of its part."""
    text = pages[file]
    owners = [
        (a, b, match) for a, b in _whole_parts(text) for match in _part_keys(text[:b]) if match.start() > a
    ]
    if not owners:
        return None
    start, end, match = luck.choice(owners)
    key = match[1].rpartition("= ")[2]
    read = parse(key, _names(text, start, end))
    told = luck.choice([f"`{key}`", *([] if isinstance(read, Complaint) else [f"${latex(read.tree)}$"])])
    heads = list(_SPEAKING.finditer(text, start, end))
    if not heads:
        return None
    at = luck.choice(heads).end()
    return f"{text[:at]}Look: {told}.\n\n{text[at:]}"


def _names(text: str, start: int, end: int) -> Any:
    given = re.findall(r"^- Given: (.*)$", text[:end], re.MULTILINE)
    found = vocabulary(*(span for line in given for span in re.findall(r"`([^`]+)`", line)))
    return vocabulary() if isinstance(found, Complaint) else found


def _whole_parts(text: str) -> list[tuple[int, int]]:
    starts = [match.start() for match in re.finditer(r"^## Part ", text, re.MULTILINE)]
    return list(zip(starts, [*starts[1:], len(text)], strict=False))


def _without_one(pattern: str) -> Change:
    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = list(re.finditer(pattern, pages[file]))
        if not found:
            return None
        match = luck.choice(found)
        return pages[file][: match.start()] + pages[file][match.end() :]

    return change


def _misspelt(pattern: str) -> Change:
    """Two neighbouring letters of a word change places."""

    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = [match for match in re.finditer(pattern, pages[file], re.MULTILINE) if len(match[1]) > 2]
        if not found:
            return None
        match = luck.choice(found)
        word = match[1]
        at = luck.randrange(len(word) - 1)
        new = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return pages[file][: match.start(1)] + new + pages[file][match.end(1) :]

    return change


def _when(source: Callable[[str, int, int, random.Random], str | None]) -> Change:
    """A `When` of a part says something else."""

    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        text = pages[file]
        parts = _whole_parts(text)
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


def _key_of(text: str, start: int, end: int, luck: random.Random) -> str | None:
    found = [match for match in _part_keys(text[:end]) if match.start() > start]
    return f"`{found[0][1].rpartition('= ')[2]}`" if found else None


def _other_when(text: str, start: int, end: int, luck: random.Random) -> str | None:
    found = re.findall(r"^- When: (.*)$", text[start:end], re.MULTILINE)
    if re.search(r"^- (?:Cell|Blank):", text[start:end], re.MULTILINE):
        return None  # about another blank it is another mistake
    return luck.choice(found) if len(found) > 1 else None


def _replaced(pattern: str, *instead: str) -> Change:
    def change(pages: Pages, file: str, luck: random.Random) -> str | None:
        found = list(re.finditer(pattern, pages[file], re.MULTILINE))
        if not found:
            return None
        match = luck.choice(found)
        new = match.expand(luck.choice(instead))
        return pages[file][: match.start()] + new + pages[file][match.end() :]

    return change


def _solution(pages: Pages, file: str, luck: random.Random) -> str | None:
    """Another number, or another sign, in the last formula of a solution."""
    text = pages[file]
    answered = [(a, b) for a, b in _whole_parts(text) for key in _part_keys(text[:b]) if key.start() > a]
    found = [
        (start, end)
        for start, end in _sections(text)
        if text.startswith("### Solution", start)
        and "$$" in text[start:end]
        and any(a < start < b for a, b in answered)
    ]
    if not found:
        return None
    start, end = luck.choice(found)
    opening = text.rfind("$$", start, text.rfind("$$", start, end))
    closing = text.rfind("$$", start, end)
    new = _other_number(text[opening + 2 : closing], luck)
    return None if new is None else text[: opening + 2] + new + text[closing:]


def _odd_letter(pages: Pages, file: str, luck: random.Random) -> str:
    at = luck.randrange(len(pages[file]))
    odd = luck.choice(("\x1b[31m", "\u202e", "\x07", "\u200b", "\u2066", "e\u0301"))
    return pages[file][:at] + odd + pages[file][at:]


CHANGES: dict[str, Change] = {
    "drop a line": _line,
    "drop a section": _section,
    "empty a section": _empty_section,
    "a section twice": _twice,
    "swap two hints": _swap_sections,
    "swap two keys": _swap_keys,
    "negate a key": _changed_key(lambda key, luck: f"-({key})"),
    "double a key": _changed_key(lambda key, luck: f"2 ({key})"),
    "another number in a key": _changed_key(_other_number),
    "leak a key": _leak,
    "break a dollar": _without_one(r"(?<!\\)\$"),
    "break a brace": _without_one(r"(?<!\\)[{}](?=[^`\n]*\$)"),
    "misspell a field": _misspelt(r"^- ([A-Z][a-z]+):"),
    "misspell a heading": _misspelt(r"^#{2,3} ([A-Z][a-z]+)"),
    "misspell a kind": _misspelt(r"^### Hint ([a-z]+)"),
    "misspell a binding": _misspelt(r"^### Hint [a-z]+ for ([a-z-]+)"),
    "misspell a command": _misspelt(r"\\([a-z]{4,})"),
    "misspell a skill": _misspelt(r"^- Skills: ([a-z-]+)"),
    "a mistake that is right": _when(_key_of),
    "a mistake like another": _when(_other_when),
    "unbalance a row": _replaced(r"^(\|[^\n]*)\|[^|\n]*\|$", r"\1|"),
    "unmark the right option": _replaced(r"- \[x\]", "- [ ]"),
    "mark an option": _replaced(r"- \[ \]", "- [x]"),
    "a variant of zeros": _replaced(r"(?<=[{,] )\[[^\]]*\](?=[,} ])", "[0, 0, 0]"),
    "drop a declaration": _replaced(r"^(- Given: )`[^`]+`(?:, )?", r"\1"),
    "another domain": _replaced(r"(?<=Given: `)(\w+) (?:in R\^\w+|> 0|in N)(?=`)", r"\1 in R", r"\1 < 0"),
    "another run": _replaced(r"(?<=Experiment: run )\w+", "sgd", "o", "sign"),
    "another objective": _replaced(
        r"(- Experiment: minimise [^\n]*\|\|)_(?:1|2|inf)", r"\1_1", r"\1_2", r"\1_inf"
    ),
    "another last formula": _solution,
    "an odd letter": _odd_letter,
    "drop from the manifest": _replaced(r"^- (?:Id|Version|Licence|Source|Authors|Problems):[^\n]*\n", ""),
}


def keys(pack: Pack) -> list[str]:
    """The typed keys of a pack."""
    blanks = [blank for problem in pack.problems for part in problem.parts for blank in part.blanks]
    return [blank.key for blank in blanks if isinstance(blank, ExpressionBlank)]


def written(folder: Path, pages: Pages, mutant: Mutant) -> Pack:
    """The damaged pack, read from `folder`, where nothing else is."""
    for name, text in pages.items():
        (folder / name).write_text(mutant.text if name == mutant.file else text, encoding="utf-8")
    return load(folder)
