"""On a disk of another machine the record does without the log that processes share in memory."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tutor.store import Store
from tutor.store.folder.file_system import network_kind
from tutor.store.record import sqlite_file
from tutor.tutoring.event import Hinted, Opened

LINE = "{number} 1 0:30 / {place} rw,relatime shared:1 - {kind} server:/home rw\n"


def mounts(tmp_path: Path, *mounted: tuple[str, str]) -> Path:
    """The system's list of what is mounted where."""
    file = tmp_path / "mountinfo"
    lines = (LINE.format(number=n, place=place, kind=kind) for n, (place, kind) in enumerate(mounted, 20))
    file.write_text("".join(lines))
    return file


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "afs", "fuse.sshfs", "fuse.glusterfs", "ceph", "lustre"]
)
def test_a_network_is_told_by_the_kind_of_its_file_system(kind: str, tmp_path: Path) -> None:
    home = tmp_path / "my home"
    place = str(home).replace(" ", "\\040")
    assert network_kind(home / "tutor", mounts(tmp_path, ("/", "ext4"), (place, kind))) == ""
    home.mkdir()
    assert network_kind(home / "tutor", mounts(tmp_path, ("/", "ext4"), (place, kind))) == kind


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "xfs", "tmpfs", "overlay", "zfs", "fuseblk", "nfsd"])
def test_a_disk_is_none(kind: str, tmp_path: Path) -> None:
    assert network_kind(tmp_path, mounts(tmp_path, ("/", "nfs4"), (str(tmp_path), kind))) == ""


def test_the_nearest_and_latest_mount_counts(tmp_path: Path) -> None:
    inside, beside = tmp_path / "a", tmp_path / "ab"
    inside.mkdir()
    beside.mkdir()
    places = (("/", "ext4"), (str(inside), "ext4"), (str(inside), "nfs4"), (str(beside), "cifs"))
    listed = mounts(tmp_path, *places)
    assert network_kind(inside, listed) == "nfs4"
    assert network_kind(beside, listed) == "cifs"
    assert network_kind(tmp_path, listed) == ""


def test_where_nobody_tells_it_is_a_disk(tmp_path: Path) -> None:
    assert network_kind(tmp_path, tmp_path / "nothing") == ""
    (tmp_path / "odd").write_text("nonsense\n1 2 - x\n")
    assert network_kind(tmp_path, tmp_path / "odd") == ""


def journal(path: Path) -> str:
    """How the record's file is written."""
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def test_a_record_that_moves_to_a_network_and_back_changes_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.sqlite3"
    with Store.open(path) as store:
        store.append(Opened("a/b/c"))
    assert journal(path) == "wal"
    with monkeypatch.context() as there:
        there.setattr(sqlite_file, "network_kind", lambda folder: "nfs4")
        with Store.open(path) as store:
            store.append(Opened("a/b/d"))
            assert store.warnings == ()
            assert not list(tmp_path.glob("*-wal")) and not list(tmp_path.glob("*-shm"))
    assert journal(path) == "delete"
    with Store.open(path) as store:
        assert store.events() == (Opened("a/b/c"), Opened("a/b/d"))
    assert journal(path) == "wal"


APPENDER = """
import sys
from pathlib import Path
from tutor.store import Store
from tutor.store.record import sqlite_file
from tutor.tutoring.event import Hinted
sqlite_file.network_kind = lambda folder: "nfs4"
with Store.open(Path(sys.argv[1])) as store:
    for number in range(25):
        store.append(Hinted(sys.argv[2], str(number)))
    sys.exit(store.pending + len(store.warnings))
"""


@pytest.mark.slow
def test_two_programs_on_a_shared_folder_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    both = [subprocess.Popen([sys.executable, "-c", APPENDER, str(path), name]) for name in ("here", "there")]
    assert [process.wait() for process in both] == [0, 0]
    assert journal(path) == "delete"
    with Store.open(path) as store:
        events = [event for event in store.events() if isinstance(event, Hinted)]
        assert store.warnings == ()
    for name in ("here", "there"):
        assert [event.rung for event in events if event.part == name] == [str(n) for n in range(25)]


def test_a_record_that_another_program_holds_open_is_in_its_file_after_an_end(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with Store.open(path) as other:
        with Store.open(path) as store:
            store.append(Opened("a/b/c"))
        assert path.with_name("record.sqlite3-wal").stat().st_size == 0
        copy = tmp_path / "copy"
        copy.write_bytes(path.read_bytes())
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("SELECT kind FROM events").fetchall() == [("opened",)]
        assert other.events() == (Opened("a/b/c"),)
