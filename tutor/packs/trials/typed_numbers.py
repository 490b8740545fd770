"""Numbers and vectors as a person types them to a lab: read by the tutor's own reader, never run."""

from __future__ import annotations

import math
from typing import Any

from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.notation import Complaint, Vocabulary, parse
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree.nodes import SetOf


class NoNumberError(ValueError):
    """What was typed is no number, or no vector; the message is a sentence that says why."""


def scalar(text: str) -> float:
    """One number. Raises NoNumberError with a sentence."""
    value = _value(text)
    if isinstance(value, tuple):
        raise NoNumberError(f"One number is needed, not a vector: “{text[:60]}”.")
    return float(value)


def vector(text: str, a: tuple[float, ...] | None = None) -> tuple[float, ...]:
    """A vector, which may be written with `a`. Raises NoNumberError with a sentence."""
    value = _value(text, a)
    items = value if isinstance(value, tuple) else (value,)
    if any(isinstance(item, tuple) for item in items):
        raise NoNumberError(f"A vector is needed, not a matrix: “{text[:60]}”.")
    return tuple(float(item) for item in items)


def norm(text: str) -> float:
    """The p of a norm: a number from 1, or `inf`. Raises NoNumberError with a sentence."""
    infinite = text.strip().casefold() in ("inf", "oo", "∞", "infinity")
    p = math.inf if infinite else scalar(text)
    if p < 1.0:
        raise NoNumberError("A norm needs p ≥ 1; inf is the infinity norm.")
    return p


def _value(text: str, a: tuple[float, ...] | None = None) -> Any:
    known = Vocabulary() if a is None else Vocabulary((Declaration("a", "vector", "real", (len(a),)),))
    read = parse(text, known)
    if isinstance(read, Complaint) or isinstance(read.tree, SetOf):
        bare = parse(f"({text})", known)  # “1, 1/10” is a vector here
        read = read if isinstance(bare, Complaint) else bare
    if isinstance(read, Complaint):
        raise NoNumberError(read.sentence)
    try:
        value = evaluate_floats(read.tree, {} if a is None else {"a": a}, known)
    except CannotEvaluate as fault:
        raise NoNumberError(fault.sentence) from None
    numbers = value if isinstance(value, tuple) else (value,)
    if any(isinstance(number, float) and not math.isfinite(number) for number in numbers):
        raise NoNumberError("Numbers have to be finite.")
    return value
