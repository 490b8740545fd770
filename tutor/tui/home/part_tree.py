"""The tree of packs, problems and parts, each part with its state."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from tutor.packs.model.pack import Pack, Problem
from tutor.tui.desk.desk import Desk, Place
from tutor.tui.desk.lessons import MANY, Lesson, Tally, lessons
from tutor.tui.shared import marks
from tutor.tui.shared.theme_colours import theme_colour
from tutor.tutoring.progress import part_key
from tutor.tutoring.state import EMPTY

Item = Pack | Lesson | Problem | Place


class PartTree(Tree[Item]):
    """Arrows move, Enter opens a part; up from the first line leaves the tree, Escape ends a search."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "open_branch", "Open", show=False),
        Binding("left", "close_branch", "Close", show=False),
        Binding("escape", "end_search", "End search"),
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
        self._tally = Tally(EMPTY, ())
        self._totals: dict[str, int] = {}
        self._aimed: TreeNode[Item] | None = None

    def fill(self, desk: Desk, key: str | None) -> None:
        """Show all packs, with the cursor on the part of that key. Large packs unfold as one goes."""
        self._begin(desk)
        aim = desk.listed(key) if key else None
        for pack in desk.packs:
            if len(pack.problems) > MANY:
                self._add_lessons(pack, aim)
            else:
                branch = self.root.add(Text(pack.title), pack, expand=True)
                for problem in pack.problems:
                    self._add_problem(branch, pack, problem, aim, expand=True)
        self._aim()

    def narrow(self, desk: Desk, found: Sequence[Place], best: Place | None = None) -> None:
        """Show only these parts, under their problems, with the cursor on the best, or the first."""
        self._begin(desk)
        for pack, places in groupby(found, key=lambda place: place.pack):
            branch = self.root.add(Text(pack.title), pack, expand=True)
            for problem, inside in groupby(places, key=lambda place: place.problem):
                twig = branch.add(Text(problem.title), problem, expand=True)
                for place in inside:
                    leaf = twig.add_leaf(Text(place.title), place)
                    self._aimed = leaf if place is best else self._aimed or leaf
        self._aim()

    @property
    def part_key(self) -> str:
        """The key of the part under the cursor; "" on anything else."""
        node = self.cursor_node
        return node.data.key if node is not None and isinstance(node.data, Place) else ""

    def _begin(self, desk: Desk) -> None:
        self._desk = desk
        self._tally = Tally(desk.study.record, desk.keys)
        self._aimed = None
        self.clear()

    def _aim(self) -> None:
        if self._aimed is not None:
            self.call_after_refresh(self.move_cursor, self._aimed)

    def _add_lessons(self, pack: Pack, aim: Place | None) -> None:
        branch = self.root.add(Text(pack.title), pack, expand=True)
        for lesson in lessons(pack):
            node = branch.add(Text(lesson.title), lesson)
            if aim is not None and aim.pack is pack and aim.problem in lesson.problems:
                self._unfold(node, aim)
                node.expand()

    def _unfold(self, node: TreeNode[Item], aim: Place | None = None) -> None:
        """Add what stands under a heading, the first time that it is opened."""
        item = node.data
        if not isinstance(item, Lesson) or node.children:
            return
        for problem in item.problems:
            here = aim is not None and aim.problem is problem
            self._add_problem(node, item.pack, problem, aim, expand=here)

    def _add_problem(
        self, branch: TreeNode[Item], pack: Pack, problem: Problem, aim: Place | None, expand: bool
    ) -> None:
        assert self._desk is not None
        twig = branch.add(Text(problem.title), problem, expand=expand)
        for part in problem.parts:
            place = self._desk.listed(part_key(pack, problem, part))
            if place is not None:
                leaf = twig.add_leaf(Text(place.title), place)
                self._aimed = leaf if place is aim else self._aimed

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[Item]) -> None:
        """What was opened shows what it holds."""
        event.stop()
        self._unfold(event.node)

    def render_label(self, node: TreeNode[Item], base_style: Style, style: Style) -> Text:
        """A sign and a title for a part; a title and a count for what holds parts."""
        item, app = node.data, self.app
        if item is None or self._desk is None:
            return Text()
        quiet = Style(color=theme_colour(app, "quiet"), bold=False)
        if isinstance(item, Place):
            mark = marks.state(str(self._desk.state(item.key).status))
            sign = Style(color=theme_colour(app, mark.colour.removeprefix("$")), bold=True)
            again = "  another version is due" if self._desk.due(item) else ""
            return Text.assemble((f"{mark.sign} ", style + sign), (item.title, style), (again, style + quiet))
        arrow = "▾ " if node.is_expanded else "▸ "
        solved, total = self._count(node, item)
        bold = Style(bold=True, color=theme_colour(app, "primary") if isinstance(item, Pack) else None)
        done = f"  {solved}/{total} "
        title = Text(item.title, style + bold)
        title.truncate(self._room(node) - len(arrow) - len(done), overflow="ellipsis")
        return Text.assemble((arrow, style + quiet), title, (done, style + quiet))

    def _room(self, node: TreeNode[Item]) -> int:
        """Columns for a line of the tree."""
        depth, above = -1, node.parent  # the root is not shown
        while above is not None:
            depth, above = depth + 1, above.parent
        return max(self.scrollable_content_region.width - self.guide_depth * depth, 20)

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a search there is none to end."""
        return action != "end_search" or bool(self.screen.query("#search"))

    def action_end_search(self) -> None:
        """All parts again, not only those that were searched for."""
        from tutor.tui.home.search_field import SearchLine

        for line in self.screen.query(SearchLine):
            line.action_leave()

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

    def _count(self, node: TreeNode[Item], item: Pack | Lesson | Problem) -> tuple[int, int]:
        """How many parts are solved, and of how many."""
        if isinstance(item, Pack):
            return self._tally.pack(item), self._totals.setdefault(
                item.id, sum(len(problem.parts) for problem in item.problems)
            )
        if isinstance(item, Lesson):
            return self._tally.problems(item.pack, item.problems), item.parts
        above = node.parent
        while above is not None and not isinstance(above.data, Pack):
            above = above.parent
        assert above is not None and isinstance(above.data, Pack)
        return self._tally.problems(above.data, (item,)), len(item.parts)
