"""What there is to do tonight, for every command that asks."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack
from tutor.store.record.record import Store
from tutor.store.small_files.settings import FILE, MOST_MINUTES, Settings, read
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.plan.dates import day_name
from tutor.tutoring.plan.evening import Evening, Item
from tutor.tutoring.plan.planner import Standing, tonight
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.study import Study


def settings_of(store: Store) -> Settings:
    """What is set beside a record; the usual where nothing is kept."""
    return read(store.path.with_name(FILE)) if store.path else Settings()


def due_days(study: Study, schedule: Schedule) -> DueDays:
    """When parts are due, as it stands at this moment, by the clock of this computer."""
    return DueDays(study.memories, schedule, time.time())


def standing(study: Study, packs: tuple[Pack, ...], schedule: Schedule) -> Standing:
    """All that tonight's plan depends on."""
    parts = Catalogue(packs)
    knowledge = known_by(study.memories, parts, skill_graph(packs))
    return Standing(study.record, due_days(study, schedule), parts, knowledge, study.resting)


def reviews(there: Standing) -> Evening:
    """Only what is due or owed of an evening, however long it is."""
    whole = tonight(there, MOST_MINUTES)
    items = tuple(item for item in whole.items if item.why in ("review", "twin"))
    return Evening(
        items, max(round(sum(item.minutes for item in items)), 1), whole.put_off, _word(there, items, whole)
    )


def _word(there: Standing, items: tuple[Item, ...], whole: Evening) -> str:
    """What is said besides: how many wait, or when something will be due."""
    if items:
        return whole.word
    days = there.days
    ahead = [due for key in days.memories.parts if key in there.parts and (due := days.of(key)) is not None]
    if not ahead:
        return "Nothing is due: what you solve comes back for a review some days later."
    # What is due today and still does not come rests, as its solution was read in this sitting.
    following = max(min(ahead), days.today + timedelta(days=1))
    return f"Nothing is due now. The next review comes {day_name(following, days.today)}."


def titles(packs: tuple[Pack, ...]) -> Callable[[str], str]:
    """What parts are called, by their keys."""
    parts = Catalogue(packs)

    def title(key: str) -> str:
        found = parts.find(key)
        name = (found[2].title or found[2].id) if found is not None else key
        return name[:1].upper() + name[1:]

    return title
