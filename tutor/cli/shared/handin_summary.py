"""What a hand-in holds, in sentences, for the student who is about to give it away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tutor.notation import clean
from tutor.store.exports.handin import Handin, Moment
from tutor.tutoring.event import (
    Asked,
    AskedAnew,
    Attempted,
    Ended,
    Explained,
    Hinted,
    Kept,
    Left,
    Opened,
    Planned,
    Reflected,
    Remarked,
    Session,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.status import WORDS

MOST = 80
"""Characters of an answer that are shown."""


def contents(handed: Handin) -> Iterator[str]:
    """What is in it, and what is not."""
    packs = ", ".join(f"{id} {version}".strip() for id, version in handed.packs) or "no pack yet"  # noqa: A001
    yield f"Name: {handed.name}"
    yield f"About: {packs}; {_counted(len(handed.parts), 'part')}"
    if handed.what == "results":
        yield "In it: for each part its status, the number of attempts and hints, and the seconds spent."
        yield "Not in it: your answers, any date or time, names of you or your computer."
        return
    kinds = Counter(type(moment.event).__name__ for moment in handed.moments)
    answers = _counted(kinds["Attempted"] + kinds["Asked"], "answer")
    hints = _counted(kinds["Hinted"] + kinds["Told"], "hint")
    yield f"In it: {_counted(len(handed.moments), 'event')}, among them {answers} and {hints}."
    if kinds["Remarked"]:
        yield f"Also in it, word by word: {_counted(kinds['Remarked'], 'remark')} that something is wrong."
    yield "Not in it: any date or time of day, names of you or your computer, what you wrote as a reflection."


def preview(handed: Handin) -> Iterator[str]:
    """Every event or result on a line."""
    for result in handed.results:
        told = ", solution shown" if result.told else ""
        yield (
            f"{result.part}: {WORDS[result.status]}, {_counted(result.attempts, 'attempt')} in all, "
            f"{_counted(result.hints, 'hint')}{told}, {clock(result.seconds)}"
        )
    for moment in handed.moments:
        yield f"{clock(moment.second):>9}  {moment.event.part}  {_happened(moment)}"


def clock(seconds: float) -> str:
    """`1:05`, `2:00:07`."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _happened(moment: Moment) -> str:
    match moment.event:
        case Sure(_, level):
            return f"sure to {level} of 4"
        case Left():
            return "left"
        case Session() | Planned() | Ended():
            return "the sitting"
        case Opened(_, variant):
            return f"opened, version {variant + 1}"
        case Attempted(answer=answer, outcome=outcome, mistake=mistake) as tried:
            said = _short("; ".join(answer if not tried.advances else answer[: len(tried.cells)]))
            found = "right so far" if tried.advances else outcome
            return f"answered “{said}”: {found}" + (f", {clean(mistake)}" if mistake else "")
        case Hinted(_, rung):
            return f"hint {clean(rung)}"
        case Asked(_, rung, answer, outcome):
            return f"answered “{_short(answer)}” to {clean(rung)}: {clean(outcome)}"
        case Told():
            return "worked solution"
        case Solved():
            return "solved"
        case Reflected():
            return "read the reflection"
        case Explained(compared=compared):
            return "thought about the reflection" + (f", compared: {compared}" if compared else "")
        case AskedAnew(_, variant):
            return f"asked anew, version {variant + 1}"
        case Remarked(text=text):
            return f"remark “{_short(text)}”"
        case Slipped():
            return "called the last answer a slip"
        case Kept(_, how):
            return f"kept for reviews: {clean(how)}"
        case Twin(_, variant):
            return f"another version, {variant + 1}"


def _short(text: str) -> str:
    line = " ".join(clean(text).split())
    return line if len(line) <= MOST else line[:MOST] + "…"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
