"""Rules about variants: each is another one, and none is degenerate."""

from __future__ import annotations

from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.tree import Negative, Node, Number, Vector
from tutor.packs.check.subject import Subject
from tutor.packs.faults import quoted


def variants_differ(subject: Subject) -> None:
    """`same-variant`: no two variants define the same."""
    seen: dict[str, int] = {}
    for number, variant in enumerate(subject.part.variants):
        text = ", ".join(" ".join(definition.split()) for definition in variant.given)
        read = tuple(_value(definition) for definition in variant.given)
        name = repr(read) if None not in read else text
        if name in seen and text:
            subject.faults.error(
                subject.part.at("vary"),
                "same-variant",
                f"Variants {seen[name] + 1} and {number + 1} are the same: {quoted(text)}.",
                "Change one of them, or leave it out.",
            )
            return
        seen[name] = number


def variants_sound(subject: Subject) -> None:
    """`degenerate-variant`: no variant defines a vector of zeros."""
    for variant in subject.part.variants:
        for definition in variant.given:
            value = _value(definition)
            if isinstance(value, Vector) and all(map(_zero, value.items)):
                subject.faults.warning(
                    subject.part.at("vary"),
                    "degenerate-variant",
                    f"In the variant {quoted(definition)} the vector is all zero.",
                    "Choose values on which the question keeps its meaning.",
                )
                return


def _value(definition: str) -> Node | None:
    """What a definition such as `a = [1, 2]` puts in the place of its name."""
    _, _, right = definition.partition("=")
    known = vocabulary()
    read = parse(right.strip(), known) if not isinstance(known, Complaint) else known
    return None if isinstance(read, Complaint) else read.tree


def _zero(node: Node) -> bool:
    inner = node.operand if isinstance(node, Negative) else node
    return isinstance(inner, Number) and inner.value == 0
