"""What there is to do tonight, for every command that asks."""

from __future__ import annotations

from collections.abc import Callable

from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack
from tutor.store.record.record import Store
from tutor.store.small_files.settings import FILE, Settings, read
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.plan.planner import Standing
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.study import Study


def settings_of(store: Store) -> Settings:
    """What is set beside a record; the usual where nothing is kept."""
    return read(store.path.with_name(FILE)) if store.path else Settings()


def due_days(study: Study, schedule: Schedule) -> DueDays:
    """When parts are due, as it stands at this moment, by the clock of the record."""
    return DueDays(study.memories, schedule, study.clock())


def standing(study: Study, packs: tuple[Pack, ...], schedule: Schedule) -> Standing:
    """All that tonight's plan depends on."""
    parts = Catalogue(packs)
    knowledge = known_by(study.memories, parts, skill_graph(packs))
    return Standing(study.record, due_days(study, schedule), parts, knowledge, study.resting)


def titles(packs: tuple[Pack, ...]) -> Callable[[str], str]:
    """What parts are called, by their keys."""
    parts = Catalogue(packs)

    def title(key: str) -> str:
        found = parts.find(key)
        name = (found[2].title or found[2].id) if found is not None else key
        return name[:1].upper() + name[1:]

    return title
