"""The study report in plain lines: a section for what there is, and none for what there is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.tutoring.reports import MONDAY, met, report
from tutor.cli.shared.study_report_text import report_lines, report_values
from tutor.tutoring.calendar.schedule import Schedule
from tutor.tutoring.report_words import bar
from tutor.tutoring.study_report import Recalled


def test_the_lines_have_a_section_for_what_there_is_and_none_for_what_there_is_not() -> None:
    assert list(report_lines(report([]), str)) == []
    full = [
        *met("limits-0", 0),
        *met("limits-1", 0, sure=3),
        *met("limits-0", 3),
        *met("both-0", 4, right=False, mistake="sign"),
        *met("both-0", 56, right=False, mistake="sign"),
    ]
    lines = list(report_lines(report(full, Schedule(until=MONDAY + timedelta(days=99))), str))
    said = "\n".join(lines)
    assert "Skills, as far as first answers tell: 1 of 4 mastered\n  ██████████ limits: mastered\n" in said
    assert "  ·········· └ rates: not asked yet" in said
    assert "  └ both: not there yet (builds on sums too)" in said
    assert "The last 12 weeks: 5 first answers on 4 days, 3 right at once" in said
    assert "How sure, and how often right: to be seen from 20 answers on; there are 1." in said
    assert (
        "Mistakes that came back\n  “p/q/both-0”: sign, twice, last on 30 November; not right at once since"
        in said
    )
    assert "The exam is on 12 January 2027, in 42 days." in said
    assert max(map(len, lines)) <= 80


def test_what_is_likely_recalled_is_said_in_a_sentence() -> None:
    known = replace(report([]), recalled=Recalled(60, 47.6, None))
    assert "Of 60 parts that you met, about 48 would be right at once today," in report_lines(known, str)
    ahead = replace(known, recalled=Recalled(60, 47.6, 39.8))
    assert "about 40 on the day of the exam if you did nothing until then." in "\n".join(
        report_lines(ahead, str)
    )
    assert report_values(ahead)["recalled"] == {"met": 60, "now": 47.6, "exam": 39.8}


def test_a_bar_is_full_only_where_a_skill_is_known_for_certain() -> None:
    assert [bar(known, 10).count("█") for known in (0.0, 0.2, 0.5, 0.9, 0.96, 0.98, 0.999)] == [
        0,
        2,
        5,
        9,
        9,
        10,
        10,
    ]
