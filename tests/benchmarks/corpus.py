"""Every answer that the content's tests know: right in many spellings, mistaken by name, refused."""

from __future__ import annotations

from tests.content.desk import asked, in_blank, whole
from tests.content.known import KNOWN
from tests.content.refused import REFUSED
from tests.content.right import RIGHT
from tutor.checking.contract.question import Answer, Question

Row = tuple[Question, Answer]


def typed() -> list[Row]:
    """Questions of the shipped pack with an answer to each, on the variants that the tables name."""
    rows = [
        (asked(name, variant), in_blank(name, variant, blank, text))
        for name, variant, blank, texts in (*RIGHT, *REFUSED)
        for text in texts
    ]
    rows += [
        (asked(name, variant), whole(name, variant, answer))
        for name, variant, _, answers in KNOWN
        for answer in answers
    ]
    return rows
