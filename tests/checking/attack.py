"""One attack on a verdict: two texts, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attack:
    """Two texts, what is declared, where the difference lies if there is one, and a form that loosens."""

    one: str
    two: str
    given: tuple[str, ...]
    sort: str
    form: str = ""
