"""The desk: what the screens work with once it is loaded: packs, study, checker and unsent drafts.

Imported (and made) off the screen's thread, because packs, store and notation cost more than a first frame.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import ParamSpec, TypeVar

from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.library.index import whole
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Part, Problem, Rung
from tutor.packs.model.title_case import as_title
from tutor.packs.model.versions import in_version
from tutor.store import Store
from tutor.store.record.resumed import resumed
from tutor.store.small_files import drafts, settings
from tutor.tui.desk.evenings import Evenings
from tutor.tutoring.event import Attempted
from tutor.tutoring.state import PartState

OPEN_PROBLEMS = 32
"""How many problems of large packs are kept as read."""

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Place:
    """A part with what it stands in, under its key `pack/problem/part`."""

    key: str
    pack: Pack
    problem: Problem
    part: Part

    @property
    def title(self) -> str:
        """The part's title, with a capital unless it begins with mathematics."""
        return as_title(self.part.title)

    @property
    def number(self) -> int:
        """Which part of its problem it is, from 1."""
        return [part.id for part in self.problem.parts].index(self.part.id) + 1

    def at(self, variant: int) -> Place:
        """The same with the question that the part asks in a version."""
        return replace(self, part=in_version(self.part, variant))

    def question(self, variant: int) -> Question:
        """What the checker is asked."""
        from tutor.packs.rendering.ask import question

        return question(self.pack, self.problem, self.part, variant)

    def asked(self, rung: Rung, variant: int) -> Question | None:
        """What the checker is asked by a hint's own question, if it has one."""
        from tutor.packs.rendering.ask import asked

        return asked(self.pack, self.part, rung, variant)

    def text(self, markdown: str, variant: int) -> str:
        """An author's text with this variant's values filled in, and other parts by their titles."""
        from tutor.packs.model.titles import titled
        from tutor.packs.rendering.interpolate import text

        return text(titled(markdown, self.pack, self.problem), self.part, variant)


