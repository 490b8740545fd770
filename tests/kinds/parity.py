"""A kind of answer that no file of the product knows: `even` or `odd`, registered in each room from here."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, Self

import pytest
from textual.content import Content

from tutor.checking import Answer, Blank, Checker, Question, Verdict
from tutor.checking.contract import wire
from tutor.checking.contract.blanks.blank_registry import BLANKS, BlankKind
from tutor.checking.contract.blanks.pattern_shape import Shape
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.checking.marking.kinds.marker_registry import MARKERS
from tutor.checking.service.worker import respond
from tutor.cli.shared.kinds.spoken import Spoken
from tutor.cli.shared.kinds.spoken_registry import SPOKEN
from tutor.cli.shared.manners import Manner
from tutor.course.analysis.kinds.grouping import Grouping
from tutor.course.analysis.kinds.grouping_registry import GROUPINGS
from tutor.course.analysis.same_answer import Same
from tutor.notation import Vocabulary
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.kinds.key_checks import KeyChecks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.fields import Field, Fields
from tutor.packs.model.faults import Faults
from tutor.packs.reading.kinds.reader import NO_KEY, Reader
from tutor.packs.reading.kinds.reader_registry import READERS
from tutor.tui.answering.formula_field import TextField
from tutor.tui.answering.kinds.entry import Entry, Spot
from tutor.tui.answering.kinds.entry_registry import ENTRIES
from tutor.tui.answering.kinds.shown_answer import told_as_read

WORDS = ("even", "odd")


@dataclass(frozen=True, slots=True)
class ParityBlank(Blank):
    """Whether a number is even or odd."""

    key: str
    label: str = ""
    kind: Literal["parity"] = "parity"

    @property
    def right_answer(self) -> str:
        return self.key

    def without_key(self) -> Self:
        return replace(self, key="")


def parity(text: str) -> str | None:
    """The word that a text begins like."""
    typed = text.strip().casefold()
    return next((word for word in WORDS if typed and word.startswith(typed)), None)


def mark(compiled: Compiled, number: int, blank: ParityBlank, typed: str) -> Judged:
    word = parity(typed)
    if word is None:
        return unreadable("Type “even” or “odd”.")
    if word == blank.key:
        return Judged(Cell(Outcome.CORRECT, None, RIGHT, word), credit=True)
    for mistake, patterns in compiled.patterns_for(number):
        if any(pattern.kind == "parity" and pattern.text == word for pattern in patterns):
            return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, word))
    return Judged(Cell(Outcome.WRONG, None, "Halve it, and look at what is left.", word))


def begins(field: Field, owner: Fields | None) -> bool:
    return field.value.startswith("parity:")


def read(field: Field, owner: Fields, faults: Faults) -> ParityBlank | None:
    return cell(field, owner.value("Label"), faults)


def cell(field: Field, label: str, faults: Faults) -> ParityBlank | None:
    key = field.value.removeprefix("parity:").strip()
    if key:
        return ParityBlank(key, label)
    faults.report(field.line, NO_KEY, "The parity is missing.", "Write “parity: even” or “parity: odd”.")
    return None


def unread(blank: ParityBlank, known: Vocabulary) -> Iterator[tuple[str, str, str]]:
    if blank.key not in WORDS:
        yield f"The parity “{blank.key}” is none.", "", "Write “parity: even” or “parity: odd”."


def leak(subject: Subject, blank: ParityBlank, markdown: str, variant: int) -> str | None:
    found = re.search(rf"\b{blank.key}\b", markdown)
    return found[0] if found else None


def fits(pattern: Pattern) -> bool:
    return pattern.kind == "parity"


def example(pattern: Pattern) -> str | None:
    return pattern.text if fits(pattern) else None


def others(blank: ParityBlank, known: Vocabulary) -> Iterator[str]:
    yield from (word for word in WORDS if word != blank.key)


def field(blank: ParityBlank, spot: Spot) -> TextField:
    return TextField(blank, spot.index, spot.label, spot.hint("even or odd"), restrict=r"[a-z]*")


def key(blank: ParityBlank, known: Vocabulary, width: int) -> Iterator[Content]:
    yield Content(f"it is {blank.key}")


def asks(blank: ParityBlank, manner: Manner) -> Iterator[str]:
    yield "Type even or odd."


def pattern(blank: ParityBlank, same: Same) -> str:
    return f"parity {parity(same.lead.text)}"


@pytest.fixture
def parity_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind, registered in each room for one test."""
    kinds = (
        (BLANKS, BlankKind(ParityBlank, (Shape("parity", r"parity (?P<text>even|odd)", "“parity odd”"),))),
        (MARKERS, mark),
        (READERS, Reader(("“parity: …”",), begins, read, cell)),
        (KEY_CHECKS, KeyChecks(leak, fits, example, "parities for themselves", unread, others=others)),
        (ENTRIES, Entry(field, told_as_read, key)),
        (SPOKEN, Spoken(asks, "parity")),
        (GROUPINGS, Grouping(lambda blank, text: parity(text) or text, pattern)),
    )
    for registry, kind in kinds:
        monkeypatch.setitem(registry, "parity", kind)


class InThisProcess(Checker):
    """The worker's own function, without the process, which knows the product's kinds only."""

    def start(self) -> None:
        """There is no process to be started."""

    def check(self, question: Question, answer: Answer) -> Verdict:
        request = {"id": 1, "do": "check", "question": wire.encode_question(question), "answer": list(answer)}
        return wire.decode_verdict(respond(json.dumps(request).encode())["verdict"])
