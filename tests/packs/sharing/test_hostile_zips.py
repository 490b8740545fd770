"""Whatever a zip holds: refused with a sentence, nothing written outside, nothing left behind."""

import stat
import tracemalloc
from itertools import islice
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from tests.packs.pages import SMALL, page
from tests.packs.sharing.damaging import (
    bytes_damaged,
    headers_damaged,
    refused_or_a_pack,
    refused_or_the_same,
    unsealed,
)
from tests.packs.sharing.hostile import MIB, bomb, no_shelf, peak
from tests.packs.sharing.shelves import built, refusal
from tests.packs.sharing.zips import (
    PAGES,
    entry,
    inner_zip,
    packed,
    patched,
    rewritten,
    table_of_contents,
)
from tutor.packs.sharing import from_zip, zip_entries
from tutor.packs.sharing import pack_contents as parcel
from tutor.packs.sharing.install import install


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../secret.md", "leads out of its folder"),
        ("a/../../secret.md", "leads out of its folder"),
        ("..", "leads out of its folder"),
        ("/etc/passwd", "has an absolute path"),
        ("//server/share", "has an absolute path"),
        ("C:/secret.md", "has an absolute path"),
        ("c:secret.md", "has an absolute path"),
        ("..\\secret.md", "has a backslash in its name"),
        ("a\\b.md", "has a backslash in its name"),
        ("a//b.md", "has an empty name in its path"),
        ("./a.md", "has an empty name in its path"),
        ("a/./b.md", "has an empty name in its path"),
        ("a\x1b[2Jb.md", "has invisible characters in its name"),
        ("a\x00b.md", "has invisible characters in its name"),
        ("a\nb.md", "has invisible characters in its name"),
        ("a\u202egnp.md", "has invisible characters in its name"),
        ("n" * 500 + ".md", "has a name of 503 characters"),
    ],
)
def test_an_entry_with_a_harmful_path_ends_it(tmp_path: Path, name: str, said: str) -> None:
    path = packed(tmp_path / "a.zip", [(entry(name), b"# Hostile")])
    sentence = refusal(path, tmp_path / "data")
    assert said in sentence
    assert sentence.isprintable()
    assert no_shelf(tmp_path)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (stat.S_IFLNK, "is a link."),
        (stat.S_IFIFO, "is a device, a pipe or a socket."),
        (stat.S_IFCHR, "is a device, a pipe or a socket."),
        (stat.S_IFBLK, "is a device, a pipe or a socket."),
        (stat.S_IFSOCK, "is a device, a pipe or a socket."),
    ],
)
@pytest.mark.parametrize("system", [0, 3])
def test_an_entry_that_is_no_file_ends_it(tmp_path: Path, kind: int, said: str, system: int) -> None:
    info = entry("planes.md", kind | 0o777)
    info.create_system = system
    pages = {name: data for name, data in PAGES.items() if name != "planes.md"}
    path = packed(tmp_path / "a.zip", [(info, b"../secret.md")], pages=pages)
    assert f"“planes.md” in “{path}” {said}" in refusal(path, tmp_path / "data")


def test_a_name_that_stands_twice_ends_it(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(entry("plane1.md"), b"# Other")])
    assert "“planes.md” in" in refusal(patched(path, b"plane1.md", b"planes.md"), tmp_path / "data")


@pytest.mark.parametrize("name", ["Planes.md", "PACK.MD", "plaNes.md/"])
def test_names_that_differ_in_capitals_only_end_it(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / "a.zip", [(entry(name), b"")])
    assert "in capitals only" in refusal(path, tmp_path / "data")


def test_a_name_that_is_not_utf_8_ends_it(tmp_path: Path) -> None:
    path = patched(packed(tmp_path / "a.zip", [(entry("naive.txt"), b"")]), b"naive.txt", b"na\xefve.txt")
    assert "has a name that is not UTF-8" in refusal(path, tmp_path / "data")


def test_a_name_in_utf_8_that_does_not_say_so_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(entry("naive__.txt"), b"")])
    install(patched(path, b"naive__.txt", "naïve_.txt".encode()), tmp_path / "data")


def test_an_encrypted_entry_ends_it(tmp_path: Path) -> None:
    path = rewritten(packed(tmp_path / "a.zip"), "planes.md", 8, "<H", 1, 6)
    assert "is encrypted. Pack it anew without a password." in refusal(path, tmp_path / "data")


def test_only_the_customary_compression_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(entry("notes.txt", kind=ZIP_BZIP2), b"notes")])
    assert "is compressed in a way that is not read" in refusal(path, tmp_path / "data")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["planes.md", "pack.md"])
def test_a_bomb_is_stopped_after_half_a_mebibyte(tmp_path: Path, name: str) -> None:
    path = bomb(tmp_path / "a.zip", name, 100 * MIB)
    assert path.stat().st_size < MIB
    said, held = peak(path, tmp_path / "data")
    assert f"“{name}” in “{path}” has more than 512 KiB when it is unpacked." in said
    assert held < 8 * MIB
    assert no_shelf(tmp_path)


@pytest.mark.slow
def test_a_bomb_that_claims_to_be_small_is_stopped_too(tmp_path: Path) -> None:
    path = rewritten(bomb(tmp_path / "a.zip", "planes.md", 100 * MIB), "planes.md", 24, "<L", 1_000, 22)
    said, held = peak(path, tmp_path / "data")
    assert "“planes.md” in" in said
    assert "is damaged." in said
    assert held < 8 * MIB


