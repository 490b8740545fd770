"""What the app needs before a part can be opened: everything slow, done off the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tutor.checking import Checker
from tutor.packs.library.index import without_collecting
from tutor.packs.library.library import Lost, library, resolve
from tutor.packs.model.pack import Pack
from tutor.store import Store
from tutor.store.record.record_location import data_folder
from tutor.tui.desk.desk import Desk
from tutor.tutoring.state import Status

__all__ = ["first_part", "prepare", "ready"]


def prepare(
    open_store: Callable[[], Store] | None,
    load_packs: Callable[[], tuple[Pack, ...]] | None,
    checker: Checker | None,
    draw: int = 0,
) -> Desk:
    """Open the record, load the packs, get a checker; for what is None, the product's own.

    The checker's process starts when the first answer is typed.
    """
    checker = checker or Checker()
    store = (open_store or Store.open)()
    with without_collecting():
        packs = load_packs() if load_packs else library(data=data_folder(), outlined=True)
        desk = Desk(packs, store, checker)
        desk.study.draws.number = draw
        desk.evenings.plan()
        return desk


def ready(desk: Desk) -> None:
    """Import what the next screens need, once home is filled, so that they open without a pause.

    A long record is verified from then on.
    """
    import_module("tutor.tui.study.problem_screen")
    from tutor.tui.labs.lab_registry import warm

    warm()
    desk.store.verify_beside()


def first_part(desk: Desk, path: str) -> str | Lost:
    """The key of the part that a path leads to: of a pack or a problem, the first that is not solved."""
    found = resolve(desk.packs, path)
    if isinstance(found, Lost):
        return found
    keys = [key for key in desk.keys if f"{key}/".startswith(f"{found.key}/")]
    open_ones = [key for key in keys if desk.state(key).status in (Status.UNTOUCHED, Status.BEGUN)]
    return next(iter(open_ones or keys), Lost(f"There is nothing to study in “{found.key}”."))
