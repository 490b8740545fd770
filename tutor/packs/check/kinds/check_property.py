"""What is checked of answers that are judged by a property."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from tutor.checking.contract.blanks.property_blank import PropertyBlank
from tutor.checking.contract.verdict import Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.kinds.mark_property import OF_THE_KEY
from tutor.checking.marking.properties.conditions import Asked, asked_of, read_condition
from tutor.checking.marking.properties.typed_answer import Misread, read_typed
from tutor.notation import Complaint, Vocabulary, parse, vocabulary, write
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import replaced as node_replaced
from tutor.packs.check.kinds.key_checks import KeyChecks, Unread
from tutor.packs.check.kinds.typed_formula import candidates, formula_example, formula_fits
from tutor.packs.check.subject.cures import cure
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.model.faults import quoted

MOST_CHANGES = 4
DECLARE = "Write what may be typed, as in `any v in R^3`, `any k in Z` or `any F(x)`."
CONDITION = "Write an equation, an inequality or a property of it, as in `A v = 2 v`."


def _unread(blank: PropertyBlank, known: Vocabulary) -> Iterator[Unread]:
    """A declaration, a condition or an example that does not read."""
    asked = asked_of(blank.declared, blank.listed, known)
    if isinstance(asked, Complaint):
        yield f"What may be typed, {quoted(blank.declared)}, does not read", asked.sentence, DECLARE
        return
    others = (asked_of(text, False, known) for text in blank.beside)
    everyone = [asked, *(other for other in others if isinstance(other, Asked))]
    if any(one.listed for one in everyone) and len(everyone) > 1:
        yield "A list is asked for alone, and here are other blanks beside it.", "", DECLARE
        return
    example = read_typed(blank.example, asked, known, blank.adds_constant)
    if isinstance(example, Misread):
        said = example.complaint.sentence
        yield f"The example {quoted(blank.example)} does not read", said, cure(said)
        return
    counts = [len(example.given.items)] if len(everyone) == 1 else []
    for text, _ in blank.conditions:
        found = read_condition(text, known, everyone, counts)
        if isinstance(found, Complaint):
            yield f"The condition {quoted(text)} does not read", found.sentence, CONDITION


def _leak(subject: Subject, blank: PropertyBlank, markdown: str, variant: int) -> str | None:
    """A formula in the text that is a right answer, beside the examples of the other blanks."""
    alone = subject.alone(variant)
    known = vocabulary(*alone.given)
    if isinstance(known, Complaint):
        return None
    index = next((at for at, one in enumerate(subject.part.blanks) if one is blank), 0)
    right = subject.key(variant)
    for text in dict.fromkeys(candidates(markdown, blank, known)):
        verdict = subject.judge.check(alone, replaced(right, index, text))
        if len(verdict.cells) > index and verdict.cells[index].outcome is Outcome.CORRECT:
            return text
    return None


def _fits(pattern: Pattern) -> bool:
    """Patterns for formulas that speak of no one key, and the conditions."""
    return pattern.kind == "fails" or (formula_fits(pattern) and pattern.kind not in OF_THE_KEY)


def _neighbours(blank: PropertyBlank, known: Vocabulary) -> Iterator[str]:
    """The example with another number here and there, doubled, and shifted."""
    read = parse(blank.example, known)
    if isinstance(read, Complaint):
        return
    tree = read.tree
    if isinstance(tree, t.SetOf) and len(tree.items) > 1:
        yield ", ".join(map(write, tree.items[:-1]))
        yield ", ".join(map(write, (*tree.items, tree.items[0])))
    numbers = [node for node in t.walk(tree) if isinstance(node, t.Number)]
    for number in islice(numbers, MOST_CHANGES):
        changed = replace(number, value=number.value + 1)
        yield write(node_replaced(tree, number, changed))
    if not isinstance(tree, t.SetOf):
        yield f"2 ({write(tree)}) + ({write(tree)})/7"
        yield f"-3 ({write(tree)})"


def _trivial(blank: PropertyBlank, known: Vocabulary) -> Iterator[str]:
    """Zero, the unit matrix, and the vectors and matrices that the question itself names."""
    asked = asked_of(blank.declared, blank.listed, known)
    read = parse(blank.example, known)
    if isinstance(asked, Complaint) or isinstance(read, Complaint):
        return
    declared = asked.declared
    if declared.form == "scalar":
        if any(isinstance(node, t.Name) and known.get(node.name) for node in t.walk(read.tree)):
            yield "0"
        return
    yield "0"
    size = declared.dims[0]
    if declared.form == "matrix" and declared.dims == (size, size) and isinstance(size, int):
        yield write(t.Apply("identity", (t.Number(Fraction(size)),)))
    for one in known.declarations:
        if one.definition is not None and (one.form, one.dims) == (declared.form, declared.dims):
            yield write(t.Name(one.name))


def _told(blank: PropertyBlank) -> Iterator[tuple[str, str]]:
    for text, words in blank.conditions:
        if words:
            yield f"What is said where {quoted(text)} does not hold", words


PROPERTY = KeyChecks(
    _leak,
    _fits,
    formula_example,
    "“fails condition 2” for what has to satisfy conditions",
    unread=_unread,
    told=_told,
    neighbours=_neighbours,
    trivial=_trivial,
)
