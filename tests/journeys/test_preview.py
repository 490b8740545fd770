"""An author saves a file, and the terminal shows it: what changed, what is wrong, and that it is mended."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal
from tutor.packs.library.library import shipped

pytestmark = pytest.mark.slow

TUTOR = str(Path(sys.executable).with_name("tutor"))


def test_a_save_is_seen_and_so_are_errors_and_their_mending(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(shipped() / "optimizers", pack)
    page = pack / "penalized-updates.md"
    text = page.read_text(encoding="utf-8")
    with Terminal(
        [TUTOR, "pack", "preview", f"{pack}/penalized-updates/linf"],
        columns=120,
        rows=40,
        environment={"TUTOR_DATA": str(tmp_path / "data")},
    ) as terminal:
        terminal.wait_for("Now let the largest", "For the author", "-(alpha/2) ||g||_1 sign(g)")
        terminal.type("alpha g")
        terminal.wait_for("αg")
        page.write_text(text.replace("Now let the largest", "Now as it is saved"), encoding="utf-8")
        terminal.wait_for("Now as it is saved", "alpha g")
        page.write_text(
            text.replace("- Answer: `u = -(alpha/2) ||g||_1", "- Answr: `u = 1"), encoding="utf-8"
        )
        terminal.wait_for("There is no field “Answr” here.", "Did you mean “Answer”?")
        page.write_text(text, encoding="utf-8")
        terminal.wait_for("Now let the largest", "alpha g")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    assert not (tmp_path / "data" / "record.sqlite3").exists()
