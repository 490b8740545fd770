"""The labs to choose from, when one is opened from home and not from a part."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from tutor.experiments.requests.labs import LABS
from tutor.tui.labs.lab_registry import usual


class LabsScreen(ModalScreen[None]):
    """Gives way to the lab that is chosen, or closes."""

    DEFAULT_CSS = """
    LabsScreen { align: center middle; }
    LabsScreen .lab-choice { width: 1fr; text-align: left; content-align: left middle; }
    LabsScreen .dialog-text { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"choose('{lab.name}')", lab.title)
            for number, lab in enumerate(LABS, start=1)
        ),
        Binding("down,right", "app.focus_next", "Next", show=False),
        Binding("up,left", "app.focus_previous", "Previous", show=False),
        Binding("escape,q", "choose('')", "None of them"),
    ]

    def compose(self) -> ComposeResult:
        """A button for each lab, with its key."""
        with Vertical(classes="dialog"):
            yield Static(Content("Which lab?"), classes="dialog-title")
            for number, lab in enumerate(LABS, start=1):
                label = Content(f"{number}  {lab.title}")
                yield Button(label, id=f"lab-{lab.name}", classes="lab-choice", compact=True)
            yield Static(Content("Esc goes back."), classes="dialog-text")

    def on_mount(self) -> None:
        """Begin on the first."""
        self.query(Button).first().focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A button chooses."""
        event.stop()
        self.action_choose((event.button.id or "").removeprefix("lab-"))

    def action_choose(self, name: str) -> None:
        """The lab in place of this dialog, so that the screen below is not drawn in between; "" closes."""
        if name:
            self.app.switch_screen(usual(name))
        else:
            self.dismiss()
