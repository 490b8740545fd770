"""What a file of the class report is: one record of its option, its words and its writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tutor.course.model.class_model import Report, Student
from tutor.packs.model.pack import Pack


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A form in which `tutor class report` writes a file.

    Attributes:
        name: of its option, without the dashes.
        help: what the option does.
        about: the same in the command's own help, as what the option does.
        write: (report, students by name, packs) → the file, piece by piece.
    """

    name: str
    help: str
    about: str
    write: Callable[[Report, Sequence[Student], tuple[Pack, ...]], Iterable[str]]
