"""Bounds that names hand on to one another: of 0 < b and b < a it follows that 0 < a."""

from __future__ import annotations

from dataclasses import replace

from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.tree.nodes import Name


def with_implied_bounds(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary with the bounds that follow from facts such as `a > b`."""
    latest = {known.name: known for known in vocabulary.declarations}
    for _ in vocabulary.facts:
        before = dict(latest)
        for fact in vocabulary.facts:
            (operator,), (left, right) = fact.tree.operators, fact.tree.operands
            if operator in (">", ">="):
                left, right = right, left
            elif operator not in ("<", "<="):
                continue
            strict = operator in ("<", ">")
            if isinstance(left, Name) and isinstance(right, Name) and left != right:
                _hand_on(latest, left.name, right.name, strict)
        if before == latest:
            break
    return replace(vocabulary, declarations=tuple(latest[known.name] for known in vocabulary.declarations))


def _hand_on(latest: dict[str, Declaration], small: str, large: str, strict: bool) -> None:
    one, two = latest.get(small), latest.get(large)
    if one is None or two is None or one.form != "scalar" or two.form != "scalar":
        return
    latest[large] = _bounded(two, one, (">", ">="), strict)
    latest[small] = _bounded(one, two, ("<", "<="), strict)


def _bounded(known: Declaration, other: Declaration, operators: tuple[str, str], strict: bool) -> Declaration:
    """The declaration with the nearest bound of another on that side."""
    theirs = [bound for operator, bound in other.bounds if operator in operators]
    if not theirs or known.definition is not None:
        return known
    end = max(theirs) if operators[0] == ">" else min(theirs)
    open_end = strict or (operators[0], end) in other.bounds
    added = (operators[0] if open_end else operators[1], end)
    return known if added in known.bounds else replace(known, bounds=(*known.bounds, added))
