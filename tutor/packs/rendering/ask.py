"""Builds what the checker is asked: a part in one of its variants, or the small question of a hint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from tutor.checking.contract.question import Answer, Other, Question
from tutor.notation import Complaint, parse, shape_of, vocabulary
from tutor.packs.model.pack import Pack, Part, Problem, Rung
from tutor.packs.model.titles import titled
from tutor.packs.model.versions import asking, in_version
from tutor.packs.rendering.interpolate import declarations, text

MOST_OTHER_DRAWS = 8
"""Other draws whose keys a wrong answer is compared with."""


def question(pack: Pack, problem: Problem, part: Part, variant: int = 0) -> Question:
    """What a part asks in a variant.

    `others` are the keys of its other variants, and of the other parts of the problem whose one blank is of
    the same kind, so that a right answer to something else can be told from a wrong one.

    Args:
        pack: for the titles that messages name.
        problem: for its other parts.
        part: what is asked.
        variant: counted from 0; too large a number begins again.
    """

    part = in_version(part, variant)

    def fill(markdown: str) -> str:
        return text(markdown, part, variant)

    return Question(
        given=declarations(part, variant),
        blanks=tuple(blank.filled(fill) for blank in part.blanks),
        mistakes=tuple(
            replace(mistake, message=text(titled(mistake.message, pack, problem), part, variant))
            for mistake in part.mistakes
        ),
        others=(*_variants(part, variant), *_siblings(problem, part, variant)),
        dimensions=part.dimensions,
        staged=part.staged,
        terms=pack.terms if any(blank.named for blank in part.blanks) else (),
    )


def asked(pack: Pack, part: Part, rung: Rung, variant: int = 0) -> Question | None:
    """The small question of an `ask` rung, or None for a rung that asks nothing.

    Args:
        pack: for the names that it knows.
        part: the part, with the question of this variant.
        rung: the hint.
        variant: counted from 0.
    """
    if rung.blank is None:
        return None
    return Question(
        given=(*declarations(part, variant), *rung.given),
        blanks=(rung.blank.filled(lambda markdown: text(markdown, part, variant)),),
        others=tuple(_elsewhere(part, rung, variant)),
        dimensions=part.dimensions,
        terms=pack.terms if rung.blank.named else (),
    )


def _elsewhere(part: Part, rung: Rung, variant: int) -> Iterator[Other]:
    """The key of a small question in the other variants."""
    formal = rung.blank.expression if rung.blank is not None else None
    for other in _others(part, variant, formal.key) if formal is not None else ():
        yield replace(other, given=(*other.given, *rung.given))


def _variants(part: Part, variant: int) -> Iterator[Other]:
    key = _only_key(part)
    return iter(()) if key is None else _others(part, variant, key)


def _others(part: Part, variant: int, key: str) -> Iterator[Other]:
    """A key in the other variants of the same question; of many that are drawn, in the next few."""
    numbers = asking(part)
    if part.variants[numbers[0]].drawn:
        here = numbers.index(variant % len(part.variants))
        numbers = (*numbers[here:], *numbers[:here])[: MOST_OTHER_DRAWS + 1]
    for index in numbers:
        if index != variant % len(part.variants):
            yield Other("variant", ", ".join(part.variants[index].given), declarations(part, index), key)


def _siblings(problem: Problem, part: Part, variant: int) -> Iterator[Other]:
    kind = _kind(part)
    for sibling in (in_version(part, variant) for part in problem.parts):
        key = _only_key(sibling)
        if sibling.id != part.id and kind and key is not None and _kind(sibling) == kind:
            yield Other("part", sibling.title or sibling.id, declarations(sibling, variant), key)


def _only_key(part: Part) -> str | None:
    """The key of a part whose answer is a single expression."""
    blank = part.blanks[0] if len(part.blanks) == 1 else None
    return blank.expression.key if blank is not None and blank.expression is not None else None


def _kind(part: Part) -> str:
    """The form of a part's key (scalar, vector, …), or "" if it is no single readable expression."""
    key = _only_key(part)
    return "" if key is None else _form(key, declarations(part, asking(part)[0]))


@lru_cache(maxsize=1024)
def _form(key: str, given: tuple[str, ...]) -> str:
    known = vocabulary(*given)
    if isinstance(known, Complaint):
        return ""
    expression = parse(key, known)
    shape = expression if isinstance(expression, Complaint) else shape_of(expression.tree, known)
    return "" if isinstance(shape, Complaint) else str(shape.form)


def key(asked_of: Question) -> Answer:
    """The right answer to a question, as a student would type it."""
    return tuple(blank.right_answer for blank in asked_of.blanks)
