"""The report in the terminal, on a page and as data."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from tutor.course.model.class_model import Group, PartFigures, Report, Tally
from tutor.course.output.html_page import page
from tutor.course.output.report_data import as_data
from tutor.course.output.report_words import clock
from tutor.course.output.terminal_report import bar, lines

NASTY = '<script>alert("x")</script>&'


def nasty() -> Report:
    group = Group(
        None, "", NASTY, Tally(2, 1), ((NASTY, 1), ("' onload='x", 1)), "`x`", f"### {NASTY}\n", NASTY
    )
    part = PartFigures(
        "tiny/sums/double", NASTY, 1, {"begun": 1}, 2, 0, 0, None, ((NASTY, Tally(1, 1)),), (group,), True, 3
    )
    return Report(1, 1, (part,), (NASTY,))


class Page(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(report: Report) -> Page:
    found = Page()
    found.feed("".join(page(report)))
    found.close()
    assert found.open == []
    return found


@pytest.mark.slow
def test_the_page_is_well_formed_and_needs_nothing_from_elsewhere(made: Report) -> None:
    found = parsed(made)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(found.tags)
    links = [value for name, value in found.attributes if name in ("src", "href")]
    assert all(value and value.startswith("#part-") for value in links)
    assert not [name for name, _ in found.attributes if name.startswith("on")]
    assert "url(" not in "".join(page(made)) and "@import" not in "".join(page(made))


@pytest.mark.slow
def test_tables_have_captions_and_their_heads_a_scope(made: Report) -> None:
    found = parsed(made)
    assert found.tags.count("caption") == found.tags.count("table") == 11
    assert len([1 for name, _ in found.attributes if name == "scope"]) == found.tags.count("th")
    assert ("lang", "en") in found.attributes


def test_everything_that_a_person_wrote_is_escaped() -> None:
    text = "".join(page(nasty()))
    assert "<script" not in text
    assert "' onload='x" not in text
    assert text.count("&lt;script&gt;") == 6
    parsed(nasty())


def test_the_page_follows_the_reader_s_light_or_dark(made: Report) -> None:
    text = "".join(page(made))
    assert "prefers-color-scheme: dark" in text
    assert "default-src &#x27;none&#x27;" not in text and "default-src 'none'" in text


@pytest.mark.parametrize("width", [50, 60, 80, 200])
def test_the_terminal_s_width_is_kept(made: Report, width: int) -> None:
    drawn = list(lines(made, width, blocks=False))
    assert max(map(len, drawn)) <= width
    assert any("█" in line for line in drawn)


def test_wide_terminals_are_used(made: Report) -> None:
    longest = [max(map(len, lines(made, width, blocks=False))) for width in (60, 80, 120)]
    assert longest[0] < longest[1] <= longest[2]


def test_the_terminal_shows_counts_mistakes_groups_and_sections(made: Report) -> None:
    text = "\n".join(lines(made, 80))
    assert "100 students; 5 parts" in text
    assert re.search(r"penalized-updates/l2 +97 +148 +22 +7", text)
    assert re.search(r"penalty-weight  31  █+", text)
    assert "  1. -α ‖g‖₂ g: 14 times, by 14 students" in text
    assert "\n- When: `-alpha ||g||_2 g`\n" in text


def test_no_escape_sequence_is_ever_written(made: Report) -> None:
    assert "\x1b" not in "\n".join(lines(made, 80))


@pytest.mark.parametrize(
    ("value", "drawn"), [(0, ""), (1, "▏"), (50, "█████"), (55, "█████▌"), (100, "██████████")]
)
def test_a_bar_is_exact_to_an_eighth_and_shows_what_is_not_zero(value: int, drawn: str) -> None:
    assert bar(value, 100, 10) == drawn


def test_times_are_written_as_clocks_show_them() -> None:
    assert [clock(seconds) for seconds in (None, 5, 260, 3725)] == ["–", "0:05", "4:20", "1:02:05"]


def test_the_data_hold_every_figure(made: Report) -> None:
    data = json.loads(json.dumps(as_data(made)))
    assert data["students"] == 100
    first = data["parts"][0]
    assert (first["part"], first["students"], first["hints"], first["told"]) == (
        "optimizers/penalized-updates/l2",
        97,
        22,
        7,
    )
    assert first["mistakes"] == [{"mistake": "penalty-weight", "times": 31, "students": 31}]
    assert [(group["reading"], group["times"]) for group in first["unrecognised"]] == [
        ("-α ‖g‖₂ g", 14),
        ("-α² g", 9),
        ("-3 α g", 4),
    ]
