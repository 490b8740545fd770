"""The product's Python files as modules: where they lie, what they import, and on which lines."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

PACKAGE = "tutor"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the product.

    Attributes:
        path: from the root of the repository, as in `tutor/cli/start.py`.
        module: its dotted name; a package's `__init__.py` has the name of the package.
        lines: how many it has.
        tree: what Python reads in it.
    """

    path: Path
    module: str
    lines: int
    tree: ast.Module = field(repr=False)

    @property
    def package(self) -> str:
        """The package that its relative imports start from."""
        return self.module if self.path.name == "__init__.py" else self.module.rpartition(".")[0]


def source_files(root: Path) -> dict[str, SourceFile]:
    """Every Python file below `root/tutor`, by module name."""
    found = {}
    for path in sorted((root / PACKAGE).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        relative = path.relative_to(root)
        parts = relative.with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found[module] = SourceFile(relative, module, len(text.splitlines()), ast.parse(text, str(relative)))
    return found


def imports(file: SourceFile, modules: dict[str, SourceFile]) -> dict[str, int]:
    """The modules that a file names in its imports, each with the first line that does.

    Every import counts, in a function and under `TYPE_CHECKING`, too: what a reader has to know in order to
    read a file does not depend on when Python needs it. Imports by a text, as a lazy command's, do not.
    """
    found: dict[str, int] = {}
    for node in ast.walk(file.tree):
        for name in _named(node, file):
            # `from a.b import c` names the module a.b.c, if there is one, and else something in a.b.
            target = name if name in modules else name.rpartition(".")[0]
            if target in modules and target != file.module:
                found[target] = min(node.lineno, found.get(target, node.lineno))  # type: ignore[attr-defined]
    return found


def _named(node: ast.AST, file: SourceFile) -> list[str]:
    """The dotted names that one statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    start = file.package.split(".")
    above = start[: len(start) - node.level + 1] if node.level else []
    base = ".".join([*above, *([node.module] if node.module else [])])
    return [f"{base}.{alias.name}" for alias in node.names]
