"""The verdict on a term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tutor.checking.contract.blanks.term_blank import TermBlank
from tutor.checking.contract.question import Mistake
from tutor.checking.contract.verdict import Cell, Outcome
from tutor.checking.contract.when import Pattern
from tutor.checking.marking.compiled_question import Compiled
from tutor.checking.marking.expression_blank import OPEN_END, RIGHT, Judged, unreadable
from tutor.checking.marking.term_words import accepts, nearly_same_term, same_term
from tutor.checking.marking.terms.setting_values import compared, is_open, reads, value
from tutor.checking.marking.terms.settings_beside import Found, settings_beside
from tutor.checking.marking.terms.term_book import Asked, Book, as_term, asked, book, listed
from tutor.checking.marking.terms.typed_names import Names, is_no_attempt, typed_names
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.notation import clean

OTHER_TERM = (
    "That is the name of something else, or not one that is known here. Say it in the field's usual words."
)
NO_ATTEMPT = "That is no answer yet, so it is not counted. A guess is welcome."
TOO_LONG = "A term is asked for here, a few words at most."
NO_NAME = "The name itself is missing. Type it first."
SEVERAL = "These are names of different things, and one name is asked for."
BESIDE = "“{words}” is not a name that is known here, so this was not counted. Give one name alone."
UNREAD = "“{formula}” cannot be read as the value of a setting: {sentence}"
UNASKED = "Nothing can be said here of the setting that you added. Give the name without it."
OTHER_SETTING = "The name fits, but not what you added to it: work out which value belongs there."
LONGEST_TERM = 300
"""Characters: more than any name has, few enough that comparing with every accepted term costs nothing."""

Fit = Literal["right", "unknown", "setting", "unasked", "missing", "other"]
"""How an answer compares with a key: `setting`, `unasked`, `missing` say what is amiss with its settings."""
_BEST: tuple[Fit, ...] = ("right", "unknown", "setting", "unasked", "missing", "other")


def mark_term(compiled: Compiled, number: int, blank: TermBlank, typed: str) -> Judged:
    """Words against the accepted names and those of mistakes, and settings beside them by algebra."""
    text = clean(typed[: 4 * LONGEST_TERM]).strip()
    if not text:
        return unreadable("Nothing is typed yet.")
    if len(text) > LONGEST_TERM:
        return unreadable(TOO_LONG)
    page = _page(compiled, number, blank)
    if page.literal and accepts(page.literal, text, [pattern.text for _, pattern in page.rivals()]):
        return _right(text)
    for alike in (same_term, nearly_same_term):
        for mistake, pattern in page.rivals():
            if alike(pattern.text, text) and not (alike is nearly_same_term and listed(text, page.known)):
                return _wrong(text, mistake)
    if is_no_attempt(text):
        return unreadable(NO_ATTEMPT)
    return _by_names(compiled, page, text)


@dataclass(frozen=True, slots=True)
class _Page:
    """What one blank knows: the book, the keys, and the mistakes with their patterns."""

    known: Book
    keys: tuple[Asked, ...]
    patterns: tuple[tuple[Mistake, tuple[Pattern, ...]], ...]

    @property
    def literal(self) -> list[str]:
        """Keys that stand in no book."""
        return [key.name for key in self.keys if not key.listed and not key.settings]

    def rivals(self) -> Iterator[tuple[Mistake, Pattern]]:
        """The names of mistakes that stand in no book."""
        for mistake, found in self.patterns:
            for pattern in found:
                if pattern.kind == "term" and listed(pattern.text, self.known) is None:
                    yield mistake, pattern

    def label(self, name: str) -> str:
        """What a name stands for: names of one mistake that stand in no book are one thing."""
        return next((f"mistake {mistake.name}" for mistake, each in self.rivals() if each.text == name), name)


def _page(compiled: Compiled, number: int, blank: TermBlank) -> _Page:
    known = book(compiled.question.terms)
    keys = tuple(asked(accepted, known) for accepted in blank.accepted)
    return _Page(known, keys, compiled.patterns_for(number))


def _by_names(compiled: Compiled, page: _Page, text: str) -> Judged:
    own = [as_term(key.name) for key in page.keys if not key.listed]
    terms = (*page.known.terms, *own, *(as_term(pattern.text) for _, pattern in page.rivals()))
    names = typed_names(text, terms)
    found = Found(text)
    if names.unknown:
        found = settings_beside(
            text, page.known.settings, lambda formula: reads(formula, compiled.vocabulary)
        )
        if found.settings and not found.names:
            return unreadable(NO_NAME)
        names = typed_names(found.names, terms)
    if names.unknown:
        return unreadable(BESIDE.format(words=names.unknown)) if names.things else _wrong(text)
    fit = _settled(compiled, page, names, found.settings)
    return fit if isinstance(fit, Judged) else _judged(page, text, names, fit)


def _settled(
    compiled: Compiled, page: _Page, names: Names, settings: Sequence[tuple[str, str]]
) -> Fit | Judged:
    """How all of the names fit, the worst of them; or what is said of a setting that cannot be read."""
    typed = [(name, formula) for name, formula in settings if not is_open(formula, compiled.vocabulary)]
    for _, formula in typed:
        read = value(formula, compiled)
        if isinstance(read, str):
            return unreadable(UNREAD.format(formula=formula, sentence=read))
    try:
        each = [_fit(compiled, page, thing, names.exact, typed) for thing in names.things]
    except CannotEvaluate as fault:
        return unreadable(fault.sentence)
    return max(each, key=_BEST.index)


def _fit(
    compiled: Compiled, page: _Page, thing: frozenset[str], exact: bool, typed: Sequence[tuple[str, str]]
) -> Fit:
    """How one name fits the key that it fits best. With a slip, it must be no other name as well."""
    keys = [key for key in page.keys if key.name in thing and (exact or len(thing) == 1)]
    fits = [_with_settings(compiled, key, typed) for key in keys]
    return min(fits, key=_BEST.index, default="other")


def _with_settings(compiled: Compiled, key: Asked, typed: Sequence[tuple[str, str]]) -> Fit:
    wanted = {name: formulas for name, formulas, _ in key.settings}
    fits: list[Fit] = ["right"]
    for name, formula in typed:
        if name not in wanted:
            fits.append("unasked")
            continue
        read = value(formula, compiled)
        assert not isinstance(read, str)
        answer = compared(wanted[name], read, compiled)
        fits.append({"equal": "right", "unknown": "unknown", "different": "setting"}[answer])  # type: ignore[arg-type]
    if any(needed and name not in dict(typed) for name, _, needed in key.settings):
        fits.append("missing")
    return max(fits, key=_BEST.index)


def _judged(page: _Page, text: str, names: Names, fit: Fit) -> Judged:
    if fit == "right":
        return _right(text)
    if fit == "unknown":
        return Judged(Cell(Outcome.UNDECIDED, None, OPEN_END, text))
    if fit == "unasked":
        return unreadable(UNASKED)
    if fit == "setting":
        return _wrong(text, _first(page, "setting"), OTHER_SETTING)
    labels = {page.label(name) for thing in names.things for name in sorted(thing)[:1]}
    if len(labels) > 1:
        each = (_named(page, thing) for thing in names.things)
        return _wrong(text, _first(page, "several") or next(filter(None, each), None), SEVERAL)
    return _wrong(text, _named(page, frozenset.intersection(*names.things)))


def _first(page: _Page, kind: str) -> Mistake | None:
    return next((mistake for mistake, found in page.patterns if any(p.kind == kind for p in found)), None)


def _named(page: _Page, thing: frozenset[str]) -> Mistake | None:
    """The mistake that a name belongs to."""
    for mistake, found in page.patterns:
        for pattern in found:
            term = listed(pattern.text, page.known) if pattern.kind == "term" else None
            if pattern.kind == "term" and (term.name if term else pattern.text) in thing:
                return mistake
    return None


def _right(text: str) -> Judged:
    return Judged(Cell(Outcome.CORRECT, None, RIGHT, text), credit=True)


def _wrong(text: str, mistake: Mistake | None = None, otherwise: str = OTHER_TERM) -> Judged:
    if mistake is None:
        return Judged(Cell(Outcome.WRONG, None, otherwise, text))
    return Judged(Cell(Outcome.WRONG, mistake.name, mistake.message, text))
