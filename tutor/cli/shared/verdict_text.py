"""Verdicts in words and as JSON: what `grade`, `compare` and the line-by-line tutor say alike."""

from __future__ import annotations

from typing import Any

from tutor.checking.contract.blanks.blank import Blank, FormulaKey
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Cell, Evidence, Outcome, Verdict
from tutor.checking.derivations.derivation_text import core, has_lines, pieces, read_each
from tutor.checking.marking.read_answer import read_answer
from tutor.notation import Complaint, Expression, Vocabulary, clean, parse, vocabulary, write
from tutor.packs.rendering.blocks import inline
from tutor.packs.rendering.plain_text import words_of

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


def readings(question: Question, answer: Answer, verdict: Verdict) -> tuple[str, ...]:
    """How each blank was read, on one line each that a screen reader can speak; "" where it was not read."""
    return tuple(
        _reading(blank, question.given, text, cell)
        for blank, text, cell in zip(question.blanks, answer, verdict.cells, strict=False)
    )


def notes(question: Question, answer: Answer, verdict: Verdict) -> tuple[str, ...]:
    """What each formula might have meant besides its reading, one sentence each."""
    known = vocabulary(*question.given)
    if isinstance(known, Complaint):
        return ()
    found: list[str] = []
    for blank, text, cell in zip(question.blanks, answer, verdict.cells, strict=False):
        if cell.outcome is Outcome.UNREADABLE or blank.formula is None:
            continue
        lines = _lines_of(blank, text)
        reads = read_each(lines, known, text) if lines else (_read(blank, text, known),)
        found += [note for read in reads if isinstance(read, Expression) for note in read.notes]
    return tuple(dict.fromkeys(clean(note) for note in found))


def _reading(blank: Blank, given: tuple[str, ...], text: str, cell: Cell) -> str:
    if cell.outcome is Outcome.UNREADABLE:
        return ""
    if isinstance(blank, ChoiceBlank):
        # An option is an author's text; its formulas are to be spoken as the question showed them.
        return clean(words_of(inline(cell.reading)))
    if blank.formula is None:
        return clean(cell.reading)
    known = vocabulary(*given)
    lines = _lines_of(blank, text)
    if lines and not isinstance(known, Complaint):
        each = zip(read_each(lines, known, text), pieces(text), strict=False)
        return "; ".join(_line(read, line) for read, (_, line) in each)
    read = known if isinstance(known, Complaint) else _read(blank, text, known)
    return clean(cell.reading) if isinstance(read, Complaint) else write(read.tree, "unicode")


def _read(blank: Blank, text: str, known: Vocabulary) -> Expression | Complaint:
    """The text as the checker reads it: a left side that is only a name for the answer is passed over."""
    if blank.expression is None:
        return parse(text, known)
    return read_answer(text, blank.expression.forms, known, blank.expression.left)


def _lines_of(blank: Blank, text: str) -> FormulaKey | None:
    """What a derivation leads to, if the text is one and a derivation is welcome."""
    return blank.expression if blank.takes_lines and has_lines(text) else None


def _line(read: Expression | Complaint, typed: str) -> str:
    """One line of a derivation; one that goes on from the line before keeps its equals sign."""
    _, body = core(typed)
    sign = "= " if body.startswith("=") else ""
    return clean(typed) if isinstance(read, Complaint) else sign + write(read.tree, "unicode")


def shortened(text: str, length: int = 200) -> str:
    """A typed text made fit to be said back."""
    short = clean(text[: length + 1]).replace("\n", " ")
    return short if len(short) <= length else short[:length] + "…"
