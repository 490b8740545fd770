"""Every form in which `tutor class report` writes a file, each with an option of its name."""

from __future__ import annotations

from tutor.course.output.html_page import HTML
from tutor.course.output.report_file import ReportFile
from tutor.course.output.transactions import TRANSACTIONS

REPORT_FILES: tuple[ReportFile, ...] = (HTML, TRANSACTIONS)
