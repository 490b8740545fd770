"""An install that is cut short, meets a full disk or another install leaves the old version working."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.packs.pages import SMALL
from tests.packs.sharing.shelves import built, current, refusal, written
from tutor.packs.sharing import install as installing
from tutor.packs.sharing.install import Done, install
from tutor.packs.sharing.installed_packs import shelf_of, shelved
from tutor.packs.sharing.lock import locked
from tutor.packs.sharing.refused import RefusedError
from tutor.packs.sharing.remove import remove

KILLED = """
import os, signal, sys
from pathlib import Path

from tutor.packs.sharing.install import install
from tutor.packs.sharing.remove import remove

def watched(name, last):
    do = getattr(os, name)
    def step(*given, **more):
        steps[0] += 1
        if steps[0] == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return do(*given, **more)
    setattr(os, name, step)

def done(pack, data, last):
    for name in ("fsync", "replace", "rename", "mkdir", "unlink", "rmdir"):
        watched(name, last)
    install(Path(pack), Path(data)) if pack else remove(Path(data), "small")
    print(steps[0], flush=True)

steps, worst, pack, jobs = [0], 0, sys.argv[1], sys.argv[2:]
for data, last in zip(jobs[::2], jobs[1::2]):
    child = os.fork()
    if child == 0:
        done(pack, data, int(last))
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code == -signal.SIGKILL:
        print("killed", flush=True)
    else:
        worst = worst or code
sys.exit(worst)
"""
"""Installs (or removes), and ends as if the power went at step so-and-so of those that touch the disk.

