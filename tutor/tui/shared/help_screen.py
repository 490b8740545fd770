"""Help: every key of the screen it was asked from, and how mathematics is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tutor.tui.shared import marks

TYPING = (
    ("-(beta/3) ||x||_2 abs(x)", "Greek letters by name, norms with bars, functions with brackets"),
    ("−(β/3)‖x‖₂ |x|", "the same with symbols: paste them, or F4 inserts them"),
    (r"-\frac{\beta}{3} \lVert x \rVert_2", "the same in LaTeX; the three may be mixed"),
    ("3 m (m+1)   x^2   1/10   0.1", "a space multiplies; decimals are exact numbers"),
    ("x_i   sum_i x_i^2   max_i x_i", "components, sums and maxima over them"),
    ("[1, 2, 3]   (1, 2, 3)   [1; 2; 3]", "a row, a tuple, a column"),
    ("x^T y   x .* y   e_k", "transpose, elementwise product, unit vector"),
)

HOW = (
    "What you type is drawn above the input as it was read: look there first. Enter has it checked. "
    "An answer that cannot be read never counts as a try."
)


HINT = "↑ ↓ scroll · t: the first sixty seconds again · esc closes"

SECTIONS = (
    ("Keys", "every key of this screen"),
    ("Typing mathematics", "how formulas, vectors, sums and norms are typed"),
    ("Signs", "what the signs beside parts and answers mean"),
)
"""What help tells, with what that is about."""


class HelpScreen(ModalScreen[None]):
    """Closed by escape, Enter or F1.

    Args:
        keys: pairs of key and what it does.
        signs: pairs of a sign of that screen and its meaning, for one where no mathematics is typed.
        title: what stands above the signs.
        at: what to begin with: the title of a section, or what a line of it says.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "dismiss", "Close", id="help.close"),
        Binding("f1", "dismiss", "Close", id="help"),
        Binding("t", "app.first_steps", "First steps", id="help.first"),
    ]

    def __init__(
        self,
        keys: Sequence[tuple[str, str]],
        signs: Sequence[tuple[str, str]] = (),
        title: str = "Signs",
        at: str = "",
    ) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._signs = tuple(signs)
        self._signs_title = title
        self._at = at

    def compose(self) -> ComposeResult:
        """Keys, typing, signs."""
        with Vertical(classes="dialog help"):
            yield Static(Content("Help"), classes="dialog-title")
            with VerticalScroll(classes="help-body"):
                yield _section("Keys")
                widest = max((len(key) for key, _ in self._keys), default=0)
                for key, does in self._keys:
                    yield Static(Content.assemble((key.rjust(widest + 1), "$accent bold"), "  ", does))
                yield from self._meanings() if self._signs else _typing()
            yield Static(Content(HINT), classes="dialog-hint")

    def _meanings(self) -> ComposeResult:
        yield _section(self._signs_title)
        for sign, means in self._signs:
            yield Static(Content.assemble(" ", (sign, "$accent bold"), f"  {means}"))

    def on_mount(self) -> None:
        """Arrows scroll at once."""
        body = self.query_one(VerticalScroll)
        body.focus()
        lines = [line for line in body.query(Static) if self._at and self._at in str(line.visual)]
        if lines:
            self.call_after_refresh(body.scroll_to_widget, lines[0], top=True, animate=False)


def _typing() -> ComposeResult:
    yield _section("Typing mathematics")
    yield Static(Content(HOW), classes="help-text")
    for typed, means in TYPING:
        yield Static(Content.assemble((typed, "$maths"), "\n   ", (means, "$quiet")))
    yield _section("Signs")
    for mark in (*marks.STATES.values(), *marks.VERDICTS.values()):
        yield Static(Content.assemble(" ", (mark.sign, mark.colour), f"  {mark.words}"))


def _section(title: str) -> Static:
    return Static(Content(title), classes="help-section")
