"""What the home screen tells of a pack, a problem or a part that the cursor is on."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.packs.model.pack import Pack, Problem
from tutor.tui.desk.desk import Desk, Place
from tutor.tui.desk.lessons import Lesson
from tutor.tui.shared import marks
from tutor.tui.shared.prose import Prose
from tutor.tutoring.standing import describe

Item = Pack | Lesson | Problem | Place


def read(desk: Desk, item: Item, slow: bool = False) -> Item | None:
    """The item with all that it says; None for an outline, unless its file may be read now (`slow`)."""
    if isinstance(item, Pack | Lesson) or (item.problem if isinstance(item, Place) else item).whole:
        return item
    if not slow:
        return None
    if isinstance(item, Place):
        return desk.read(item)
    pack = next((pack for pack in desk.packs if item in pack.problems), None)
    return desk.problem(pack, item) if pack is not None else None


def details(desk: Desk, item: Item) -> Iterator[Widget]:
    """Widgets for the pane beside the tree."""
    if isinstance(item, Pack):
        yield _title(item.title)
        yield Prose(item.description)
        if item.presumes:
            yield Prose(f"What it presumes: {item.presumes}")
        about = [f"version {item.version}", *item.authors, item.licence]
        yield _quiet(" · ".join(word for word in about if word))
    elif isinstance(item, Lesson):
        yield _title(item.title)
        yield _quiet(f"{len(item.problems)} problems, {item.parts} parts")
    elif isinstance(item, Problem):
        yield _title(item.title)
        yield Prose(item.statement)
        yield _quiet(" · ".join(filter(None, (f"{len(item.parts)} parts", ", ".join(item.skills)))))
        if item.licence or item.source:
            yield _quiet(" · ".join(word for word in (item.source, item.licence) if word))
    else:
        state = desk.state(item.key)
        mark = marks.state(str(state.status))
        yield _title(item.title)
        yield Static(Content.assemble((f"{mark.sign} ", mark.colour), (describe(state), "$quiet")))
        variant = desk.study.draws.on_desk(item.key, item.part, state)
        yield Prose(item.text(item.at(variant).part.statement, variant))


def _title(text: str) -> Static:
    return Static(Content.styled(text, "bold $primary"), classes="details-title")


def _quiet(text: str) -> Static:
    return Static(Content.styled(text, "$quiet"))
