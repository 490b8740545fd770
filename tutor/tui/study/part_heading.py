"""What stands at the top of a part: where it is, how it stands, and where in the evening's plan one is.

A mixed part does not say what it belongs to before it is answered: to find the method is the task.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tutor.tui.desk.desk import Desk, Place
from tutor.tui.shared import marks
from tutor.tui.shared.key_words import worded
from tutor.tutoring.part_state import PartState
from tutor.tutoring.plan.reasons import NEW
from tutor.tutoring.standing import brief

MIXED = "Mixed practice"
UNNAMED = "Which method does it take?"


def hides_titles(state: PartState, why: str) -> bool:
    """Whether titles are hidden: of a mixed part, while its question is open."""
    return why == "mixed" and not (state.settled or state.revealed)


def place_line(desk: Desk, place: Place) -> Content:
    """The part and its problem."""
    if hides_titles(desk.state(place.key), desk.evenings.why(place.key)):
        return Content.assemble((MIXED, "bold $accent"), (f"  {UNNAMED}", "$quiet"))
    return Content.assemble((place.title, "bold $accent"), (f"  {place.problem.title}", "$quiet"))


def above(desk: Desk, place: Place) -> Content:
    """The title over the question, and why it is asked tonight."""
    item = desk.evenings.item(place.key)
    because = (f"  {item.because}", "$quiet") if item is not None and item.because != NEW else ""
    if hides_titles(desk.state(place.key), desk.evenings.why(place.key)):
        return Content.assemble(UNNAMED, because)
    return Content.assemble(place.title, because)


def offer_example(line: Static, desk: Desk, place: Place) -> None:
    """Let a line offer an example before the first answer, or take it away."""
    offered = desk.evenings.example(place.key, place.part).format(example="F6", solution="F6")
    line.display = bool(offered)
    line.update(Content(worded(line.app, offered)))


def state_line(desk: Desk, place: Place) -> Content:
    """How it stands, and its number among the parts of the evening, or else of its problem."""
    state = desk.state(place.key)
    mark = marks.state(str(state.status))
    number = desk.evenings.number(place.key) or f"{place.number}/{len(place.problem.parts)}"
    return Content.assemble((f"{mark.sign} {brief(state)}", mark.colour), (f"  {number}", "$quiet"))
