"""Draws values for the names of a part, to try a key with; always the same ones for the same part."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tutor.checking.facts.parameters import MARK
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.checking.semantics.facts_in_force import in_force
from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import Name, Node, walk

Environment = dict[str, Any]


class TrialError(Exception):
    """The experiment does not fit the part. The message says why, for an author."""


def known(given: Sequence[str]) -> Vocabulary:
    """The vocabulary of declarations.

    Raises:
        TrialError: they do not read.
    """
    found = vocabulary(*given)
    if isinstance(found, Complaint):
        raise TrialError(found.sentence)
    return found


def tree(text: str, names: Vocabulary) -> Node:
    """The tree of a text.

    Raises:
        TrialError: it does not read.
    """
    read = parse(text, names)
    if isinstance(read, Complaint):
        raise TrialError(f"“{text}” does not read: {read.sentence}")
    return read.tree


def draw(names: Vocabulary, dimension: int, seed: str) -> Environment:
    """Values of all declared names that have no definition, the same for the same seed.

    They satisfy the facts between the names as far as these can be put to use. Scalars keep to their
    bounds; components of vectors are of either sign and of sizes 0.2 to 3.

    Args:
        names: the declared ones.
        dimension: in place of every symbolic dimension.
        seed: such as the path of the part.
    """
    if names.facts:
        return _under_facts(names, dimension, seed)
    source = random.Random(f"{seed}, dimension {dimension}")
    sizes = {size for declaration in names.declarations for size in declaration.dims if isinstance(size, str)}
    values: Environment = dict.fromkeys(sorted(sizes), dimension)
    for declaration in names.declarations:
        if declaration.definition is None and declaration.name not in values:
            values[declaration.name] = _value(declaration, dimension, source)
    return values


def _under_facts(names: Vocabulary, dimension: int, seed: str) -> Environment:
    """Values of the free parameters that the facts leave, and of the names from their formulas."""
    solved = replace(in_force(names, (dimension,)).vocabulary, facts=())
    values = draw(solved, dimension, seed)
    wanted = [one.name for one in names.declarations if one.definition is None and one.name not in values]
    try:
        worth = {name: evaluate_floats(Name(name), values, solved) for name in wanted}
    except CannotEvaluate as fault:
        raise TrialError(f"No values were found that satisfy the facts: {fault.sentence}") from None
    return {**{name: value for name, value in values.items() if not name.endswith(MARK)}, **worth}


def mentions(node: Node, name: str) -> bool:
    """Whether a name occurs in a tree."""
    return any(isinstance(found, Name) and found.name == name for found in walk(node))


def _value(declaration: Declaration, dimension: int, source: random.Random) -> Any:
    sizes = [size if isinstance(size, int) else dimension for size in declaration.dims]
    if declaration.form == "vector" and len(sizes) == 1:
        return tuple(_signed(source) for _ in range(sizes[0]))
    if declaration.form == "matrix" and len(sizes) == 2:
        return tuple(tuple(_signed(source) for _ in range(sizes[1])) for _ in range(sizes[0]))
    if declaration.form != "scalar":
        raise TrialError(f"No value can be drawn for {declaration.name}.")
    return _scalar(declaration, source)


def _signed(source: random.Random) -> float:
    return source.choice((-1, 1)) * round(source.uniform(0.2, 3.0), 3)


def _scalar(declaration: Declaration, source: random.Random) -> float | int:
    low = max((float(bound) for mark, bound in declaration.bounds if mark in (">", ">=")), default=None)
    high = min((float(bound) for mark, bound in declaration.bounds if mark in ("<", "<=")), default=None)
    if declaration.is_whole:
        least = int(low) + 1 if low is not None else 1
        return source.randint(least, least + 6)
    if low is None and high is None:
        return _signed(source)
    start = low if low is not None else (high or 0.0) - 3.0
    end = high if high is not None else start + 3.0
    return round(start + (end - start) * source.uniform(0.1, 0.9), 6)
