"""The verdict on answers that are judged by a property, of one blank or of several together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.checking.contract.question import Mistake
from tutor.checking.contract.verdict import Cell, Evidence, Outcome
from tutor.checking.equality.decide import EXACTLY
from tutor.checking.marking.authored_mistakes import matches
from tutor.checking.marking.beliefs.said_words import said as said_mistake
from tutor.checking.marking.compiled_question import BrokenQuestion, Compiled, Key
from tutor.checking.marking.expression_blank import (
    OPEN_END,
    RIGHT,
    RIGHT_NUMERICALLY,
    Judged,
    unreadable,
)
from tutor.checking.marking.properties.answer_put_in import truth_with
from tutor.checking.marking.properties.conditions import Asked, Condition, asked_of, read_condition
from tutor.checking.marking.properties.said import said_of
from tutor.checking.marking.properties.typed_answer import Misread, Typed, of_its_set, read_typed
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint
from tutor.notation.tree import nodes as t

EMPTY = "Nothing is typed here yet."
OF_THE_KEY = ("negated", "transposed", "squared", "times")
"""Patterns that say what becomes of the one right answer, which there is not here."""
WAITING = "This is judged together with the other blanks, once they can be read."


@dataclass(slots=True)
class _Found:
    """What was found of the conditions that speak of one blank.

    Attributes:
        failed: the number of the first that fails, from 1, with what is said of it.
        unknown: whether one could not be decided.
        waiting: whether one needs another blank.
        evidence: what the others rest on, the weakest of it.
    """

    failed: tuple[int, str] | None = None
    unknown: bool = False
    waiting: bool = False
    evidence: Evidence = field(default=EXACTLY)


def mark_property(compiled: Compiled, number: int, blank: PropertyBlank, typed: str) -> Judged:
    """One answer, alone; where conditions speak of other blanks as well, they wait for those.

    Raises:
        BrokenQuestion: a condition cannot be read.
    """
    return mark_together(compiled, {number: blank}, {number: typed})[number]


def mark_together(
    compiled: Compiled, blanks: Mapping[int, PropertyBlank], texts: Mapping[int, str]
) -> dict[int, Judged]:
    """The verdict on each of several blanks that have the same conditions.

    Args:
        compiled: the question.
        blanks: by number.
        texts: what was typed into each of them.

    Raises:
        BrokenQuestion: a declaration or a condition cannot be read.
    """
    asked = {number: _asked(compiled, blank) for number, blank in blanks.items()}
    blank = next(iter(blanks.values()))
    read = {
        number: read_typed(texts[number], one, compiled.vocabulary, blank.adds_constant)
        if texts[number].strip()
        else Misread(Complaint(EMPTY, (0, 0)))
        for number, one in asked.items()
    }
    typed = {number: one for number, one in read.items() if isinstance(one, Typed)}
    scene = _scene(compiled, typed)
    conditions = _conditions(compiled, blank, list(asked.values()), typed, asked)
    found = _decided(conditions, blank, asked, typed, scene)
    return {
        number: _misread(compiled, number, one, texts[number])
        if isinstance(one, Misread)
        else _judged(compiled, number, blanks[number], one, found[number], scene)
        for number, one in read.items()
    }


def _asked(compiled: Compiled, blank: PropertyBlank) -> Asked:
    found = asked_of(blank.declared, blank.listed, compiled.vocabulary)
    if isinstance(found, Complaint):
        raise BrokenQuestion(found.sentence)
    return found


def _scene(compiled: Compiled, typed: Mapping[int, Typed]) -> Scene:
    """The question's names, and the constants that answers add."""
    known = compiled.vocabulary
    for one in typed.values():
        known = known.extended(*one.known.declarations[len(compiled.vocabulary.declarations) :])
    return Scene(known, compiled.question.dimensions)


