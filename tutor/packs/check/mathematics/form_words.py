"""The rule about `Form` fields: every word of theirs means something."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.form_vocabulary import FORMS
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import cure_for, quoted

KNOWN = tuple(words for words, _ in FORMS)


def forms_known(subject: Subject) -> None:
    """`unknown-form`: a form that the checker does not know would never be asked for."""
    from tutor.checking.marking.tolerant_equality import is_known

    for form, line in _forms(subject):
        if not is_known(form):
            cure = cure_for(
                form, KNOWN, f"Known are {', '.join(KNOWN)}; “strict” may stand with any of them."
            )
            subject.faults.error(line, "unknown-form", f"{quoted(form)} is no form that is known.", cure)


def _forms(subject: Subject) -> Iterator[tuple[str, int]]:
    """The forms of the part's blanks and of its small questions, with their lines."""
    part = subject.part
    blanks = [(blank, part.at("form")) for blank in part.blanks]
    blanks += [(rung.blank, rung.line) for rung in part.ladder if rung.blank is not None]
    found: dict[tuple[str, int], None] = {}
    for blank, line in blanks:
        if isinstance(blank, ExpressionBlank):
            found.update(dict.fromkeys((form, line) for form in blank.forms))
    yield from found
