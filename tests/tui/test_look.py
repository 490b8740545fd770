"""What things look like: contrast, signs without colour, text that fits its width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.color import Color
from textual.geometry import Size

from tutor.packs.library.library import library
from tutor.packs.model.pack import Part
from tutor.packs.rendering.interpolate import text
from tutor.plots.canvas.palette import INKS
from tutor.tui.answering.answer_words import inside
from tutor.tui.answering.drawn_formula import Drawing
from tutor.tui.answering.live_reading import in_symbols
from tutor.tui.answering.reading_preview import Remark, fitted
from tutor.tui.shared import marks
from tutor.tui.shared.look import Look
from tutor.tui.shared.themes import THEMES
from tutor.tui.shared.typeset import reword, typeset
from tutor.tui.study.race_view import RaceTable
from tutor.tutoring.race import Race, Row

TEXT_COLOURS = ("primary", "accent", "success", "warning", "error", "foreground", "quiet", "maths")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", TEXT_COLOURS)
def test_text_has_the_contrast_of_wcag_aa_on_every_background(theme: Look, name: str) -> None:
    colours = theme.theme.to_color_system().generate() | theme.theme.variables
    for ground in ("background", "surface"):
        assert contrast(colours[name], colours[ground]) >= 4.5, ground


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ink", [ink.name for ink in INKS])
def test_every_ink_of_pictures_stands_out_from_the_ground(theme: Look, ink: str) -> None:
    colour, ground = theme.ink(ink), theme.theme.background
    assert colour is not None and ground is not None
    assert contrast(colour, ground) >= (3.0 if ink == "frame" else 4.5)  # WCAG 1.4.11: lines need less


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, section 1.4.3)."""
    lower, higher = sorted(luminance(colour) for colour in (first, second))
    return (higher + 0.05) / (lower + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour (WCAG 2.1)."""
    parts = [part / 255 for part in Color.parse(colour).rgb]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_state_has_a_sign_of_its_own() -> None:
    signs = [mark.sign for mark in marks.STATES.values()]
    assert len(set(signs)) == len(signs) == 6


def test_verdicts_that_differ_in_meaning_differ_in_sign_or_words() -> None:
    shown = [(mark.sign, mark.words) for mark in marks.VERDICTS.values()]
    assert len(set(shown)) == len(shown)
    assert marks.verdict("form", credit=False).sign != marks.verdict("form", credit=True).sign


def texts(part: Part) -> list[str]:
    hints = [rung.text for rung in part.ladder]
    messages = [mistake.message for mistake in part.mistakes]
    return [part.statement, part.solution, part.reflection, *hints, *messages]


@pytest.mark.slow
@pytest.mark.parametrize("width", [30, 56, 118])
def test_no_line_of_the_shipped_pack_is_wider_than_its_place(width: int) -> None:
    for pack in library():
        for problem in pack.problems:
            for part in problem.parts:
                for markdown in (problem.statement, *texts(part)):
                    lines = typeset(text(markdown, part, 0), width).plain.split("\n")
                    assert max(map(cell_len, lines)) <= width


def test_lists_hang_under_their_numbers() -> None:
    lines = typeset("1. one two three four\n2. five", 12).plain.split("\n")
    assert [line.rstrip() for line in lines] == ["1. one two", "   three four", "2. five"]


def test_markup_in_a_text_is_shown_as_it_stands() -> None:
    assert typeset("a [b]bold[/b] [/nothing] claim", 60).plain == "a [b]bold[/b] [/nothing] claim"
    assert reword("[red]$x^2$") == "[red]x²"


def test_labels_are_written_in_symbols() -> None:
    assert in_symbols("theta =") == "θ ="
    assert in_symbols("messages of the ring") == "messages of the ring"


def test_a_drawing_that_is_too_wide_falls_back_to_what_was_typed() -> None:
    drawing = Drawing(("x" * 40,), "what was typed")
    assert drawing.get_content_height(Size(20, 1), Size(20, 1), 20) == 1
    assert [line.plain for line in drawing._fit(20)] == ["what was typed"]
    assert [line.plain for line in drawing._fit(40)] == ["x" * 40]


def test_a_preview_that_is_too_wide_shows_the_end_that_is_being_typed() -> None:
    lines = ["a" * 30 + "END", " " * 30 + "2"]
    assert fitted(lines[0], 10, lines) == "… aaaaaEND"
    assert cell_len(fitted(lines[1], 10, lines)) == 10


def test_a_complaint_keeps_its_caret_whatever_the_width() -> None:
    remark = Remark()
    remark.column, remark.carets, remark.text, remark.cure = (
        5,
        2,
        "This name is not known here.",
        "F5 ▸ alpha",
    )
    assert remark._lines(60)[0].plain == "     ^^ This name is not known here.   F5 ▸ alpha"
    narrow = [line.plain for line in remark._lines(20)]
    assert narrow[0].rstrip() == "     ^^"
    assert all(cell_len(line) <= 20 for line in narrow)
    assert narrow[-1].endswith("alpha")


def test_the_race_draws_the_student_among_the_models() -> None:
    rows = (
        Row("you", 0, "right at the first try", student=True),
        Row("Model B", 4, "right after 4 follow-ups"),
        Row("Model C", None, "never put right; still not"),
    )
    lines = [line.plain for line in RaceTable(Race(rows, "A note."))._lines(60)]
    assert lines[0].startswith("you     ▏")
    assert "▆▆▆▆▆▆▆▆  4  right after 4 follow-ups" in lines[1]
    assert "╌" in lines[2] and "–" in lines[2]
    assert lines[-1] == "A note."


def test_symbols_with_a_pair_put_the_cursor_inside() -> None:
    assert [inside(symbol) for symbol in ("α", "√()", "‖‖₁", "||")] == [1, 2, 1, 1]
