"""An author's text on the screen: Markdown with drawn formulas, laid out for the width it gets."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tutor.tui.shared.typeset import typeset


class Prose(Widget):
    """A text of a pack, or a message. Laid out again when its width changes, and only then."""

    DEFAULT_CSS = """
    Prose { height: auto; width: 1fr; }
    """

    def __init__(self, markdown: str, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._markdown = markdown
        self._laid: tuple[int, Content] = (-1, Content(""))

    def say(self, markdown: str) -> None:
        """Another text in its place."""
        if markdown != self._markdown:
            self._markdown = markdown
            self._laid = (-1, Content(""))
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines at this width."""
        return self._at(width).plain.count("\n") + 1 if self._markdown.strip() else 0

    def render(self) -> Content:
        """The text for the width that it has."""
        return self._at(self.content_size.width)

    def _at(self, width: int) -> Content:
        width = max(width, 10)
        if self._laid[0] != width:
            self._laid = (width, typeset(self._markdown, width))
        return self._laid[1]
