"""Files that are not what they should be are refused with a sentence, quickly, and nothing else is read."""

import os
from pathlib import Path

import pytest

from tests.packs.pages import changed, only, pack_with, page
from tutor.packs.markdown.files import decoded, is_slug, read
from tutor.packs.markdown.sections import sections
from tutor.packs.model.faults import Faults
from tutor.packs.reading.load import load
from tutor.packs.rendering.blocks import Paragraph, blocks
from tutor.packs.rendering.plain_text import plain


def refused(folder: Path, name: str = "planes.md") -> tuple[str, int]:
    faults = Faults(name)
    assert read(folder, name, faults) is None
    fault = only(tuple(faults.found))
    assert fault.cure
    return fault.rule, fault.line


def test_a_file_with_nul_bytes_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "planes.md").write_bytes(b"# A\n\x00\n")
    assert refused(tmp_path) == ("not-text", 0)


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "planes.md").write_bytes(b"# A\n\nna\xefve\n")
    assert refused(tmp_path) == ("not-utf-8", 3)


def test_a_large_file_is_not_even_opened(tmp_path: Path) -> None:
    (tmp_path / "planes.md").write_bytes(b"a" * 5_000_000)
    assert refused(tmp_path) == ("too-large", 0)


def test_a_line_without_end_and_lines_without_number_are_refused(tmp_path: Path) -> None:
    (tmp_path / "planes.md").write_text("# A\n" + "b" * 20_000)
    assert refused(tmp_path) == ("too-large", 2)
    (tmp_path / "planes.md").write_text("\n" * 20_000)
    assert refused(tmp_path)[0] == "too-large"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "pack"
    inside.mkdir()
    (tmp_path / "secret.md").write_text("# Secret")
    (inside / "planes.md").symlink_to(tmp_path / "secret.md")
    assert refused(inside) == ("outside", 0)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("# Other")
    (tmp_path / "planes.md").symlink_to(tmp_path / "other.md")
    source = read(tmp_path, "planes.md", Faults("planes.md"))
    assert source is not None
    assert source.text == "# Other"


def test_a_link_in_a_circle_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "planes.md").symlink_to(tmp_path / "planes.md")
    assert refused(tmp_path)[0] in ("unreadable-file", "missing-file")


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "planes.md")
    assert refused(tmp_path) == ("not-a-file", 0)


def test_a_path_upwards_is_outside(tmp_path: Path) -> None:
    assert refused(tmp_path, "../planes.md") == ("outside", 0)
    assert refused(tmp_path, "/etc/hostname") == ("outside", 0)


def test_a_name_that_no_file_system_takes_is_a_fault(tmp_path: Path) -> None:
    assert refused(tmp_path, "a\0b.md")[0] == "unreadable-file"
    assert refused(tmp_path, "a" * 5_000)[0] == "unreadable-file"


@pytest.mark.parametrize(
    "mark",
    ["\x1b[31m", "\u202e", "\u200b", "\x07", "\x85", "\u2028", "\ufeff", "\u00ad", "\u2064", "\U000e0041"],
)
def test_invisible_characters_are_left_out_and_named(tmp_path: Path, mark: str) -> None:
    text = changed("planes.md", "Nearest means", f"Near{mark}est means")
    pack = load(pack_with(tmp_path, planes=text))
    fault = only(pack.faults)
    assert (fault.rule, fault.severity) == ("control-character", "warning")
    assert fault.line == page("planes.md")[: page("planes.md").index("Nearest means")].count("\n") + 1
    assert f"U+{ord(mark[0]):04X}" in fault.sentence
    shown = pack.problems[0].parts[0].ladder[0].text
    assert mark[0] not in shown
    assert shown.replace("[31m", "") == "Nearest means: of least Euclidean length."


@pytest.mark.parametrize("mark", ["\ue000", "\U000f0001"])
def test_characters_of_private_use_are_left_out_and_named(tmp_path: Path, mark: str) -> None:
    pack = load(pack_with(tmp_path, planes=changed("planes.md", "Nearest means", f"Near{mark}est means")))
    sentence = f"A character of private use stands here (U+{ord(mark):04X}); it is not shown."
    assert only(pack.faults).sentence == sentence
    assert pack.problems[0].parts[0].ladder[0].text == "Nearest means: of least Euclidean length."


@pytest.mark.parametrize(
    ("entity", "code"),
    [
        ("&#27;", "U+001B"),
        ("&#x202e;", "U+202E"),
        ("&#X1B;", "U+001B"),
        ("&shy;", "U+00AD"),
        ("&zwj;", "U+200D"),
        ("&#xE0041;", "U+E0041"),
        ("&#57344;", "U+E000"),
    ],
)
def test_an_entity_for_an_invisible_character_is_named_and_not_shown(
    tmp_path: Path, entity: str, code: str
) -> None:
    text = changed("planes.md", "Nearest means", f"[Near{entity}est](https://example.org) **m{entity}eans**")
    pack = load(pack_with(tmp_path, planes=text))
    fault = only(pack.faults)
    assert (fault.rule, fault.severity) == ("control-character", "warning")
    assert fault.line == page("planes.md")[: page("planes.md").index("Nearest means")].count("\n") + 1
    assert fault.sentence == f"“{entity}” stands for an invisible character ({code}); it is not shown."
    shown = plain(blocks(pack.problems[0].parts[0].ladder[0].text))
    assert shown == "Nearest means: of least Euclidean length."


