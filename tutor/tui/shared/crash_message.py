"""What is said when the program itself is at fault: a few sentences, and where the details are."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

from tutor.store.folder.private_files import private_folder, write_private
from tutor.store.record.record_location import NoFolderError, data_folder

REPORT = "last-fault.txt"


def apologise(error: BaseException) -> str:
    """Write the details of a fault beside the record, and return what to tell the student."""
    said = (
        "The tutor has stopped because of a fault of its own, not of yours. Every answer you gave is saved."
    )
    try:
        report = data_folder() / REPORT
        _write(report, error)
    except (OSError, NoFolderError):
        return f"{said}\nWhat went wrong: {type(error).__name__}: {error}"
    return f"{said}\nStart it again to go on where you were. The details are in {report}"


def _write(report: Path, error: BaseException) -> None:
    private_folder(report.parent)
    details = "".join(traceback.format_exception(error))
    write_private(report, f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n{details}")
