r"""OATutor's `@{name}`: numbers become variants of ours, anything else the first of its values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tutor.packs.importing.ledger import Cause, Notes
from tutor.packs.importing.plain_words import own
from tutor.packs.importing.pool_files import Variables
from tutor.packs.reading.variants import MOST_VARIANTS

MOST_NAMES = 20

_PLACE = re.compile(r"@\{(\w{1,60})\}")
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,12})?(?:/[1-9]\d{0,11})?")
_GLUED = re.compile(r"[\d.]@\{|@\{\w{1,60}\}\.?\d")


@dataclass(frozen=True, slots=True)
class Varied:
    """How a step varies.

    Attributes:
        vary: the value of our `Vary` field, or "" if it does not vary.
        given: definitions that its texts and keys use.
        names: our name for each variable.
        first: the text that takes a variable's place where it has no name of ours.
    """

    vary: str
    given: tuple[str, ...]
    names: dict[str, str]
    first: dict[str, str]

    @property
    def defined(self) -> tuple[str, ...]:
        """What a key is read with: the first variant, then the definitions that use it."""
        if not self.vary:
            return ()
        name, _, values = self.vary.partition(" in ")
        return (f"{name} = {_first(values)}", *self.given)

    def fill(self, text: str) -> str:
        """The text with every variable replaced."""
        if "@{" not in text:
            return text
        pieces = text.split("$$")
        replace = (self._in_prose, self._in_formula)
        return "$$".join(_PLACE.sub(replace[index % 2], piece) for index, piece in enumerate(pieces))

    def _in_prose(self, match: re.Match[str]) -> str:
        name = self.names.get(match[1])
        return self.first.get(match[1], match[0]) if name is None else own(rf"\value{{{name}}}")

    def _in_formula(self, match: re.Match[str]) -> str:
        text = self._in_prose(match)
        return f"{{{text}}}" if match[1] in self.names else text


def varied(texts: Sequence[str], variables: Variables, notes: Notes) -> Varied:
    """How the variables of a step are carried over. All of them change together, as OATutor has it.

    Args:
        texts: all that may use a variable.
        variables: by name, the values in order.
        notes: where to note what is lost.
    """
    used = list(dict.fromkeys(name for text in texts for name in _PLACE.findall(text)))
    for name in used:
        if name not in variables:
            notes.add(Cause.VARIANTS, f"@{{{name}}} has no values")
    known = [name for name in used if name in variables][:MOST_NAMES]
    count = max((len(variables[name]) for name in known), default=0)
    rows = [tuple(variables[name][at % len(variables[name])] for name in known) for at in range(count)]
    rows = list(dict.fromkeys(rows))
    first = dict(zip(known, rows[0], strict=True)) if rows else {}
    numbers = all(_NUMBER.fullmatch(value) for row in rows for value in row)
    if len(rows) < 2 or not numbers or any(_GLUED.search(text) for text in texts):
        if len(rows) > 1:
            notes.add(Cause.VARIANTS, f"{', '.join(known)}: {len(rows) - 1} further versions")
        return Varied("", (), {}, first)
    if len(rows) > MOST_VARIANTS:
        notes.add(Cause.VARIANTS, f"{len(rows) - MOST_VARIANTS} of {len(rows)} versions are too many")
        rows = rows[:MOST_VARIANTS]
    names = {name: f"v{chr(ord('a') + index)}" for index, name in enumerate(known)}
    if len(known) == 1:
        return Varied(f"va in {{ {', '.join(row[0] for row in rows)} }}", (), names, first)
    values = ", ".join(f"[{', '.join(row)}]" for row in rows)
    together = _letter(texts)
    given = tuple(f"{names[name]} = {together}_{index}" for index, name in enumerate(known, 1))
    return Varied(f"{together} in {{ {values} }}", given, names, first)


def _letter(texts: Sequence[str]) -> str:
    """A letter for the vector of all values that no text uses."""
    used = {letter for text in texts for letter in text}
    return next((letter for letter in "QZWKJVXYUGHFMPRSTABCDL" if letter not in used), "Q")


def _first(values: str) -> str:
    inside = values.strip("{} ")
    return f"{inside[: inside.index(']')]}]" if inside.startswith("[") else inside.partition(",")[0]