def _conditions(
    compiled: Compiled,
    blank: PropertyBlank,
    asked: Sequence[Asked],
    typed: Mapping[int, Typed],
    by_number: Mapping[int, Asked],
) -> list[Condition]:
    counts = [len(typed[number].given.items) if number in typed else 2 for number in by_number]
    others = [asked_of(text, False, compiled.vocabulary) for text in blank.beside]
    known = {one.name for one in asked}
    everyone = [*asked, *(one for one in others if isinstance(one, Asked) and one.name not in known)]
    found = [read_condition(text, compiled.vocabulary, everyone, counts) for text, _ in blank.conditions]
    for condition in found:
        if isinstance(condition, Complaint):
            raise BrokenQuestion(condition.sentence)
    return [condition for condition in found if isinstance(condition, Condition)]


def _decided(
    conditions: Sequence[Condition],
    blank: PropertyBlank,
    asked: Mapping[int, Asked],
    typed: Mapping[int, Typed],
    scene: Scene,
) -> dict[int, _Found]:
    """What becomes of the conditions with these answers, for each blank."""
    found = {number: _Found() for number in asked}
    answers = {typed[number].given.declared.name: typed[number].given for number in typed}
    for number, one in typed.items():
        truth, said = of_its_set(one, scene)
        if truth.answer == "fails":
            found[number].failed = (0, said)
        found[number].unknown = truth.answer == "unknown"
    for place, condition in enumerate(conditions):
        about = [number for number, one in asked.items() if one.name in condition.about]
        if condition.about - answers.keys():
            for number in about:
                found[number].waiting = True
            continue
        truth = truth_with(condition, answers, scene)
        words = blank.conditions[place][1] or (
            said_of(condition, answers, scene) if truth.answer == "fails" else ""
        )
        for number in about:
            one_found = found[number]
            if truth.answer == "fails" and one_found.failed is None:
                one_found.failed = (place + 1, words)
            one_found.unknown = one_found.unknown or truth.answer == "unknown"
            if truth.evidence.kind == "numeric":
                one_found.evidence = truth.evidence
    return found


def _misread(compiled: Compiled, number: int, misread: Misread, text: str) -> Judged:
    """What is no answer yet; or a belief in words that an author described."""
    own = said_mistake(compiled.patterns_for(number), text) if text.strip() else None
    if own is not None:
        return Judged(Cell(Outcome.WRONG, own.name, own.message), EXACTLY)
    said = misread.complaint
    return unreadable(said.sentence, said.span, said.correction, misread.reading)


def _judged(
    compiled: Compiled, number: int, blank: PropertyBlank, typed: Typed, found: _Found, scene: Scene
) -> Judged:
    """The verdict on an answer, from what was found of its conditions."""
    reading = typed.reading
    if found.failed is not None:
        place, words = found.failed
        own = _recognised(compiled, number, blank, typed, place, scene)
        name, message = (own.name, own.message) if own is not None else (None, words)
        return Judged(Cell(Outcome.WRONG, name, message, reading), EXACTLY)
    if found.unknown:
        return Judged(Cell(Outcome.UNDECIDED, None, OPEN_END, reading), Evidence())
    if found.waiting:
        return Judged(Cell(Outcome.UNDECIDED, None, WAITING, reading), Evidence())
    said = RIGHT
    if found.evidence.kind == "numeric":
        said = RIGHT_NUMERICALLY.format(points=found.evidence.points, digits=found.evidence.digits)
    return Judged(Cell(Outcome.CORRECT, None, said, reading), found.evidence, True)


def _recognised(
    compiled: Compiled, number: int, blank: PropertyBlank, typed: Typed, failed: int, scene: Scene
) -> Mistake | None:
    """The first of the part's own mistakes that the answer is, or that its first failing condition shows."""
    key = _key(compiled, number, blank)
    items = typed.given.items
    answer = Profile(t.SetOf(items) if typed.given.listed else items[0], key.scene if key else scene)
    for mistake, patterns in compiled.patterns_for(number):
        for pattern in patterns:
            if pattern.kind == "fails":
                if pattern.number == failed:
                    return mistake
            elif key is not None and pattern.kind not in OF_THE_KEY and matches(key, answer, pattern):
                return mistake
    return None


def _key(compiled: Compiled, number: int, blank: PropertyBlank) -> Key | None:
    """The example as the key that patterns are read beside."""
    name = _asked(compiled, blank).name
    try:
        return compiled.key_of(number, ExpressionBlank(blank.example, (name,)))
    except BrokenQuestion:
        return None
