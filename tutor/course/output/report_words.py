"""Numbers and names of a report as they are read, alike in the terminal and on the page."""

from __future__ import annotations

from tutor.course.model.class_model import AskFigures, Group, PartFigures, Report, Tally, Unread
from tutor.tutoring.event import Remarked

STATUSES = {
    "unaided": "at the first try",
    "retried": "in several tries",
    "assisted": "with hints",
    "alone_after": "alone after the solution",
    "shown": "solution shown only",
    "begun": "not solved",
}
"""How it went for somebody who did something, in order, and what it is called."""

FIGURES_NOTE = (
    "Attempts (att.) are all answers that got a verdict, in every version of a part and also after its right "
    "answer: what `tutor progress` calls “in all”. The solution was needed by those who are “alone after the "
    "solution” (they then solved another version without help) and those with “solution shown only”."
)

TIME_NOTE = "Time runs from event to event; a pause counts as at most 5 minutes."


MOST_SAID = 300
"""Characters that are shown of an answer, or of what was said of it."""


def counted(number: int, noun: str) -> str:
    """`1 part`, `20 parts`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def clock(seconds: int | None) -> str:
    """`4:20`, `1:02:05`, or `–` where it is not known."""
    if seconds is None:
        return "–"
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def times(tally: Tally) -> str:
    """`9 times, by 8 students`."""
    often = "once" if tally.times == 1 else f"{tally.times:,} times"
    return f"{often}, by {counted(tally.students, 'student')}"


def heading(report: Report) -> str:
    """One line on the whole."""
    only = f", {report.results_only} of them with results only" if report.results_only else ""
    return f"{counted(report.students, 'student')}{only}; {counted(len(report.parts), 'part')}"


def unrecognised(part: PartFigures) -> str:
    """One line on the wrong answers that no mistake recognised."""
    answers = sum(group.tally.times for group in part.groups)
    how = "" if part.algebra else ", compared as text because its pack is not here"
    kinds = counted(len(part.groups), "kind")
    return f"Recognised by no mistake: {counted(answers, 'answer')} of {kinds}{how}"


def known_by_now(part: PartFigures) -> str:
    """What is said of answers that the pack here recognises, though it did not when they were given."""
    number = part.now_recognised
    are = "answer that was unrecognised is" if number == 1 else "answers that were unrecognised are"
    return f"{number:,} {are} recognised by the pack that is here." if number else ""


def no_verdict(part: PartFigures) -> str:
    """One line on the answers that could not be read or decided."""
    answers = sum(one.tally.times for one in part.unread)
    kinds = counted(len(part.unread), "text")
    return f"Could not be read or decided, so no attempts: {counted(answers, 'answer')}, {kinds}"


def read_by_now(part: PartFigures) -> str:
    """What is said of answers that get a verdict here, though they got none when they were given."""
    number = part.now_read
    are = "answer that got no verdict gets" if number == 1 else "answers that got no verdict get"
    return f"{number:,} {are} one with the pack that is here." if number else ""


def asking(one: AskFigures) -> str:
    """One line on a hint's small question: `Question of hint ask: 3 right, 2 wrong`."""
    wrong, unread = (sum(tally.times for _, tally in several) for several in (one.wrong, one.unread))
    line = f"Question of hint {one.rung}: {one.right.times:,} right, {wrong:,} wrong"
    return f"{line}, {unread:,} not read or decided" if unread else line


def asked_wrongly(one: AskFigures) -> list[tuple[str, str]]:
    """The answers to it that were not right, each with how often; what got no verdict says so."""
    wrong = [(text, times(tally)) for text, tally in one.wrong]
    return wrong + [(text, f"{times(tally)}, not read or decided") for text, tally in one.unread]


def remarked(one: Remarked) -> str:
    """One remark that something is wrong, and what it is about: `“…” (on the verdict …)`."""
    answer, reading = (
        " ".join("; ".join(several).split())[:MOST_SAID] for several in (one.answer, one.reading)
    )
    on = f"on the {one.about}" + (f" “{one.outcome}”" if one.outcome else "")
    on += f" on “{answer}”" if answer else ""
    on += f", read as “{reading}”" if reading and reading != answer else ""
    on += f", which said “{one.said[:MOST_SAID]}”" if one.said else ""
    pack = f", pack {one.version}" if one.version else ""
    return f"“{one.text}” ({on}; version {one.variant + 1}{pack})"


def where(group: Group | Unread) -> str:
    """Which blank, where there are several."""
    if group.blank is None:
        return ""
    return group.label or f"blank {group.blank + 1}"


def also(group: Group, most: int = 4) -> str:
    """The other spellings, the most frequent first."""
    others = [f"“{text}”" for text, _ in group.spellings if text != group.reading]
    more = f" and {len(others) - most} more" if len(others) > most else ""
    return ", ".join(others[:most]) + more
