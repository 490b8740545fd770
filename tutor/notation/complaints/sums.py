"""What is said of sums, products and extremes over an index."""

from __future__ import annotations

from tutor.notation.complaints.place import Message, Place, say


def no_index(place: Place, operator: str) -> Message:
    """For `sum^n i`."""
    return say(f"This {operator} has an upper bound but no index: type {operator}_(i=1)^d.")


def index_expected(place: Place, operator: str) -> Message:
    """For `sum_2 x`."""
    return say(f"Below {operator} an index is expected, a single letter, as in {operator}_i.")


def index_unclosed(place: Place, operator: str, closer: str) -> Message:
    """For `sum_{i=1 x_i`."""
    return say(f"The index of this {operator} is not closed: {closer} is missing.")


def bound_unclosed(place: Place, operator: str, closer: str) -> Message:
    """For `sum_{i=1}^{d x_i`."""
    return say(f"The upper bound of this {operator} is not closed: {closer} is missing.")
