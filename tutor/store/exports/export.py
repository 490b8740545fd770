"""What an export is: one record of its name, its words, its file and its writer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tutor.store.exports.handin import Handin, What
from tutor.store.record.sqlite_file import Row


@dataclass(frozen=True, slots=True)
class PartFacts:
    """What an export for learning scientists wants to know of a part, from its pack.

    Attributes:
        skills: its knowledge components.
        rungs: how many hints there are, the worked solution included; 0 if that is not known.
        messages: what is said about each mistake, by its name.
    """

    skills: tuple[str, ...] = ()
    rungs: int = 0
    messages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contents:
    """What there is to be written.

    Attributes:
        rows: the student's own events, with date and time, oldest first.
        what: whether all events are wanted, or only how each part went.
        handed: the same for somebody else: a name, and nothing else that is personal.
        facts: about each part, by its key; asking for them reads the packs.
    """

    rows: tuple[Row, ...]
    what: What
    handed: Callable[[], Handin]
    facts: Callable[[], Mapping[str, PartFacts]]


@dataclass(frozen=True, slots=True)
class Export:
    """A form in which the record is written. To add one: its record in a file, and a line in the registry.

    Attributes:
        name: by which it is asked for.
        about: what it is and what is in it, for the command's help.
        write: its file, piece by piece.
        for_others: whether somebody else is to read it: it has a name in it, and less of everything else.
        suffix: the ending of the file that it goes to unless another is named; "" for standard output.
        no_results: why it cannot hold results alone; "" if it can.
    """

    name: str
    about: str
    write: Callable[[Contents], Iterator[str]]
    for_others: bool = False
    suffix: str = ""
    no_results: str = ""
