"""What the house holds to, and the cure for each thing that is against it."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.circles import circles
from tests.house.room_map import MAP, drawn
from tests.house.source_files import SourceFile, imports, source_files

MOST_FILES = 25
"""Python files of one folder: as many names as can be looked through at a glance."""
MOST_FOLDERS = 2
"""Folders in which a file may have the same name, so that a name by itself still says which file is meant."""
MOST_LINES = 300
"""Lines of a file."""
MOST_OF_A_FUNCTION = 50
"""Lines of a function, its signature and docstring among them: what a screen shows at once."""
_NAMED = re.compile(r"`([a-z_0-9/]+\.py)`")
"""A file in a docstring; `NAME_lab.py`, with capitals, stands for several."""
EVERYWHERE = {"__init__.py", "__main__.py"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something against the rules: where, what, and what to do about it."""

    where: str
    sentence: str
    cure: str


def findings(root: Path) -> list[Finding]:
    """Everything that is against the rules in the product below `root`, and in its map."""
    modules = source_files(root)
    files = list(modules.values())
    return [
        *import_circles(modules),
        *full_folders(files),
        *repeated_names(files),
        *long_files(files),
        *long_functions(files),
        *lost_files(files),
        *old_map(root),
    ]


def import_circles(modules: dict[str, SourceFile]) -> Iterator[Finding]:
    """Files that import one another in a circle, by whatever import."""
    arrows = {name: imports(file, modules) for name, file in modules.items()}
    for circle in circles(arrows):
        ways = zip(circle, [*circle[1:], circle[0]], strict=True)
        told = ", ".join(
            f"{modules[source].path.as_posix()}:{arrows[source][target]} imports {target}"
            for source, target in ways
        )
        yield Finding(
            modules[circle[0]].path.as_posix(),
            f"stands in a circle of {len(circle)} files: {told}.",
            "Move what both need into a file below them, name it by a Protocol there, or hand it down as an "
            "argument.",
        )


def full_folders(files: list[SourceFile]) -> Iterator[Finding]:
    """Folders with more files than can be looked through."""
    folders = defaultdict(list)
    for file in files:
        folders[file.path.parent.as_posix()].append(file)
    for folder, inside in folders.items():
        if len(inside) > MOST_FILES:
            yield Finding(
                folder,
                f"holds {len(inside)} Python files, and {MOST_FILES} is the most.",
                "Make inner rooms of it, and a contract for them in pyproject.toml.",
            )


def repeated_names(files: list[SourceFile]) -> Iterator[Finding]:
    """File names that do not say which file is meant."""
    places = defaultdict(list)
    for file in files:
        if file.path.name not in EVERYWHERE:
            places[file.path.name].append(file.path.parent.as_posix())
    for name, folders in places.items():
        if len(folders) > MOST_FOLDERS:
            yield Finding(
                name,
                f"is the name of files in {len(folders)} folders: {', '.join(folders)}.",
                "Give them names that say of what.",
            )


def long_files(files: list[SourceFile]) -> Iterator[Finding]:
    """Files that are about more than one thing, to judge by their length."""
    for file in files:
        if file.lines > MOST_LINES:
            yield Finding(
                file.path.as_posix(),
                f"has {file.lines} lines, and {MOST_LINES} is the most.",
                "Cut it where it changes its subject.",
            )


def long_functions(files: list[SourceFile]) -> Iterator[Finding]:
    """Functions that do not fit on a screen."""
    for file in files:
        for node in ast.walk(file.tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > MOST_OF_A_FUNCTION:
                    yield Finding(
                        f"{file.path.as_posix()}:{node.lineno}",
                        f"{node.name} has {lines} lines, and {MOST_OF_A_FUNCTION} is the most.",
                        "Give its steps names of their own.",
                    )


def lost_files(files: list[SourceFile]) -> Iterator[Finding]:
    """Files that a docstring names, and that are not there."""
    there = [f"/{file.path.as_posix()}" for file in files]
    for file in files:
        for node in ast.walk(file.tree):
            if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Constant):
                continue
            for name in _NAMED.findall(str(node.value.value)):
                if not any(path.endswith(f"/{name}") for path in there):
                    yield Finding(
                        f"{file.path.as_posix()}:{node.lineno}",
                        f"names `{name}`, and no file is called so.",
                        "Name the file that it is now.",
                    )


def old_map(root: Path) -> Iterator[Finding]:
    """A map that shows other rooms than the contracts hold."""
    kept = root / MAP
    if not kept.is_file() or kept.read_text(encoding="utf-8") != drawn(root):
        yield Finding(MAP, "is not what the contracts say.", "Run `python -m tests.house map`.")
