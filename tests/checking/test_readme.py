"""The README's examples for programs run as they are printed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

README = Path(__file__).parents[2] / "README.md"


def ran(place: Path, code: str) -> str:
    """What a program prints that is saved in a file and run."""
    file = place / "example.py"
    file.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(file)], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return done.stdout


def test_the_examples_print_what_they_promise(tmp_path: Path) -> None:
    compared, drawn = re.findall(
        r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert len([line for line in compared.splitlines() if line]) <= 5
    assert len([line for line in drawn.splitlines() if line]) <= 5
    assert ran(tmp_path, compared) == "equal\n"
    assert [line.strip() for line in ran(tmp_path, drawn).splitlines()] == ["β", "−╶─╴‖x‖₂", "3"]
