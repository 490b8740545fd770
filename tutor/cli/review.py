"""`tutor review`: straight to what is due."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.shared.common_options import with_lines, with_packs
from tutor.cli.start import no_app, open_app


@click.command()
@with_lines
@with_packs
def review(lines: str | None = None, folders: tuple[Path, ...] = ()) -> None:
    """Do what is due tonight, and nothing else: reviews, and versions that are owed.

    Each comes as another version than the last time. Where nothing is due, it says when something will be.
    """
    from tutor.cli.shared.tonight_plan import settings_of, standing
    from tutor.packs.library.library import library
    from tutor.store import Store
    from tutor.store.record.record_location import data_folder
    from tutor.store.record.resumed import resumed
    from tutor.tutoring.plan.reviews import reviews

    packs = library(folders, data_folder(), outlined=True)
    with Store.open() as store:
        study, schedule = resumed(store), settings_of(store).schedule
    due = reviews(standing(study, packs, schedule))
    if not due.items:
        click.echo(due.word)
        return
    if lines or no_app():
        from tutor.cli.plain import study as sit

        sit(None, folders, only_reviews=True, formulas=lines or "draw")
    else:
        open_app(None, folders, reviewing=True)
