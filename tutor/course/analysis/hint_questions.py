"""How the small questions of hints were answered: rightly, wrongly, or so that no verdict was possible."""

from __future__ import annotations

from collections.abc import Sequence

from tutor.checking.contract.verdict import Outcome
from tutor.course.analysis.unreadable import short
from tutor.course.analysis.unrecognised import Place
from tutor.course.model.class_model import AskFigures, Tally
from tutor.notation import Complaint, Vocabulary, parse, vocabulary, write
from tutor.packs.model.pack import Rung
from tutor.packs.rendering.ask import asked as asked_of
from tutor.tutoring.event import Asked

_RIGHT = (Outcome.CORRECT, Outcome.FORM)
_WRONG = (Outcome.WRONG, Outcome.PARTLY)
MOST_PARSED = 200
"""Different answers of a rung that are read to put equal spellings together; the rest go by text."""


def asked(answers: Sequence[tuple[str, Asked]], place: Place | None) -> tuple[AskFigures, ...]:
    """The figures of each rung that was answered, in the order of the ladder."""
    ladder = {rung.id: rung for rung in (place.part.ladder if place is not None else ())}
    by_rung: dict[str, list[tuple[str, Asked]]] = {}
    for name, event in answers:
        by_rung.setdefault(event.rung, []).append((name, event))
    order = [*(rung for rung in ladder if rung in by_rung), *sorted(set(by_rung) - set(ladder))]
    return tuple(_figures(rung, by_rung[rung], place, ladder.get(rung)) for rung in order)


def _figures(
    name: str, answers: Sequence[tuple[str, Asked]], place: Place | None, rung: Rung | None
) -> AskFigures:
    right = [who for who, event in answers if event.outcome in _RIGHT]
    wrong = [(who, event.answer) for who, event in answers if event.outcome in _WRONG]
    unread = [(who, event.answer) for who, event in answers if event.outcome not in (*_RIGHT, *_WRONG)]
    return AskFigures(
        rung=name,
        right=Tally(len(right), len(set(right))),
        wrong=_ranked(wrong, place, rung),
        unread=_ranked(unread, None, None),
    )


def _ranked(
    answers: Sequence[tuple[str, str]], place: Place | None, rung: Rung | None
) -> tuple[tuple[str, Tally], ...]:
    """The different answers, the most frequent first; what reads as the same formula is put together."""
    texts: dict[str, list[str]] = {}
    for who, answer in answers:
        texts.setdefault(short(answer), []).append(who)
    known = _names(place, rung)
    groups: dict[str, tuple[str, list[str]]] = {}
    for number, (text, by) in enumerate(sorted(texts.items(), key=lambda one: (-len(one[1]), one[0]))):
        read = parse(text, known) if known is not None and number < MOST_PARSED else None
        same = text if read is None or isinstance(read, Complaint) else write(read.tree)
        groups.setdefault(same, (text, []))[1].extend(by)
    counted = [(text, Tally(len(by), len(set(by)))) for text, by in groups.values()]
    return tuple(sorted(counted, key=lambda one: (-one[1].times, -one[1].students, one[0])))


def _names(place: Place | None, rung: Rung | None) -> Vocabulary | None:
    """The names in a small question that asks for mathematics."""
    question = asked_of(place.pack, place.part, rung) if place is not None and rung is not None else None
    if question is None or question.blanks[0].formula is None:
        return None
    known = vocabulary(*question.given)
    return None if isinstance(known, Complaint) else known
