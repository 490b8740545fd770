"""The tree of packs, problems and parts, each part with its state."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from tutor.packs.model import Pack, Problem
from tutor.tui import marks
from tutor.tui.desk import Desk, Place
from tutor.tutoring.progress import Count, pack_count, problem_count

Item = Pack | Problem | Place


class PartTree(Tree[Item]):
    """Arrows move, Enter opens a part; up from the first line leaves the tree."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "open_branch", "Open", show=False),
        Binding("left", "close_branch", "Close", show=False),
    ]

    class Chosen(Message):
        """A part was chosen."""

        def __init__(self, key: str) -> None:
            self.key = key
            super().__init__()

    class Left(Message):
        """Up was pressed on the first line."""

    def __init__(self) -> None:
        super().__init__(Text("packs"), id="parts")
        self.show_root = False
        self.guide_depth = 2
        self.show_guides = False
        self._desk: Desk | None = None

    def fill(self, desk: Desk, key: str | None) -> None:
        """Show all packs, with the cursor on the part of that key."""
        self._desk = desk
        self.clear()
        aim: TreeNode[Item] | None = None
        places: dict[tuple[str, str], list[Place]] = {
            (place.pack.id, place.problem.id): [] for place in desk.places
        }
        for place in desk.places:
            places[place.pack.id, place.problem.id].append(place)
        for pack in desk.packs:
            branch = self.root.add(Text(pack.title), pack, expand=True)
            for problem in pack.problems:
                twig = branch.add(Text(problem.title), problem, expand=True)
                for place in places.get((pack.id, problem.id), ()):
                    leaf = twig.add_leaf(Text(place.title), place)
                    aim = leaf if place.key == key else aim
        if aim is not None:
            self.call_after_refresh(self.move_cursor, aim)

    def render_label(self, node: TreeNode[Item], base_style: Style, style: Style) -> Text:
        """A sign and a title for a part; a title and a count for what holds parts."""
        item, colours = node.data, self.app.theme_variables
        if item is None or self._desk is None:
            return Text()
        if isinstance(item, Place):
            mark = marks.state(str(self._desk.state(item.key).status))
            sign = Style(color=colours.get(mark.colour.removeprefix("$")), bold=True)
            return Text.assemble((f"{mark.sign} ", style + sign), (item.title, style))
        arrow = "▾ " if node.is_expanded else "▸ "
        count = self._count(node, item)
        quiet = Style(color=colours.get("quiet"), bold=False)
        bold = Style(bold=True, color=colours.get("primary") if isinstance(item, Pack) else None)
        done = f"{count.solved}/{count.total} "
        return Text.assemble((arrow, style + quiet), (item.title, style + bold), ("  " + done, style + quiet))

    def on_tree_node_selected(self, event: Tree.NodeSelected[Item]) -> None:
        """A part is opened; anything else folds."""
        event.stop()
        if isinstance(event.node.data, Place):
            self.post_message(self.Chosen(event.node.data.key))

    def action_cursor_up(self) -> None:
        """Up; from the first line, out."""
        if self.cursor_line <= 0:
            self.post_message(self.Left())
        else:
            super().action_cursor_up()

    def action_open_branch(self) -> None:
        """Unfold what the cursor is on."""
        if self.cursor_node is not None and not isinstance(self.cursor_node.data, Place):
            self.cursor_node.expand()

    def action_close_branch(self) -> None:
        """Fold what the cursor is on, or else go up to what holds it."""
        node = self.cursor_node
        if node is None:
            return
        if node.is_expanded and not isinstance(node.data, Place):
            node.collapse()
        elif node.parent is not None and node.parent is not self.root:
            self.move_cursor(node.parent)

    def _count(self, node: TreeNode[Item], item: Pack | Problem) -> Count:
        assert self._desk is not None
        record = self._desk.study.record
        if isinstance(item, Pack):
            return pack_count(record, item)
        pack = node.parent.data if node.parent is not None else None
        assert isinstance(pack, Pack)
        return problem_count(record, pack, item)
