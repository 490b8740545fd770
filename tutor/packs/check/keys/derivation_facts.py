"""Rules about derivations: their starting facts agree with the key, and lead to it."""

from __future__ import annotations

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.notation import Complaint, declare, vocabulary
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject, replaced
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic

CURE = (
    "Start from equations that the key satisfies, that leave nothing else open, and in which the unknowns "
    "stand linearly; declare each helper first, such as `c in R`."
)
OPEN = "could not be decided"


@checks(
    Rule(
        "derivation-fails",
        Topic.ANSWERS,
        "The facts that a derivation starts from determine the key.",
        "- Derivation: from `a x = a x`",
        breaks=(Edit("tangents.md", "`y = 0`\n", "`y = y`\n"),),
    )
)
def starting_facts_lead_to_the_key(subject: Subject) -> Findings:
    """Checks the starting facts and then the key as a derivation, up to the first wrong variant."""
    for index, blank in subject.expressions():
        for variant in subject.variants if blank.derivation else ():
            said = _objection(subject, index, blank, variant)
            if said is not None:
                yield said
                break


def _objection(subject: Subject, index: int, blank: FormulaKey, variant: int) -> Finding | None:
    line = subject.part.at("derivation")
    if not blank.left:
        sentence = f"A derivation of {quoted(blank.key)} has no name to solve for."
        return Finding(line, sentence, "Name it: “- Answer: `x = …`”.")
    asked = subject.alone(variant)
    facts = equations(subject, blank, variant)
    chain = "\n".join((*facts, f"{blank.left[0]} = {blank.key}"))
    verdict = subject.judge.check(asked, replaced(subject.key(variant), index, chain))
    if facts and _sound(verdict):
        return None
    said = _said(verdict) if facts else "There is no equation among them."
    sentence = f"The starting facts do not lead to the key{subject.named(variant)}. {said}".rstrip()
    return Finding(line, sentence, CURE)


def equations(subject: Subject, blank: FormulaKey, variant: int) -> tuple[str, ...]:
    """The starting facts of a blank that are no declarations of helpers, such as `c in R`."""
    known = vocabulary(*subject.given(variant))
    found = []
    for text in blank.derivation:
        declared = known if isinstance(known, Complaint) else declare(text, known)
        if isinstance(declared, Complaint) or declared.definition is not None:
            found.append(text)
    return tuple(found)


def _sound(verdict: Verdict) -> bool:
    """Right, with every line of it decided."""
    return verdict.outcome in (Outcome.CORRECT, Outcome.FORM) and OPEN not in verdict.message


def _said(verdict: Verdict) -> str:
    """What the checker says of the chain, where that helps an author."""
    return "" if verdict.outcome is Outcome.UNDECIDED else verdict.message
