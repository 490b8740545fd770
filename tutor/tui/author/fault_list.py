"""What stands in place of a problem whose file has errors: each with its line, its text and the cure."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from tutor.packs.model.pack import Fault
from tutor.tui.author.source_text import Loaded
from tutor.tui.shared.keybar import KeyBar
from tutor.tui.shared.status import Heading

if TYPE_CHECKING:
    from tutor.tui.author.author_screen import Kept

MOST = 100
MENDED = "Mend and save: the part comes back by itself, with what you had typed."
UNTOLD = "It is not in the pack any more. As soon as it is, it comes back here."


class FaultScreen(Screen[None]):
    """Errors, until they are mended.

    Args:
        loaded: the pack with its faults.
        file: the file that they are shown of.
        part: the `problem/part` that was on the screen or was asked for, or "".
        kept: what its screen goes on with when it comes back.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", id="help", tooltip="Keys and how mathematics is typed"),
        Binding("escape", "home", "Home", id="home", tooltip="Back home, where every part is listed"),
        Binding("ctrl+t", "app.switch_theme", "Light/dark", id="theme", tooltip="Light or dark"),
    ]

    class Left(Message):
        """Home is wanted."""

    def __init__(self, loaded: Loaded, file: str, part: str, kept: Kept | None = None) -> None:
        super().__init__(classes="faults")
        self._loaded = loaded
        self.file = file
        self.part = part
        self.kept = kept

    def compose(self) -> ComposeResult:
        """The file, its errors, and what happens next."""
        errors = self._loaded.errors(self.file)
        count = f"{len(errors)} error{'' if len(errors) == 1 else 's'}"
        heading = Heading(id="heading")
        heading.place = Content.assemble((self.file, "bold $accent"), (f"  {self.part}", "$quiet"))
        heading.state = Content.styled(count if errors else "gone", "$error")
        yield heading
        with VerticalScroll(classes="fault-list"):
            yield Static(Content("\n").join(self._lines(errors)))
        yield KeyBar()

    def _lines(self, errors: tuple[Fault, ...]) -> list[Content]:
        if not errors:
            missing = f"There is no “{self.part}”." if self.part else "There is nothing to show yet."
            return [Content(f"{missing} {UNTOLD}" if self.part else missing)]
        lines = [Content.styled("Students would not see this until it is mended:", "$quiet"), Content("")]
        for fault in errors[:MOST]:
            where = f"line {fault.line}" if fault.line else "the whole file"
            lines.append(Content.assemble(("✗ ", "$error bold"), (f"{where}  ", "bold"), fault.sentence))
            quoted = self._loaded.quotes.get((fault.file, fault.line), "")
            if quoted.strip():
                lines.append(Content.assemble((f"  {fault.line} │ ", "$quiet"), (quoted, "$maths")))
            lines += [Content.assemble(("  → ", "$success"), fault.cure), Content("")]
        if len(errors) > MOST:
            lines += [Content.styled(f"and {len(errors) - MOST} more", "$quiet"), Content("")]
        return [*lines, Content.styled(MENDED, "$quiet")]

    def action_home(self) -> None:
        """Home, where every part is listed."""
        self.post_message(self.Left())