class Desk:
    """Everything behind the screens.

    Attributes:
        packs: as loaded; their faults are in them.
        study: the student's record, and what can happen to it.
        checker: runs beside the app, in its own process.
        drafts: unsent answers by part key and variant; kept beside the record.
        settings: what the student has set; kept beside the record.
        notices: plain sentences to be said at the start.
        keys: the key of every part, in pack order.
        evenings: tonight's plan, and the way along it.
    """

    def __init__(self, packs: Iterable[Pack], store: Store, checker: Checker) -> None:
        self.packs = tuple(packs)
        self.store = store
        self.checker = checker
        self.study = resumed(store)
        self._drafts_file = store.path.with_name(drafts.FILE) if store.path else None
        self.drafts = drafts.read(self._drafts_file) if self._drafts_file else {}
        self._kept = dict(self.drafts)
        self._unkept: drafts.Drafts = {}
        self.settings_file = store.path.with_name(settings.FILE) if store.path else None
        self.settings = settings.read(self.settings_file) if self.settings_file else settings.Settings()
        self.notices = (*store.warnings, *self._faults())
        self.keys = Catalogue(self.packs)
        self.evenings = Evenings(self.study, self.packs, self.keys, lambda: self.settings)
        self._listed: dict[str, Place] = {}
        self._opened: dict[str, Problem] = {}
        self._writing = asyncio.Lock()
        self._hinted_at: dict[str, float] = {}

    @property
    def places(self) -> tuple[Place, ...]:
        """Every part, in pack order; those of large packs in outline. To be asked off the screen's thread."""
        return tuple(place for key in self.keys if (place := self.listed(key)) is not None)

    def listed(self, key: str) -> Place | None:
        """The part of that key as it is listed, perhaps in outline, or None."""
        if key in self._listed:
            return self._listed[key]
        found = self.keys.find(key)
        return self._listed.setdefault(key, Place(key, *found)) if found is not None else None

    def place(self, key: str) -> Place | None:
        """The part of that key with all that it says, or None.

        Of a large pack this reads the problem's file, so it is to be called off the screen's thread.
        """
        found = self.listed(key)
        return found and self.read(found)

    def read(self, found: Place) -> Place | None:
        """A part with all that it says; None if its file does not have it any more."""
        problem = self.problem(found.pack, found.problem)
        part = problem.part(found.part.id) if problem else None
        return Place(found.key, found.pack, problem, part) if problem and part else None

    def problem(self, pack: Pack, problem: Problem) -> Problem | None:
        """A problem with all that it says, or None; see `place`."""
        if problem.whole:
            return problem
        key = f"{pack.id}/{problem.id}"
        found = self._opened.get(key) or whole(pack, problem)
        if found is not None:
            self._opened[key] = found
        while len(self._opened) > OPEN_PROBLEMS:
            self._opened.pop(next(iter(self._opened)), None)
        return found

    def state(self, key: str) -> PartState:
        """Where the student stands in a part."""
        return self.study.part(key)

    def next_key(self) -> str | None:
        """Where the way on goes."""
        return self.evenings.aim()

    def due(self, place: Place) -> bool:
        """Whether a part's solution was shown in an earlier sitting, and it comes back as another version."""
        return self.study.due(place.key, place.part)

    def beside(self, key: str, step: int) -> str | None:
        """The key before (`step` -1) or behind (1) one of them, in pack order; None past either end."""
        return self.keys.beside(key, step)

    async def write(
        self, happened: Callable[Parameters, Result], *args: Parameters.args, **kwargs: Parameters.kwargs
    ) -> Result:
        """Let something happen to the study, one at a time, durable before this returns."""
        async with self._writing:
            return await asyncio.to_thread(partial(happened, *args, **kwargs))

    def draft(self, key: str, variant: int, answer: Answer) -> None:
        """Note what stands in the fields of a part; `keep_drafts` writes it, unless it is the last answer."""
        at = key, variant
        self.drafts[at] = answer
        tried = (event for event in reversed(self.study.conversation(key)) if isinstance(event, Attempted))
        last = next((event.answer for event in tried if event.variant == variant), None)
        unsent = () if answer == last else answer
        if self._kept.get(at, ()) != unsent:
            self._kept[at] = self._unkept[at] = unsent

    async def keep_drafts(self) -> None:
        """Write the drafts that changed; where that cannot be done, they last as long as the app."""
        async with self._writing:
            changed, self._unkept = self._unkept, {}
            if changed and self._drafts_file is not None:
                await asyncio.to_thread(drafts.keep, self._drafts_file, changed)

    def keep_drafts_now(self) -> None:
        """The same without taking turns, for an end that cannot wait."""
        changed, self._unkept = self._unkept, {}
        if changed and self._drafts_file is not None:
            drafts.keep(self._drafts_file, changed)

    async def keep_settings(self, wanted: settings.Settings) -> None:
        """Set something, and keep it for the next time; where that cannot be written, for this time only."""
        self.settings = wanted
        if self.settings_file is not None:
            async with self._writing:
                await asyncio.to_thread(settings.write, self.settings_file, wanted)

    @property
    def unwelcomed(self) -> bool:
        """Whether this is somebody's first start, with a record that will be kept."""
        return self.settings_file is not None and not (self.settings.welcomed or self.study.record.parts)

    async def set_evenings(self, wanted: settings.Settings | None) -> None:
        """Keep what was set of evenings, or that nothing was to be set; and plan by it."""
        await self.keep_settings(replace(wanted or self.settings, welcomed=True))
        await asyncio.to_thread(self.evenings.plan)

    async def check(self, asked: Question, answer: Answer) -> Verdict:
        """Ask the checker, off the screen's thread."""
        return await asyncio.to_thread(self.checker.check, asked, answer)

    async def tried(self, place: Place, variant: int, answer: Answer, verdict: Verdict) -> Verdict:
        """The verdict with what the part's experiment says of the answer, off the screen's thread."""
        if verdict.credit or not verdict.outcome.counts or not place.part.experiment:
            return verdict
        return await asyncio.to_thread(_tried, place.part, variant, answer, verdict)

    def hinted(self, key: str) -> None:
        """Note when a hint was shown, for its reading time."""
        self._hinted_at[key] = monotonic()

    def seconds_since_hint(self, key: str) -> float | None:
        """Seconds since the last hint of this sitting, or None."""
        shown = self._hinted_at.get(key)
        return None if shown is None else monotonic() - shown

    def _faults(self) -> tuple[str, ...]:
        said = []
        for pack in self.packs:
            for fault in pack.faults:
                if fault.severity == "error":
                    where = f"{pack.id}/{fault.file}" + (f", line {fault.line}" if fault.line else "")
                    said.append(f"{where}: {fault.sentence} {fault.cure}".strip())
        return tuple(said)


def _tried(part: Part, variant: int, answer: Answer, verdict: Verdict) -> Verdict:
    """Imports NumPy the first time, so it is called in a thread."""
    from tutor.packs.evidence.answer_evidence import with_evidence

    return with_evidence(part, variant, answer, verdict)
