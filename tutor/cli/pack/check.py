"""`tutor pack check`: everything that is wrong with a pack, with the cure."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tutor.terminal_charset import ascii_only

if TYPE_CHECKING:
    from tutor.packs.check import Report
    from tutor.packs.model.pack import Fault

BAR = 30


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@click.option("--strict", is_flag=True, help="Let warnings count: exit with 1 if there are any.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many processes; else one for each core.")
@click.option("--all", "every", is_flag=True, help="Where numbers are drawn, try all draws and not ten.")
def check(path: Path, as_json: bool, strict: bool, jobs: int | None, every: bool) -> None:
    """Say everything that is wrong with the pack in the folder PATH.

    Exit codes: 0 nothing is wrong (or warnings only), 1 warnings with --strict, 2 errors.
    """
    from tutor.packs.check.in_parallel import check_on, cores

    if path.is_file():
        built = path.suffix == ".tutorpack"
        cure = "give the one that it was built from" if built else f"try `tutor pack check {path.parent}`"
        raise click.UsageError(f"{path} is a file; a pack is checked in its folder: {cure}.")
    report = check_on(path, jobs or cores(), _show, every)
    _wipe()
    click.echo(_as_json(report) if as_json else _as_text(report, path))
    sys.exit(2 if report.errors else 1 if report.warnings and strict else 0)


def _show(done: int, count: int) -> None:
    """Draw on the terminal how far it is; nothing in a pipe or a log."""
    if sys.stderr.isatty():
        filled = BAR * done // max(count, 1)
        bar = "━" * filled + "╌" * (BAR - filled)
        click.echo(f"\r\x1b[2K{bar} {done} of {_counted(count, 'problem')}", nl=False, err=True)


def _wipe() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[2K", nl=False, err=True)


def _as_text(report: Report, path: Path) -> str:
    lines: list[str] = []
    for fault in report.faults:
        place = path / fault.file
        lines.append(f"{place}:{fault.line}: {fault.severity}: {fault.sentence} [{fault.rule}]")
        lines.append(f"    {fault.cure}")
    if lines:
        lines.append("")
    count = len(report.confirmed)
    if count:
        keys = "key" if count == 1 else "keys"
        lines.append(f"{count} {keys} confirmed by experiment: {', '.join(report.confirmed)}")
    lines += [f"Draws examined of {each}." for each in report.drawn]
    lines.append(
        f"{_counted(report.parts, 'part')} examined: "
        f"{_counted(report.errors, 'error')}, {_counted(report.warnings, 'warning')}"
    )
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _as_json(report: Report) -> str:
    return json.dumps(
        {
            "pack": report.pack.id,
            "version": report.pack.version,
            "parts": report.parts,
            "errors": report.errors,
            "warnings": report.warnings,
            "confirmed": list(report.confirmed),
            "draws": list(report.drawn),
            "faults": [_fault(fault) for fault in report.faults],
        },
        ensure_ascii=ascii_only(),
        indent=2,
    )


def _fault(fault: Fault) -> dict[str, str | int]:
    return {
        "file": fault.file,
        "line": fault.line,
        "rule": fault.rule,
        "severity": fault.severity,
        "sentence": fault.sentence,
        "cure": fault.cure,
    }
