"""The yardstick for the first frame: the least Textual app that paints a line of text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class BareApp(App[None]):
    """One widget, no styles of its own."""

    def compose(self) -> ComposeResult:
        """The one line."""
        yield Static("bare app painted")


if __name__ == "__main__":
    BareApp().run()
