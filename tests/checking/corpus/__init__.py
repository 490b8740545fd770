"""Cases of two typed expressions and whether they are equal, as tables of plain text, one file a field.

A line holds a reference and answers to it, each behind a sign with two spaces around it: `==` for an equal
answer, `<>` for a different one, `??` for one that is to be refused with a sentence. `given …; …` declares
names for the lines that follow, `given` alone ends that; `#` begins a heading.

The tables in `parts` are of keys and answers to parts. There `form …; …` and `left …; …` are fields of the
parts that follow, and `??` stands before an answer that is met with what to type instead.
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
        forms: for a part, what its `Form` fields say.
        left: for a part, its left sides.
    """

    name: str
    heading: str
    reference: str
    answer: str
    given: tuple[str, ...]
    expected: str
    forms: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def field(self) -> str:
        """What the file is about: `powers`."""
        return self.name.partition("-")[0]


@cache
def cases(of: str = "") -> tuple[Case, ...]:
    """All cases, file by file; `parts` are those of answers to parts."""
    folder = Path(__file__).parent / of
    return tuple(case for path in sorted(folder.glob("*.txt")) for case in _read(path))


def _read(path: Path) -> list[Case]:
    found: list[Case] = []
    fields: dict[str, tuple[str, ...]] = {"given": (), "form": (), "left": ()}
    heading = path.stem
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        word, _, rest = line.partition(" ")
        if word == "#":
            heading = rest
        elif word in fields and "  " not in line:
            fields[word] = tuple(part.strip() for part in rest.split(";") if part.strip())
        elif line.strip():
            reference, *signs = _SPLIT.split(line)
            for place in range(0, len(signs), 2):
                name = f"{path.stem}-{number}.{place // 2 + 1}"
                answer, expected = signs[place + 1].strip(), SIGNS[signs[place]]
                head = (name, heading, reference, answer, fields["given"], expected)
                found.append(Case(*head, fields["form"], fields["left"]))
    return found
