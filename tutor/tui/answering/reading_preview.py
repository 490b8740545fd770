"""The live preview: what is being typed, drawn in two dimensions, and what is in the way of reading it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from tutor.notation import Complaint


class Preview(Widget):
    """The drawing of the answer as it was read. It grows while one answer is typed and never jumps back."""

    lines: reactive[tuple[str, ...]] = reactive(())
    stale = reactive(False, toggle_class="-stale")
    """Whether the drawing is not of the text as it stands, but of an earlier state or of a correction."""

    empty = "what you type is drawn here"

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._tallest = 1

    def show(self, lines: Sequence[str], stale: bool = False) -> None:
        """Draw these lines."""
        self.stale = stale
        self.lines = tuple(lines)
        if len(lines) > self._tallest:
            # Only a taller drawing moves anything: a layout at every key would make typing heavy.
            self._tallest = len(lines)
            self.refresh(layout=True)

    def settle(self) -> None:
        """Forget the height that the last answer needed."""
        self._tallest = max(1, len(self.lines))
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the tallest drawing since the last `settle`."""
        return self._tallest

    def render(self) -> Content:
        """The drawing, at the bottom of its place; of one too wide, the end that is being typed."""
        width = max(self.content_size.width, 1)
        if not self.lines:
            return Content.styled("\n" * max(self.content_size.height - 1, 0) + self.empty, "$quiet")
        drawn = [fitted(line, width, self.lines) for line in self.lines]
        above = max(self.content_size.height - len(drawn), 0)
        return Content("\n".join([""] * above + drawn))


def fitted(line: str, width: int, lines: Sequence[str]) -> str:
    """A line of a drawing cut on the left, and marked there, if the drawing is wider than its place."""
    widest = max(cell_len(other) for other in lines)
    if widest <= width:
        return line
    padded = set_cell_size(line, widest)
    skipped = widest - width + 2
    while cell_len(padded) > width - 2:
        padded = padded[1:]
    return ("… " if line[:skipped].strip() else "  ") + padded


class Remark(Widget):
    """What stands under the input: a caret and a sentence, a note, or a quiet word. It keeps its place."""

    DEFAULT_CLASSES = "remark"

    text = ""
    column: int | None = None
    carets = 1
    cure = ""
    _height = 0

    def complain(self, complaint: Complaint, column: int, width: int, key: str) -> None:
        """Point at a place and say what is there; offer the correction, which `key` takes."""
        self.set_class(True, "-complaint")
        before = (self.column, self.carets, self.text, self.cure)
        self.column, self.carets, self.text = max(column, 0), max(width, 1), complaint.sentence
        self.cure = f"{key} ▸ {complaint.correction}" if complaint.correction else ""
        if before == (self.column, self.carets, self.text, self.cure):
            return
        self._changed()

    def say(self, sentence: str) -> None:
        """Say something that points nowhere."""
        self.set_class(False, "-complaint")
        self.column, self.text, self.cure = None, sentence, ""
        self._changed()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As the sentence needs at this width."""
        return max(1, len(self._lines(width)))

    def render(self) -> Content:
        """The caret before the sentence if there is room on its line, else above it."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _changed(self) -> None:
        """Draw again; lay the screen out again only if more or fewer lines are needed."""
        width = self.content_size.width
        needed = self.get_content_height(self.size, self.size, width) if width else 0
        self.refresh(layout=needed != self._height)
        self._height = needed

    def _lines(self, width: int) -> list[Content]:
        width = max(width, 10)
        sentence = Content(self.text)
        cure = Content.styled(self.cure, "$accent bold")
        if self.column is None:
            lines = sentence.wrap(width) if self.text else []
        else:
            lines = self._pointed(sentence, cure, width)
            if not self.cure or cure.plain in lines[-1].plain:
                return lines
        return [*lines, cure] if self.cure else lines

    def _pointed(self, sentence: Content, cure: Content, width: int) -> list[Content]:
        assert self.column is not None
        column = min(self.column, width - 1)
        caret = Content(" " * column + "^" * min(self.carets, width - column))
        beside = width - caret.cell_length - 1
        if sentence.cell_length <= beside:
            lines = [caret + Content(" ") + sentence]
        elif sentence.cell_length <= column - 1:
            lines = [
                Content(" " * (column - 1 - sentence.cell_length)) + sentence + Content(" ") + caret[column:]
            ]
        else:
            lines = [caret, *sentence.wrap(width)]
        if self.cure and lines[-1].cell_length + 3 + cure.cell_length <= width:
            lines[-1] = lines[-1] + Content("   ") + cure
        return lines
