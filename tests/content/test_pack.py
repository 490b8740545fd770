"""The shipped pack is whole: its parts, its fields, its ladders, and pages that fit a small screen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.content.desk import FOLDER, pack
from tutor.checking import ChoiceBlank, TermBlank
from tutor.packs.check.kinds.check_term import spoken
from tutor.packs.model.pack import Part, RungKind
from tutor.packs.model.versions import questions
from tutor.packs.rendering.blocks import blocks
from tutor.packs.rendering.interpolate import text
from tutor.packs.rendering.plain_text import plain

PARTS = {
    "penalized-updates": ("l2", "l2-name", "linf", "linf-name", "linf-unsquared", "l1", "dual-norm"),
    "solution-plane": ("sgd", "step-size", "adam", "rescaled", "norms"),
    "distributed-training": ("messages", "volume", "bottleneck"),
    "spot-the-flaw": ("gpt-5", "model-b", "gemini", "mistral", "deepseek"),
}
RACES = {
    "l2": {"GPT-5": 0, "Model B": 0, "Gemini 2.5 Flash": 0, "Mistral Le Chat": 1},
    "linf-unsquared": {"GPT-5": 0},
    "linf": {"GPT-5": 0, "Model B": 0, "Gemini 2.5 Flash": 0, "Mistral Le Chat": 4},
    "linf-name": {"GPT-5": None, "Model B": 1, "Gemini 2.5 Flash": None, "Mistral Le Chat": None},
    "sgd": {"GPT-5": 0, "Model B": 0, "Gemini 2.5 Flash": 0, "Mistral Le Chat": 0, "DeepSeek": 0},
    "adam": {"GPT-5": 0, "Model B": 0, "Gemini 2.5 Flash": 1, "Mistral Le Chat": 2, "DeepSeek": 0},
    "rescaled": {"GPT-5": 0, "Model B": 0, "Gemini 2.5 Flash": 0, "Mistral Le Chat": 1, "DeepSeek": 0},
    "messages": {"GPT-5": 0, "Model B": 0, "Gemini 2.5 Flash": 0, "Mistral Le Chat": 0},
}
WIDTH = 60


def _parts() -> Iterator[Part]:
    """Every question of every part, with the versions that are its own."""
    for problem in pack().problems:
        for part in problem.parts:
            yield from questions(part)


def _whole() -> Iterator[Part]:
    for problem in pack().problems:
        yield from problem.parts


def _texts(part: Part) -> Iterator[str]:
    yield part.statement
    yield from (mistake.message for mistake in part.mistakes)
    yield from (sequel.again for sequel in part.sequels)
    yield from (rung.text for rung in part.ladder)
    yield part.solution
    yield part.reflection
    yield part.reflect_answer


def test_the_pack_has_no_faults() -> None:
    assert pack().faults == ()


def test_the_parts_have_the_ids_that_records_are_kept_under() -> None:
    assert {problem.id: tuple(part.id for part in problem.parts) for problem in pack().problems} == PARTS


@pytest.mark.parametrize("part", _parts(), ids=lambda part: part.id)
def test_a_part_has_two_mistakes_a_ladder_a_solution_and_a_reflection(part: Part) -> None:
    rungs = [rung for rung in part.ladder if rung.kind not in (RungKind.TELL, RungKind.CHALLENGE)]
    free = [rung for rung in rungs if rung.mistake is None]
    assert len(part.mistakes) >= 2
    assert len(free) >= 2
    assert free[-1].kind is not RungKind.POINT
    assert all(re.fullmatch(r"F([1-9]|1[0-3])", rung.after) for rung in part.ladder if rung.id != "tell")
    order = [list(RungKind).index(rung.kind) for rung in part.ladder if rung.kind is not RungKind.TELL]
    assert order == sorted(order)
    assert part.solution and part.reflection and part.reflect_answer


@pytest.mark.parametrize("part", _whole(), ids=lambda part: part.id)
def test_every_part_has_two_versions_so_that_shown_is_not_for_ever(part: Part) -> None:
    assert len(part.variants) >= 2


def test_every_part_about_the_plane_has_three_variants_of_a() -> None:
    problem = pack().problem("solution-plane")
    assert problem is not None
    for part in problem.parts:
        definitions = {variant.given for variant in part.variants}
        assert len(definitions) >= 3
        assert part.variants[0].given == ("a = [1, 1/10, 1/100]",)


def test_the_races_show_the_recorded_figures() -> None:
    found = {part.id: {entry.model: entry.followups for entry in part.race} for part in _parts() if part.race}
    assert found == RACES


@pytest.mark.parametrize("part", _parts(), ids=lambda part: part.id)
def test_every_page_fits_sixty_columns_on_every_variant(part: Part) -> None:
    for variant in range(len(part.variants)):
        for page in _texts(part):
            drawn = plain(blocks(text(page, part, variant)), WIDTH)
            for line in drawn.splitlines():
                assert len(line) <= WIDTH, line


@pytest.mark.parametrize("part", _parts(), ids=lambda part: part.id)
def test_no_command_or_dollar_is_left_undrawn(part: Part) -> None:
    for variant in range(len(part.variants)):
        for page in _texts(part):
            drawn = plain(blocks(text(page, part, variant)), WIDTH)
            assert not re.search(r"[\\$]|\?[a-z]\?", drawn), drawn


def test_no_text_shows_where_a_hint_comes_from() -> None:
    for part in _parts():
        for page in _texts(part):
            assert not re.search(r"\bF\d", page)


def test_the_files_hold_no_line_that_is_too_long_to_read() -> None:
    for file in sorted(FOLDER.glob("*.md")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            fields = line.lstrip().startswith(("- ", "|")) or line.startswith(("    ", "$$"))
            assert fields or len(line) <= 125, f"{file.name}:{number}"


@pytest.mark.slow
def test_no_hint_and_no_message_holds_the_term_that_is_asked_for() -> None:
    for part in _parts():
        names = [name for blank in part.blanks if isinstance(blank, TermBlank) for name in blank.accepted]
        rungs = [r.text for r in part.ladder if r.kind not in (RungKind.TELL, RungKind.CHALLENGE)]
        again = [sequel.again for sequel in part.sequels]
        for page in (*rungs, *again, *(mistake.message for mistake in part.mistakes)):
            assert not [said for name in names if (said := spoken(name, pack().terms, page))], part.id


def test_every_option_that_is_not_right_says_why() -> None:
    for part in _parts():
        for blank in part.blanks:
            if isinstance(blank, ChoiceBlank) and part.table is None:
                assert all(blank.feedback), part.id
