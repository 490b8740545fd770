"""What an author may like to add: general slips that a part's key invites and no mistake of it names."""

from __future__ import annotations

from tutor.checking.contract.verdict import Outcome
from tutor.notation import Complaint, parse, vocabulary, write
from tutor.notation.tree.nodes import Negative, Node, Number, Product, Quotient, Relation, walk
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.rule import Edit, Rule, Topic

SLIPS = {
    "sign": ("a lost sign", "- When: the key, negated"),
    "factor": ("a factor of two", "- When: the key times `2`, the key times `1/2`"),
}
"""By name: what it is called, and the field that recognises it."""


@checks(
    Rule(
        "expected-mistake",
        Topic.MISTAKES,
        "A key with a sign or a factor of two has a mistake for losing it.",
        "the key `-2 g` without a mistake for `2 g`",
        "suggestion",
        breaks=(Edit("tangents.md", "- When: `a`\n", "- When: `7 a`\n"),),
    )
)
def slips_expected(subject: Subject) -> Findings:
    """Tries what a lost sign or factor makes of the key of a part that asks for one formula.

    The tutor recognises these slips by itself and says a general sentence; the author's own is better.
    """
    part = subject.part
    if len(part.blanks) != 1 or (formal := part.blanks[0].expression) is None or not part.mistakes:
        return
    question = subject.question(0)
    names = vocabulary(*question.given)
    read = parse(formal.key, names) if not isinstance(names, Complaint) else names
    if isinstance(read, Complaint):
        return
    value = read.tree.operands[-1] if isinstance(read.tree, Relation) else read.tree
    own = {mistake.name for mistake in part.mistakes}
    for name, texts in _slips(value):
        verdicts = [subject.judge.check(question, (text,)) for text in texts]
        if all(each.outcome is Outcome.WRONG and each.mistake not in own for each in verdicts):
            what, field = SLIPS[name]
            sentence = f"The key invites {what}, and no mistake of the part names it."
            cure = f"Perhaps add a section “### Mistake …” with “{field}”."
            yield Finding(part.at("answer"), sentence, cure)


def _slips(value: Node) -> list[tuple[str, tuple[str, ...]]]:
    """The slips that a value invites; naming one of the answers that they lead to is enough."""
    found: list[tuple[str, tuple[str, ...]]] = []
    if isinstance(value, Negative) or (
        isinstance(value, Product) and value.factors and isinstance(value.factors[0], Negative)
    ):
        found.append(("sign", (f"-({write(value)})",)))
    if any(isinstance(node, Number) and node.value == 2 for node in _outer(value)):
        found.append(("factor", (f"2 ({write(value)})", f"({write(value)})/2")))
    return found


def _outer(value: Node) -> list[Node]:
    """Numbers that multiply or divide, not those in exponents and norms."""
    top = value.operand if isinstance(value, Negative) else value
    if isinstance(top, Product):
        return [node for factor in top.factors for node in _outer(factor)]
    if isinstance(top, Quotient):
        return [*_outer(top.top), *_outer(top.bottom)]
    return [top] if isinstance(top, Number) else [] if len(list(walk(top))) > 1 else [top]
