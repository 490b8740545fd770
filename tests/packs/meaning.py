"""What a pack means: line numbers, blank lines, authors' notes and running prose do not count."""

from __future__ import annotations

import re
from dataclasses import is_dataclass, replace
from pathlib import Path
from typing import Any

from tutor.checking.contract.when import parse_when
from tutor.packs.check.mathematics.when_patterns import misfits
from tutor.packs.model.pack import Pack, Part

_PROSE = (
    *("statement", "then", "text", "message", "again", "feedback"),
    *("solution", "reflection", "reflect_answer", "description", "says"),
)
_SKIPPED = ("line", "lines", "faults", "after")
_FORMAL = re.compile(
    r"\$\$.*?\$\$|\$[^$\n]*\$|`[^`]*`|^ *(?:[-*]|\d+\.) |^\|[^\n]*$", re.DOTALL | re.MULTILINE
)


def meaning(pack: Pack) -> Any:
    """What a pack says, without line numbers and with its prose left out."""
    return bare(replace(pack, folder=Path()))


def bare(value: Any) -> Any:
    """A value without line numbers, its prose reduced to what a program can see in it."""
    if isinstance(value, Part):
        value = _with_blanks(value)
    if is_dataclass(value):
        return tuple(
            (name, _seen(getattr(value, name)) if name in _PROSE else bare(getattr(value, name)))
            for name in value.__dataclass_fields__
            if name not in _SKIPPED
        )
    return tuple(map(bare, value)) if isinstance(value, tuple) else value


def _with_blanks(part: Part) -> Part:
    """A part whose mistakes name the blank that alone their patterns fit, whether they say so or not."""
    if len(part.blanks) < 2:
        return part
    mistakes = []
    for mistake in part.mistakes:
        count = len(parse_when(mistake.when)[0])
        alone = [replace(mistake, blank=index) for index in range(len(part.blanks))]
        fits = [each for each in alone if len(misfits(each, part.blanks)) < count]
        mistakes.append(fits[0] if mistake.blank is None and len(fits) == 1 else mistake)
    return replace(part, mistakes=tuple(mistakes))


def _seen(value: Any) -> Any:
    return tuple(map(_formal, value)) if isinstance(value, tuple) else _formal(value)


def _formal(text: str) -> tuple[bool, tuple[str, ...]]:
    """What a program can see in a text: that there is one, formulas, code, list items, rows, odd signs."""
    odd = re.findall(r"[$`\\{}|]|[^\x20-\u2fff\n]", re.sub(r"\w", "", text))
    return bool(text.strip()), (*_FORMAL.findall(text), *odd)
