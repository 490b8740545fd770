"""A small house of one's own, to plant things in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.__main__ import main

CONTRACTS = """
[[tool.importlinter.contracts]]
name = "Arrows run downwards only"
type = "layers"
layers = ["tutor.attic | tutor.balcony", "tutor.cellar"]

[[tool.importlinter.contracts]]
name = "Inside the cellar, arrows run downwards"
type = "layers"
containers = ["tutor.cellar"]
layers = ["wine", "coal | (apples)"]
"""

Plant = Callable[[dict[str, str]], tuple[int, str]]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Three rooms in order, with a true map."""
    (tmp_path / "pyproject.toml").write_text(CONTRACTS, encoding="utf-8")
    (tmp_path / "assets").mkdir()
    for name in ("", "attic", "balcony", "cellar"):
        folder = tmp_path / "tutor" / name
        folder.mkdir(exist_ok=True, parents=True)
        (folder / "__init__.py").write_text(f'"""What is in the {name or "house"}."""\n', encoding="utf-8")
    assert main(["map"], tmp_path) == 0
    return tmp_path


@pytest.fixture
def plant(house: Path, capsys: pytest.CaptureFixture[str]) -> Plant:
    """Writes files into the house, by their paths below `tutor`, and has it checked: exit code and output."""

    def checked(files: dict[str, str]) -> tuple[int, str]:
        for name, text in files.items():
            path = house / "tutor" / name
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(text, encoding="utf-8")
        capsys.readouterr()
        return main([], house), capsys.readouterr().out

    return checked
