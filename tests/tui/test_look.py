"""What things look like: contrast, signs without colour, text that fits its width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.color import Color
from textual.geometry import Size
from textual.theme import BUILTIN_THEMES

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
from tutor.tui.shared.looks.contrast import contrast
from tutor.tui.shared.themes import every_theme
from tutor.tui.shared.typeset import reword, typeset
from tutor.tui.study.race_view import RaceTable
from tutor.tutoring.race import Race, Row

TEXT_COLOURS = ("primary", "accent", "success", "warning", "error", "foreground", "quiet", "maths")
GROUNDS = ("background", "surface", "panel")
PAIRS = (
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("footer-key-foreground", "footer-background"),
    ("footer-description-foreground", "footer-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("text-disabled", "surface"),  # placeholders
    ("text-disabled", "panel"),
)
COLOURED = [look for look in every_theme() if not look.theme.ansi]
HIGH = {"tutor-contrast-dark", "tutor-contrast-light"}


def least(look: Look) -> float:
    """The contrast that its text has to have: WCAG AAA for the themes of high contrast, else AA."""
    return 7.0 if look.name in HIGH else 4.5


def ratio(first: str, second: str) -> float:
    return contrast(Color.parse(first), Color.parse(second))


@pytest.mark.parametrize("look", COLOURED, ids=lambda look: look.name)
def test_text_has_its_contrast_on_every_ground(look: Look) -> None:
    colours = look.theme.to_color_system().generate() | look.theme.variables
    pairs = [(name, ground) for name in TEXT_COLOURS for ground in GROUNDS]
    for name, ground in (*pairs, *PAIRS):
        assert ratio(colours[name], colours[ground]) >= least(look), (name, ground)


@pytest.mark.parametrize("look", COLOURED, ids=lambda look: look.name)
def test_scrollbars_stand_out_from_what_they_lie_on(look: Look) -> None:
    colours = look.theme.to_color_system().generate() | look.theme.variables
    for on in ("", "-hover", "-active"):
        assert ratio(colours[f"scrollbar{on}"], colours[f"scrollbar-background{on}"]) >= 3.0  # WCAG 1.4.11


@pytest.mark.parametrize("look", COLOURED, ids=lambda look: look.name)
def test_every_ink_of_pictures_stands_out_from_the_ground(look: Look) -> None:
    for ink in INKS:
        colour, ground = look.ink(ink.name), look.theme.background
        assert colour is not None and ground is not None
        assert ratio(colour, ground) >= (3.0 if ink.name == "frame" else least(look))  # lines need less


def test_eight_of_textuals_themes_are_offered_and_two_have_the_terminals_own_colours() -> None:
    names = {look.name for look in every_theme()}
    assert len(names & BUILTIN_THEMES.keys()) >= 8
    assert {look.theme.dark for look in every_theme() if look.theme.ansi} == {True, False}
    for look in every_theme():
        if look.theme.ansi:
            colours = look.theme.to_color_system().generate() | look.theme.variables
            for name in (*TEXT_COLOURS, *GROUNDS):
                assert colours[name].startswith("ansi_") or colours[name] == "transparent", name
            assert not any(str(look.ink(ink.name)).startswith("#") for ink in INKS)


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
