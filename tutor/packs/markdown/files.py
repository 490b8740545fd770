"""Reads the files of a pack folder safely: text inside the folder, of bounded size, and nothing else."""

from __future__ import annotations

import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from tutor.packs.markdown import forbidden_characters as invisible
from tutor.packs.markdown.commonmark import too_deep
from tutor.packs.model.faults import Faults
from tutor.packs.model.rule import Edit, Rule, Topic

MOST_BYTES = 512 * 1024
MOST_LINES = 10_000
LONGEST_LINE = 10_000
MOST_CELLS = 50_000
"""Cells of all tables of a file. Short rows are filled up to the width of their heading, so that a small file
could hold more of them than fit into memory."""

# A table's line of dashes, whatever lists and quotes it stands in.
_DASHES = re.compile(r"[\s|:>*+.)0-9-]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file: NFC, `\\n` at line ends, no control characters."""

    file: str
    text: str


def is_slug(text: str) -> bool:
    """Whether `text` can be an id: lower-case letters, digits and single hyphens, at most 64."""
    return len(text) <= 64 and _SLUG.fullmatch(text) is not None


def read(folder: Path, name: str, faults: Faults) -> Source | None:
    """Read `folder/name`, or add a fault that says why it cannot be read. Never raises.

    Characters that could steer a terminal are left out of the text, and a warning names their line.

    Args:
        folder: the pack; nothing outside of it is read, also behind a link.
        name: a path below it.
        faults: where to report to.
    """
    data = _bytes(folder, name, faults)
    return None if data is None else decoded(name, data, faults)


NOT_TEXT = Rule(
    "not-text",
    Topic.FILES,
    "A file is text, without NUL bytes.",
    "a picture renamed to ridge.md",
    breaks=(Edit("rectangle.md", "A rectangle has the", "A \0 rectangle has the"),),
)


NOT_UTF_8 = Rule(
    "not-utf-8",
    Topic.FILES,
    "A file is encoded in UTF-8.",
    "a file saved as Latin-1 with an é in it",
    breaks=(Edit("rectangle.md", "A rectangle has the", "A r\udce9ctangle has the"),),
)


def decoded(name: str, data: bytes, faults: Faults) -> Source | None:
    """The text that the bytes of a file are, or a fault that says why they are none."""
    if b"\x00" in data:
        faults.report(
            0, NOT_TEXT, f"{name} holds NUL bytes, so it is not a text file.", "Save it as plain Markdown."
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.report(
            line, NOT_UTF_8, f"{name} is not UTF-8 from this line on.", "Save it with UTF-8 encoding."
        )
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(name, _cleaned(text, faults)) if _fits(text, faults) else None


OUTSIDE = Rule(
    "outside",
    Topic.FILES,
    "Every file lies inside the pack's folder, also behind a link.",
    "ridge.md -> ../other/ridge.md",
)

NOT_A_FILE = Rule(
    "not-a-file", Topic.FILES, "A problem is an ordinary file.", "a folder, or a pipe, named ridge.md"
)

MISSING_FILE = Rule(
    "missing-file",
    Topic.FILES,
    "Every problem that the manifest lists has its file.",
    "- Problems: ridge   (no ridge.md)",
    breaks=(Edit("pack.md", "- Problems: tangents,", "- Problems: tangents, ridge,"),),
)

UNREADABLE_FILE = Rule("unreadable-file", Topic.FILES, "The program may read the file.", "chmod 000 ridge.md")

TOO_LARGE = Rule(
    "too-large",
    Topic.FILES,
    "Packs, files, lines, tables, lists of parts and of variants keep to their bounds.",
    "a file of 600 KiB",
    breaks=(Edit("rectangle.md", "A rectangle has the", "A rectangle " * 1_000 + "has the"),),
)


def _bytes(folder: Path, name: str, faults: Faults) -> bytes | None:
    try:
        root = folder.resolve()
        path = (root / name).resolve()
        if not path.is_relative_to(root):
            faults.report(
                0, OUTSIDE, f"{name} leads outside the pack folder.", "Put the file itself into the folder."
            )
            return None
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            faults.report(
                0, NOT_A_FILE, f"{name} is not an ordinary file.", "Put a Markdown file in its place."
            )
            return None
        if found.st_size > MOST_BYTES:
            size = f"{found.st_size / 1024:,.0f} KiB; at most {MOST_BYTES // 1024} KiB are read"
            faults.report(0, TOO_LARGE, f"{name} has {size}.", "Split it into several problems.")
            return None
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except FileNotFoundError:
        faults.report(0, MISSING_FILE, f"There is no file {name}.", f"Write {name}, or take it off the list.")
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        faults.report(
            0, UNREADABLE_FILE, f"{name} cannot be read: {reason}.", "Check its name and permissions."
        )
    return None


def _fits(text: str, faults: Faults) -> bool:
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        faults.report(
            MOST_LINES,
            TOO_LARGE,
            f"The file has {len(lines):,} lines; {MOST_LINES:,} are read.",
            "Split it.",
        )
        return False
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            faults.report(
                number,
                TOO_LARGE,
                f"This line has {len(line):,} characters.",
                "Break it into several lines.",
            )
            return False
    return _has_few_cells(lines, faults) and _is_shallow(text, faults)


def _is_shallow(text: str, faults: Faults) -> bool:
    line = too_deep(text)
    if line is not None:
        sentence = "Lists and quotes are nested more than eight deep here."
        faults.report(line, TOO_LARGE, sentence, "Say it with fewer levels.")
    return line is None


def _has_few_cells(lines: list[str], faults: Faults) -> bool:
    """Bound the cells that tables may have: the columns of each dashed line times the rows below it."""
    cells = 0
    for number, line in enumerate(lines):
        if "|" not in line or "-" not in line or not _DASHES.fullmatch(line):
            continue
        rows = (
            next((at for at in range(number + 1, len(lines)) if not lines[at].strip()), len(lines)) - number
        )
        cells += (line.count("|") + 1) * rows
        if cells > MOST_CELLS:
            faults.report(
                number + 1,
                TOO_LARGE,
                f"The tables up to here have over {MOST_CELLS:,} cells.",
                "Take rows or columns out, or split the file.",
            )
            return False
    return True


CONTROL_CHARACTER = Rule(
    "control-character",
    Topic.FILES,
    "No invisible characters, nor entities for them: controls, marks of direction, private use.",
    "ESC [31m or &#27;[31m before a word",
    "warning",
    breaks=(Edit("rectangle.md", "A rectangle has the", "A &#27;[31mrectangle has the"),),
)

NOT_NFC = Rule(
    "not-nfc",
    Topic.FILES,
    "Letters with accents are whole letters (Unicode NFC).",
    "e and a combining acute for é",
    "warning",
    breaks=(Edit("rectangle.md", "A rectangle has the", "A re\u0301ctangle has the"),),
)


def _cleaned(text: str, faults: Faults) -> str:
    said = invisible.entities(text)
    if invisible.HIDDEN.search(text):
        lines = enumerate(text.split("\n"), 1)
        said += [(number, sentence) for number, line in lines if (sentence := invisible.what(line))]
        text = invisible.HIDDEN.sub("", text)
    for number, sentence in said:
        faults.report(number, CONTROL_CHARACTER, sentence, "Delete it.")
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        pairs = zip(text.split("\n"), composed.split("\n"), strict=True)
        faults.report(
            next(number for number, (old, new) in enumerate(pairs, 1) if old != new),
            NOT_NFC,
            "Accents or symbols here are written in pieces; they are read as whole letters (Unicode NFC).",
            "Save the file in normal form C; most editors and “iconv” can.",
        )
    return composed
