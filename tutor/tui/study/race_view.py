"""Race the models: a bar for the student and one for each language model."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tutor.tutoring.race import Race, Row

LONGEST_BAR = 16


class RaceTable(Widget):
    """Who needed how much: names, bars and words, quickest first."""

    DEFAULT_CLASSES = "race"

    def __init__(self, race: Race) -> None:
        super().__init__()
        self._race = race

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need at this width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The table."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        rows = self._race.rows
        names = max(cell_len(row.who) for row in rows)
        most = max((row.needed or 0 for row in rows), default=0)
        bar = min(max(most * 2, 2), LONGEST_BAR, max(width // 5, 2))
        lines: list[Content] = []
        for row in rows:
            head = _head(row, names, bar, most)
            words = Content(row.says).wrap(max(width - head.cell_length - 1, 12))
            indent = Content(" " * head.cell_length)
            lines += [(indent if after else head) + Content(" ") + line for after, line in enumerate(words)]
        note = Content.styled(self._race.note, "$quiet")
        return [*lines, Content(""), *note.wrap(max(width, 12))]


def _head(row: Row, names: int, bar: int, most: int) -> Content:
    """Name, bar and number, `names + bar + 5` cells wide."""
    colour = "$accent bold" if row.student else "$primary"
    name = Content.styled(row.who + " " * (names - cell_len(row.who)), colour if row.student else "")
    if row.needed is None:
        return Content.assemble(name, " ", ("╌" * bar, "$quiet"), "  – ")
    filled = round(bar * row.needed / most) if most else 0
    full, empty = ("█" if row.student else "▆") * max(filled, 0), " " * (bar - filled)
    if row.needed == 0:
        full, empty = "▏", " " * (bar - 1)
    return Content.assemble(name, " ", (full, colour), empty, f" {row.needed:>2} ")
