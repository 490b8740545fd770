"""How the evidence of an experiment reads an answer and writes its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tutor.checking.contract.blanks.blank import FormulaKey
from tutor.checking.contract.question import Answer
from tutor.checking.numbers.numeric_faults import OutsideArithmetic
from tutor.checking.semantics.evaluate import evaluate_exact, evaluate_floats
from tutor.notation import Complaint, Vocabulary, parse, write
from tutor.notation.tree.nodes import Basis, Name, Node, Over, Relation, walk
from tutor.packs.model.pack import Part
from tutor.plots.canvas.number_text import number as rounded

Number = Any
"""A fraction where it holds the value, else a float."""

MINUS = "−"


def typed(part: Part, answer: Answer, names: Vocabulary) -> tuple[FormulaKey, Node] | None:
    """The part's first blank for mathematics, and what was typed there, without its left side."""
    for blank, text in zip(part.blanks, answer, strict=False):
        if blank.expression is not None:
            read = tree(text, names)
            return None if read is None or _has_loose_place(read, names) else (blank.expression, read)
    return None


def _has_loose_place(node: Node, names: Vocabulary) -> bool:
    """Whether an e_j stands there without its j, so that it has no one value."""
    bound = {found.index for found in walk(node) if isinstance(found, Over)}
    loose = [found.index for found in walk(node) if isinstance(found, Basis)]
    return any(
        isinstance(index, Name) and index.name not in bound and names.get(index.name) is None
        for index in loose
    )


def tree(text: str, names: Vocabulary) -> Node | None:
    """The tree of a text, of `u = …` its right side; None if it does not read. Of several lines the last."""
    lines = [line for line in text.splitlines() if line.strip()]
    read = parse(lines[-1], names) if lines else None
    if read is None or isinstance(read, Complaint):
        return None
    whole = read.tree
    if isinstance(whole, Relation) and whole.operators == ("=",) and isinstance(whole.operands[0], Name):
        return whole.operands[1]
    return whole


def value(node: Node, values: Mapping[str, Any], names: Vocabulary) -> Any:
    """The value in fractions where they hold it, else in floats.

    Raises:
        CannotEvaluate: it has none.
    """
    try:
        return evaluate_exact(node, values, names)
    except OutsideArithmetic:
        return evaluate_floats(node, values, names)


def number(given: Number) -> str:
    """`−6.25`, `10/3`, `0.9901`: exact if it is a fraction of readable size, else to four digits."""
    exact = Fraction(given) if isinstance(given, int | Fraction) else None
    if exact is not None and max(abs(exact.numerator), exact.denominator) < 100_000:
        left = exact.denominator
        for factor in (2, 5):
            while left % factor == 0:
                left //= factor
        short = left == 1 and exact.denominator <= 1000
        shown = f"{float(exact):.10g}" if short else str(exact)
    else:
        near = float(given)
        shown = rounded(near, 4 if 1e-4 <= abs(near) < 1e4 else 6)
    return shown.replace("-", MINUS)


def vector(items: Sequence[Number]) -> str:
    """`(3, −4)`."""
    return f"({', '.join(map(number, items))})"


def settings(values: Mapping[str, Any]) -> str:
    """`g = (3, −4), α = 1`: the drawn values, vectors first."""
    ordered = sorted(values.items(), key=lambda item: not isinstance(item[1], tuple))
    return ", ".join(
        f"{write(Name(name), 'unicode')} = {vector(given) if isinstance(given, tuple) else number(given)}"
        for name, given in ordered
    )
