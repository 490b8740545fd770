"""Rules about variants: each is another one, and none is degenerate."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate
from tutor.checking.semantics.sample_points import allowed
from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.tree.nodes import Negative, Node, Number, Vector
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic


@checks(
    Rule(
        "same-variant",
        Topic.ANSWERS,
        "No two variants are the same.",
        "- Vary: a in { [1, 2], [1, 2] }",
        breaks=(Edit("tangents.md", "{ 1, 3/2, 3 }", "{ 1, 3/2, 6/4 }"),),
    )
)
def variants_differ(subject: Subject) -> Findings:
    """Compares the values of the variants, `6/4` as `3/2`; their texts where a value cannot be worked out."""
    seen: dict[str, int] = {}
    for number, variant in enumerate(subject.part.variants):
        text = ", ".join(" ".join(definition.split()) for definition in variant.given)
        read = tuple(_worth(definition) for definition in variant.given)
        name = repr(read) if None not in read else text
        if name in seen and text:
            sentence = f"Variants {seen[name] + 1} and {number + 1} are the same: {quoted(text)}."
            yield Finding(subject.part.at("vary"), sentence, "Change one of them, or leave it out.")
            return
        seen[name] = number


@checks(
    Rule(
        "degenerate-variant",
        Topic.ANSWERS,
        "No variant takes the meaning away.",
        "- Vary: a in { [1, 2], [0, 0] }",
        "warning",
        breaks=(Edit("tangents.md", "{ 1, 3/2, 3 }", "{ 1, -3/2, 3 }"),),
    )
)
def variants_sound(subject: Subject) -> Findings:
    """Looks for vectors of zeros, and for values that “Given” rules out; says the first."""
    line = subject.part.at("vary")
    for variant in subject.part.variants:
        for definition in variant.given:
            against = _against(definition, subject.part.given)
            if against:
                sentence = f"The variant {quoted(definition)} is not what {quoted(against)} says."
                yield Finding(line, sentence, "Change one of them.")
                return
            value = _value(definition)
            if isinstance(value, Vector) and all(map(_zero, value.items)):
                sentence = f"In the variant {quoted(definition)} the vector is all zero."
                yield Finding(line, sentence, "Choose values on which the question keeps its meaning.")
                return


def _against(definition: str, given: Sequence[str]) -> str:
    """The declaration of the same number that a definition does not keep to, or ""."""
    name, value = definition.partition("=")[0].strip(), _worth(definition)
    if not isinstance(value, Fraction):
        return ""
    for text in given:
        declared = vocabulary(text)
        found = None if isinstance(declared, Complaint) else declared.get(name)
        free = found is not None and found.form == "scalar" and found.definition is None
        if found is not None and free and not allowed(found, value):
            return text
    return ""


def _worth(definition: str) -> object:
    """What a definition comes to, `6/4` as `3/2`; its formula where that has no value."""
    tree = _value(definition)
    try:
        return None if tree is None else evaluate(tree)
    except CannotEvaluate:
        return tree


def _value(definition: str) -> Node | None:
    """What a definition such as `a = [1, 2]` puts in the place of its name."""
    _, _, right = definition.partition("=")
    known = vocabulary()
    read = parse(right.strip(), known) if not isinstance(known, Complaint) else known
    return None if isinstance(read, Complaint) else read.tree


def _zero(node: Node) -> bool:
    inner = node.operand if isinstance(node, Negative) else node
    return isinstance(inner, Number) and inner.value == 0
