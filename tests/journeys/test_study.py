"""A student works through the whole pack in a real terminal by keyboard alone, and the program is killed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.answers import ORDER, PARTS, RIGHT, WRONG
from tests.journeys.terminal import Terminal

pytestmark = pytest.mark.slow

TUTOR = str(Path(sys.executable).with_name("tutor"))
KILLED_AT = "solution-plane/adam"


class Student:
    """Hands that know the keys."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.folder = folder
        self.terminal = Terminal(
            [TUTOR, "start", *arguments], columns=110, rows=45, environment={"TUTOR_DATA": str(folder)}
        )

    def answer(self, fields: tuple[str, ...]) -> None:
        """Fill in every field from the first on, and hand in."""
        for number, text in enumerate(fields):
            if number:
                self.terminal.press("tab")
            self.terminal.press("ctrl+u")
            self.terminal.type(text)
        self.terminal.press("enter")

    def arrive(self, part: str) -> None:
        """Wait until the part is on the screen."""
        number = number_of(part)
        self.terminal.wait(lambda screen: screen.split("\n")[0].endswith(number), f"part {number} ({part})")

    def stands(self, part: str, status: str) -> None:
        """Wait until the heading says so: a card may still stand there from the part before."""
        number = f"{status}  {number_of(part)}"
        self.terminal.wait(lambda screen: screen.split("\n")[0].endswith(number), f"{number} ({part})")

    def first_field(self, fields: int) -> None:
        """Go back from the last field to the first."""
        for _ in range(fields - 1):
            self.terminal.type("\x1b[Z")


def number_of(part: str) -> str:
    """Which part of its problem it is, as the heading counts them."""
    problem, name = part.split("/")
    parts = dict(ORDER)[problem]
    return f"{parts.index(name) + 1}/{len(parts)}"


def record(folder: Path) -> dict[str, dict[str, object]]:
    """What `tutor progress --json` says of each part."""
    done = subprocess.run(
        [TUTOR, "progress", "--json"],
        env={"TUTOR_DATA": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {row["part"].removeprefix("optimizers/"): row for row in rows}


def work(student: Student, part: str, wrong: bool = True) -> None:
    """Answer the part on the screen: wrongly first where that is planned, then a hint, then right."""
    terminal = student.terminal
    student.arrive(part)
    if wrong and part in WRONG:
        fields, word = WRONG[part]
        student.answer(fields)
        terminal.wait_for(word, "try 1")
        terminal.press("f2")
        terminal.wait_for("Hint 1")
        student.first_field(len(fields))
    if part.startswith("spot-the-flaw/"):
        student.answer(RIGHT[part][:1])
        student.stands(part, "begun")
        terminal.wait_for("Right so far")
        student.answer(RIGHT[part][1:])
    else:
        student.answer(RIGHT[part])
    again = "with 1 hint" if wrong else "in 2 tries"
    student.stands(part, again if part in WRONG else "at the first try")


def open_lab(student: Student, part: str) -> None:
    """Look at the lab, switch an optimizer on, run it from its beginning, and come back."""
    terminal = student.terminal
    terminal.press("f3")
    terminal.wait_for("Lab ·", "step 120 of 120", "◆ Adam")
    terminal.type("4")
    terminal.wait(lambda screen: screen.count("◆") > 1, "the fourth optimizer switched on")
    terminal.press("space")
    terminal.wait_gone("step 120 of 120")
    terminal.press("space", "escape")
    student.arrive(part)


def test_a_student_solves_every_part_and_survives_a_kill_in_the_middle(tmp_path: Path) -> None:
    student = Student(tmp_path)
    with student.terminal as terminal:
        terminal.wait_for("Start", "0 of 20 solved")
        terminal.press("down", "enter")  # freely, from the tree: the evening would be five parts
        for part in PARTS[: PARTS.index(KILLED_AT)]:
            work(student, part)
            if part == "solution-plane/step-size":
                open_lab(student, part)
            terminal.press("ctrl+n")
        fields, word = WRONG[KILLED_AT]
        student.arrive(KILLED_AT)
        student.answer(fields)
        terminal.wait_for(word, "try 1")
        terminal.kill()

    before = record(tmp_path)
    assert before[KILLED_AT]["status"] == "begun"
    assert before[KILLED_AT]["attempts"] == 1

    student = Student(tmp_path)
    with student.terminal as terminal:
        terminal.wait_for("Continue", "of 20 solved")
        terminal.press("down", "enter")
        terminal.wait_for("try 1", "Not yet")
        open_lab(student, KILLED_AT)
        for part in PARTS[PARTS.index(KILLED_AT) :]:
            work(student, part, wrong=part != KILLED_AT)
            if part != PARTS[-1]:
                terminal.press("ctrl+n")
        terminal.wait_for("Your thought")
        terminal.press("escape")
        terminal.wait_gone("esc: not now")
        terminal.press("escape")
        terminal.wait_for("20 of 20 solved")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0

    after = record(tmp_path)
    assert len(after) == 20
    for part in PARTS:
        again = "retried" if part == KILLED_AT else "assisted"
        assert after[part]["status"] == (again if part in WRONG else "unaided"), part
        assert after[part]["attempts"] == (2 if part in WRONG else 1), part
