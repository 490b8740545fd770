"""Home: where the student is, what there is to do, and the way on."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, Static

from tutor.tui.home.fitted import FittedButton, FittedLine
from tutor.tui.home.standing_lines import legend, progress
from tutor.tui.shared.key_names import PROGRESS
from tutor.tui.shared.keybar import KeyBar
from tutor.tui.shared.status import Heading

if TYPE_CHECKING:
    from textual.widgets import Tree

    from tutor.tui.desk.desk import Desk
    from tutor.tui.desk.finder import Finder
    from tutor.tui.home.part_tree import Item, PartTree
    from tutor.tui.home.search_field import SearchLine


class HomeScreen(Screen[None]):
    """Paints its frame at once and is filled when the packs are there."""

    AUTO_FOCUS = "#continue"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", id="help"),
        Binding("f3", "app.lab", "Lab", id="lab"),
        Binding("slash,ctrl+f", "search", "Search", key_display="/", id="search"),
        Binding("ctrl+o", "app.progress", "Progress", id="progress", tooltip=PROGRESS),
        Binding("ctrl+t", "app.switch_theme", "Light/dark", id="theme"),
        Binding(
            "enter",
            "open",
            "Open",
            show=False,
            key_display="Enter",
            id="home.open",
            tooltip="Open what is marked",
        ),
        Binding(
            "down",
            "into_tree",
            "Parts",
            show=False,
            key_display="↑ ↓",
            id="home.parts",
            tooltip="Into the parts, and from one to the next",
        ),
        Binding(
            "right",
            "into_tree(True)",
            "Unfold",
            show=False,
            key_display="→ ←",
            id="home.unfold",
            tooltip="Unfold and fold a problem or a pack",
        ),
        Binding("s", "skip", "Skip", show=False, id="home.skip", tooltip="Leave the first part out tonight"),
        Binding("escape", "dismiss_notice", "Dismiss notice", show=False, id="home.notice"),
    ]

    class Opened(Message):
        """A part was chosen to be worked on; before home is filled, whichever comes first.

        `tonight`: it is the way on, and the evening is set out on by it.
        """

        def __init__(self, key: str, tonight: bool = False) -> None:
            self.key = key
            self.tonight = tonight
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="home")
        self._desk: Desk | None = None
        self._aim: str | None = None
        self._finder: Finder | None = None

    def compose(self) -> ComposeResult:
        """The frame: everything that does not need the packs."""
        heading = Heading(id="heading")
        heading.place = Content.assemble(
            ("tutor", "bold $accent"), ("  mathematics, checked as you type it", "$quiet")
        )
        yield heading
        yield Vertical(id="notice")
        with Horizontal(id="way-on"):
            yield FittedButton(Content("Opening your packs…"), id="continue", compact=True)
        yield FittedLine(id="progress")
        with Horizontal(id="library"):
            yield VerticalScroll(id="parts-place", can_focus=False)
            yield VerticalScroll(id="details", can_focus=False)
        yield Static(legend(), id="legend")
        yield KeyBar()

    def fill(self, desk: Desk) -> None:
        """Show what there is, once it is loaded."""
        from tutor.tui.home.part_tree import PartTree

        self._desk = desk
        place = self.query_one("#parts-place")
        place.mount(PartTree())
        self.refresh_record()
        for sentence in desk.notices:
            self.say(sentence)

    async def renew(self, desk: Desk) -> None:
        """Show packs that were read anew, and what is to be said of them now."""
        self._desk, self._finder = desk, None
        notice = self.query_one("#notice")
        notice.display = False
        await notice.remove_children()
        for sentence in desk.notices:
            self.say(sentence)
        await self.query("#search").remove()
        self.refresh_record()

    def say(self, sentence: str) -> None:
        """Say something in the notice, which escape or a click takes away."""
        notice = self.query_one("#notice")
        notice.display = True
        if not notice.children:
            notice.mount(Button(Content("× dismiss  esc"), id="dismiss", compact=True))
        notice.mount(Static(Content.assemble(("! ", "$warning bold"), sentence)), before="#dismiss")

    def refresh_record(self) -> None:
        """Show where the student stands now."""
        desk = self._desk
        if desk is None:
            return
        self._aim = desk.next_key()
        self._show_way_on(desk)
        self.query_one(FittedLine).say(progress(desk))
        self._show_parts(desk)

    def _show_parts(self, desk: Desk) -> None:
        """All parts, or those that are searched for."""
        line = self._search_line
        typed = line.text if line is not None else ""
        if self.parts is None:
            return
        if line is None or self._finder is None or not typed.strip():
            self.parts.fill(desk, self._aim)
            if line is not None:
                line.say("")
            return
        found = self._finder.find(typed)
        self.parts.narrow(desk, found.places, found.best)
        shown = f", the first {len(found.places)} below" if found.count > len(found.places) else ""
        line.say(f"{found.count:,} part{'' if found.count == 1 else 's'}{shown}")

    @property
    def _search_line(self) -> SearchLine | None:
        return cast("SearchLine | None", next(iter(self.query("#search")), None))

    async def action_search(self) -> None:
        """Find parts by words."""
        from tutor.tui.desk.finder import Finder
        from tutor.tui.home.search_field import SearchLine

        line = self._search_line
        if self._desk is None:
            return
        if line is not None:
            line.query_one("#query").focus()
            return
        if self._finder is None:
            desk = self._desk
            self._finder = await asyncio.to_thread(lambda: Finder(desk.places))
        await self.mount(SearchLine(), before="#library")

    def on_search_line_typed(self, event: SearchLine.Typed) -> None:
        """Show what fits."""
        event.stop()
        if self._desk is not None:
            self._show_parts(self._desk)

    def on_search_line_entered(self, event: SearchLine.Entered) -> None:
        """Into what was found."""
        event.stop()
        self.action_into_tree()

    def on_search_line_chosen(self, event: SearchLine.Chosen) -> None:
        """Open what fits best."""
        event.stop()
        found = self._finder.find(line.text) if self._finder and (line := self._search_line) else None
        if found is not None and found.best is not None:
            self.post_message(self.Opened(found.best.key))

    async def on_search_line_ended(self, event: SearchLine.Ended) -> None:
        """All parts again."""
        event.stop()
        await self.query("#search").remove()
        if self._desk is not None:
            self._show_parts(self._desk)
        self.action_into_tree()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a notice there is none to take away."""
        return action != "dismiss_notice" or bool(self.query("#dismiss"))

    @property
    def parts(self) -> PartTree | None:
        """The tree of parts, once it is there."""
        return cast("PartTree | None", next(iter(self.query("#parts")), None))

    @property
    def part_key(self) -> str:
        """The key of the part that the cursor is on; "" on anything else."""
        return self.parts.part_key if self.parts is not None else ""

    def on_screen_resume(self) -> None:
        """Back from a part: its state may have changed, and with it what is planned."""
        self.refresh_record()
        self.plan_anew()

    @work(group="plan", exclusive=True, exit_on_error=False)
    async def plan_anew(self) -> None:
        """Plan tonight as it stands now, and show it."""
        if self._desk is not None:
            await asyncio.to_thread(self._desk.evenings.plan)
            self.refresh_record()

    def action_skip(self) -> None:
        """Leave the first part of tonight's plan out."""
        if self._desk is not None:
            self._desk.evenings.skip()
            self.plan_anew()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go on, or take the notice away."""
        event.stop()
        if event.button.id == "continue":
            self.action_open()
        elif event.button.id == "dismiss":
            self.action_dismiss_notice()

    def on_part_tree_chosen(self, event: PartTree.Chosen) -> None:
        """Open that part."""
        event.stop()
        self.post_message(self.Opened(event.key))

    def on_part_tree_left(self, event: PartTree.Left) -> None:
        """Up out of the tree is the way on."""
        event.stop()
        self.query_one("#continue").focus()

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[Item]) -> None:
        """Show more of what the cursor is on, where there is room."""
        if self._desk is not None and event.node.data is not None:
            self.call_after_refresh(self._describe, self._desk, event.node.data)

    @work(group="details", exclusive=True, exit_on_error=False)
    async def _describe(self, desk: Desk, item: Item) -> None:
        module = await asyncio.to_thread(import_module, "tutor.tui.home.details")
        details, read = module.details, module.read
        found = read(desk, item)
        if found is None:
            found = await asyncio.to_thread(read, desk, item, True)
        if found is None:
            return
        pane = self.query_one("#details")
        await pane.remove_children()
        await pane.mount_all(details(desk, found))
        pane.scroll_home(animate=False)

    def action_open(self) -> None:
        """Go on with the part that the button names; in the tree Enter opens what the cursor is on."""
        if self._aim is not None or self._desk is None:
            self.post_message(self.Opened(self._aim or "", tonight=True))

    def action_into_tree(self, unfold: bool = False) -> None:
        """From the button into the parts; there the arrows move, and unfold what the cursor is on."""
        if self.parts is not None:
            self.parts.focus()

    def action_dismiss_notice(self) -> None:
        """Take the notice away."""
        notice = self.query_one("#notice")
        notice.display = False
        notice.remove_children()
        self.query_one("#continue").focus()

    def _show_way_on(self, desk: Desk) -> None:
        from tutor.tui.home.tonight_card import way_on

        self.query_one(FittedButton).say(way_on(desk, self._aim))
