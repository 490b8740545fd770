"""Begins a pack, or a problem in one: small, complete and sound, to be changed piece by piece."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from tutor.packs.markdown.files import is_slug, read
from tutor.packs.model.faults import Faults
from tutor.packs.reading.manifest import NAME, Manifest, manifest
from tutor.packs.sharing.pack_files import is_device
from tutor.packs.sharing.refused import RefusedError, named, why

HERE = Path(__file__).parent / "starter_pack"
ADDED = "added.md"
"""The problem that is added to a pack; all other files there are the pack that is begun."""

_PROBLEMS = re.compile(r"[ ]{0,3}[-*+]\s+Problems:")
_LONGEST_ID = 64


def slug(name: str) -> str:
    """The id that a name gives: `Linear Algebra I` becomes `linear-algebra-i`. May be empty."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST_ID].strip("-")


def title(name: str) -> str:
    """The title that a name gives: `linear-algebra` becomes `Linear algebra`; others stay as they are."""
    text = " ".join("".join(each for each in name if each.isprintable()).split())[:200]
    if is_slug(text):
        text = text.replace("-", " ")
    return text[:1].upper() + text[1:]


def begin_pack(parent: Path, name: str) -> tuple[Path, ...]:
    """Write the starter pack into a new folder of `parent`, called by the id that `name` gives.

    Returns the files. Raises:
        RefusedError: something is in that folder already, or it cannot be written.
    """
    id_ = _id(name)
    folder = parent / id_
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise RefusedError(
                f"There is something in {named(str(folder))} already. Choose another name, or add a problem "
                "to a pack with --problem."
            )
        made = []
        for source in sorted(HERE.glob("*.md")):
            if source.name != ADDED:
                text = source.read_text(encoding="utf-8")
                if source.name == NAME:
                    text = _renamed(text, "pack-id", id_, title(name))
                made.append(_write(folder / source.name, text))
    except OSError as error:
        raise RefusedError(f"{named(str(folder))} cannot be written: {why(error)}.") from error
    return tuple(made)


def add_problem(folder: Path, name: str) -> Path:
    """Add a problem to the pack in `folder` and list it in `pack.md`, where all else stays as it is.

    Raises:
        RefusedError: there is no pack, a problem of that name is there, or the folder cannot be written.
    """
    id_ = _id(name)
    faults = Faults(NAME)
    source = read(folder, NAME, faults)
    if source is None:
        raise RefusedError(f"There is no pack in {named(str(folder))}: {faults.found[0].sentence}")
    known = manifest(source, folder, faults)
    page = folder / f"{id_}.md"
    if page.exists() or id_ in known.problems:
        raise RefusedError(f"There is a problem {id_} already. Choose another name.")
    text = _renamed((HERE / ADDED).read_text(encoding="utf-8"), "problem-id", id_, title(name))
    listed = folder / NAME
    try:
        before = listed.read_bytes().decode("utf-8")
        after = _listing(before, id_, known)
        _write(page, _with_skill(text, known))
        if after != before:
            new = folder / f".{NAME}.new"
            new.write_bytes(after.encode("utf-8"))
            new.replace(listed)
    except OSError as error:
        raise RefusedError(f"{named(str(folder))} cannot be written: {why(error)}.") from error
    return page


def _id(name: str) -> str:
    made = slug(name)
    if not made or is_device(made):
        raise RefusedError(
            f"{named(name)} gives no id. Choose a name with Latin letters, such as “shrinkage”."
        )
    return made


def _renamed(text: str, old_id: str, id_: str, heading: str) -> str:
    """The text with its first line and its id replaced."""
    return text.replace("# Title\n", f"# {heading}\n", 1).replace(f"- Id: {old_id}\n", f"- Id: {id_}\n", 1)


def _with_skill(text: str, known: Manifest) -> str:
    """A problem that trains the pack's first skill, if it has any."""
    if not known.skills:
        return text
    return text.replace("- Given:", f"- Skills: {known.skills[0].slug}\n- Given:", 1)


def _listing(text: str, id_: str, known: Manifest) -> str:
    """The manifest with one more name at the end of its list of problems, and nothing changed elsewhere."""
    lines = text.splitlines(keepends=True)
    first = next((index for index, line in enumerate(lines) if _PROBLEMS.match(line)), None)
    if first is None:
        # Without a list every file is shown, so the new one is as well.
        return text
    last = first
    while last + 1 < len(lines) and lines[last + 1][:1] in (" ", "\t") and lines[last + 1].strip():
        last += 1
    bare = lines[last].rstrip()
    end = lines[last][len(lines[last].rstrip("\r\n")) :]
    if bare.endswith("Problems:"):
        # An empty list shows every file, and is to go on doing so.
        lines[last] = f"{bare} {', '.join((*known.problems, id_))}{end}"
    else:
        lines[last] = f"{bare}{'' if bare.endswith(',') else ','} {id_}{end}"
    return "".join(lines)


def _write(path: Path, text: str) -> Path:
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path
