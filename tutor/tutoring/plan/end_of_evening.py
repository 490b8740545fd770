"""What is said at the end of an evening: what was done, when it comes back, what was cured."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.memory.card import PartMemory
from tutor.tutoring.memory.due import DueDays
from tutor.tutoring.plan.dates import day_name


@dataclass(frozen=True, slots=True)
class Done:
    """One part of the evening.

    Attributes:
        key: the part's.
        title: its title.
        alone: whether it was right at the first try, without help.
        due: when it comes back; None where it does not.
    """

    key: str
    title: str
    alone: bool
    due: date | None


@dataclass(frozen=True, slots=True)
class EndOfEvening:
    """What there is to say.

    Attributes:
        done: the parts that were answered or read to their end, in the order in which they were.
        cured: titles of parts where the meeting before began with a recognised mistake, and this one did not.
        sure: how often the student was rather sure or surer.
        sure_and_right: how often that was right.
        today: the day that it was.
    """

    done: tuple[Done, ...]
    cured: tuple[str, ...]
    sure: int
    sure_and_right: int
    today: date

    @property
    def lines(self) -> tuple[str, ...]:
        """The same in sentences."""
        if not self.done:
            return ("Nothing was finished this time, and nothing is lost: it goes on where you left it.",)
        alone = sum(each.alone for each in self.done)
        said = [_count(len(self.done), alone)]
        back = Counter(each.due for each in self.done if each.due is not None)
        if len(back) == 1:
            ((day, count),) = back.items()
            comes = "comes" if count == 1 else "come"
            said.append(f"{_parts(count)} {comes} back {day_name(day, self.today)}.")
        elif back:
            days = [f"{count:,} {day_name(day, self.today)}" for day, count in sorted(back.items())]
            said.append(f"They come back: {', '.join(days)}.")
        said += [f"A mistake did not come back: {title}." for title in self.cured]
        if self.sure:
            said.append(f"Sure {_times(self.sure)}, right {_times(self.sure_and_right)} of these.")
        return tuple(said)


def end_of_evening(days: DueDays, parts: Catalogue, began: float) -> EndOfEvening:
    """What there is to say of all that was met since a moment.

    Args:
        days: what is remembered by now, and when it is due.
        parts: those that there are.
        began: seconds since 1970.
    """
    met = sorted(
        (
            (memory.latest(1)[-1], key, memory)
            for key, memory in days.memories.parts.items()
            if key in parts and _tonight(memory, began)
        ),
        key=lambda each: each[0].at,
    )
    done, cured = [], []
    for last, key, memory in met:
        found = parts.find(key)
        title = found[2].title if found is not None else key
        done.append(Done(key, title[:1].upper() + title[1:], last.alone, days.of(key)))
        if last.alone and _mistaken(memory):
            cured.append(done[-1].title)
    sure = [last for last, _, _ in met if last.certain]
    return EndOfEvening(tuple(done), tuple(cured), len(sure), sum(last.alone for last in sure), days.today)


def _tonight(memory: PartMemory, began: float) -> bool:
    return any(last.done and last.till >= began for last in memory.latest(1))


def _mistaken(memory: PartMemory) -> bool:
    """Whether the meeting before the last began with a mistake that was recognised."""
    met = memory.latest(2)
    return len(met) > 1 and bool(met[-2].mistake)


def _parts(number: int) -> str:
    return "1 part" if number == 1 else f"{number:,} parts"


def _count(number: int, alone: int) -> str:
    if number == 1:
        return "1 part done, at the first try." if alone else "1 part done."
    if alone == number:
        return f"{number:,} parts done, all of them right at the first try."
    first = f", {alone:,} of them right at the first try" if alone else ""
    return f"{number:,} parts done{first}."


def _times(number: int) -> str:
    return "once" if number == 1 else "never" if not number else f"{number:,} times"
