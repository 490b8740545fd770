"""A pack is built into one file, always the same, and what was changed in it since is found."""

import json
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.packs.pages import SMALL
from tests.packs.sharing.shelves import built, refusal
from tests.packs.sharing.zips import PAGES, entry, packed
from tutor.packs.sharing.install import Done, install


def test_a_pack_is_built_into_one_file_named_by_id_and_version(tmp_path: Path) -> None:
    to = tmp_path / "to"
    to.mkdir()
    made = built(SMALL, to)
    assert made == to / "small-1.0.0.tutorpack"
    assert [path.name for path in to.iterdir()] == [made.name]


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = built(SMALL, tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    for name in sorted(PAGES, reverse=True):  # another order, other times, other rights, other line ends
        (other / name).write_bytes(PAGES[name].replace(b"\n", b"\r\n"))
        os.utime(other / name, (1_000_000_000, 1_000_000_000))
        (other / name).chmod(0o600)
    monkeypatch.chdir(other)
    before = os.umask(0o077)
    try:
        two = built(Path(), other)
    finally:
        os.umask(before)
    assert two.read_bytes() == one.read_bytes()


def test_a_built_pack_that_was_changed_on_its_way_is_refused(tmp_path: Path) -> None:
    made = built(SMALL, tmp_path)
    changed = made.read_bytes().replace(b"# Small steps", b"# Smell steps")
    pages: dict[str, bytes] = {}
    with ZipFile(made) as archive:
        pages = {name: archive.read(name) for name in archive.namelist()}
    made.write_bytes(changed)
    assert "“pack.md” in " in refusal(made, tmp_path / "data")  # the zip's own checksum tells
    pages["pack.md"] = pages["pack.md"].replace(b"# Small steps", b"# Smell steps")
    assert "its checksum differs" in refusal(packed(made, pages=pages), tmp_path / "data")


def test_a_built_pack_with_a_file_missing_or_added_is_refused(tmp_path: Path) -> None:
    made = built(SMALL, tmp_path)
    with ZipFile(made) as archive:
        pages = {name: archive.read(name) for name in archive.namelist()}
    less = {name: data for name, data in pages.items() if name != "planes.md"}
    assert "“planes.md” in " in refusal(packed(tmp_path / "a.zip", pages=less), tmp_path / "data")
    more = {**pages, "LICENSE": b"mine"}
    assert "“LICENSE” in " in refusal(packed(tmp_path / "b.zip", pages=more), tmp_path / "data")


@pytest.mark.parametrize("seal", [b"", b"[]", b"{}", b"[" * 100_000, b'{"format": 1, "files": {"a": 1}}'])
def test_a_built_pack_without_a_seal_is_refused(tmp_path: Path, seal: bytes) -> None:
    path = packed(tmp_path / "a.tutorpack", [(entry("manifest.json"), seal)])
    assert "has no manifest.json that could be read" in refusal(path, tmp_path / "data")


def test_a_pack_of_a_later_format_asks_for_a_newer_tutor(tmp_path: Path) -> None:
    seal = json.dumps({"format": 2, "files": {}}).encode()
    path = packed(tmp_path / "a.tutorpack", [(entry("manifest.json"), seal)])
    assert "was built by a newer tutor" in refusal(path, tmp_path / "data")


def test_another_programs_manifest_json_is_nothing_to_a_plain_zip(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(entry("manifest.json"), b'{"name": "a web page"}')])
    assert install(path, tmp_path / "data").done is Done.NEW


def test_the_seal_of_a_pack_with_thousands_of_problems_is_read(tmp_path: Path) -> None:
    made = built(SMALL, tmp_path)
    with ZipFile(made) as archive:
        pages = {name: archive.read(name) for name in archive.namelist()}
    seal = json.loads(pages["manifest.json"])
    seal["files"] |= {f"p{number}.md": {"size": 1, "sha256": "0" * 64} for number in range(8_000)}
    pages["manifest.json"] = json.dumps(seal).encode()
    assert len(pages["manifest.json"]) > 700_000
    assert install(packed(made, pages=pages), tmp_path / "data").done is Done.NEW
    pages["manifest.json"] += b" " * (4 * 2**20)
    assert "“manifest.json” in" in refusal(packed(made, pages=pages), tmp_path / "other")
