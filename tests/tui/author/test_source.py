"""Reading a pack again and again: what was saved is read, the rest is kept; the watcher sees each save."""

from __future__ import annotations

import os
from pathlib import Path
from queue import Queue

import pytest

from tests.tui.author.conftest import change, save
from tutor.packs.reading.load import load
from tutor.tui.author.source_text import Loaded, PackSource
from tutor.tui.author.watch import Watcher

PAGE = "warm-up.md"
LIMIT = 30.0


def test_it_is_the_pack_that_load_reads(pack: Path) -> None:
    assert PackSource(pack).read().pack == load(pack)


def test_a_file_that_was_not_saved_is_not_parsed_again(pack: Path) -> None:
    source = PackSource(pack)
    before = source.read().pack.problems[0]
    change(pack / "pack.md", "Steps for a test", "Other steps")
    after = source.read()
    assert after.pack.title == "Other steps"
    assert after.pack.problems[0] is before


def test_faults_are_not_gathered_over_many_reads(pack: Path) -> None:
    change(pack / PAGE, "- Skills: stepping", "- Skills: jumping")
    source = PackSource(pack)
    counts = {len(source.read().pack.faults) for _ in range(3)}
    assert counts == {1}


def test_a_text_of_the_same_size_and_time_in_another_file_is_noticed(pack: Path) -> None:
    source = PackSource(pack)
    source.read()
    found = (pack / PAGE).stat()
    text = (pack / PAGE).read_text(encoding="utf-8").replace("A warm-up downhill", "A warm-up downhall")
    save(pack / PAGE, text)
    os.utime(pack / PAGE, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert source.read().pack.problems[0].title == "A warm-up downhall"


def test_the_first_id_is_kept(pack: Path) -> None:
    source = PackSource(pack)
    source.read()
    change(pack / "pack.md", "- Id: steps", "- Id: stairs")
    assert source.read().pack.id == "steps"


def test_errors_are_quoted_without_control_characters(pack: Path) -> None:
    change(pack / PAGE, "- Answer: `u", "- Anser\x1b[31m: `u")
    quotes = PackSource(pack).read().quotes
    assert "- Anser[31m: `u = -(alpha/2) g`" in quotes.values()


def test_a_folder_that_does_not_exist_has_no_files_and_a_fault(tmp_path: Path) -> None:
    source = PackSource(tmp_path / "nowhere")
    assert source.stamps() == {}
    assert [fault.rule for fault in source.read().errors("pack.md")] == ["missing-file"]


@pytest.fixture
def seen(pack: Path) -> Queue[Loaded]:
    """What a watcher of the pack has seen."""
    return Queue()


def test_the_watcher_sees_a_file_that_is_written_in_steps(pack: Path, seen: Queue[Loaded]) -> None:
    source = PackSource(pack)
    watcher = Watcher(source, seen.put)
    watcher.start(source.read())
    try:
        text = (pack / PAGE).read_text(encoding="utf-8")
        with (pack / PAGE).open("w", encoding="utf-8") as file:
            for piece in (text[:200], text[200:].replace("A warm-up", "Warming up")):
                file.write(piece)
                file.flush()
        found = seen.get(timeout=LIMIT)
        while not found.pack.problems or "Warming" not in found.pack.problems[0].statement:
            if found.pack.problems and len(found.pack.problems[0].parts) == 5:
                break
            found = seen.get(timeout=LIMIT)
        assert [part.id for part in found.pack.problems[0].parts] == ["step", "plane", "grid", "pick", "flaw"]
    finally:
        watcher.stop()


@pytest.mark.slow
def test_the_watcher_reads_a_file_that_never_rests(pack: Path, seen: Queue[Loaded]) -> None:
    class Restless(PackSource):
        """A folder in which something is different at each look."""

        looks = 0

        def stamps(self) -> dict[str, tuple[int, int, int, int]]:
            Restless.looks += 1
            return {PAGE: (Restless.looks, 0, 0, 0)}

    source = Restless(pack)
    watcher = Watcher(source, seen.put)
    watcher.start(source.read())
    try:
        assert seen.get(timeout=LIMIT).pack.id == "steps"
        assert seen.get(timeout=LIMIT).pack.id == "steps"
    finally:
        watcher.stop()
