"""Collects what is wrong in a file while it is read, and finds the word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from tutor.packs.model.pack import Fault
from tutor.packs.model.rule import Rule

LONGEST_QUOTE = 60


@dataclass(slots=True)
class Faults:
    """The faults of one file, in the order found. Readers add to it and go on reading."""

    file: str
    found: list[Fault] = field(default_factory=list)

    def report(self, line: int, rule: Rule, sentence: str, cure: str) -> None:
        """Add what breaks a rule, as grave as the rule says.

        An error hides the part, or the problem, that it stands in; a student can live with a warning; a
        suggestion never counts against the pack.

        Args:
            line: 1-based; 0 for the whole file.
            rule: what is broken.
            sentence: what was seen.
            cure: what to do.
        """
        self.found.append(Fault(self.file, line, rule.name, sentence, cure, rule.severity))

    def warn(self, line: int, rule: Rule, sentence: str, cure: str) -> None:
        """Add what breaks a rule whose faults are errors elsewhere, and that a student can live with here."""
        self.found.append(Fault(self.file, line, rule.name, sentence, cure, "warning"))

    @property
    def errors(self) -> int:
        """How many errors there are so far; two readings tell whether what lay between was sound."""
        return sum(fault.severity == "error" for fault in self.found)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be, whatever its case, or None.

    Less than half of the shorter word may be wrong, so that `foo` is not taken for `oo`.
    """
    from tutor.notation.lexicon.closest_name import (
        distance,  # Home must not wait for the notation, where nothing is wrong.
    )

    by_folded = {name.casefold(): name for name in known}
    folded = word.casefold()[:80]
    for close in get_close_matches(folded, by_folded, n=3, cutoff=0.6):
        shorter = min(len(folded), len(close))
        if 2 * distance(folded, close, shorter) < shorter:
            return by_folded[close]
    return None


def quoted(text: str) -> str:
    """`text` as a short quotation on one line."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= LONGEST_QUOTE else f"“{line[: LONGEST_QUOTE - 1]}…”"


def one_of(names: Iterable[str]) -> str:
    """`a, b or c`."""
    listed = list(names)
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}" if listed else ""


def cure_for(word: str, known: Iterable[str], otherwise: str) -> str:
    """Name the nearest known word, or say what else to do.

    Args:
        word: what was written.
        known: the words that might have been meant.
        otherwise: what to do if none of them was.
    """
    near = nearest(word, known)
    return f"Did you mean “{near}”?" if near else otherwise