Each time in a process of its own, a copy of one that has imported everything already.
"""


def killed_at(pack: Path | str, *jobs: tuple[Path, int]) -> list[str]:
    """For each data folder and step, "killed" or, where it came to its end, the number of its steps."""
    arguments = [str(value) for job in jobs for value in job]
    command = [sys.executable, "-c", KILLED, str(pack), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.slow
def test_an_install_that_is_killed_at_any_step_leaves_the_old_version_or_the_new(tmp_path: Path) -> None:
    start = tmp_path / "start"
    install(written(tmp_path / "1"), start)
    new = written(tmp_path / "2", "2.0.0")
    shutil.copytree(start, tmp_path / "whole")
    steps = int(*killed_at(new, (tmp_path / "whole", 0)))
    assert steps >= 9  # a folder, three files, that folder, its new place, the note, and the note's place
    jobs = [(tmp_path / f"data-{step}", step) for step in range(1, steps + 1)]
    for data, _ in jobs:
        shutil.copytree(start, data)
    assert killed_at(new, *jobs) == ["killed"] * steps
    seen = []
    for data, _ in jobs:
        seen.append(current(data).version)
        assert current(data).problems
        # The next install sweeps up what was left, and ends well.
        install(new, data)
        assert current(data).version == "2.0.0"
        assert len([*shelf_of(data).glob("small/[0-9]*")]) == 2
        assert not [*shelf_of(data).glob(".new-*")]
    assert seen == sorted(seen)
    assert seen[0] == "1.0.0"
    assert seen[-1] in ("1.0.0", "2.0.0")


@pytest.mark.slow
def test_a_first_install_that_is_killed_is_not_there_at_all_or_whole(tmp_path: Path) -> None:
    steps = int(*killed_at(SMALL, (tmp_path / "whole", 0)))
    jobs = [(tmp_path / f"data-{step}", step) for step in range(1, steps + 1)]
    assert killed_at(SMALL, *jobs) == ["killed"] * steps
    for data, _ in jobs:
        assert len(shelved(data)) in (0, 1)
        assert install(SMALL, data).done in (Done.NEW, Done.SAME)
        assert len(current(data).problems) == 2


@pytest.mark.slow
def test_a_removal_that_is_killed_leaves_all_or_nothing(tmp_path: Path) -> None:
    start = tmp_path / "start"
    install(SMALL, start)
    shutil.copytree(start, tmp_path / "whole")
    steps = int(*killed_at("", (tmp_path / "whole", 0)))
    jobs = [(tmp_path / f"data-{step}", step) for step in range(1, steps + 1)]
    for data, _ in jobs:
        shutil.copytree(start, data)
    assert killed_at("", *jobs) == ["killed"] * steps
    for data, _ in jobs:
        if shelved(data):
            assert len(current(data).problems) == 2
            remove(data, "small")
        assert shelved(data) == ()
        assert install(SMALL, data).done is Done.NEW


@pytest.mark.parametrize("call", ["fsync", "replace", "mkdir", "rename"])
def test_a_full_disk_is_said_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    data = tmp_path / "data"
    install(written(tmp_path / "1"), data)
    new = written(tmp_path / "2", "2.0.0")
    real = getattr(os, call)
    calls = [0]

    def full(*given: object, **more: object) -> object:
        calls[0] += 1
        if call == "fsync" and calls[0] == 1:
            return real(*given, **more)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, full)
        said = refusal(new, data)
    assert said == (
        f"“{new}” could not be installed: no space left on device. "
        "Nothing was changed; see to that, and try again."
    )
    assert current(data).version == "1.0.0"
    assert not [*shelf_of(data).glob(".new-*")]
    assert install(new, data).done is Done.NEWER


def test_what_is_no_pack_on_the_shelf_is_left_alone(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shelf = shelf_of(data)
    (shelf / "mine" / "notes").mkdir(parents=True)
    (shelf / "a-file").write_text("")
    (shelf / ".new-left").mkdir()
    assert install(SMALL, data).done is Done.NEW
    assert sorted(path.name for path in shelf.iterdir()) == [".lock", "a-file", "mine", "small"]
    assert (shelf / "mine" / "notes").is_dir()


def test_a_build_into_a_full_folder_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "to").mkdir()
    with pytest.raises(RefusedError, match="no space left on device"):
        built(SMALL, tmp_path / "to")
    assert [*(tmp_path / "to").iterdir()] == []


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert "could not be installed: " in refusal(SMALL, tmp_path / "data")


def test_an_install_waits_for_another_that_is_about_to_end(tmp_path: Path) -> None:
    data = tmp_path / "data"
    install(SMALL, data)
    begun = Event()
    done: list[Done] = []

    def second() -> None:
        begun.set()
        done.append(install(written(tmp_path / "2", "2"), data).done)

    with locked(shelf_of(data)):
        waiting = Thread(target=second)
        waiting.start()
        begun.wait()
        assert done == []
    waiting.join()
    assert done == [Done.NEWER]


def test_an_install_that_waits_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tutor.packs.sharing.lock.PATIENCE", 0.0)
    data = tmp_path / "data"
    install(SMALL, data)
    with locked(shelf_of(data)):
        assert refusal(written(tmp_path / "2", "2"), data) == (
            "Packs are being installed or removed by another program. Try again when it has finished."
        )
        with pytest.raises(RefusedError, match="by another program"):
            remove(data, "small")
    assert install(tmp_path / "2", data).done is Done.NEWER


def test_a_file_system_without_locks_is_no_reason_to_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*given: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("tutor.packs.sharing.lock._hold", none)
    assert install(SMALL, tmp_path / "data").done is Done.NEW


@pytest.mark.slow
def test_many_installs_at_once_all_end_and_one_whole_version_counts(tmp_path: Path) -> None:
    data = tmp_path / "data"
    packs = [written(tmp_path / str(number), f"{number}.0.0", f"{number}") for number in range(1, 5)]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", KILLED, str(pack), str(data), "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for pack in packs
    ]
    outcomes = [(each.communicate(), each.returncode) for each in running]
    assert any(code == 0 for _, code in outcomes)
    for (_, errors), code in outcomes:
        assert code == 0 or "RefusedError" in errors.splitlines()[-1], errors
    assert len(current(data).problems) == 2
    assert not [*shelf_of(data).glob(".new-*")]


def test_what_is_being_installed_is_not_swept_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sweep is part of an install, and so is never under way during another."""
    data = tmp_path / "data"
    install(SMALL, data)
    swept: list[bool] = []
    monkeypatch.setattr("tutor.packs.sharing.lock.PATIENCE", 0.0)

    def sweep(shelf: Path) -> None:
        with pytest.raises(RefusedError), locked(shelf):
            pass
        swept.append(True)

    monkeypatch.setattr(installing, "sweep", sweep)
    install(written(tmp_path / "2", "2"), data)
    assert swept == [True]
