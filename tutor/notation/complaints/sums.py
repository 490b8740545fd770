"""What is said of sums, products and extremes over an index, also with dots, in words or as in programs."""

from __future__ import annotations

import re

from tutor.notation.complaints.place import Message, Place, say
from tutor.notation.lexicon.functions_of_arrays import PROD, SUM

_DOTS = r"\.\.\.?|…|\\[lc]?dots"
_HEAD = r"\\?(?P<head>[Ss]um|[Pp]rod(?:uct)?|[Ss]umme|∑|∏)"
_BODY = r"(?P<body>[^=]{1,80}?)"
_INDEX = r"(?P<index>[A-Za-z])"
_LOW, _HIGH = r"(?P<low>[^,;=]{1,20}?)", r"(?P<high>[^,;=]{1,20}?)"
_TO = rf"(?:\bto\b|{_DOTS})"
_TYPED = tuple(
    re.compile(rf"^\s*{_HEAD}{rest}\s*$")
    for rest in (
        rf"\s*\(\s*{_BODY}\s*,\s*{_INDEX}\s*=\s*{_LOW}\s*(?:{_DOTS}|,|\bto\b)\s*{_HIGH}\s*\)",
        rf"\s*\(\s*{_BODY}\s*,\s*[(\[{{]?\s*{_INDEX}\s*,\s*{_LOW}\s*,\s*{_HIGH}\s*[)\]}}]?\s*\)",
        rf"\s*\(\s*{_INDEX}\s*=\s*{_LOW}\s*(?:{_DOTS}|,|\bto\b)\s*{_HIGH}\s*,\s*{_BODY}\s*\)",
        rf"\s+(?:from\s+|over\s+)?{_INDEX}\s*=\s*{_LOW}\s*{_TO}\s*{_HIGH}\s*(?:\bof\b|,|:)\s*{_BODY}",
        rf"\s+(?:of\s+)?{_BODY}\s*,?\s+(?:from|for)\s+{_INDEX}\s*=\s*{_LOW}\s*{_TO}\s*{_HIGH}",
    )
)
_LONGEST = 200
_FACTOR_BEFORE = re.compile(r"(?:[*·×⋅)]|\\cdot|\\times)\s*$")
_FACTOR_AFTER = re.compile(r"\s*(?:[*·×⋅(]|\\cdot|\\times)")
_DOTS_AT = re.compile(_DOTS)

PRODUCT = "Type a long product with its index, as in prod_(k=1)^n k, or with factorials."
LIST = "Type values that go on and on as one formula with a whole number, as in 1 + 2 k."


def first(place: Place) -> Message | None:
    """What is said of a whole answer such as `sum(k, k=1..n)`, wherever reading failed in it."""
    if len(place.text) > _LONGEST:
        return None
    found = next((match for shape in _TYPED if (match := shape.match(place.text))), None)
    if found is None or place.known.declared(found["head"]):
        return None
    long_product = found["head"][:1] in "Pp∏"
    name = PROD.name if long_product else SUM.name
    body = found["body"].strip()
    body = f"({body})" if re.search(r"[+\-]", body) else body
    typed = f"{name}_({found['index']}={found['low'].strip()})^{_high(found['high'].strip())} {body}"
    what = "A product is" if long_product else "A sum is"
    return say(f"{what} typed with its index below it, as in {name}_(k=1)^n k^2.", typed)


def _high(bound: str) -> str:
    return bound if bound.isalnum() else f"({bound})"


def instead_of_dots(place: Place) -> str | None:
    """What to type for dots between factors, or at the end of a list; None between terms."""
    dots = _DOTS_AT.match(place.text, place.span[0])
    before, after = place.text[: place.span[0]], place.text[dots.end() if dots else place.span[1] :]
    if before.rstrip().endswith((",", ";")):
        return LIST
    if _FACTOR_BEFORE.search(before) and (_FACTOR_AFTER.match(after) or not after.strip()):
        return PRODUCT
    return None


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
