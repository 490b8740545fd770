"""The keys of a part at work, and the keys of any screen as a list for help and the command palette."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

PROGRESS = "How far you are: skills, weeks, what is to come"

REMARK = "Something is wrong here: keep a remark on what was said"
PART_KEYS: list[BindingType] = [
    Binding("f1", "app.help", "Help", id="help", tooltip="Keys and how mathematics is typed"),
    Binding("f2", "hint", "Hint", id="hint", tooltip="The next hint"),
    Binding("f3", "lab", "Lab", id="lab", tooltip="Watch the experiment that belongs to this part"),
    Binding("f4", "symbols", "Symbols", id="symbols", tooltip="Symbols that a keyboard lacks"),
    Binding("f6", "solution", "Solution", id="solution", tooltip="The worked solution; asks first"),
    Binding("ctrl+n", "part(1)", "Next", id="next", tooltip="The next part"),
    Binding("escape", "back", "Home", id="home", tooltip="Back home, or back from a hint's question"),
    Binding("ctrl+b", "part(-1)", "Previous", id="previous", tooltip="The part before"),
    # First in turn, so that what is typed after it goes where it leads, however fast it comes.
    Binding("tab", "complete", "Next field", show=False, priority=True),
    Binding("shift+tab", "app.focus_previous", "Field before", show=False, priority=True),
    Binding("f7", "turn", "Problem/talk", id="turn", tooltip="Between the problem and the conversation"),
    # A field that takes lines has this key too, and offers it; anywhere else it says that there are none.
    Binding("f8", "lines", "Lines", show=False, id="lines.none"),
    Binding("f5", "correct", "Take correction", show=False, id="correct"),
    Binding(
        "ctrl+g", "twin", "Another version", show=False, id="twin", tooltip="Another version of this part"
    ),
    Binding("ctrl+s", "slip", "A slip", show=False, id="slip", tooltip="The last wrong answer was a slip"),
    Binding("ctrl+o", "app.progress", "Progress", show=False, id="progress", tooltip=PROGRESS),
    Binding("ctrl+t", "app.switch_theme", "Light/dark", show=False, id="theme"),
    Binding(
        "ctrl+r", "history", "Earlier answers", show=False, id="history", tooltip="Find an earlier answer"
    ),
    Binding(
        "ctrl+l", "copy", "Copy", show=False, id="copy", tooltip="Copy the formula (LaTeX) or the verdict"
    ),
    Binding("f10", "remark", "Something is wrong", show=False, id="remark", tooltip=REMARK),
    Binding("pageup", "scroll('statement', -1)", "Problem up", show=False, id="statement.up"),
    Binding("pagedown", "scroll('statement', 1)", "Problem down", show=False, id="statement.down"),
    Binding("shift+pageup,ctrl+up", "scroll('talk', -1)", "Conversation up", show=False, id="talk.up"),
    Binding("shift+pagedown,ctrl+down", "scroll('talk', 1)", "Conversation down", show=False, id="talk.down"),
]
"""In the order in which the footer shows them, as far as there is room."""


def keys(screen: Screen[Any]) -> Iterator[tuple[DOMNode, Binding]]:
    """Our own bindings that do something here, each action once, with what they belong to.

    Own bindings have an id, by which they can be remapped. `active_bindings` would leave out those that the
    focused widget also binds but passes on, such as the page keys.
    """
    seen: set[str] = set()
    nodes: tuple[DOMNode | None, ...] = (screen, screen.focused, screen.app)
    for node in nodes:
        if node is None:
            continue
        bindings = node._bindings.copy()
        bindings.apply_keymap(screen.app._keymap)
        for _key, binding in bindings:
            passed_on = binding.action.startswith("app.")
            here = passed_on or node.check_action(*called(binding.action)) is not False
            here = here and not (binding.id or "").endswith(".none")
            if binding.id and binding.description and binding.action not in seen and here:
                seen.add(binding.action)
                yield node, binding


def called(action: str) -> tuple[str, tuple[object, ...]]:
    """Name and parameters of an action such as `part(1)`."""
    from textual.actions import parse

    _namespace, name, parameters = parse(action)
    return name, parameters
