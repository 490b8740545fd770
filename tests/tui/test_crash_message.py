"""A fault of the program itself ends in sentences, and leaves its details in a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.conftest import opened, type_in
from tutor.checking import Checker
from tutor.store import Store
from tutor.store.small_files.drafts import FILE, read
from tutor.tui.app.app import TutorApp
from tutor.tui.shared.crash_message import REPORT, apologise

STEP = "steps/warm-up/step"

FAULTY = """
import sys
from tutor.tui.app.app import TutorApp

class FaultyApp(TutorApp):
    def on_mount(self):
        raise ZeroDivisionError("a fault on purpose")

    def run(self):
        return super().run(headless=True)

sys.exit(FaultyApp().run_to_its_end())
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
    assert done.returncode == 1
    said = " ".join((done.stdout + done.stderr).split())
    assert "Every answer you gave is saved" in said
    assert "Traceback" not in said
    assert "ZeroDivisionError: a fault on purpose" in (tmp_path / REPORT).read_text(encoding="utf-8")


def test_an_app_that_ends_without_saying_how_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = TutorApp()
    monkeypatch.setattr(app, "run", lambda: None)
    assert app.run_to_its_end() == 1


@pytest.mark.slow
async def test_a_fault_keeps_what_was_typed_and_closes_the_record(tmp_path: Path, checker: Checker) -> None:
    store = Store.open(tmp_path / "record.sqlite3")
    with pytest.raises(ZeroDivisionError):
        async with opened(checker, STEP, store=store) as pilot:
            await type_in(pilot, "2 pi")
            pilot.app.call_later(lambda: 1 // 0)
            await pilot.pause()
    assert list(read(tmp_path / FILE).values()) == [("2 pi",)]
    assert [path.name for path in tmp_path.glob("record*")] == ["record.sqlite3"]


def test_a_folder_that_cannot_be_written_leaves_the_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("TUTOR_DATA", str(blocked / "folder"))
    assert "ValueError: no number" in apologise(ValueError("no number"))
