"""Numbers and vectors as a person types them to `tutor lab`: read by the tutor's own reader, never run."""

from __future__ import annotations

import math
from typing import Any

import click


def scalar(option: str, text: str) -> float:
    """One number. Raises click.BadParameter with a sentence."""
    value = _value(option, text)
    if isinstance(value, tuple):
        raise click.BadParameter(f"One number is needed, not a vector: “{text[:60]}”.", param_hint=option)
    return float(value)


def vector(option: str, text: str, a: tuple[float, ...] | None = None) -> tuple[float, ...]:
    """A vector, which may be written with `a`. Raises click.BadParameter with a sentence."""
    value = _value(option, text, a)
    items = value if isinstance(value, tuple) else (value,)
    if any(isinstance(item, tuple) for item in items):
        raise click.BadParameter(f"A vector is needed, not a matrix: “{text[:60]}”.", param_hint=option)
    return tuple(float(item) for item in items)


def _value(option: str, text: str, a: tuple[float, ...] | None = None) -> Any:
    """What was typed, as numbers: read by the tutor's own reader, never run."""
    from tutor.checking.numbers.numeric_faults import CannotEvaluate
    from tutor.checking.semantics.evaluate import evaluate_floats
    from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
    from tutor.notation.tree.nodes import SetOf
    from tutor.notation.tree.result import Complaint
    from tutor.notation.typed_text import parse

    known = Vocabulary() if a is None else Vocabulary((Declaration("a", "vector", "real", (len(a),)),))
    read = parse(text, known)
    if isinstance(read, Complaint) or isinstance(read.tree, SetOf):
        bare = parse(f"({text})", known)  # “1, 1/10” is a vector here
        read = read if isinstance(bare, Complaint) else bare
    if isinstance(read, Complaint):
        raise click.BadParameter(read.sentence, param_hint=option)
    try:
        value = evaluate_floats(read.tree, {} if a is None else {"a": a}, known)
    except CannotEvaluate as fault:
        raise click.BadParameter(fault.sentence, param_hint=option) from None
    numbers = value if isinstance(value, tuple) else (value,)
    if any(isinstance(number, float) and not math.isfinite(number) for number in numbers):
        raise click.BadParameter("Numbers have to be finite.", param_hint=option)
    return value
