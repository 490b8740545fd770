"""How the labs' commands write: a picture to a terminal or a pipe, a drawing or data to a file, or live."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tutor.cli.shared.common_options import on_terminal, reads_keys
from tutor.cli.shared.remembered_theme import Remembered
from tutor.terminal_charset import ascii_only

if TYPE_CHECKING:
    from tutor.plots.canvas.picture import Picture
    from tutor.tui.labs.lab_registry import Request


def with_output(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--print --plain --ascii --width --height --svg --json`, alike in both labs."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Write the data behind the pictures as JSON."),
        click.option(
            "--svg",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write the picture into this SVG file.",
        ),
        click.option(
            "--height",
            type=click.IntRange(8, 120),
            default=18,
            show_default=True,
            help="Rows of each picture.",
        ),
        click.option("--width", type=click.IntRange(40, 400), help="Columns. Default: the terminal's."),
        click.option("--ascii", "in_ascii", is_flag=True, help="Print in ASCII only."),
        click.option("--plain", is_flag=True, help="Print without colour."),
        click.option(
            "--print", "printed", is_flag=True, help="Print the picture instead of opening the lab."
        ),
    ):
        command = option(command)
    return command


class Output:
    """What was asked of the output.

    Args:
        wanted: the values of the options of `with_output`.
        in_ascii: spells a picture of this lab in ASCII.
    """

    def __init__(self, wanted: dict[str, Any], in_ascii: Callable[[Picture], Picture]) -> None:
        self.wanted = wanted
        self._in_ascii = in_ascii

    def write(
        self, request: Request, poster: Callable[[int, int], Picture], data: Callable[[], dict[str, Any]]
    ) -> None:
        """JSON, SVG, a printed picture, or the live lab, whichever is wanted.

        Args:
            request: what the live lab opens with.
            poster: draws the picture in so many columns, each view in so many rows.
            data: the data behind it.
        """
        wanted = self.wanted
        if wanted["as_json"]:
            click.echo(json.dumps(data(), ensure_ascii=ascii_only(), allow_nan=False))
        elif wanted["svg"] is not None:
            _svg(wanted["svg"], poster(wanted["width"] or 120, wanted["height"]))
        elif (
            wanted["printed"] or wanted["plain"] or wanted["in_ascii"] or not (reads_keys() and on_terminal())
        ):
            columns = wanted["width"] or min(max(shutil.get_terminal_size((80, 24)).columns, 40), 400)
            drawn = poster(columns, wanted["height"])
            if wanted["in_ascii"] or ascii_only():
                drawn = self._in_ascii(drawn)
            colour = on_terminal() and not wanted["plain"] and not os.environ.get("NO_COLOR")
            click.echo("\n".join(drawn.lines(colour)), color=colour)
        else:
            live(request)


def live(request: Request) -> None:
    """Open the lab in the app, and leave with it."""
    remembered = Remembered()
    from tutor.tui.app.app import TutorApp

    app = TutorApp(lab=request, theme=remembered.name())
    sys.exit(app.run_to_its_end())


def _svg(path: Path, drawn: Picture) -> None:
    from tutor.plots.output.svg import svg

    try:
        path.write_text(svg(drawn), encoding="utf-8")
    except OSError as fault:
        raise click.ClickException(f"{path} cannot be written: {fault.strerror}.") from None
    click.echo(f"The picture is in {path}.")
