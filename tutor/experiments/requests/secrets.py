"""What a lab keeps to itself, because open parts of a pack ask for it; importable without NumPy.

`packs.trials.lab_secrets` decides it, from the pack and the record, and hands it to every lab's request; a
lab that is opened by itself has none.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isclose

Norm = tuple[float, bool]
"""Which norm a penalty takes, and whether it is squared."""

TIGHT = 1e-6
"""Numbers that differ by less than this part of their size are the same, whoever worked them out."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """Answers of parts that are open: unsolved, and their solution unseen.

    Attributes:
        points: vectors that no run may be seen to end in, nor a step to be.
        numbers: bounds, values and counts that are not to be told.
        shortest: whether it is asked in which sense the end of a run is the smallest solution.
        steps: the penalties whose best step is asked for.
        every_step: whether the pattern of the best steps is asked for, whatever the norm.
        told_steps: the penalties whose best step is known to the student nevertheless.
    """

    points: tuple[tuple[float, ...], ...] = ()
    numbers: tuple[float, ...] = ()
    shortest: bool = False
    steps: tuple[Norm, ...] = ()
    every_step: bool = False
    told_steps: tuple[Norm, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to keep."""
        return self != NOTHING

    def step(self, p: float, squared: bool) -> bool:
        """Whether the best step for this penalty is kept; without the square one case shows them all."""
        asked = (p, squared) in self.steps or (not squared and any(not square for _, square in self.steps))
        return (asked or self.every_step) and (p, squared) not in self.told_steps

    def number(self, value: float, within: float = TIGHT) -> bool:
        """Whether this number is kept, or one that differs from it by no more than this part of its size."""
        return any(isclose(value, kept, rel_tol=within, abs_tol=1e-12) for kept in self.numbers)


NOTHING = Secrets()
"""Of a lab that is opened by itself."""
