"""The study report as plain lines, or as values for JSON: skills, weeks, what is to come, what came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict

from tutor.tutoring.calendar.schedule import EVERY_DAY
from tutor.tutoring.plan.calibration import ENOUGH
from tutor.tutoring.report_words import (
    MOST_SKILLS,
    SHADE_WORDS,
    SURE,
    bar,
    besides,
    branch,
    counted,
    exam_words,
    first_answers,
    how_often,
    months,
    recalled_words,
    shade,
    shown_skills,
    weekday,
)
from tutor.tutoring.study_report import WEEKS, StudyReport

BAR = 10
"""Cells of a skill's bar."""
LONGEST_BAR = 20
"""Cells of the longest bar of the days to come."""
UNTOLD = "·"
"""A cell of the bar of a skill that nothing is known of."""


def report_lines(report: StudyReport, title: Callable[[str], str]) -> Iterator[str]:
    """All sections that there is something in, with an empty line before each.

    Args:
        report: the data.
        title: what a part is called, by its key.
    """
    sections = (
        _solved(report),
        _skills(report),
        _weeks(report),
        _ahead(report),
        _recalled(report),
        _sureness(report),
        _came_back(report, title),
        _exam(report),
    )
    for section in sections:
        for number, line in enumerate(section):
            if not number:
                yield ""
            yield line


def report_values(report: StudyReport) -> dict[str, object]:
    """The report as JSON has it; days as `2027-02-10`, only those on which something was done."""
    return {
        "today": report.today.isoformat(),
        "parts": asdict(report.counts),
        "ways": {way.words: way.parts for way in report.ways},
        "skills": [
            {
                "skill": skill.name,
                "needs": list(skill.needs),
                "known": round(skill.belief.known, 3),
                "seen": skill.belief.seen,
                "right": skill.belief.right,
                "days": skill.belief.days,
                "mastered": skill.belief.mastered,
                "parts": skill.parts,
            }
            for skill in report.skills
        ],
        "days": [
            {"day": day.day.isoformat(), "met": day.met, "alone": day.alone, "minutes": round(day.minutes, 1)}
            for day in report.days
            if day.met
        ],
        "ahead": [{"day": day.isoformat(), "due": due} for day, due in report.ahead],
        "recalled": asdict(report.recalled) if report.recalled else None,
        "sure": [asdict(level) for level in report.sureness],
        "came_back": [{**asdict(each), "last": each.last.isoformat()} for each in report.came_back],
        "exam": report.exam.isoformat() if report.exam else None,
        "days_left": report.days_left,
    }


def _solved(report: StudyReport) -> Iterator[str]:
    if not report.ways:
        return
    yield "How parts were solved, the first time"
    widest = max(len(way.words) for way in report.ways)
    most = max(way.parts for way in report.ways)
    for way in report.ways:
        cells = way.parts if most <= LONGEST_BAR else max(way.parts * LONGEST_BAR // most, 1)
        yield f"  {way.words:<{widest}} {'█' * cells} {way.parts:,}"


def _skills(report: StudyReport) -> Iterator[str]:
    if not any(skill.told for skill in report.skills):
        return
    shown = shown_skills(report)
    yield f"Skills, as far as first answers tell: {report.mastered} of {len(report.skills)} mastered"
    for skill in shown[:MOST_SKILLS]:
        # Of a skill that nothing is known of, no share is drawn: it would look like one.
        drawn = bar(skill.belief.known, BAR) if skill.told else UNTOLD * BAR
        others = f" ({besides(skill)})" if besides(skill) else ""
        yield f"  {drawn} {branch(skill)}{skill.slug}: {skill.word}{others}"
    if len(shown) > MOST_SKILLS:
        yield f"  and {len(shown) - MOST_SKILLS:,} more"


def _weeks(report: StudyReport) -> Iterator[str]:
    days = [day for day in report.days if day.met]
    if not days:
        return
    met, alone = sum(day.met for day in days), sum(day.alone for day in days)
    this = sum(day.met for day in report.weeks[-1])
    on_days = f"{first_answers(met)} on {counted(len(days), 'day')}"
    yield f"The last {WEEKS} weeks: {on_days}, {alone:,} right at once"
    yield f"      {months(report, 2)}".rstrip()
    for number in EVERY_DAY:
        cells = " ".join(shade(week[number], report.today) for week in report.weeks)
        yield f"  {weekday(number)} {cells}".rstrip()
    yield f"      {SHADE_WORDS}"
    yield f"  This week: {first_answers(this)}"


def _ahead(report: StudyReport) -> Iterator[str]:
    total = sum(due for _, due in report.ahead)
    if not report.begun:
        return
    if not total:
        yield f"Nothing falls due in the next {len(report.ahead)} days."
        return
    yield f"The next {len(report.ahead)} days: {counted(total, 'review')}"
    most = max(due for _, due in report.ahead)
    for day, due in report.ahead:
        if due:
            cells = due if most <= LONGEST_BAR else max(due * LONGEST_BAR // most, 1)
            name = "today" if day == report.today else f"{weekday(day.weekday())} {day.day}"
            yield f"  {name:<6} {'█' * cells} {due}"


def _recalled(report: StudyReport) -> Iterator[str]:
    yield from recalled_words(report)


def _sureness(report: StudyReport) -> Iterator[str]:
    if not report.sureness:
        if report.asked_sure:
            said = f"to be seen from {ENOUGH} answers on; there are {report.asked_sure}"
            yield f"How sure, and how often right: {said}."
        return
    yield "How sure, and how often right"
    for level in reversed(report.sureness):
        if level.asked:
            share = f"{round(100 * level.right / level.asked)} %"
            yield f"  {SURE[level.level]:<13} {level.right} of {level.asked}, {share}"


def _came_back(report: StudyReport, title: Callable[[str], str]) -> Iterator[str]:
    if not report.came_back:
        return
    yield "Mistakes that came back"
    for each in report.came_back:
        yield f"  “{title(each.key)}”: {each.mistake}, {how_often(each, report.today)}"


def _exam(report: StudyReport) -> Iterator[str]:
    if said := exam_words(report):
        yield said
