"""`tutor place`: for who knows some of it already."""

from __future__ import annotations

from pathlib import Path

import click

from tutor.cli.shared.common_options import path_of, with_lines, with_packs
from tutor.cli.shared.visited_pack import visited


@click.command()
@click.argument("at", required=False, metavar="[PACK]")
@click.option(
    "--skill",
    metavar="SKILL",
    help="Show by one answer that you know this skill, as `tutor progress` calls it.",
)
@with_lines
@with_packs
def place(at: str | None, skill: str | None, lines: str | None, folders: tuple[Path, ...]) -> None:
    """Find out where you stand, if you know some of it already.

    Asks 8 to 12 parts that tell most, each once and without hints; type ? where you do not know, and :quit
    whenever you have had enough. What it finds is where your plan begins.

    PACK is the id of a pack, or a path to one; without it, all packs that are installed.
    """
    from tutor.checking import Checker
    from tutor.cli.plain.end_by_signal import ends_with_all_kept
    from tutor.cli.plain.placing import PlainPlacing
    from tutor.cli.plain.voice import Voice
    from tutor.cli.shared.manners import manner
    from tutor.packs.library.library import library
    from tutor.store import Store
    from tutor.store.record.record_location import data_folder
    from tutor.store.record.resumed import resumed

    with visited(at, folders) as (at, folders):
        packs = library(folders, data_folder(), outlined=True)
        if at is not None:
            packs = tuple(pack for pack in packs if pack.id == path_of(packs, at).split("/")[0])
        voice = Voice.of_terminal(manner(lines or "draw"))
        with ends_with_all_kept(), Checker() as checker, Store.open() as store:
            checker.start()
            placing = PlainPlacing(packs, resumed(store), checker, voice)
            try:
                placing.run() if skill is None else placing.test(skill)
            except KeyboardInterrupt:
                voice.line()
            store.close()
            for warning in store.news():
                voice.line(warning)
