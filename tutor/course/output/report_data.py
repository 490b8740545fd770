"""The report as plain data, for `--json`."""

from __future__ import annotations

from typing import Any

from tutor.course.model.class_model import AskFigures, Group, PartFigures, Report, Tally, Unread
from tutor.tutoring.event import Remarked


def as_data(report: Report) -> dict[str, Any]:
    """What JSON is written of: counts as numbers, times in seconds, blanks from 1."""
    return {
        "students": report.students,
        "results_only": report.results_only,
        "altered": list(report.altered),
        "notes": list(report.notes),
        "parts": [_part(part) for part in report.parts],
    }


def _part(part: PartFigures) -> dict[str, Any]:
    return {
        "part": part.key,
        "title": part.title,
        "students": part.students,
        "statuses": dict(part.statuses),
        "attempts": part.attempts,
        "hints": part.hints,
        "told": part.told,
        "median_seconds": part.seconds,
        "mistakes": [{"mistake": name, **_tally(tally)} for name, tally in part.mistakes],
        "grouped_by": "algebra" if part.algebra else "text",
        "unrecognised": [_group(group) for group in part.groups],
        "now_recognised": part.now_recognised,
        "no_verdict": [_unread(one) for one in part.unread],
        "now_read": part.now_read,
        "asked": [_asked(one) for one in part.asked],
        "remarks": [_remark(one) for one in part.remarks],
    }


def _unread(one: Unread) -> dict[str, Any]:
    return {
        "blank": None if one.blank is None else one.blank + 1,
        "label": one.label,
        "text": one.text,
        **_tally(one.tally),
        "complaint": one.complaint,
    }


def _remark(one: Remarked) -> dict[str, Any]:
    return {
        "text": one.text,
        "about": one.about,
        "variant": one.variant,
        "answer": list(one.answer),
        "outcome": one.outcome,
        "said": one.said,
        "reading": list(one.reading),
        "version": one.version,
    }


def _asked(one: AskFigures) -> dict[str, Any]:
    return {
        "rung": one.rung,
        "right": _tally(one.right),
        "wrong": [{"text": text, **_tally(tally)} for text, tally in one.wrong],
        "no_verdict": [{"text": text, **_tally(tally)} for text, tally in one.unread],
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "blank": None if group.blank is None else group.blank + 1,
        "label": group.label,
        "reading": group.reading,
        **_tally(group.tally),
        "spellings": [{"text": text, "times": number} for text, number in group.spellings],
        "when": group.when,
        "block": group.block,
        "remark": group.remark,
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {"times": tally.times, "students": tally.students}