@pytest.mark.slow
def test_a_bomb_that_no_problem_needs_is_never_inflated(tmp_path: Path) -> None:
    data = b" " * (100 * MIB)
    path = packed(tmp_path / "a.zip", [(entry("big.bin", kind=ZIP_DEFLATED), data)])
    del data
    tracemalloc.start()
    found = install(path, tmp_path / "data")
    held = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found.packed.left_out == ("big.bin",)
    assert held < 16 * MIB


@pytest.mark.slow
def test_many_files_that_are_too_much_together_are_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "MOST_TOTAL", MIB // 2)
    names = [f"p{number}" for number in range(20)]
    manifest = page("pack.md").replace("planes, counting", ", ".join(names)).encode()
    text = b"# P\n\n" + b"some words of text\n" * 4_000
    pages = {"pack.md": manifest, **{f"{name}.md": text for name in names}}
    path = packed(tmp_path / "a.zip", pages=pages)
    said, held = peak(path, tmp_path / "data")
    assert f"The files in “{path}” have more than 0 MiB together." in said
    assert held < 32 * MIB
    assert no_shelf(tmp_path)


@pytest.mark.slow
def test_thousands_of_entries_are_not_even_listed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for number in range(26_000):
            archive.writestr(ZipInfo(f"f{number}"), b"")
    said, held = peak(path, tmp_path / "data")
    assert "has more entries than any pack (25,000)" in said
    assert held < MIB


@pytest.mark.slow
def test_a_table_of_contents_that_says_it_is_short_is_bounded_too(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for number in range(26_000):
            archive.writestr(ZipInfo(f"f{number}"), b"")
    data = bytearray(path.read_bytes())
    data[-14:-10] = b"\1\0\1\0"  # one entry, says the end record
    path.write_bytes(data)
    said, held = peak(path, tmp_path / "data")
    assert "has 26,000 entries; 25,000 are read" in said
    assert held < 64 * MIB


def test_a_zip_in_the_large_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zipfile.ZIP_FILECOUNT_LIMIT", 1)
    path = packed(tmp_path / "a.zip")
    assert b"PK\6\7" in path.read_bytes()
    assert "has more entries than any pack" in refusal(path, tmp_path / "data")


def test_a_very_large_file_is_not_opened_as_a_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_zip, "MOST_ARCHIVE", 1_000)
    assert "at most 0 MiB are read" in refusal(packed(tmp_path / "a.zip"), tmp_path / "data")


def test_entries_that_share_bytes_end_it(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip")
    with ZipFile(path) as archive:
        other = archive.getinfo("counting.md").header_offset
    said = refusal(rewritten(path, "planes.md", 42, "<L", other), tmp_path / "data")
    assert "lies over other entries" in said


def test_an_entry_that_is_longer_than_the_zip_ends_it(tmp_path: Path) -> None:
    path = rewritten(packed(tmp_path / "a.zip"), "planes.md", 20, "<L", 2**31, 18)
    assert "lies over other entries" in refusal(path, tmp_path / "data")


def test_an_entry_whose_two_names_differ_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    place = data.rindex(b"planes.md", 0, table_of_contents(path))
    data[place : place + 9] = b"../../abc"
    path.write_bytes(data)
    assert "is damaged" in refusal(path, tmp_path / "data")


def test_a_zip_in_a_zip_is_named(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(entry("inner/pack.zip"), inner_zip())], pages={})
    assert "It holds “inner/pack.zip”; unpack that first." in refusal(path, tmp_path / "data")


def test_several_packs_in_one_zip_are_not_guessed_at(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", [(entry("b/pack.md"), b"# B")], top="a/")
    assert "There are 2 packs in" in refusal(path, tmp_path / "data")


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"hello " * 1_000, b"PK\5\6" + b"\0" * 18, b"PK\5\6" + b"\xff" * 40]
)
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.tutorpack"
    path.write_bytes(data)
    assert refusal(path, tmp_path / "data")
    assert no_shelf(tmp_path)


def test_a_zip_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    whole = built(SMALL, tmp_path).read_bytes()
    path = tmp_path / "cut.tutorpack"
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        assert refusal(path, tmp_path / "data")
    assert no_shelf(tmp_path)


@pytest.mark.slow
def test_no_damage_makes_a_built_pack_another(tmp_path: Path) -> None:
    """Any byte changed is found, or does not matter."""
    whole = built(SMALL, tmp_path).read_bytes()
    refused = [refused_or_the_same(tmp_path, data) for data in islice(bytes_damaged(whole, 20), 100)]
    assert sum(refused) > 65


def test_the_limit_of_entries_is_the_tables_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_entries, "MOST_ENTRIES", 2)
    assert "has 3 entries; 2 are read" in refusal(packed(tmp_path / "a.zip"), tmp_path / "data")


@pytest.mark.slow
def test_no_damage_to_a_zips_headers_ends_in_anything_but_a_sentence(tmp_path: Path) -> None:
    """What is installed from a damaged zip without a seal is at least a pack; all else is refused."""
    path = unsealed(tmp_path / "a.zip")
    refused = [refused_or_a_pack(tmp_path, data) for data in islice(headers_damaged(path, 5), 150)]
    assert sum(refused) > 90
