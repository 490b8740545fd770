"""The contracts of import-linter refuse an import that is planted against them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.__main__ import ROOT

pytestmark = pytest.mark.slow

LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product, to be changed."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "tutor", folder / "tutor", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def linted(copy: Path) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-c", LINT], cwd=copy, capture_output=True, text=True)
    return done.returncode, done.stdout


def test_the_product_as_it_is_keeps_its_contracts(copy: Path) -> None:
    code, said = linted(copy)
    assert code == 0, said
    assert "0 broken" in said


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("notation/tree/nodes.py", "import tutor.packs.model.pack", "Arrows run downwards only"),
        ("notation/tree/nodes.py", "import tutor.notation.parser.parse", "Inside notation"),
        ("checking/numbers/tensors.py", "import tutor.checking.marking", "Inside checking"),
        ("packs/check/texts/links.py", "import tutor.packs.check.check_pack", "Inside the check of packs"),
        ("tutoring/event.py", "import textual", "Only tui imports Textual"),
        ("packs/model/pack.py", "import sympy", "Only checking imports SymPy"),
        ("plots/canvas/camera.py", "def f():\n    import tutor.tui.app.app", "Arrows run downwards only"),
    ],
)
def test_a_planted_import_breaks_its_contract(copy: Path, file: str, line: str, contract: str) -> None:
    path = copy / "tutor" / file
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n\n{line}\n", encoding="utf-8")
    try:
        code, said = linted(copy)
    finally:
        path.write_text(before, encoding="utf-8")
    assert code == 1, said
    assert re.search(rf"^{re.escape(contract)}.* BROKEN", said, re.MULTILINE), said
