"""Imports an OATutor content pool as a pack, problem by problem; the pack appears when all is done."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tutor.packs.importing.import_report import summary
from tutor.packs.importing.ledger import Cause, Imported, Ledger
from tutor.packs.importing.pool import (
    MOST_SKILLS,
    UnreadableError,
    folders,
    natural,
    pool_in,
    read_json,
)
from tutor.packs.importing.pool_files import Found, line_of, read_problem, slug, strings_of
from tutor.packs.importing.problem_page import Page, page
from tutor.packs.markdown.files import MOST_BYTES
from tutor.packs.reading.manifest import MOST_PROBLEMS, NAME

SKILLS = "skillModel.json"
WIDTH = 100

Skills = Mapping[str, Sequence[str]]


class ImportingError(Exception):
    """Why nothing was imported: a whole sentence, and what to do."""


@dataclass(slots=True)
class _Made:
    """The pack as far as it is written; only what the manifest needs is kept in memory."""

    rows: list[tuple[str, str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    skills: dict[str, str] = field(default_factory=dict)
    licences: dict[str, None] = field(default_factory=dict)
    sources: dict[str, None] = field(default_factory=dict)
    parts: int = 0


def import_oatutor(
    folder: Path,
    to: Path,
    course: str = "",
    force: bool = False,
    progress: Callable[[int, int], object] = lambda done, of: None,
) -> Imported:
    """Import the pool in `folder` as the pack `to`, with a report beside it.

    Args:
        folder: the pool, or a folder that has `content-pool` in it.
        to: the pack's folder, made by this; its name becomes the pack's id.
        course: only problems whose course has these words in its name.
        force: take the place of a pack that is there.
        progress: called with the number of problems done and of all.

    Raises:
        ImportingError: there is no pool, or the pack cannot be written. Nothing has changed then.
    """
    pool = pool_in(folder)
    if pool is None:
        raise ImportingError(f"There is no folder {folder}. Name the one that has “content-pool” in it.")
    _free(to, force)
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        place = Path(tempfile.mkdtemp(prefix=f".{to.name}-", dir=to.parent))
    except OSError as error:
        raise ImportingError(f"{to.parent} cannot be written: {error.strerror}.") from None
    try:
        return _imported(pool, to, place, course, progress)
    except OSError as error:
        raise ImportingError(f"The pack could not be written: {error.strerror or error}.") from None
    except UnreadableError as error:
        raise ImportingError(f"{pool} {error}.") from None
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _imported(
    pool: Path, to: Path, place: Path, course: str, progress: Callable[[int, int], object]
) -> Imported:
    pack, cases = place / "pack", place / "cases"
    pack.mkdir()
    names = list(folders(pool))
    made = _Made()
    with cases.open("w", encoding="utf-8", errors="replace") as file:
        ledger = Ledger(file.write)
        skills = _skills(pool, ledger)
        linked = list(folders(pool, links=True))
        for name in linked:
            ledger.add(Cause.PROBLEM_FILE, name, "it is a link, and links are not followed")
        for done, name in enumerate(names):
            progress(done, len(names))
            if _wanted(pool, name, course):
                _one(pool, name, pack, skills, made, ledger)
        progress(len(names), len(names))
    if not made.rows:
        raise ImportingError(_nothing(pool, names, course, ledger))
    (pack / NAME).write_text(_manifest(to, course, made), encoding="utf-8")
    report = to.with_name(f"{to.name}-import.md")
    written = Imported(len(made.rows), made.parts, len(names) + len(linked), report, dict(ledger.counts))
    _report(place / "report", written, cases, to)
    _put(pack, to, place / "old")
    os.replace(place / "report", report)  # noqa: PTH105 - in one step, over an older one
    return written


def _one(pool: Path, name: str, pack: Path, skills: Skills, made: _Made, ledger: Ledger) -> None:
    """Import one problem; whatever happens to it, the others go on."""
    try:
        found = read_problem(pool, name, ledger)
        if found is not None:
            _write(pack, found, skills, made, ledger)
    except OSError:
        raise
    except Exception as error:
        # Thousands of problems by many hands: what nobody foresaw in one of them is a line in the report.
        ledger.add(Cause.PROBLEM_FILE, name, f"it could not be converted ({type(error).__name__}: {error})")


def _wanted(pool: Path, name: str, course: str) -> bool:
    if not course:
        return True
    try:
        record = read_json(pool / name / f"{name}.json")
    except UnreadableError:
        return True  # Which course it belongs to cannot be told, so the report names it.
    return isinstance(record, dict) and course.casefold() in str(record.get("courseName")).casefold()


def _write(pack: Path, found: Found, skills: Skills, made: _Made, ledger: Ledger) -> None:
    name = slug(found.id, "problem")
    number = 2
    while name in made.ids or f"{name}.md" == NAME:
        tail = f"-{number}"
        name, number = f"{slug(found.id, 'problem')[: 64 - len(tail)].rstrip('-')}{tail}", number + 1
    written = page(found, name, skills, ledger)
    if written is None:
        return
    data = written.text.encode("utf-8", "replace")
    if len(data) > MOST_BYTES:
        ledger.add(Cause.TOO_LONG, found.id, f"the problem would have {len(data):,} bytes and was left out")
        return
    (pack / f"{name}.md").write_bytes(data)
    _note(written, found, skills, made)


def _note(written: Page, found: Found, skills: Skills, made: _Made) -> None:
    made.ids.add(written.id)
    made.rows.append((found.course, found.lesson, written.id))
    made.parts += written.parts
    made.licences.setdefault(found.licence)
    made.sources.setdefault(found.source)
    for step in found.steps:
        for skill in skills.get(step.id, ()):
            if slug(skill, "") in written.skills:
                made.skills.setdefault(slug(skill, ""), line_of(skill.replace("_", " ")))


def _skills(pool: Path, ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """The skills of each step, from the file beside the pool or in it."""
    path = next((path for path in (pool.parent / SKILLS, pool / SKILLS) if path.is_file()), None)
    if path is None:
        ledger.add(Cause.SKILLS_FILE, SKILLS, "there is none beside the pool")
        return {}
    try:
        read = read_json(path, MOST_SKILLS)
    except UnreadableError as error:
        ledger.add(Cause.SKILLS_FILE, SKILLS, str(error))
        return {}
    if not isinstance(read, dict):
        ledger.add(Cause.SKILLS_FILE, SKILLS, "is no object")
        return {}
    return {str(step): strings_of(skills) for step, skills in read.items()}


def _manifest(to: Path, course: str, made: _Made) -> str:
    """`pack.md`: problems by course and lesson, in natural order.

    Raises:
        ImportingError: there are more than one pack can hold.
    """
    ordered = sorted(made.rows, key=lambda row: (row[0].casefold(), natural(row[1]), natural(row[2])))
    licences = [licence for licence in made.licences if licence]
    one = len(made.licences) == 1 and bool(licences)
    sources = [source for source in made.sources if source]
    lines = [
        f"# {line_of(course) or _title(to)}",
        "",
        f"- Id: {slug(to.name, 'imported')}",
        "- Version: 1.0.0",
        "- Authors: the authors named by each problem",
        f"- Licence: {licences[0] if one else 'each problem names its own'}",
        f"- Source: {sources[0] if len(made.sources) == 1 and sources else 'each problem names its own'}",
        "- Language: en",
        "- Problems:",
        *_listed([name for _, _, name in ordered]),
        "",
        "Imported from an OATutor content pool.",
        "",
    ]
    if made.skills:
        lines += ["## Skills", "", *(f"- {name}: {said}" for name, said in sorted(made.skills.items())), ""]
    text = "\n".join(lines)
    if len(ordered) > MOST_PROBLEMS or len(text.encode()) > MOST_BYTES:
        raise ImportingError(
            f"{len(ordered):,} problems are more than one pack holds. Import one course at a time: --course."
        )
    return text


def _title(to: Path) -> str:
    return to.name.replace("-", " ").replace("_", " ").strip().capitalize() or "Imported problems"


def _listed(names: Sequence[str]) -> list[str]:
    """The names as indented lines of a field."""
    lines = [" "]
    for name in names:
        if len(lines[-1]) + len(name) + 2 > WIDTH:
            lines.append(" ")
        lines[-1] += f" {name},"
    lines[-1] = lines[-1].rstrip(",")
    return lines


def _report(path: Path, written: Imported, cases: Path, to: Path) -> None:
    """The summary, then every case; copied, so that a long list is never held in memory."""
    with path.open("w", encoding="utf-8") as file, cases.open(encoding="utf-8") as noted:
        file.write("\n".join(summary(written, to.name)))
        shutil.copyfileobj(noted, file)


def _free(to: Path, force: bool) -> None:
    """See that the pack may be written to `to`."""
    if not os.path.lexists(to):
        return
    if to.is_symlink() or not to.is_dir():
        raise ImportingError(f"{to} is no folder. Name one that is not there yet.")
    there = any(to.iterdir())
    if there and not force:
        raise ImportingError(f"{to} is there already. Name another folder, or add --force to replace it.")
    if there and not (to / NAME).is_file():
        raise ImportingError(f"{to} holds something that is no pack, so it is not replaced.")


def _put(pack: Path, to: Path, old: Path) -> None:
    """The finished folder under its name; what was there comes back if that fails."""
    os.chmod(pack, 0o755)  # noqa: PTH101 - a temporary folder's children are as open as others
    if os.path.lexists(to):
        os.replace(to, old)  # noqa: PTH105
        try:
            os.replace(pack, to)  # noqa: PTH105
        except OSError:
            os.replace(old, to)  # noqa: PTH105
            raise
    else:
        os.replace(pack, to)  # noqa: PTH105


def _nothing(pool: Path, names: Sequence[str], course: str, ledger: Ledger) -> str:
    if not names:
        return f"There is no problem in {pool}."
    if course and ledger.counts.keys() <= {Cause.PROBLEM_FILE, Cause.SKILLS_FILE}:
        return f"No problem in {pool} belongs to a course named “{course}”."
    return f"None of the {len(names):,} folders in {pool} could be imported as a problem."
