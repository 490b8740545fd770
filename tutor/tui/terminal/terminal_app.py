"""An app that lives in anybody's terminal: it reads what that sends, and ends as the system asks it to."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.events import DescendantFocus
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input, TextArea, Tree

from tutor.terminal_charset import ascii_only
from tutor.tui.terminal.ending_signals import exit_code
from tutor.tui.terminal.terminal_messages import Ended, NotUtf8, Reached, StrangeKey

NOT_UTF8 = (
    "Your terminal sends letters that are not UTF-8, so they are read as Latin-1. "
    "Set the terminal's character encoding to UTF-8."
)
STRANGE_KEY = (
    "A key came that cannot be made out, and was passed over. Should keys be missing, "
    "start the tutor with TEXTUAL_DISABLE_KITTY_KEY=1."
)
MOUSE_THEIRS = "The mouse is the terminal's now: select as anywhere. F12 takes it back."
MOUSE_OURS = "The mouse is the tutor's again."
NO_SHELL = "There is no shell to go to here; ^q quits."


class TerminalApp(App[None]):
    """The base of the apps here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "To the shell", show=False, tooltip="To the shell; fg returns"),
        Binding(
            "f12",
            "mouse",
            "Mouse",
            show=False,
            id="mouse",
            tooltip="Hand the mouse to the terminal, or take it back",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._narrowing = _narrowing() if ascii_only() else ()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes on its way to the screen."""
        return (*super().get_line_filters(), *self._narrowing)

    mouse_is_ours = True
    """Whether the app hears the mouse, or the terminal selects with it."""

    def get_driver_class(self) -> type[Driver]:
        """The driver of this system, ready for more than Textual's own."""
        found = super().get_driver_class()
        if sys.platform != "win32" and found.__name__ == "LinuxDriver":
            from tutor.tui.terminal.terminal_driver import TerminalDriver

            return TerminalDriver
        return found

    def copy_to_clipboard(self, text: str) -> None:
        """Copy through the terminal, also from behind tmux or ssh, and by a tool of this machine."""
        from tutor.tui.terminal.clipboard import run, sequences, tool

        self._clipboard = text
        if self._driver is None or self.is_headless:
            return
        self._driver.write(sequences(text, os.environ))
        command = tool(os.environ)
        if command:
            self.run_worker(lambda: run(command, text), thread=True, exit_on_error=False)

    def action_mouse(self) -> None:
        """Hand the mouse to the terminal, for its own selecting, or take it back."""
        self.mouse_is_ours = not self.mouse_is_ours
        # Of Textual's drivers, those of a real terminal have these.
        turn = f"_{'enable' if self.mouse_is_ours else 'disable'}_mouse_support"
        getattr(self._driver, turn, bool)()
        self.notify(MOUSE_OURS if self.mouse_is_ours else MOUSE_THEIRS, timeout=6, markup=False)

    @on(NotUtf8)
    def _say_encoding(self) -> None:
        self.notify(NOT_UTF8, severity="warning", timeout=12, markup=False)

    @on(StrangeKey)
    def _say_strange(self) -> None:
        self.notify(STRANGE_KEY, severity="warning", timeout=12, markup=False)

    async def on_reached(self, message: Reached) -> None:
        """Send it on its next lap through what has the focus, or say that all of it is done."""
        message.stop()
        target = self.focused or (self.screen if self._screen_stack else None)
        again = Reached(message.done, message.laps - 1)
        if not (message.laps and target is not None and target.post_message(again)):
            message.done()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The terminal's own cursor goes where the focus is, for magnifiers, readers and input methods."""
        if not isinstance(event.widget, Input | TextArea):  # they move it themselves
            self.call_after_refresh(self._cursor_to, event.widget, 0)

    def on_tree_node_highlighted(self, event: Tree.NodeHighlighted[object]) -> None:
        """In a tree it goes to the line."""
        tree = event.control
        self.call_after_refresh(self._cursor_to, tree, event.node.line - int(tree.scroll_y))

    def _cursor_to(self, widget: Widget, line: int) -> None:
        if widget.has_focus:
            self.cursor_position = widget.content_region.offset + Offset(0, max(line, 0))

    def keep_at_once(self) -> None:
        """Write what is not written yet, without waiting for anything; whatever state the app is in."""

    async def leave(self, code: int) -> None:
        """End with an exit code, once what can be kept is kept."""
        self.exit(return_code=code)

    async def on_ended(self, message: Ended) -> None:
        """The system asks the app to end."""
        self.run_worker(self.leave(exit_code(message.number)), exit_on_error=False)

    @on(Driver.SignalResume)
    def _paint_all(self) -> None:
        """The terminal's screen is empty when the app comes back from the shell."""
        self.refresh(layout=True)
        for widget in self.screen.walk_children(with_self=True):
            widget.refresh()

    def action_suspend_process(self) -> None:
        """To the shell, if one is there; it would be for ever otherwise."""
        if sys.platform != "win32":
            from tutor.tui.terminal.terminal_driver import has_shell

            if has_shell():
                super().action_suspend_process()
                return
        self.notify(NO_SHELL, timeout=4, markup=False)


def _narrowing() -> tuple[LineFilter]:
    """The filter that puts ASCII in the place of every other sign; few terminals need its tables."""
    from tutor.tui.terminal.ascii_filter import AsciiFilter

    return (AsciiFilter(),)
