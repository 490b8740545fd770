"""Sixty seconds: a part to try everything on, in a record that is thrown away."""

from __future__ import annotations

import tempfile
from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from tutor.checking import Checker
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tui.desk.desk import Desk
from tutor.tui.labs.lab_registry import usual
from tutor.tui.shared.key_words import worded
from tutor.tui.study.problem_screen import ProblemScreen
from tutor.tutoring.event import Attempted, Hinted, Solved

KEY = "first-steps/sixty-seconds/sum"
LAB = "penalty"

STEPS = (
    "1 of 4: Type x^2 and press Enter. Above the line you see how it is read, while you type.",
    "2 of 4: That was wrong, and you are told why. F2 gives a hint; nothing is shown unasked.",
    "3 of 4: Now type 2x, or x + x: the value counts, not the spelling. Enter has it checked.",
    "4 of 4: Right. F3 opens a lab, where you can try things out; Esc comes back from it.",
    "That is all. Esc leads home, F1 lists every key. Nothing of this was recorded.",
)

PACK = """# First steps

- Id: first-steps
- Version: 1
- Authors: The tutor authors
- Licence: CC0-1.0
- Source: written for the first minute
- Language: en
- Problems: sixty-seconds

For the first minute.

## Skills

- trying: tries things out
"""

PROBLEM = """# Sixty seconds

- Id: sixty-seconds
- Skills: trying
- Given: `x > 0`

## Part sum: a number and itself

- Answer: `2 x`

What is a number $x$ plus itself?

### Mistake square: the square instead of the double

- When: `x^2`

That is $x$ times itself. For $x = 3$ it is 9; what is $3 + 3$?

### Hint orient

Read the word between the two once more: plus.

### Solution

It occurs twice, so it is $2x$.
"""


def first_desk(checker: Checker) -> Desk:
    """A desk with this one part open, and a record in memory. To be called off the screen's thread."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("pack.md", PACK), ("sixty-seconds.md", PROBLEM)):
            (Path(folder) / name).write_text(text, encoding="utf-8")
        desk = Desk((load(Path(folder)),), Store.memory(), checker)
    place = desk.place(KEY)
    assert place is not None
    desk.study.open(KEY, place.part)
    return desk


class FirstStepsScreen(ProblemScreen):
    """The part, with a line on what to try next; Escape leaves at any time.

    Args:
        desk: as `first_desk` made it.
    """

    def __init__(self, desk: Desk) -> None:
        place = desk.place(KEY)
        assert place is not None
        self._trial = desk
        self._lab_seen = False
        super().__init__(desk, place)

    @property
    def part_key(self) -> str:
        """It is no part of the student's."""
        return ""

    async def on_mount(self) -> None:
        """The line stands above the answer."""
        await self.mount(Static("", id="first-steps"), before=self.panel)
        self.refresh_heading()

    def refresh_heading(self) -> None:
        """Something happened: say what comes next."""
        super().refresh_heading()
        for line in self.query("#first-steps").results(Static):
            line.update(Content(worded(self.app, STEPS[self.step])))

    @property
    def step(self) -> int:
        """The number of the step that comes next, from 0."""
        told = self._trial.study.conversation(KEY)
        solved = any(isinstance(event, Solved) for event in told)
        tried = solved or any(isinstance(event, Attempted) for event in told)
        hinted = solved or any(isinstance(event, Hinted) for event in told)
        done = (tried, hinted, solved, self._lab_seen)
        return next((number for number, one in enumerate(done) if not one), len(done))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a lab."""
        return action == "lab" or super().check_action(action, parameters)

    def action_lab(self) -> None:
        """Any lab will do."""
        self._lab_seen = True
        self.app.push_screen(usual(LAB))
        self.refresh_heading()
