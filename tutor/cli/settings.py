"""`tutor settings`: what is set, and setting it."""

from __future__ import annotations

import time
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from tutor.cli.shared.common_options import with_json
from tutor.cli.shared.json_lines import dump
from tutor.store.folder.private_files import private_folder
from tutor.store.record.record_location import data_folder
from tutor.store.small_files.setting_records import SETTINGS, Setting, named
from tutor.store.small_files.setting_sorts import NotThatError
from tutor.store.small_files.settings import FILE, Settings, read, write
from tutor.tutoring.calendar.study_day import study_day


def _names(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    return [one.name for one in SETTINGS if one.name.startswith(begun)]


@click.command()
@click.argument("name", required=False, shell_complete=_names)
@click.argument("value", required=False, nargs=-1)
@with_json
def settings(name: str | None, value: tuple[str, ...], as_json: bool) -> None:
    """Show what is set; with NAME one of it, with a VALUE set it.

    The app has the same on F9. With --json an object: {"minutes": "25", …}, each as it would be typed.
    """
    folder = data_folder()
    kept = read(folder / FILE)
    setting = _found(name) if name is not None else None
    if setting is not None and value:
        kept = _changed(kept, setting, " ".join(value))
        if not _write(folder, kept):
            raise click.ClickException(f"{folder / FILE} cannot be written.")
    shown = SETTINGS if setting is None else (setting,)
    if as_json:
        click.echo(dump({one.name: _told(kept, one) for one in shown}))
        return
    wide = max(len(one.name) for one in shown)
    for one in shown:
        click.echo(f"{one.name.ljust(wide)}  {_told(kept, one) or 'none'}")
    if setting is not None and not value:
        click.echo(f"{setting.about} It can be {_expects(setting)}.")


def _found(name: str) -> Setting:
    setting = named(name)
    if setting is None:
        names = [one.name for one in SETTINGS]
        near = get_close_matches(name.casefold(), names, n=1)
        meant = f" Did you mean “{near[0]}”?" if near else f" There are {', '.join(names)}."
        raise click.UsageError(f"There is no setting “{name[:60]}”.{meant}")
    return setting


def _changed(kept: Settings, setting: Setting, typed: str) -> Settings:
    """With the new value. Raises click.UsageError where it is none."""
    try:
        wanted = kept.changed(setting, typed, _today())
    except NotThatError as error:
        raise click.UsageError(str(error)) from None
    if setting.checked_elsewhere:
        from tutor.tui.app.app import TutorApp
        from tutor.tui.app.key_conflicts import conflict

        if refused := conflict(wanted, TutorApp):
            raise click.UsageError(refused)
    if not setting.named_elsewhere:
        return wanted
    from tutor.tui.shared.themes import meant

    look = meant(wanted.told(setting))
    if look is None:
        raise click.UsageError(f"There is no theme “{typed[:60]}”. It can be {_expects(setting)}.")
    return kept.changed(setting, look.name, _today())


def _told(kept: Settings, setting: Setting) -> str:
    """As it would be typed; for a theme that was never chosen, the usual one."""
    told = kept.told(setting)
    if told or not setting.named_elsewhere:
        return told
    from tutor.tui.shared.themes import THEMES

    return THEMES[0].name


def _expects(setting: Setting) -> str:
    if not setting.named_elsewhere:
        return setting.sort.expects
    from tutor.tui.shared.themes import every_theme

    return ", ".join(look.name for look in every_theme())


def _write(folder: Path, wanted: Settings) -> bool:
    try:
        private_folder(folder)
    except OSError:
        return False
    return write(folder / FILE, wanted)


def _today() -> date:
    return study_day(time.time())
