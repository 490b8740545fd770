"""Where something stands outside of all brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.notation.tree.nodes import Span

_OPENING, _CLOSING = "([{", ")]}"


def outside_brackets(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """The places of a pattern that begin outside of all brackets, one behind the other."""
    depth, at = 0, 0
    while at < len(text):
        if text[at] in _OPENING:
            depth += 1
        elif text[at] in _CLOSING:
            depth -= 1
        elif depth == 0 and (found := pattern.match(text, at)):
            yield found.span()
            at = found.end()
            continue
        at += 1
