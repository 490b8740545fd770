"""A fault of the program itself ends in sentences, and leaves its details in a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.tui.shared.crash_message import REPORT, apologise

FAULTY = """
from tutor.tui.app.app import TutorApp

class FaultyApp(TutorApp):
    def on_mount(self):
        raise ZeroDivisionError("a fault on purpose")

FaultyApp().run(headless=True)
"""


@pytest.mark.slow
def test_a_fault_is_told_in_sentences_and_its_details_are_kept(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTY],
        env={**os.environ, "TUTOR_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = " ".join((done.stdout + done.stderr).split())
    assert "Every answer you gave is saved" in said
    assert "Traceback" not in said
    assert "ZeroDivisionError: a fault on purpose" in (tmp_path / REPORT).read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_leaves_the_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("TUTOR_DATA", str(blocked / "folder"))
    assert "ValueError: no number" in apologise(ValueError("no number"))
