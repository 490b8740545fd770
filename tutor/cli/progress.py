"""`tutor progress`: how far a student is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size

import click

from tutor.cli.shared.common_options import with_json, with_packs
from tutor.cli.shared.json_lines import dump
from tutor.cli.shared.study_report_text import report_lines, report_values
from tutor.cli.shared.tonight_plan import settings_of, standing, titles
from tutor.notation import clean
from tutor.packs.library.library import library
from tutor.packs.model.pack import Pack
from tutor.packs.rendering.plain_text import columns, wrapped
from tutor.store import Store
from tutor.store.record.record_location import data_folder
from tutor.store.record.resumed import resumed
from tutor.tutoring.progress import Count, elsewhere, every_part, go_on, nothing_left, pack_count
from tutor.tutoring.standing import describe
from tutor.tutoring.state import PartState, Record
from tutor.tutoring.study import Study
from tutor.tutoring.study_report import StudyReport, study_report

NARROWEST = 30
"""Columns below which nothing is made to fit any more."""

COLUMN = 21
"""Where a part's status stands, and what goes on below it."""


@click.command()
@click.option("--report", "only_report", is_flag=True, help="The term alone: skills, weeks, what is to come.")
@with_packs
@with_json
def progress(folders: tuple[Path, ...], only_report: bool, as_json: bool) -> None:
    """Show how far you are: part by part, and then the term.

    The term is what is known of each skill, the weeks behind you, the reviews ahead, how sure and how right
    you were, and which mistakes came back.

    With --json one object a part: {"part", "status", "attempts", "needed", "told", "hints", "mistakes"},
    where "attempts" are all that counted, "needed" those to the first right answer, and "told" is whether the
    solution was shown before it; of parts that no pack has any more also {"kept": true}.

    With --report --json one object: {"today", "parts", "skills", "days", "ahead", "sure", "came_back",
    "exam", "days_left"}.
    """
    with Store.open() as store:
        study, settings = resumed(store), settings_of(store)
        warnings = store.warnings
    for warning in warnings:
        say(warning, error=True)
    packs = library(folders, data_folder(), outlined=True)
    there = standing(study, packs, settings.schedule)
    if only_report and as_json:
        click.echo(dump(report_values(study_report(there))))
    elif as_json:
        _objects(packs, study.record)
    else:
        if not only_report:
            _part_by_part(packs, study)
        _term(study_report(there), titles(packs), alone=only_report)
        click.echo()
        onward = go_on(study.record, there.parts, study.resting)
        ending = f"Go on with: tutor start {onward}" if onward else nothing_left(study.record, there.parts)
        say(ending, indent=2)


def _objects(packs: tuple[Pack, ...], record: Record) -> None:
    keys = [key for key, *_ in every_part(packs)]
    kept = elsewhere(record, keys)
    for key in (*keys, *kept):
        click.echo(dump(_values(key, record.part(key)) | ({"kept": True} if key in kept else {})))


def _part_by_part(packs: tuple[Pack, ...], study: Study) -> None:
    record = study.record
    for pack in packs:
        say(f"{pack.title}: {summary(pack_count(record, pack))}", indent=2)
        for problem in pack.problems:
            click.echo()
            say(f"  {problem.title}", indent=4)
            for part in problem.parts:
                key = f"{pack.id}/{problem.id}/{part.id}"
                again = "; another version is due" if study.due(key, part) else ""
                say_part(part.id, describe(record.part(key)) + again, part.title)
    kept = elsewhere(record, [key for key, *_ in every_part(packs)])
    if kept:
        click.echo()
        say("Kept in your record, though no pack that is here has them:")
        for key in kept:
            say_part(clean(key)[:80], describe(record.part(key)))


def _term(report: StudyReport, title: Callable[[str], str], alone: bool) -> None:
    """Print the sections of the report; without the parts, first of all how many were solved in which way."""
    if alone:
        say(f"{summary(report.counts)}", indent=2)
    for line in report_lines(report, title):
        if columns(line) <= width():
            click.echo(clean(line))
        else:
            say(line, indent=4)


def say(text: str, indent: int = 0, error: bool = False) -> None:
    """Print a text no wider than the terminal (80 columns if none); where it goes on, indented."""
    before = len(text) - len(text.lstrip(" "))
    first, *rest = wrapped(text, width() - before) or [""]
    click.echo(f"{' ' * before}{first}", err=error)
    for line in wrapped(" ".join(rest), width() - indent) if rest else ():
        click.echo(f"{' ' * indent}{line}", err=error)


def say_part(name: str, status: str, title: str = "") -> None:
    """A part on one line, in columns; where that is too wide for the terminal, the title goes below."""
    line = f"    {name:<16} {status:<31} {title}".rstrip()
    if columns(line) <= width():
        click.echo(line)
        return
    below = [line for text in (status, title) if text for line in wrapped(text, width() - COLUMN)]
    if columns(name) <= COLUMN - 5:
        click.echo(f"    {name:<16} {below.pop(0)}")
    else:
        say(f"    {name}", indent=6)
    for line in below:
        click.echo(f"{' ' * COLUMN}{line}")


def width() -> int:
    """Columns of the terminal; 80 where there is none."""
    return max(get_terminal_size().columns, NARROWEST)


def summary(counts: Count) -> str:
    """One line on a pack: `7 of 20 solved, 5 of them at the first try`."""
    line = f"{counts.solved} of {counts.total} solved"
    if counts.solved:
        line += f", {counts.unaided} of them at the first try"
    return f"{line}; {counts.shown} shown" if counts.shown else line


def _values(key: str, state: PartState) -> dict[str, object]:
    return {
        "part": key,
        "status": str(state.status),
        "attempts": state.attempts,
        "needed": state.needed,
        "told": state.told,
        "hints": state.hints,
        "mistakes": state.counts,
    }
