"""Completes a name that is being typed from those that the problem knows."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BEGUN = re.compile(r"(?<![\w\\])\\?([^\W\d_]\w+)$")


def completion(text: str, cursor: int, names: Iterable[str]) -> str:
    """What is missing of the name that ends at the cursor; "" where nothing can be added.

    Nothing can where no two letters stand before the cursor, letters follow it, or the word is a name itself.
    Of several names that begin alike, what they have in common is added.

    Args:
        text: what stands in the field.
        cursor: where, from 0.
        names: those that the problem knows.
    """
    begun = _BEGUN.search(text[:cursor])
    if begun is None or re.match(r"\w", text[cursor:]):
        return ""
    word = begun[1]
    fitting = [name for name in names if name.startswith(word)]
    if not fitting or word in fitting:
        return ""
    first, last = min(fitting), max(fitting)
    alike = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[len(word) : alike]
