"""The study report as plain lines, or as values for JSON: skills, weeks, what is to come, what came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date

from tutor.tutoring.calendar.schedule import EVERY_DAY
from tutor.tutoring.plan.calibration import ENOUGH
from tutor.tutoring.plan.dates import MONTHS, WEEKDAYS, day_name
from tutor.tutoring.study_report import WEEKS, CameBack, DayOfWork, SkillLine, StudyReport

BAR = 10
"""Cells of a skill's bar."""
LONGEST_BAR = 20
"""Cells of the longest bar of the days to come."""
UNTOLD = "·"
"""A cell of the bar of a skill that nothing is known of."""
MOST_SKILLS = 40
DEEPEST = 6
"""Steps of the tree of skills that are indented."""
SHADES = (" ", "·", "░", "▒", "▓", "█")
FROM = (1, 3, 6, 10)
"""From so many first answers a day on there is the next shade behind the dot."""
SURE = ("", "a guess", "not very sure", "rather sure", "quite sure")


def report_lines(report: StudyReport, title: Callable[[str], str]) -> Iterator[str]:
    """All sections that there is something in, with an empty line before each.

    Args:
        report: the data.
        title: what a part is called, by its key.
    """
    sections = (
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


def _skills(report: StudyReport) -> Iterator[str]:
    seen = [skill for skill in report.skills if skill.told]
    if not seen:
        return
    wanted = {skill.name for skill in seen} | {need for skill in seen for need in skill.needs}
    shown = [skill for skill in report.skills if skill.name in wanted or len(report.skills) <= MOST_SKILLS]
    yield f"Skills, as far as first answers tell: {report.mastered} of {len(report.skills)} mastered"
    for skill in shown[:MOST_SKILLS]:
        # Of a skill that nothing is known of, no share is drawn: it would look like one.
        drawn = bar(skill.belief.known) if skill.told else UNTOLD * BAR
        yield f"  {drawn} {_branch(skill)}{skill.slug}: {skill.word}{_besides(skill)}"
    if len(shown) > MOST_SKILLS:
        yield f"  and {len(shown) - MOST_SKILLS:,} more"


def bar(known: float, cells: int = BAR) -> str:
    """A share from 0 to 1 as a bar; full only where it is nearly 1."""
    full = min(int(known * cells + 0.25), cells)
    return "█" * full + "░" * (cells - full)


def _branch(skill: SkillLine) -> str:
    return f"{'  ' * (min(skill.depth, DEEPEST) - 1)}└ " if skill.depth else ""


def _besides(skill: SkillLine) -> str:
    """What it builds on besides the skill that it stands below."""
    others = [need.rpartition("/")[2] for need in skill.needs if need != skill.under]
    return f" (builds on {', '.join(others)} too)" if others else ""


def _weeks(report: StudyReport) -> Iterator[str]:
    if not any(day.met for day in report.days):
        return
    days = [day for day in report.days if day.met]
    met, alone = sum(day.met for day in days), sum(day.alone for day in days)
    this = sum(day.met for day in report.weeks[-1])
    yield f"The last {WEEKS} weeks: {_answers(met)} on {_count(len(days), 'day')}, {alone:,} right at once"
    yield f"      {_months(report)}".rstrip()
    for weekday in EVERY_DAY:
        cells = " ".join(_shade(week[weekday], report.today) for week in report.weeks)
        yield f"  {WEEKDAYS[weekday][:3]} {cells}".rstrip()
    yield "      · none, ░ 1, ▒ 3, ▓ 6, █ 10 or more"
    yield f"  This week: {_answers(this)}"


def _months(report: StudyReport) -> str:
    """The months above the weeks in which they begin; a first one that ends at once gives way to the next."""
    line = ""
    firsts = [week[0].day for week in report.weeks]
    for number, day in enumerate(firsts):
        begins = number == 0 or day.month != firsts[number - 1].month
        room = number > 0 or firsts[1].month == day.month
        if begins and room:
            line = line.ljust(2 * number) + MONTHS[day.month - 1][:3]
    return line


def _shade(day: DayOfWork, today: date) -> str:
    if day.day > today:
        return SHADES[0]
    return SHADES[sum(day.met >= least for least in FROM) + 1]


def _ahead(report: StudyReport) -> Iterator[str]:
    total = sum(due for _, due in report.ahead)
    if not report.begun:
        return
    if not total:
        yield f"Nothing falls due in the next {len(report.ahead)} days."
        return
    yield f"The next {len(report.ahead)} days: {_count(total, 'review')}"
    most = max(due for _, due in report.ahead)
    for day, due in report.ahead:
        if due:
            cells = due if most <= LONGEST_BAR else max(due * LONGEST_BAR // most, 1)
            name = "today" if day == report.today else f"{WEEKDAYS[day.weekday()][:3]} {day.day}"
            yield f"  {name:<6} {'█' * cells} {due}"


def _recalled(report: StudyReport) -> Iterator[str]:
    found = report.recalled
    if found is None:
        return
    met, now = _count(found.met, "part"), round(found.now)
    yield f"Of {met} that you met, about {now} would be right at once today,"
    if found.exam is None:
        yield "going by how your reviews went so far."
    else:
        yield f"and about {round(found.exam)} on the day of the exam if you did nothing until then."


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
        yield f"  “{title(each.key)}”: {each.mistake}, {_how(each, report.today)}"


def _how(each: CameBack, today: date) -> str:
    times = "twice" if each.times == 2 else f"{each.times} times"
    when = "today" if each.last == today else f"on {each.last.day} {MONTHS[each.last.month - 1]}"
    return f"{times}, last {when}; {'right at once since' if each.cured else 'not right at once since'}"


def _exam(report: StudyReport) -> Iterator[str]:
    if report.exam is not None and report.days_left is not None:
        left = "" if report.days_left < 2 else f", in {report.days_left} days"
        yield f"The exam is {day_name(report.exam, report.today)}{left}."


def _answers(number: int) -> str:
    return _count(number, "first answer")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
