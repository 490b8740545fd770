"""The words and shades in which a study report is told, the same in the app and on the command line."""

from __future__ import annotations

from datetime import date

from tutor.tutoring.plan.dates import MONTHS, WEEKDAYS, day_name
from tutor.tutoring.study_report import CameBack, DayOfWork, SkillLine, StudyReport

DEEPEST = 6
"""Steps of the tree of skills that are indented."""
MOST_SKILLS = 40
"""So many skills are shown, at most."""
SHADES = (" ", "·", "░", "▒", "▓", "█")
"""Of a day ahead, one without a first answer, and those with ever more."""
FROM = (1, 3, 6, 10)
"""From so many first answers a day on there is the next shade behind the dot."""
SHADE_WORDS = "· none, ░ 1, ▒ 3, ▓ 6, █ 10 or more"
SURE = ("", "a guess", "not very sure", "rather sure", "quite sure")
"""The levels of being sure, by number."""


def shown_skills(report: StudyReport) -> tuple[SkillLine, ...]:
    """All skills if they are few, else those that answers tell of and what these build on."""
    if len(report.skills) <= MOST_SKILLS:
        return report.skills
    told = [skill for skill in report.skills if skill.told]
    wanted = {skill.name for skill in told} | {need for skill in told for need in skill.needs}
    return tuple(skill for skill in report.skills if skill.name in wanted)


def bar(known: float, cells: int) -> str:
    """A share from 0 to 1 as a bar; full only where it is nearly 1."""
    full = min(int(known * cells + 0.25), cells)
    return "█" * full + "░" * (cells - full)


def branch(skill: SkillLine) -> str:
    """What stands before a skill's name: where it stands below what it builds on."""
    return f"{'  ' * (min(skill.depth, DEEPEST) - 1)}└ " if skill.depth else ""


def besides(skill: SkillLine) -> str:
    """What it builds on besides the skill that it stands below."""
    others = [need.rpartition("/")[2] for need in skill.needs if need != skill.under]
    return f"builds on {', '.join(others)} too" if others else ""


def months(report: StudyReport, cell: int) -> str:
    """The months above the weeks, `cell` columns each, in which they begin.

    A first one that ends at once gives way to the next.
    """
    line = ""
    firsts = [week[0].day for week in report.weeks]
    for number, day in enumerate(firsts):
        begins = number == 0 or day.month != firsts[number - 1].month
        room = number > 0 or firsts[1].month == day.month
        if begins and room:
            line = line.ljust(cell * number) + MONTHS[day.month - 1][:3]
    return line


def shade(day: DayOfWork, today: date) -> str:
    """The sign of a day in the map of weeks."""
    if day.day > today:
        return SHADES[0]
    return SHADES[sum(day.met >= least for least in FROM) + 1]


def weekday(number: int) -> str:
    """`Mon` for 0."""
    return WEEKDAYS[number][:3]


def how_often(each: CameBack, today: date) -> str:
    """How often a mistake came, when last, and whether it was cured."""
    times = "twice" if each.times == 2 else f"{each.times} times"
    when = "today" if each.last == today else f"on {each.last.day} {MONTHS[each.last.month - 1]}"
    return f"{times}, last {when}; {'right at once since' if each.cured else 'not right at once since'}"


def recalled_words(report: StudyReport) -> tuple[str, ...]:
    """What is likely right at once today, and on the day of the exam; () until there is enough to tell by."""
    found = report.recalled
    if found is None:
        return ()
    met, now = counted(found.met, "part"), round(found.now)
    first = f"Of {met} that you met, about {now} would be right at once today,"
    if found.exam is None:
        return first, "going by how your reviews went so far."
    return first, f"and about {round(found.exam)} on the day of the exam if you did nothing until then."


def exam_words(report: StudyReport) -> str:
    """`The exam is on 10 February 2027, in 42 days.`; "" where none is ahead."""
    if report.exam is None or report.days_left is None:
        return ""
    left = "" if report.days_left < 2 else f", in {report.days_left} days"
    return f"The exam is {day_name(report.exam, report.today)}{left}."


def first_answers(number: int) -> str:
    """`1 first answer`, `12 first answers`."""
    return counted(number, "first answer")


def counted(number: int, noun: str) -> str:
    """A number and a noun that takes an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
