"""The pictures of the Progress screen, from the report: the days to come, and how sure and how right."""

from __future__ import annotations

from tutor.plots.progress.due_view import Day, due_chart
from tutor.plots.progress.sureness_view import Level, sureness_chart
from tutor.tui.shared.picture import Painter
from tutor.tutoring import report_words as words
from tutor.tutoring.plan.dates import WEEKDAYS
from tutor.tutoring.study_report import StudyReport

SHORT = ("", "guess", "not very", "rather", "quite")


def due_painter(report: StudyReport) -> Painter | None:
    """A bar for each of the days to come; None where nothing falls due."""
    if not any(due for _, due in report.ahead):
        return None
    days = []
    for day, due in report.ahead:
        name = WEEKDAYS[day.weekday()]
        now = day == report.today
        names = ("today" if now else f"{name[:3]} {day.day}", name[:3], name[:2], name[:1])
        days.append(Day(names, due, now))
    return lambda width, _: due_chart(days, width)


def sureness_painter(report: StudyReport) -> Painter | None:
    """A point for each level of being sure; None until there are enough answers."""
    if not report.sureness:
        return None
    levels = [
        Level((words.SURE[one.level], SHORT[one.level], str(one.level)), one.asked, one.right)
        for one in report.sureness
    ]
    return lambda width, _: sureness_chart(levels, width)
