"""A student's term for the screenshots: evenings as the tutor plans them, answered as a seed decides."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.packs.library.library import library
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Part
from tutor.store.record import event_codec, sqlite_file
from tutor.store.record.record_location import FILE
from tutor.store.small_files import settings
from tutor.tutoring.calendar.study_day import DAY
from tutor.tutoring.event import Event
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.plan.asking import asks_how_sure
from tutor.tutoring.plan.planner import Standing, tonight
from tutor.tutoring.skills.observations import known_by
from tutor.tutoring.skills.skill_graph import skill_graph
from tutor.tutoring.state import Record
from tutor.tutoring.study import Study

SEED = 15
EVENINGS = (0, 1, 3, 6, 8, 10, 13, 15, 17, 20)
"""Days on which this student studies; `now` is three days behind the last."""

RIGHT = Verdict(Outcome.CORRECT, None, True, (Cell(Outcome.CORRECT),))


class Term:
    """The evenings of one student; `rows` are what the record holds of them."""

    def __init__(self, chosen: settings.Settings, begin: float) -> None:
        self._packs = library(outlined=False)
        self._parts = Catalogue(self._packs)
        self._graph = skill_graph(self._packs)
        self._schedule = chosen.schedule
        self._random = Random(SEED)
        self._now = begin
        self._given = 0
        self.rows: list[sqlite_file.Row] = []
        self._study = Study(Record(), self._write, clock=lambda: self._now)

    def _write(self, event: Event) -> None:
        at = datetime.fromtimestamp(self._now, UTC).isoformat(timespec="milliseconds")
        self.rows.append(sqlite_file.Row(f"{len(self.rows):016x}", at, *event_codec.encode(event)))

    def evening(self, at: float) -> None:
        """What is planned for an evening, from its first part to its last."""
        self._now, study = at, self._study
        days = DueDays(study.memories, self._schedule, at)
        knowledge = known_by(study.memories, self._parts, self._graph)
        plan = tonight(Standing(study.record, days, self._parts, knowledge, study.resting))
        study.begin(plan.budget, [item.key for item in plan.items], [item.why for item in plan.items])
        for item in plan.items:
            found = self._parts.find(item.key)
            if found is not None:
                self._meet(item.key, found[2], item.why)
        study.end()

    def _meet(self, key: str, part: Part, why: str) -> None:
        """A part: right at once, after a mistake of its own, after a hint, or read in the solution."""
        study, met = self._study, len(self._study.memories.part(key).encounters)
        study.open(key, part, why)
        state = study.part(key)
        if state.settled or state.revealed:
            return
        luck = self._random.random() - 0.13 * met
        if asks_how_sure(key, state, why):
            study.sure(key, min(max(round(self._random.gauss(3.3 if luck < 0.55 else 2.2, 0.8)), 1), 4))
        if luck > 0.55:
            self._wrong(key, part, state.variant)
        if luck > 0.75:
            study.show(key, part, part.ladder[0])
        if luck > 0.93:
            study.told(key)
        else:
            self._answer(key, state.variant, RIGHT)

    def _wrong(self, key: str, part: Part, variant: int) -> None:
        name = part.mistakes[self._random.randrange(2)].name if part.mistakes else None
        self._answer(key, variant, Verdict(Outcome.WRONG, name, False, (Cell(Outcome.WRONG, name),)))

    def _answer(self, key: str, variant: int, verdict: Verdict) -> None:
        self._now += self._random.randrange(60, 200)
        self._given += 1
        self._study.answer(key, variant, (f"x + {self._given}",), verdict, self._now)


def a_term(folder: Path, chosen: settings.Settings, now: float) -> Path:
    """The record of a term that has come to `now`, with its settings, new in a folder; returns its file."""
    begin = now - (EVENINGS[-1] + 3) * DAY
    term = Term(chosen, begin)
    for day in EVENINGS:
        term.evening(begin + day * DAY)
    with closing(sqlite_file.connect(folder / FILE)) as connection:
        sqlite_file.insert_all(connection, term.rows)
    settings.write(folder / settings.FILE, chosen)
    return folder / FILE
