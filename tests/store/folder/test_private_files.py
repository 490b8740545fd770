"""Answers and thoughts are readable by their owner only, also where an older version left them open."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutor.store import Store
from tutor.store.folder.private_files import tighten
from tutor.store.small_files import drafts, settings
from tutor.store.small_files.student_name import opaque_name
from tutor.tui.shared.crash_message import apologise
from tutor.tutoring.event import Opened

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows keeps folders of users private by itself")


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    """What new files get where nobody asked for less."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_folder_and_all_files_in_it_are_private(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "new" / "tutor"
    monkeypatch.setenv("TUTOR_DATA", str(folder))
    with Store.open(folder / "record.sqlite3") as store:
        store.append(Opened("a/b/c"))
        drafts.keep(folder / drafts.FILE, {("a/b/c", 0): ("x",)})
        settings.write(folder / settings.FILE, settings.Settings())
        opaque_name(folder)
        apologise(ValueError("on purpose"))
        assert {mode(path) for path in folder.iterdir()} == {0o600}
        assert store.warnings == ()
    assert mode(folder) == 0o700
    assert len(list(folder.iterdir())) == 5


def old_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "tutor"
    Store.open(folder / "record.sqlite3").close()
    drafts.keep(folder / drafts.FILE, {("a/b/c", 0): ("x",)})
    (folder / "index").mkdir()
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o755 if path.is_dir() else 0o644)
    return folder


def test_an_older_record_is_taken_from_others_and_that_is_said_once(tmp_path: Path) -> None:
    folder = old_folder(tmp_path)
    with Store.open(folder / "record.sqlite3") as store:
        said = f"Others on this machine could read your record in {folder}; now only you can."
        assert store.warnings == (said,)
    assert mode(folder) == 0o700
    assert {mode(path) for path in folder.iterdir() if path.is_file()} == {0o600}
    with Store.open(folder / "record.sqlite3") as store:
        assert store.warnings == ()


def test_a_folder_that_holds_other_things_stays_open_and_the_files_do_not(tmp_path: Path) -> None:
    folder = old_folder(tmp_path)
    (folder / "public_html").mkdir()
    (folder / "notes.txt").write_text("mine")
    assert tighten(folder)
    assert mode(folder) == 0o755
    assert mode(folder / "notes.txt") == 0o644
    assert mode(folder / "record.sqlite3") == mode(folder / "drafts.json") == 0o600


def test_nothing_is_said_where_nobody_could_read_it(tmp_path: Path) -> None:
    folder = old_folder(tmp_path)
    folder.chmod(0o700)
    assert tighten(folder) == ""
    assert mode(folder / "record.sqlite3") == 0o600
    assert tighten(tmp_path / "nowhere") == ""
