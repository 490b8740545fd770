"""Hand-ins as the tab-separated transactions that DataShop, the learning scientists' repository, loads.

Columns, limits and expected words are those of its tab-delimited import format. A hand-in knows no dates, so
times count from `ORIGIN`: differences mean something, dates do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from tutor.checking.contract.verdict import Outcome
from tutor.notation.lexicon.sanitize import clean
from tutor.store.exports.export import Contents, Export, PartFacts
from tutor.store.exports.handin import Handin, Moment
from tutor.tutoring.event import Asked, Attempted, Hinted, Told

ORIGIN = datetime(2000, 1, 1, tzinfo=UTC)
SESSION = 1800
"""Seconds of silence after which a student's next event begins a new session."""

COLUMNS = (
    "Anon Student Id",
    "Session Id",
    "Time",
    "Time Zone",
    "Student Response Type",
    "Tutor Response Type",
    "Level (Pack)",
    "Problem Name",
    "Step Name",
    "Attempt At Step",
    "Outcome",
    "Selection",
    "Action",
    "Input",
    "Feedback Text",
    "Feedback Classification",
    "Help Level",
    "Total Num Hints",
)
OWN = ("CF (Variant)", "CF (Verdict)")
"""Columns of our own, after the skills'."""

_LIMITS = {"Anon Student Id": 55, "Level (Pack)": 100, "Feedback Text": 65_000}
_LIMIT = 255


NOTHING = PartFacts()


def datashop(students: Iterable[tuple[str, Handin]], facts: Mapping[str, PartFacts]) -> Iterator[str]:
    """The file, line by line: a header, and a transaction for each answer and each hint.

    Args:
        students: each with the name that is to stand for them; results without events have no transactions.
        facts: by part key.
    """
    known = list(students)
    parts = {key for _, handed in known for key in handed.parts}
    width = max((len(facts.get(key, NOTHING).skills) for key in parts), default=0)
    skills = ["KC (Skill)"] * max(width, 1)
    yield _line([*COLUMNS, *skills, *OWN])
    for name, handed in known:
        for values, own, moment in _transactions(name, handed.moments, facts):
            named = facts.get(moment.event.part, NOTHING).skills
            filled = [*named, *[""] * (len(skills) - len(named))]
            yield _line([*_cut(values), *filled, *own])


Transaction = tuple[dict[str, object], Sequence[object], Moment]


def _transactions(
    name: str, happened: Sequence[Moment], facts: Mapping[str, PartFacts]
) -> Iterator[Transaction]:
    steps: dict[str, int] = {}
    helped: dict[str, int] = {}
    session, last = 1, 0
    for moment in happened:
        if moment.second - last > SESSION:
            session += 1
        last = moment.second
        event = moment.event
        if not isinstance(event, Attempted | Hinted | Told | Asked):
            continue
        pack, problem, part = event.part.split("/", 2)
        values: dict[str, object] = dict.fromkeys(COLUMNS, "")
        values |= {
            "Anon Student Id": name,
            "Session Id": f"{name}-{session}",
            "Time": (ORIGIN + timedelta(seconds=moment.second)).strftime("%Y-%m-%d %H:%M:%S"),
            "Time Zone": "UTC",
            "Level (Pack)": pack,
            "Problem Name": problem,
            "Step Name": part,
            "Selection": part,
        }
        about = facts.get(event.part, NOTHING)
        match event:
            case Attempted():
                _attempt(values, event, steps, about)
                own: tuple[object, ...] = (event.variant, event.outcome)
            case Asked():
                step = f"{part} {event.rung}"
                values |= {"Step Name": step, "Selection": step}
                _answer(values, steps, event.outcome, event.answer)
                own = ("", event.outcome)
            case Hinted() | Told():
                helped[event.part] = helped.get(event.part, 0) + 1
                rung = event.rung if isinstance(event, Hinted) else "solution"
                _hint(values, steps, rung, helped[event.part], about.rungs)
                own = ("", "")
        yield values, own, moment


def _attempt(values: dict[str, object], event: Attempted, steps: dict[str, int], about: PartFacts) -> None:
    _answer(values, steps, event.outcome, "; ".join(event.answer), event.credit or event.advances)
    if event.mistake is not None:
        values["Feedback Classification"] = event.mistake
        values["Feedback Text"] = about.messages.get(event.mistake, "")


def _answer(
    values: dict[str, object], steps: dict[str, int], outcome: str, typed: str, credit: bool = False
) -> None:
    """An answer that does not count (unreadable, undecided) is ungraded, and no attempt."""
    counts = outcome in set(Outcome) and Outcome(outcome).counts
    right = credit or outcome == Outcome.CORRECT
    values |= {
        "Student Response Type": "ATTEMPT",
        "Tutor Response Type": "RESULT",
        "Outcome": ("CORRECT" if right else "INCORRECT") if counts else "UNGRADED",
        "Action": "answer",
        "Input": typed,
        "Attempt At Step": _next(values, steps) if counts else "",
    }


def _hint(values: dict[str, object], steps: dict[str, int], rung: str, level: int, rungs: int) -> None:
    values |= {
        "Student Response Type": "HINT_REQUEST",
        "Tutor Response Type": "HINT_MSG",
        "Outcome": "HINT",
        "Action": "hint",
        "Input": rung,
        "Attempt At Step": _next(values, steps),
        "Help Level": level,
        "Total Num Hints": rungs or "",
    }


def _next(values: dict[str, object], steps: dict[str, int]) -> int:
    step = f"{values['Level (Pack)']}/{values['Problem Name']}/{values['Step Name']}"
    steps[step] = steps.get(step, 0) + 1
    return steps[step]


def _cut(values: dict[str, object]) -> list[str]:
    return [str(value)[: _LIMITS.get(column, _LIMIT)] for column, value in values.items()]


def _line(cells: Sequence[object]) -> str:
    """No cell may hold a tab or a line end."""
    return "\t".join(" ".join(clean(str(cell)).split()) for cell in cells) + "\n"


def _of_one(contents: Contents) -> Iterator[str]:
    handed = contents.handed()
    return datashop([(handed.name, handed)], contents.facts())


DATASHOP = Export(
    "datashop",
    "datashop is the tab-separated form that DataShop loads; its times count from 2000-01-01.",
    _of_one,
    for_others=True,
    no_results="DataShop takes single transactions: leave out --what results.",
)
