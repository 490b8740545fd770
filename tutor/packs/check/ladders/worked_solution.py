"""The rule about worked solutions: the last formula is the key."""

from __future__ import annotations

import re
from dataclasses import replace

from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.notation import Complaint, parse, vocabulary, write
from tutor.notation.tree.nodes import Relation
from tutor.packs.check.keys.other_spellings import ACCEPTED
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.reader_texts import drawable
from tutor.packs.markdown.fields import code_spans
from tutor.packs.markdown.formulas import formulas
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.rendering.interpolate import text as filled

_STOP = re.compile(r"(?:\s|[.,;]|\\[,;])+$")
_ALIGNED = re.compile(r"\\(?:begin|end)\{(?:aligned|align\*?|split|gathered)\}|&")


@checks(
    Rule(
        "solution-differs",
        Topic.LADDERS,
        "The last formula of the worked solution is the key.",
        "a solution that ends in $2a$   with the key `a/2`",
        "warning",
        breaks=(Edit("rectangle.md", r"$$x = \frac{p}{4}$$", r"$$x = \frac{p}{2}$$"),),
    )
)
def solution_ends_in_the_key(subject: Subject) -> Findings:
    """Looks at parts that ask for one formula, or for one after something else.

    A last formula that is no answer at all, such as a picture of a case distinction, is let pass if
    an earlier one of the solution is right.
    """
    part = subject.part
    if not (len(part.blanks) == 1 or part.staged) or part.blanks[-1].formula is None:
        return
    for variant in subject.variants:
        text = filled(part.solution, part, variant)
        found = [(latex, line) for latex, line in formulas(text)] or [(span, 0) for span in code_spans(text)]
        if not found or not drawable(found[-1][0]):
            return
        alone = subject.alone(variant)
        asked = replace(alone, blanks=alone.blanks[-1:])
        outcomes = [_outcome(subject, asked, latex) for latex, _ in found]
        if outcomes[-1] in ACCEPTED or (outcomes[-1] is Outcome.UNREADABLE and set(outcomes) & set(ACCEPTED)):
            continue
        latex, line = found[-1]
        sentence = f"The solution's last formula, {quoted(latex)}, is not the key{subject.named(variant)}."
        yield Finding(
            part.at("solution") + line, sentence, "Let the solution end in the key, as a formula of its own."
        )
        return


def _outcome(subject: Subject, asked: Question, latex: str) -> Outcome:
    """The verdict on a formula; of a chain such as `x = a/b = 2`, on what it comes to."""
    latex = _STOP.sub("", latex)
    outcome = subject.judge.check(asked, (latex,)).outcome
    if outcome not in ACCEPTED and "=" in latex:
        # A left side, or a line before, that no student types: what counts is what it comes to.
        bare = _STOP.sub("", _ALIGNED.sub("", latex).rpartition("=")[2])
        said = subject.judge.check(asked, (bare,)).outcome
        outcome = said if said in ACCEPTED else outcome
    names = vocabulary(*asked.given)
    read = parse(latex, names) if outcome not in ACCEPTED and not isinstance(names, Complaint) else None
    if read is None or isinstance(read, Complaint) or not isinstance(read.tree, Relation):
        return outcome
    last = subject.judge.check(asked, (write(read.tree.operands[-1]),)).outcome
    return last if last in ACCEPTED and set(read.tree.operators) == {"="} else outcome
