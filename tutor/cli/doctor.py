"""`tutor doctor`: is everything there that the tutor needs?"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import click

from tutor import __version__
from tutor.checking import Checker
from tutor.cli.shared.common_options import with_json
from tutor.cli.shared.json_lines import dump
from tutor.packs.library.library import library
from tutor.store.folder.file_system import network_kind
from tutor.store.folder.private_files import private_folder, tighten
from tutor.store.record.record_location import data_folder, record_file

NEEDED = (
    "textual",
    "sympy",
    "python-flint",
    "numpy",
    "plotext",
    "TeXicode",
    "markdown-it-py",
    "click",
    "platformdirs",
)
SMALLEST = (60, 20)
ON_NETWORK = (
    "{kind}, a disk of another machine; the record is kept with a rollback journal there, which is slower "
    "and safe. For a quicker one set TUTOR_DATA to a folder on a disk of this machine"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `fine` is False only for what keeps the tutor from working well."""

    what: str
    fine: bool
    says: str


@click.command()
@with_json
def doctor(as_json: bool) -> None:
    """Look at what the tutor needs, and say what is amiss.

    The exit code is 0 if all is well, 1 if something is not.
    """
    findings = tuple(found for look in LOOKS for found in look())
    for found in findings:
        if as_json:
            click.echo(dump({"what": found.what, "fine": found.fine, "says": found.says}))
        else:
            click.echo(f"{'ok   ' if found.fine else 'AMISS'} {found.what}: {found.says}")
    sys.exit(0 if all(found.fine for found in findings) else 1)


def _versions() -> Iterator[Finding]:
    yield Finding(
        "tutor", True, f"{__version__}, on Python {platform.python_version()} ({platform.system()})"
    )
    for name in NEEDED:
        try:
            yield Finding(name, True, version(name))
        except PackageNotFoundError:
            yield Finding(name, False, "is not installed; install the tutor again")


def _data() -> Iterator[Finding]:
    folder = data_folder()
    try:
        private_folder(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"tutor")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        cure = "set TUTOR_DATA to a folder that you may write to"
        yield Finding("data folder", False, f"{folder} cannot be written ({reason}); {cure}")
        return
    yield Finding("data folder", True, str(folder))
    if tightened := tighten(folder):
        yield Finding("privacy", True, tightened)
    if kind := network_kind(folder):
        yield Finding("file system", True, ON_NETWORK.format(kind=kind))
    damaged = sorted(folder.glob("record.corrupt-*.sqlite3"))
    if damaged:
        yield Finding("kept aside", True, ", ".join(file.name for file in damaged))
    there = record_file().exists()
    yield Finding("record", True, f"{record_file().name} is there" if there else "nothing is recorded yet")


def _terminal() -> Iterator[Finding]:
    if not sys.stdout.isatty():
        yield Finding(
            "terminal", True, "the output goes to a pipe or file; tutor start would go line by line"
        )
        return
    size = shutil.get_terminal_size()
    wide = size.columns >= SMALLEST[0] and size.lines >= SMALLEST[1]
    cure = "" if wide else f"; the app needs {SMALLEST[0]}×{SMALLEST[1]}, or use tutor start --plain"
    yield Finding("terminal", wide, f"{size.columns}×{size.lines}{cure}")
    kind = os.environ.get("TERM", "unknown")
    if "NO_COLOR" in os.environ:
        colours = "switched off by NO_COLOR"
    elif os.environ.get("COLORTERM", "") in ("truecolor", "24bit"):
        colours = "16 million"
    else:
        colours = "256" if "256" in kind else "few"
    yield Finding("colours", True, f"{colours} (TERM={kind})")


def _checker() -> Iterator[Finding]:
    with Checker() as checker:
        found = checker.compare("sin(x)^2 + cos(x)^2", "1", ("x in R",))
    fine = found.outcome == "equal"
    says = (
        f"proves sin² x + cos² x = 1 in {found.milliseconds:.0f} ms" if fine else f"answers “{found.outcome}”"
    )
    yield Finding("checker", fine, says)


def _packs() -> Iterator[Finding]:
    packs = library(data=data_folder(), outlined=True)
    if not packs:
        yield Finding("packs", False, "none were found; install the tutor again")
    for pack in packs:
        parts = sum(len(problem.parts) for problem in pack.problems)
        faults = [fault for fault in pack.faults if fault.severity == "error"]
        says = f"{len(pack.problems)} problems, {parts} parts"
        if faults:
            says += f", {len(faults)} faults; see tutor pack check {pack.folder}"
        yield Finding(f"pack {pack.id}", not faults and parts > 0, says)


LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (_versions, _data, _terminal, _checker, _packs)
"""What is looked at, in order."""
