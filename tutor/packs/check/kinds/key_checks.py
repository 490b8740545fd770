"""What the rules have to know of a kind of blank."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tutor.checking.contract.when import Pattern
from tutor.notation import Vocabulary
from tutor.packs.check.subject.subject import Subject


@dataclass(frozen=True, slots=True)
class Shown:
    """A text that stands beside another part, its values filled in.

    Attributes:
        markdown: the text.
        option: whether it is one of several to choose from, so that a name in it tells nothing.
    """

    markdown: str
    option: bool = False


Unread = tuple[str, str, str]
"""What does not read, such as “The key `x` does not read”; why, or ""; and the cure."""


def nothing(*_: object) -> tuple[()]:
    """Nothing at all."""
    return ()


def unheard(*_: object) -> None:
    """Nothing that could be said by chance."""


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
        told_elsewhere: what in a text beside another part is a blank's answer in a variant; or nothing. It is
            stricter than `leak`: what stands in many a text by chance, as 2 or a name's norm, tells nothing.
        neighbours: answers near the example, of which at least one must not count.
        trivial: answers that come to mind at once, as 0, and seldom are meant to count.
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
    told_elsewhere: Callable[[Subject, Any, Shown, int], str | None] = unheard
    neighbours: Callable[[Any, Vocabulary], Iterable[str]] = nothing
    trivial: Callable[[Any, Vocabulary], Iterable[str]] = nothing
    argues: bool = False
    label_above: bool = False