def test_other_entities_and_entities_in_code_are_left_alone(tmp_path: Path) -> None:
    written = "&lt; and `&#27;`, &nosuch; too\n\n```\n&#27;\n```\n\nNearest means"
    pack = load(pack_with(tmp_path, planes=changed("planes.md", "Nearest means", written)))
    assert pack.faults == ()
    shown = plain(blocks(pack.problems[0].parts[0].ladder[0].text))
    assert shown.startswith("< and `&#27;`, &nosuch; too\n\n    &#27;\n\nNearest means")


def test_text_is_brought_to_composed_form(tmp_path: Path) -> None:
    (tmp_path / "planes.md").write_text("# na\u0069\u0308ve", encoding="utf-8")
    source = read(tmp_path, "planes.md", Faults("planes.md"))
    assert source is not None
    assert source.text == "# na\u00efve"


@pytest.mark.slow
@pytest.mark.parametrize(
    "hostile",
    [
        "- " * 4_000,
        "> " * 4_000,
        "[" * 9_000,
        "`" * 9_000,
        "*a " * 3_000,
        "$a " * 3_000,
        "![" * 4_000,
        "\n".join(" " * depth + "- a" for depth in range(700)),
        "| a " * 2_000 + "\n" + "|-" * 2_000,
        "- Answer: table\n\n" + "| a " * 900 + "\n" + "|-" * 900 + "\n" + "| `a` " * 900,
        "- a\n" * 9_000,
        "- [x] a\n" * 3_000,
        "1. " * 3_000,
        "# a\n" * 5_000,
        "## Part a: b\n" * 5_000,
        "- Answer: `" + "(" * 9_000,
        "- Vary: a in { " + "[" * 9_000,
        "- Race: " + "a " * 4_500,
        "```\n" * 3_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_markdown_is_read_without_an_exception(tmp_path: Path, hostile: str) -> None:
    text = changed("planes.md", "A plane $b^\\top x = 1$ is given", hostile + "\n\nA plane is given")
    pack = load(pack_with(tmp_path, planes=text))
    assert pack.problem("counting") is not None
    text = changed("planes.md", "With $b = \\value{b}$", hostile + "\n\nWith $b = \\value{b}$")
    pack = load(pack_with(tmp_path, planes=text))
    assert pack.problem("counting") is not None


@pytest.mark.parametrize("before", ["", "> ", "  > ", "    "])
def test_a_small_file_whose_tables_would_fill_the_memory_is_refused(tmp_path: Path, before: str) -> None:
    rows = [f"{before}{'a|' * 250}", f"{before}{'-|' * 250}", *[f"{before}|a"] * 90]
    text = "# A\n\n" + ("\n".join(rows) + "\n\n") * 10
    assert len(text) < 20_000
    (tmp_path / "planes.md").write_text(text)
    assert refused(tmp_path) == ("too-large", 4 + 2 * (len(rows) + 1))


def test_the_tables_of_an_ordinary_file_are_read(tmp_path: Path) -> None:
    (tmp_path / "planes.md").write_text("| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 5_000)
    assert read(tmp_path, "planes.md", Faults("planes.md")) is not None


def test_in_a_paragraph_without_end_no_markup_is_looked_for() -> None:
    (short,), (long,) = blocks("*a* " * 2_000), blocks("*a* " * 20_000)
    assert isinstance(short, Paragraph) and isinstance(long, Paragraph)
    assert len(short.spans) > 2_000
    assert [span.text[:8] for span in long.spans] == ["*a* *a* "]


def test_ids_are_slugs() -> None:
    assert [is_slug(word) for word in ("l2", "l2-name", "a" * 64)] == [True] * 3
    assert [is_slug(word) for word in ("", "A", "a_b", "-a", "a--b", "../a", "a/b", "a" * 65, "é")] == [
        False
    ] * 9


def test_a_missing_page_names_the_file_and_leaves_the_others(tmp_path: Path) -> None:
    folder = pack_with(tmp_path)
    (folder / "planes.md").unlink()
    pack = load(folder)
    assert only(pack.faults).sentence == "There is no file planes.md."
    assert [problem.id for problem in pack.problems] == ["counting"]


@pytest.mark.parametrize("deep", ["\n".join("  " * level + "- x" for level in range(12)), "- " * 12 + "x"])
def test_lists_too_deep_for_a_screen_are_refused_and_hide_nothing_below_them(deep: str) -> None:
    faults = Faults("p.md")
    assert decoded("p.md", f"# T\n\n{deep}\n\n## Part a: b\n".encode(), faults) is None
    (fault,) = faults.found
    assert (fault.rule, fault.line) == ("too-large", 3 + 8 * ("\n" in deep))
    assert fault.sentence == "Lists and quotes are nested more than eight deep here."


def test_eight_levels_of_lists_are_read_with_all_that_follows() -> None:
    deep = "\n".join("  " * level + "- x" for level in range(8))
    source = decoded("p.md", f"# T\n\n{deep}\n\n## Part a: b\n".encode(), Faults("p.md"))
    assert source is not None
    assert [section.title for section in sections(source.text)] == ["T", "Part a: b"]
