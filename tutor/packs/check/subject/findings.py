"""What checking a pack found."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.packs.model.pack import Fault, Pack


@dataclass(frozen=True, slots=True)
class Report:
    """The result of `check`.

    Attributes:
        pack: as loaded.
        faults: sorted by file and line.
        confirmed: ids of the parts whose key an experiment confirmed on every variant, in order.
        parts: how many parts were examined.
        drawn: which draws were examined, for each problem that draws its numbers, in words.
    """

    pack: Pack
    faults: tuple[Fault, ...]
    confirmed: tuple[str, ...] = ()
    parts: int = 0
    drawn: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """How many faults are errors."""
        return sum(fault.severity == "error" for fault in self.faults)

    @property
    def warnings(self) -> int:
        """How many faults are warnings."""
        return sum(fault.severity == "warning" for fault in self.faults)
