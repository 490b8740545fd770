"""Verdicts in words and as JSON: what `grade`, `compare` and the line-by-line tutor say alike."""

from __future__ import annotations

from typing import Any

from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Cell, Evidence, Outcome, Verdict
from tutor.cli.shared.kinds.spoken_registry import SPOKEN
from tutor.cli.shared.manners import DRAWN, Manner
from tutor.notation import Complaint, clean, vocabulary

HEADLINES = {
    Outcome.CORRECT: "That is right.",
    Outcome.FORM: "Equal, but not in the form that was asked for.",
    Outcome.PARTLY: "Partly right.",
    Outcome.WRONG: "Not yet.",
    Outcome.UNREADABLE: "That could not be read; it does not count as an attempt.",
    Outcome.UNDECIDED: "That could not be decided; it does not count as an attempt.",
}


def headline(verdict: Verdict) -> str:
    """What the answer is worth, in one line; "" where the verdict's own message says all of it."""
    if verdict.advances:
        return "Right so far."
    said_once = verdict.outcome is Outcome.UNDECIDED and "does not count as an attempt" in verdict.message
    return "" if said_once else HEADLINES[verdict.outcome]


def evidence(found: Evidence) -> str | None:
    """What a verdict rests on: `exact`, `numeric (12 points, 60 digits)`, or None without a decision."""
    if found.kind == "numeric":
        points = "1 point" if found.points == 1 else f"{found.points} points"
        return f"numeric ({points}, {found.digits} digits)"
    return None if found.kind == "none" else found.kind


def message(verdict: Verdict) -> str:
    """What is to be said after the headline, as Markdown: the verdict's message, unless it says no more."""
    return "" if verdict.message.strip() in ("Right.", HEADLINES[verdict.outcome]) else verdict.message


def as_json(id: object, verdict: Verdict) -> dict[str, Any]:  # noqa: A002
    """The verdict as `tutor grade` writes it. `reading` is text for one blank, a list for several."""
    readings = [cell.reading for cell in verdict.cells]
    return {
        "id": id,
        "outcome": str(verdict.outcome),
        "mistake": verdict.mistake,
        "cells": [_cell(cell) for cell in verdict.cells],
        "evidence": evidence(verdict.evidence),
        "message": verdict.message,
        "reading": readings[0] if len(readings) == 1 else readings,
        "ms": round(verdict.milliseconds, 3),
    }


def unreadable(message: str) -> Verdict:
    """A verdict on something that never reached the checker."""
    return Verdict(Outcome.UNREADABLE, message=message)


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "outcome": str(cell.outcome),
        "mistake": cell.mistake,
        "message": cell.message,
        "reading": cell.reading,
    }


def readings(question: Question, answer: Answer, verdict: Verdict, manner: Manner = DRAWN) -> tuple[str, ...]:
    """How each blank was read, on one line each that a screen reader can speak; "" where it was not read."""
    return tuple(
        ""
        if cell.outcome is Outcome.UNREADABLE
        else SPOKEN[blank.kind].reading(blank, question.given, text, cell, manner)
        for blank, text, cell in zip(question.blanks, answer, verdict.cells, strict=False)
    )


def notes(question: Question, answer: Answer, verdict: Verdict) -> tuple[str, ...]:
    """What each formula might have meant besides its reading, one sentence each."""
    known = vocabulary(*question.given)
    if isinstance(known, Complaint):
        return ()
    found: list[str] = []
    for blank, text, cell in zip(question.blanks, answer, verdict.cells, strict=False):
        if cell.outcome is not Outcome.UNREADABLE:
            found += SPOKEN[blank.kind].notes(blank, text, known)
    return tuple(dict.fromkeys(clean(note) for note in found))


def shortened(text: str, length: int = 200) -> str:
    """A typed text made fit to be said back."""
    short = clean(text[: length + 1]).replace("\n", " ")
    return short if len(short) <= length else short[:length] + "…"
