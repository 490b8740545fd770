"""Rules about keys in words that have settings: they are settings of the pack, and their formulas read."""

from __future__ import annotations

import re

from tutor.checking.marking.terms.setting_values import in_symbols
from tutor.checking.marking.terms.term_book import OTHERWISE, asked, book
from tutor.notation import Complaint, parse, vocabulary
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic

_BRACKET = re.compile(r"\[[^\W\d_]{3,} [^\[\]]*\]")


@checks(
    Rule(
        "unknown-setting",
        Topic.ANSWERS,
        "What stands in brackets behind a name is a setting of the pack, with a formula that reads.",
        "- Answer: term: gradient descent [with learning rate `alpha/`]",
        breaks=(
            Edit(
                "tangents.md",
                "- Answer: term: Newton's method;",
                "- Answer: term: Newton's method [with step 1];",
            ),
        ),
    )
)
def settings_known(subject: Subject) -> Findings:
    """Reads the settings in the key of every term, in every variant."""
    known = book(subject.pack.terms)
    line = subject.part.at("answer")
    for accepted in (text for blank in subject.part.blanks for text in blank.words or ()):
        key = asked(accepted, known)
        if bracket := _BRACKET.search(key.name):
            sentence = f"{quoted(bracket[0])} is no setting that the pack knows."
            yield Finding(line, sentence, "Add “- with step …: step size …” below “## Terms” in pack.md.")
        for formula in (text for _, formulas, _ in key.settings for text in formulas.split(OTHERWISE)):
            if why := _unread(subject, formula):
                yield Finding(line, f"The setting {quoted(formula.strip())} does not read: {why}", "Mend it.")


def _unread(subject: Subject, formula: str) -> str:
    for variant in subject.variants:
        names = vocabulary(*subject.given(variant))
        if not isinstance(names, Complaint):
            read = parse(in_symbols(formula, names), names)
            if isinstance(read, Complaint):
                return read.sentence
    return ""
