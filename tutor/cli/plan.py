"""`tutor plan`: what there is to do tonight."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.shared.common_options import with_json, with_packs
from tutor.cli.shared.json_lines import dump
from tutor.cli.shared.tonight_plan import settings_of, standing, titles
from tutor.cli.shared.tonight_words import evening_lines
from tutor.packs.library.library import library
from tutor.store import Store
from tutor.store.record.record_location import data_folder
from tutor.store.record.resumed import resumed
from tutor.store.small_files.settings import FEWEST_MINUTES, MOST_MINUTES
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.planner import tonight


@click.command()
@click.option(
    "--minutes",
    type=click.IntRange(FEWEST_MINUTES, MOST_MINUTES),
    help="How long this evening is to be; else as it is set.",
)
@with_packs
@with_json
def plan(minutes: int | None, folders: tuple[Path, ...], as_json: bool) -> None:
    """Show what there is to do tonight: what is due, owed, new and mixed. Nothing is begun by it.

    With --json one object: {"minutes", "budget", "put_off", "word", "parts": [{"part", "why", "minutes",
    "because"}]}, where "why" is review, twin, new or mixed.
    """
    with Store.open() as store:
        study, settings = resumed(store), settings_of(store)
        warnings = store.warnings
    for warning in warnings:
        click.echo(warning, err=True)
    packs = library(folders, data_folder(), outlined=True)
    evening = tonight(standing(study, packs, settings.schedule), minutes)
    if as_json:
        click.echo(dump(_values(evening)))
        return
    for line in evening_lines(evening, titles(packs)):
        click.echo(line)
    if evening.items:
        click.echo("Begin with: tutor start")


def _values(evening: Evening) -> dict[str, object]:
    return {
        "minutes": evening.minutes,
        "budget": evening.budget,
        "put_off": evening.put_off,
        "word": evening.word,
        "parts": [
            {"part": item.key, "why": item.why, "minutes": item.minutes, "because": item.because}
            for item in evening.items
        ],
    }
