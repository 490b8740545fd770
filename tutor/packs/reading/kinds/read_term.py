"""Reads a term: `term: ridge regression; ridge`."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults
from tutor.packs.reading.kinds.reader import NO_KEY, Reader

_TERM = re.compile(r"term:\s*(.*)", re.IGNORECASE | re.DOTALL)


def _begins(field: Field, owner: Fields | None) -> bool:
    return _TERM.match(field.value) is not None


def _read(field: Field, owner: Fields, faults: Faults) -> TermBlank | None:
    return _cell(field, owner.value("Label"), faults)


def _cell(field: Field, label: str, faults: Faults) -> TermBlank | None:
    match = _TERM.match(field.value)
    listed = match[1].split(";") if match else []
    accepted = tuple(word for word in (part.strip() for part in listed) if word)
    if not accepted:
        faults.report(field.line, NO_KEY, "The term is missing.", "Write “term: the term; a synonym”.")
        return None
    return TermBlank(accepted, label)


TERM = Reader(("“term: …”",), _begins, _read, _cell)
