"""What the rules have to know of a kind of blank."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tutor.checking.contract.when import Pattern
from tutor.notation import Vocabulary
from tutor.packs.check.subject.subject import Subject

Unread = tuple[str, str, str]
"""What does not read, such as “The key `x` does not read”; why, or ""; and the cure."""


def nothing(*_: object) -> tuple[()]:
    """Nothing at all."""
    return ()


@dataclass(frozen=True, slots=True)
class KeyChecks:
    """What is different from kind to kind in the rules about keys.

    Attributes:
        leak: what in a text, its values filled in, gives a blank's answer away in a variant of the part; or
            None.
        fits: whether a pattern of a mistake can fit an answer.
        example: such a pattern as an answer, or None where it is none as it stands.
        patterns: which patterns are for this kind, for a sentence; "" where it has none for itself.
        respelled: the key in other spellings, which have to count, in the names of the question.
        others: other answers, which must not count unless a form rule allows them.
        unread: what a student could not be compared with, in the names of the question.
        told: what a student may read of a blank before the part is solved, each with a name for it.
        argues: whether the statement itself is what is asked about, so that it may well hold the answer.
        label_above: whether the label stands above the input and not beside it.
    """

    leak: Callable[[Subject, Any, str, int], str | None]
    fits: Callable[[Pattern], bool]
    example: Callable[[Pattern], str | None]
    patterns: str = ""
    unread: Callable[[Any, Vocabulary], Iterable[Unread]] = nothing
    respelled: Callable[[Any, Vocabulary], Iterable[str]] = nothing
    others: Callable[[Any, Vocabulary], Iterable[str]] = nothing
    told: Callable[[Any], Iterable[tuple[str, str]]] = nothing
    argues: bool = False
    label_above: bool = False
