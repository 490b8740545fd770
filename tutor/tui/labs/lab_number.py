"""A number of a lab that can be typed, in the form on its screen or by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Number(Generic[State]):
    """A number (or vector) of a lab that can be typed.

    Attributes:
        label: what it is called, such as `α`.
        names: what it is called where it is typed by name, in ASCII: `alpha`.
        about: a word on it.
        text: how it stands in a state, as it would be typed; "" where it is left open.
        take: the state with what was typed. Raises ValueError with a sentence for what cannot be.
    """

    label: str
    names: tuple[str, ...]
    about: str
    text: Callable[[State], str]
    take: Callable[[State, str], State]


def typed_into(numbers: Sequence[Number[State]], state: State, text: str) -> State:
    """The state with numbers typed by name: `alpha = 1000; T = 40`.

    Raises:
        ValueError: with a sentence, for a name that none has, or what cannot be.
    """
    for piece in filter(None, re.split(r"\s*[;\n]\s*", text.strip())):
        name, _, value = piece.partition("=")
        found = next((one for one in numbers if name.strip() in (one.label, *one.names)), None)
        if found is None or not value.strip():
            known = ", ".join(one.names[0] for one in numbers)
            raise ValueError(f"Type a name and a number, such as alpha = 1000; the names here are {known}.")
        state = found.take(state, value.strip())
    return state
