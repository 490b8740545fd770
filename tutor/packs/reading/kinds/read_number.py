"""Reads a number: ``number `0.5` within `0.01` ``."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.packs.markdown.fields import Field, Fields, code_spans
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.reading.kinds.reader import NO_KEY, UNKNOWN_ANSWER, Reader

_NUMBER = re.compile(r"number\b(.*?)(?:\bwithin\b(.*))?$", re.IGNORECASE | re.DOTALL)


def _begins(field: Field, owner: Fields | None) -> bool:
    return field.value.casefold().startswith("number")


def _read(field: Field, owner: Fields, faults: Faults) -> NumberBlank | None:
    match = _NUMBER.match(field.value)
    key = (code_spans(match[1]) or (match[1].strip(),))[0] if match else ""
    tolerance = (code_spans(match[2]) or (match[2].strip(),))[0] if match and match[2] else "0"
    if not key or not tolerance:
        faults.report(field.line, NO_KEY, "The number is missing.", "Write “number `0.5` within `0.01`”.")
        return None
    spans = code_spans(match[1]) if match else ()
    beside = match[1].replace("`", " ").split() if match else []
    if spans and (len(spans) > 1 or beside != spans[0].split()):
        # Such as “number `1/a` +- `0.01`”: a tolerance that would not count.
        sentence = f"Of {quoted(field.value)} only the number {quoted(key)} would count."
        faults.report(field.line, UNKNOWN_ANSWER, sentence, "Write “number `0.5` within `0.01`”.")
        return None
    return NumberBlank(key, tolerance, owner.value("Label"))


NUMBER = Reader(("“number `…` within `…`”",), _begins, _read)
