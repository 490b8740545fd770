"""Reads the declarations of a `Given` or an `Also`."""

from __future__ import annotations

import re

from tutor.packs.markdown.fields import Field, without_code
from tutor.packs.model.faults import Faults, quoted

_BETWEEN = re.compile(r"[\s,;.]+|\band\b")


def declared(field: Field | None, faults: Faults) -> tuple[str, ...]:
    """The declarations of a `Given:` or `Also:` field: its code spans, or names cut at commas."""
    if field is None:
        return ()
    if field.spans:
        beside = " ".join(_BETWEEN.sub(" ", without_code(field.value)).split())
        if beside:
            sentence = f"{quoted(beside)} stands beside the code of {field.key}, and is not read."
            cure = "Write it as code too: `alpha > 0`; or say it in the text."
            faults.warning(field.line, "no-code", sentence, cure)
        return field.spans
    if all(re.fullmatch(r"\w+", word) for word in field.words):
        return field.words
    faults.error(
        field.line,
        "no-code",
        f"{quoted(field.value)} has no code spans.",
        "Write each declaration as code: `alpha > 0`.",
    )
    return ()
