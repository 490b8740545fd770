"""Rules about facts between names: they can hold together, and the checker can put them to use."""

from __future__ import annotations

from tutor.checking.semantics.facts_in_force import in_force
from tutor.notation import Complaint, vocabulary
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic


@checks(
    Rule(
        "contradictory-facts",
        Topic.SECTIONS,
        "Some values satisfy all facts.",
        "- Given: `sum(y) = 1`, `sum(y) = 2`",
        breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Given: `p > 0`, `a + b = 1`, `a + b = 2`"),),
    )
)
def facts_agree(subject: Subject) -> Findings:
    """Puts the facts of each variant to use, and says the first that no values satisfy."""
    for variant in subject.variants:
        known = vocabulary(*subject.given(variant))
        if isinstance(known, Complaint) or not known.facts:
            continue
        found = in_force(known, subject.part.dimensions).contradicted
        if found is not None:
            sentence = (
                f"No values were found that satisfy {quoted(found.text)} beside what else is given"
                f"{subject.named(variant)}."
            )
            yield Finding(
                _line(subject, found.text), sentence, "Change this fact or the other one, or leave it out."
            )
            return


@checks(
    Rule(
        "unused-fact",
        Topic.SECTIONS,
        "Every fact can be put to use.",
        "- Given: `a^3 + a b^2 = 2`",
        "warning",
        breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Given: `p > 0`, `a^3 + a b^2 = 2`"),),
    )
)
def facts_used(subject: Subject) -> Findings:
    """Says of each fact that was not solved that answers which rest on it stay undecided."""
    known = vocabulary(*subject.given(0))
    if isinstance(known, Complaint) or not known.facts:
        return
    for fact in in_force(known, subject.part.dimensions).vocabulary.facts:
        if fact.tree.operators == ("!=",):
            continue  # almost all values satisfy it
        sentence = (
            f"The fact {quoted(fact.text)} cannot be put to use: many wrong answers stay undecided with it."
        )
        cure = "Solve it for one of its names, as in `a = 2 - b`, or say it in the text alone."
        yield Finding(_line(subject, fact.text), sentence, cure)


def _line(subject: Subject, text: str) -> int:
    return subject.part.at(f"declared {text}")
