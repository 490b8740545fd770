"""How a text speaks of another part: authors write its id, students read its title."""

from __future__ import annotations

import re

from tutor.packs.model.pack import Pack, Problem

_SPAN = r"`(?:[a-z0-9-]+/)?[a-z0-9-]+`"
_PARTS = re.compile(rf"\b[Pp]arts?\s+{_SPAN}(?:(?:\s*,\s*|\s*,?\s+(?:and|or)\s+){_SPAN})*")
_ONE = re.compile(_SPAN)


def titled(markdown: str, pack: Pack, problem: Problem) -> str:
    """The text with “title” for the `id` in “part `id`” and “parts `one`, `two` and `three`”.

    An id is looked for in the problem, then in the whole pack, where it may stand as `problem/part`; one that
    no part has, or several, stays as it is.
    """
    if "`" not in markdown:
        return markdown

    def named(match: re.Match[str]) -> str:
        title = _title(match[0].strip("`"), pack, problem)
        return f"“{title}”" if title else match[0]

    return _PARTS.sub(lambda match: _ONE.sub(named, match[0]), markdown)


def _title(id: str, pack: Pack, problem: Problem) -> str:  # noqa: A002
    own = problem.part(id)
    if own is not None:
        return own.title
    found = [
        part.title
        for other in pack.problems
        for part in other.parts
        if id in (part.id, f"{other.id}/{part.id}")
    ]
    return found[0] if len(found) == 1 else ""
