"""All students' events as DataShop's transactions, with numbers in place of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.course.model.class_model import Report, Student
from tutor.course.output.report_file import ReportFile
from tutor.packs.model.pack import Pack
from tutor.store.exports.datashop import datashop
from tutor.store.exports.handin import Handin
from tutor.store.exports.pack_facts import facts


def _transactions(report: Report, students: Sequence[Student], packs: tuple[Pack, ...]) -> Iterator[str]:
    digits = len(str(len(students)))
    numbered = [
        (f"S{number:0{digits}}", Handin(student.name, "events", "", (), student.moments))
        for number, student in enumerate(students, 1)
    ]
    return datashop(numbered, facts(packs))


TRANSACTIONS = ReportFile(
    "datashop",
    "Write transactions to this file.",
    "writes the tab-separated form that DataShop loads, with numbers in place of names and times from "
    "2000-01-01",
    _transactions,
)
