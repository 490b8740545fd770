"""What a pack says of a mistake beyond its message: a second text, and the steps that it shows."""

from pathlib import Path

import pytest

from tests.packs.pages import changed, line_of, only, pack_with, part_of
from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.model.pack import Sequel
from tutor.packs.reading.load import load

MESSAGE = "That is a point of the right line. Does it lie on the plane? Here $\\|b\\|_2 = \\value{||b||_2}$."
WHEN = "- When: `b/||b||_2`, along `b`"


def planes(old: str, new: str) -> str:
    return changed("planes.md", old, new)


def test_the_second_text_stands_below_the_message_and_is_no_part_of_it(tmp_path: Path) -> None:
    said = "Once more, with $b$:\n\n- put it in\n- see what comes out"
    text = planes(MESSAGE, f"{MESSAGE}\n\n#### Again\n\n{said}")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert part.mistakes[0].message == MESSAGE
    assert part.sequel("no-square") == Sequel("no-square", said, line=line_of(text, "Once more"))
    assert part.sequel("far-corner").again == ""
    assert part.sequel("lost-sign") == Sequel("lost-sign")


def test_fields_stand_above_the_second_text_and_a_list_in_it_is_text(tmp_path: Path) -> None:
    new = f"{WHEN}\n- Shows: direction, start"
    text = planes(WHEN, new).replace(MESSAGE, f"{MESSAGE}\n\n#### Again:\n\n- When: `x`\n")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert part.sequel("no-square").shows == ("direction", "start")
    assert part.sequel("no-square").again == "- When: `x`"
    assert part.mistakes[0].when == "`b/||b||_2`, along `b`"


def test_a_hint_says_which_steps_it_tells(tmp_path: Path) -> None:
    text = planes("Put your point into $b^\\top x$.", "- Tells: direction\n\nPut your point into it.")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert [rung.tells for rung in part.ladder if rung.mistake] == [("direction",)]


def test_a_hint_may_be_about_one_blank(tmp_path: Path) -> None:
    old = "Put your point into $b^\\top x$."
    part = part_of(load(pack_with(tmp_path, planes=planes(old, f"- Blank: 1\n\n{old}"))), "planes/nearest")
    assert [rung.about for rung in part.ladder if rung.mistake] == [0]
    assert {rung.about for rung in part.ladder if not rung.mistake} == {None}
    text = planes(old, f"- Blank: 2\n\n{old}")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.line) == ("no-such-blank", line_of(text, "- Blank: 2"))


def test_a_hint_may_be_for_whoever_has_shown_a_step(tmp_path: Path) -> None:
    heading = "### Hint contradict for no-square"
    text = planes(WHEN, f"{WHEN}\n- Shows: direction").replace(heading, "### Hint contradict for direction")
    part = part_of(load(pack_with(tmp_path, planes=text)), "planes/nearest")
    assert [rung.mistake for rung in part.ladder if rung.mistake] == ["direction"]
    wrong = text.replace("for direction", "for directoin")
    fault = only(load(pack_with(tmp_path, planes=wrong)).faults)
    assert (fault.rule, fault.cure) == ("unknown-mistake", "Did you mean “direction”?")


@pytest.mark.parametrize(
    ("below", "rule", "at", "cure"),
    [
        ("#### Again", "empty-again", "#### Again", "Write it"),
        ("#### Again\n\n<!-- later -->", "empty-again", "#### Again", "Write it"),
        ("#### Agian\n\nOnce more.", "unknown-heading", "#### Agian", "“Again”"),
        ("#### Example\n\nOnce more.", "unknown-heading", "#### Example", "Only “#### Again”"),
        ("### Again\n\nOnce more.", "unknown-heading", "### Again", "Write “#### Again” below the mistake"),
        ("#### Again\n\nOne.\n\n#### Again\n\nTwo.", "duplicate-heading", "#### Again\n\nTwo", "Keep one"),
    ],
)
def test_what_is_wrong_below_a_mistake_is_said_with_its_line_and_cure(
    tmp_path: Path, below: str, rule: str, at: str, cure: str
) -> None:
    text = planes(MESSAGE, f"{MESSAGE}\n\n{below}")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.line) == (rule, line_of(text, at))
    assert cure in fault.cure


def test_a_step_has_the_name_of_a_slug(tmp_path: Path) -> None:
    text = planes(WHEN, f"{WHEN}\n- Shows: The Direction")
    fault = only(load(pack_with(tmp_path, planes=text)).faults)
    assert (fault.rule, fault.line) == ("bad-id", line_of(text, "- Shows"))


@pytest.mark.slow
def test_the_check_looks_at_the_second_text_as_at_the_first(tmp_path: Path, checker: Checker) -> None:
    below = f"{MESSAGE}\n\n#### Again\n\nTake $b/\\|b\\|_2^2$.\n\n"
    text = planes(MESSAGE, below).replace(
        "That point is on the plane,", f"{MESSAGE}\n\n#### Again\n\n{MESSAGE}"
    )
    found = check(pack_with(tmp_path, planes=text), checker).faults
    rules = {(fault.rule, fault.line) for fault in found if fault.file == "planes.md"}
    assert ("leaks-key", line_of(text, "Take $b/")) in rules
    assert any(rule == "repeated-text" for rule, _ in rules)
