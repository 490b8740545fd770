"""The rule about `Form` fields: every word of theirs means something."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.checking.contract.form_vocabulary import FORMS
from tutor.checking.marking.forms.tolerant_equality import is_known
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import cure_for, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

KNOWN = tuple(words for words, _ in FORMS)


@checks(
    Rule(
        "unknown-form",
        Topic.ANSWERS,
        "A form rule is one that the checker knows.",
        "- Form: lowest term",
        breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Form: lowest term"),),
    )
)
def forms_known(subject: Subject) -> Findings:
    """Says each word once, also of the small questions."""
    for form, line in _forms(subject):
        if form not in KNOWN and not is_known(form):
            cure = cure_for(
                form, KNOWN, f"Known are {', '.join(KNOWN)}; “strict” may stand with any of them."
            )
            yield Finding(line, f"{quoted(form)} is no form that is known.", cure)


def _forms(subject: Subject) -> Iterator[tuple[str, int]]:
    """The forms of the part's blanks and of its small questions, with their lines."""
    part = subject.part
    blanks = [(blank, part.at("form")) for blank in part.blanks]
    blanks += [(rung.blank, rung.line) for rung in part.ladder if rung.blank is not None]
    found: dict[tuple[str, int], None] = {}
    for blank, line in blanks:
        if blank.expression is not None:
            found.update(dict.fromkeys((form, line) for form in blank.expression.forms))
    yield from found
