"""Cases of two typed expressions and whether they are equal, as tables of plain text, one file a field.

A line holds a reference and answers to it, each behind a sign with two spaces around it: `==` for an equal
answer, `<>` for a different one, `??` for one that is to be refused with a sentence. `given …; …` declares
names for the lines that follow, `given` alone ends that; `#` begins a heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SIGNS = {"==": "equal", "<>": "different", "??": "unreadable"}
_SPLIT = re.compile(r"  (==|<>|\?\?)(?:  |$)")


@dataclass(frozen=True, slots=True)
class Case:
    """One comparison.

    Attributes:
        name: file, line and place in the line, such as `powers-12.3`.
        heading: what the case is about.
        reference: a typed expression.
        answer: another one.
        given: declarations of names.
        expected: `equal`, `different` or `unreadable`.
    """

    name: str
    heading: str
    reference: str
    answer: str
    given: tuple[str, ...]
    expected: str


@cache
def cases() -> tuple[Case, ...]:
    """All cases, file by file."""
    folder = Path(__file__).parent
    return tuple(case for path in sorted(folder.glob("*.txt")) for case in _read(path))


def _read(path: Path) -> list[Case]:
    found: list[Case] = []
    given: tuple[str, ...] = ()
    heading = path.stem
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("# "):
            heading = line[2:]
        elif line == "given" or line.startswith("given "):
            given = tuple(part.strip() for part in line[6:].split(";") if part.strip())
        elif line.strip():
            reference, *rest = _SPLIT.split(line)
            for place in range(0, len(rest), 2):
                name = f"{path.stem}-{number}.{place // 2 + 1}"
                found.append(
                    Case(name, heading, reference, rest[place + 1].strip(), given, SIGNS[rest[place]])
                )
    return found
