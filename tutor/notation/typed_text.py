"""What was typed, as a value: an expression, declarations, a name; or a complaint, never an exception."""

from __future__ import annotations

from functools import lru_cache

from tutor.notation.complaints import complaint
from tutor.notation.declarations.canonical_name import read_name
from tutor.notation.declarations.declarations import read_declarations, with_numbers
from tutor.notation.declarations.facts import with_fact
from tutor.notation.declarations.several import with_declaration
from tutor.notation.lexicon.prepared_vocabulary import known
from tutor.notation.lexicon.sanitize import clean
from tutor.notation.lexicon.vocabulary import EMPTY, Declaration, Vocabulary
from tutor.notation.parser.read import read
from tutor.notation.tokenizer.unreadable import Unreadable
from tutor.notation.tree.result import Complaint, Expression


def parse(text: str, vocabulary: Vocabulary = EMPTY) -> Expression | Complaint:
    """The meaning of typed mathematics, in ASCII, Unicode and LaTeX mixed; or what is wrong with it.

    Never raises, whatever the text holds. Spans count characters of the cleaned text (`clean(text)`).
    """
    names = known(vocabulary)
    try:
        return read(text, names)
    except Unreadable as failure:
        return complaint.of_expression(failure, text, names)


def parse_or_none(text: str, vocabulary: Vocabulary = EMPTY) -> Expression | None:
    """As `parse`, but what is wrong with a text is not worked out."""
    try:
        return read(text, known(vocabulary))
    except Unreadable:
        return None


def declarations(text: str, names: Vocabulary = EMPTY) -> tuple[Declaration, ...] | Complaint:
    """Every name that one text declares: `x, y > 0` declares two."""
    try:
        return read_declarations(text, names)
    except Unreadable as failure:
        return complaint.of_declaration(failure, text, known(names))


def declare(text: str, vocabulary: Vocabulary = EMPTY) -> Declaration | Complaint:
    """The one name that the text declares; definitions may use the names of `vocabulary`."""
    found = declarations(text, vocabulary)
    if isinstance(found, Complaint):
        return found
    if len(found) != 1:
        return Complaint("One name at a time is declared here.", (0, len(text)))
    return found[0]


def vocabulary(*texts: str) -> Vocabulary | Complaint:
    """The names that the texts declare, in order; a definition may use the names before it.

    What several texts say of one name adds up; facts between names, as `sum(y) = 1`, are kept beside them.
    """
    return _vocabulary(texts)


@lru_cache(maxsize=256)
def _vocabulary(texts: tuple[str, ...]) -> Vocabulary | Complaint:
    """Kept: the same question is asked for every answer that is tried."""
    names = EMPTY
    for text in texts:
        found = told(text, names)
        if isinstance(found, Complaint):
            return Complaint(f"In “{clean(text)[:80]}”: {found.sentence}", found.span, found.correction)
        names = found
    return with_numbers(names)


def fact(text: str, names: Vocabulary = EMPTY) -> Vocabulary | Complaint | None:
    """The names with a fact between them, `A = A^T`; None where the text declares a name instead."""
    try:
        return with_fact(text, names)
    except Unreadable as failure:
        return complaint.of_declaration(failure, text, known(names))


def told(text: str, names: Vocabulary) -> Vocabulary | Complaint:
    """The names with what one text says of them: a declaration or a fact."""
    stated = fact(text, names)
    if stated is not None:
        return stated
    found = declarations(text, names)
    if isinstance(found, Complaint):
        return found
    for declared in found:
        names = with_declaration(names, declared)
    return names


def canonical(text: str) -> str | Complaint:
    """The canonical form of a name: `α`, `\\alpha` and `alpha` give `alpha`; `Δθ*` gives `Deltatheta`."""
    try:
        return read_name(text)
    except Unreadable as failure:
        return complaint.of_name(failure, clean(text))
