"""How the title of a part begins where it stands alone: with a capital, unless it begins with mathematics."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?![\w^(=[{′'])")
_FUNCTIONS = "sin cos tan ln log exp det tr rank sup inf arg argmin argmax max min lim sqrt erf"
_BEHIND_A_NAME = "and or is in as to of on over times plus minus against versus by for from with"


def as_title(title: str) -> str:
    """`what is it?` as `What is it?`; `x against y`, `n(n-1)`, `sin of a sum` and `dW` stay as they are."""
    first = _WORD.match(title)
    if first is None or not first[0].islower() or first[0] in _FUNCTIONS.split():
        return title
    if len(first[0]) == 1:
        follows = re.match(r"a ([^\W\d_]{2,})", title)
        if follows is None or follows[1] in _BEHIND_A_NAME.split():
            return title
    return title[0].upper() + title[1:]
