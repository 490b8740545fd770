"""`tutor pack preview`: a pack in the app as a student sees it, and what lies behind it, as it is written."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from tutor.cli.shared.remembered_theme import Remembered


@click.command()
@click.argument("path", metavar="PATH[/PROBLEM[/PART]]", type=click.Path(path_type=Path))
def preview(path: Path) -> None:
    """Open the pack in the folder PATH as a student sees it, and follow every save.

    Beside each part stands what lies behind it: the key, the mistakes and which of their patterns fit the
    last answer, the hints and when they open, and what the check says. F9 shows and hides that, F10 goes
    through the variants. A file with errors shows them, with line and cure, until they are mended. Nothing
    that you do in a preview is kept, and your own record is not touched.
    """
    folder, wanted = found(path)
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "") == "dumb":
        raise click.UsageError(
            "A preview needs a terminal that can draw; `tutor pack check` tells what is wrong in any."
        )
    remembered = Remembered()
    from tutor.tui.author.author_app import AuthorApp

    app = AuthorApp(folder, wanted, theme=remembered.name())
    sys.exit(app.run_to_its_end())


def found(path: Path) -> tuple[Path, tuple[str, ...]]:
    """The pack's folder, and what was named in it: a problem (also as its file), perhaps a part.

    Raises:
        click.UsageError: no pack is there.
    """
    with suppress(RuntimeError):
        path = path.expanduser()
    whole = path.absolute()
    for folder in (whole, *whole.parents[:2]):
        with suppress(OSError, ValueError):
            if (folder / "pack.md").is_file():
                names = whole.relative_to(folder).parts
                if names == ("pack.md",):
                    names = ()
                return folder, tuple(name.removesuffix(".md") for name in names)
    raise click.UsageError(
        f"There is no pack in {path}: no pack.md is there. `tutor pack new` begins a pack."
    )
