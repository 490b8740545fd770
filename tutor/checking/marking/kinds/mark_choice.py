"""The verdict on a choice."""

from __future__ import annotations

from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.marking.beliefs.said_words import said as said_mistake
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import RIGHT, Judged, unreadable
from tutor.checking.marking.kinds.mark_term import mark_term
from tutor.checking.marking.right_options import chosen
from tutor.checking.marking.terms.term_book import book
from tutor.checking.marking.terms.typed_names import typed_names
from tutor.notation import clean

OTHER_CHOICE = "That does not fit. Test it on a small case before you choose again."
SOME_CHOICES = "Some of these fit, but not exactly these do."
NO_SUCH = "No option says just that. Name one by its number, 1 to {count}, or by its letter."
BY_NUMBER = "Name an option by its number, 1 to {count}, or by its letter."
ONE_CHOICE = "Choose one of the options, by its number."


def _called(compiled: Compiled, number: int, blank: ChoiceBlank, text: str) -> tuple[int, ...] | None:
    """The one option that a term stands for, as it would be accepted if that were asked for in words."""
    found = {place for place, term in blank.called if _is_term(compiled, number, term, text)}
    return tuple(found) if len(found) == 1 else None


def _is_a_name(compiled: Compiled, blank: ChoiceBlank, text: str) -> bool:
    """Whether a text is a name from the pack's terms, and so not a piece of an option that holds its words.

    "gradient descent" stands in "clipped gradient descent", and is another method.
    """
    if not blank.called or text.casefold() in map(str.casefold, blank.options):
        return False
    names = typed_names(text, book(compiled.question.terms).terms)
    return bool(names.things) and not names.unknown and names.exact


def _is_term(compiled: Compiled, number: int, term: str, text: str) -> bool:
    return mark_term(compiled, number, TermBlank((term,)), text).credit


def mark_choice(compiled: Compiled, number: int, blank: ChoiceBlank, typed: str) -> Judged:
    """Options against the right ones, with the option's own feedback."""
    text = clean(typed[:10_000]).strip()
    if not text:
        return unreadable("Nothing is chosen yet.")
    called = _called(compiled, number, blank, text)
    other = called is None and _is_a_name(compiled, blank, text)
    places = called or (None if other else chosen(text, blank.options))
    if places is None and (own := said_mistake(compiled.patterns_for(number), text)) is not None:
        return Judged(Cell(Outcome.WRONG, own.name, own.message, text))
    if places is None and other:
        return unreadable(NO_SUCH.format(count=len(blank.options)))
    if places is None:
        return unreadable(BY_NUMBER.format(count=len(blank.options)))
    if len(places) > 1 and not blank.many:
        return unreadable(ONE_CHOICE)
    reading = "; ".join(blank.options[place] for place in places)
    said = " ".join(blank.feedback[place] for place in places if place < len(blank.feedback)).strip()
    if set(places) == set(blank.keys):
        return Judged(Cell(Outcome.CORRECT, None, said or RIGHT, reading), credit=True)
    wrong = [place for place in places if place not in blank.keys]
    for mistake, found in compiled.patterns_for(number):
        if any(pattern.kind == "option" and pattern.number - 1 in wrong for pattern in found):
            return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message or said or OTHER_CHOICE, reading))
    if blank.many and len(wrong) < len(places):
        return Judged(Cell(Outcome.PARTLY, None, SOME_CHOICES, reading))
    return Judged(Cell(Outcome.WRONG, None, said or OTHER_CHOICE, reading))
