"""Rules about mathematics as written: declarations, keys and patterns read; values can be worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.blanks.number_blank import NumberBlank
from tutor.checking.marking.tolerances import is_tolerance
from tutor.notation import Complaint, Vocabulary, declare, parse, shape_of, vocabulary
from tutor.notation.lexicon.vocabulary import EMPTY, Declaration
from tutor.packs.check.mathematics.cures import cure
from tutor.packs.check.mathematics.when_patterns import unreadable
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Part
from tutor.packs.rendering.interpolate import fill


def declarations_read(subject: Subject) -> None:
    """`unreadable-declaration`: every declaration of a part, its variants and its hints reads."""
    part = subject.part
    told: set[str] = set()
    for variant in subject.variants:
        varied = part.variants[variant].given
        for text, reason in _unread(subject.given(variant), EMPTY):
            if text not in told:
                _refuse(subject, text, reason, part.at("vary" if text in varied else f"declared {text}"))
            told.add(text)
    for rung in part.ladder:
        for text, reason in _unread(rung.given, _known(subject.given(0))):
            _refuse(subject, text, reason, rung.line)


def declarations_agree(subject: Subject) -> None:
    """`unreadable-declaration`: no two bounds on a name contradict each other; only the last counts."""
    latest: dict[str, Declaration] = {}
    for text in subject.part.given:
        found = declare(text, EMPTY)
        if isinstance(found, Complaint):
            continue
        before = latest.get(found.name)
        if before is not None and apart(before, found):
            sentence = f"{quoted(text)} contradicts {quoted(before.text)}, and is the one that counts."
            line = subject.part.at(f"declared {text}")
            subject.faults.warning(line, "unreadable-declaration", sentence, "Keep one of them.")
            return
        latest[found.name] = found


def apart(one: Declaration, two: Declaration) -> bool:
    """Whether no number lies between the bounds of both."""
    bounds = (*one.bounds, *two.bounds)
    low = max((bound for mark, bound in bounds if mark in (">", ">=")), default=None)
    high = min((bound for mark, bound in bounds if mark in ("<", "<=")), default=None)
    if low is None or high is None or not one.bounds or not two.bounds:
        return False
    return low > high or (low == high and not {(">=", low), ("<=", high)} <= set(bounds))


def keys_read(subject: Subject) -> None:
    """`unreadable-key`: every key is mathematics with declared names, and its shapes fit."""
    before = subject.faults.errors
    part = subject.part
    for variant in subject.variants:
        given = subject.given(variant)
        for index, blank in enumerate(part.blanks):
            line = part.at("repair" if index and part.table is None else "answer")
            _key(subject, blank, given, line, subject.named(variant))
        for rung in part.ladder:
            if rung.blank is not None:
                _key(subject, rung.blank, (*given, *rung.given), rung.line, subject.named(variant))
        if subject.faults.errors > before:
            return


def _key(subject: Subject, blank: Blank, given: Sequence[str], line: int, variant: str) -> None:
    if not isinstance(blank, ExpressionBlank | NumberBlank):
        return
    known = _known(given)
    said = _complaint(blank.key, known)
    if said:
        sentence = f"The key {quoted(blank.key)} does not read{variant}: {said}"
        subject.faults.error(line, "unreadable-key", sentence, cure(said))
    if isinstance(blank, NumberBlank) and not is_tolerance(blank.tolerance):
        sentence = f"The tolerance {quoted(blank.tolerance)} does not read."
        subject.faults.error(line, "unreadable-key", sentence, "Write “within `0.01`” or “within `1%`”.")


def patterns_read(subject: Subject) -> None:
    """`unreadable-when`: every pattern of a mistake is one that the checker knows."""
    for mistake in subject.part.mistakes:
        said = unreadable(mistake.when, subject.given(0))
        if said:
            line = subject.part.at(f"mistake {mistake.name}")
            subject.faults.error(line, "unreadable-when", f"The mistake {mistake.name}: {said}", cure(said))


def values_filled(subject: Subject) -> None:
    r"""`no-value`: every `\value{…}` has a value on every variant."""
    told: set[tuple[int, str]] = set()
    for variant in subject.variants:
        # The statement of the problem is shown above each of its parts, with the values of that part.
        for text, line in ((subject.problem.statement, subject.problem.line), *texts(subject)):
            for failure in fill(text, subject.given(variant)).failures:
                place = (line + failure.line, failure.expression)
                if place in told:
                    continue
                told.add(place)
                sentence = (
                    f"{quoted(failure.expression)} has no value{subject.named(variant)}: {failure.reason}"
                )
                subject.faults.error(line + failure.line, "no-value", sentence, "Mend the expression.")


def texts(subject: Subject) -> Iterator[tuple[str, int]]:
    """Every Markdown text of a part with the line on which it begins."""
    part = subject.part
    yield part.title, part.line
    yield part.statement, part.at("statement")
    yield from _beside(part)
    for mistake in part.mistakes:
        yield mistake.message, part.at(f"message {mistake.name}")
    for rung in part.ladder[:-1]:
        yield rung.text, rung.line
        if isinstance(rung.blank, ChoiceBlank):
            yield from ((text, rung.line) for text in (*rung.blank.options, *rung.blank.feedback))
    yield part.solution, part.at("solution")
    yield part.reflection, part.at("reflection")


def _beside(part: Part) -> Iterator[tuple[str, int]]:
    """What stands around the inputs: labels, options with what is said of them, a table's texts."""
    line = part.at("answer")
    table = part.table
    if table is not None:
        cells = [cell for row in (table.header, *table.rows) for cell in row]
        yield from ((cell, line) for cell in cells if isinstance(cell, str))
    for index, blank in enumerate(part.blanks):
        at = part.at("repair") if index and table is None else line
        if table is None:
            # In a table, the label is the heading of the row or column once more.
            yield blank.label, part.at("label" if blank.label else "answer")
        if isinstance(blank, ChoiceBlank):
            yield from ((text, at) for text in (*blank.options, *blank.feedback))


def _unread(given: Sequence[str], known: Vocabulary) -> Iterator[tuple[str, str]]:
    """The declarations that do not read, each with the reason."""
    for text in given:
        found = declare(text, known)
        if isinstance(found, Complaint):
            yield text, found.sentence
        else:
            known = known.extended(found)


def _refuse(subject: Subject, text: str, reason: str, line: int) -> None:
    sentence = f"The declaration {quoted(text)} does not read: {reason}"
    cure = "Write one like `alpha > 0` or `g in R^d`."
    if "bound" in reason:
        cure = "Bound each name by a number, as in `L > 0`; say in the text how two names compare."
    subject.faults.error(line, "unreadable-declaration", sentence, cure)


def _known(given: Sequence[str]) -> Vocabulary:
    found = vocabulary(*given)
    return EMPTY if isinstance(found, Complaint) else found


def _complaint(text: str, known: Vocabulary) -> str:
    read = parse(text, known)
    found = read if isinstance(read, Complaint) else shape_of(read.tree, known)
    if not isinstance(found, Complaint):
        return ""
    return found.sentence + (f" Perhaps {found.correction}?" if found.correction else "")
