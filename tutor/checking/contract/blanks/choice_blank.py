"""A blank that is answered by choosing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank, OptionList
from tutor.checking.contract.blanks.pattern_shape import Shape

PATTERNS = (Shape("option", r"option (?P<number>\d{1,3})", "“option 2”"),)
"""An option that is wrong."""


@dataclass(frozen=True, slots=True)
class ChoiceBlank(Blank):
    """One of, or all of, some options. `keys` are 0-based; `feedback` has a text, maybe empty, for each.

    An answer names options by number (1-based), letter, their text or words that only one of them has;
    several are separated by commas. `called` holds 0-based numbers of options, each with a term for it.
    """

    options: tuple[str, ...]
    keys: tuple[int, ...]
    feedback: tuple[str, ...] = ()
    many: bool = False
    label: str = ""
    called: tuple[tuple[int, str], ...] = ()
    kind: Literal["choice"] = "choice"

    @property
    def right_answer(self) -> str:
        """The numbers of the right options."""
        return ", ".join(str(index + 1) for index in self.keys)

    def without_key(self) -> Self:
        """The same without its keys, feedback and terms."""
        return replace(self, keys=(), feedback=(), called=())

    def filled(self, fill: Callable[[str], str]) -> Self:
        """Options and feedback may hold values too."""
        return replace(self, options=tuple(map(fill, self.options)), feedback=tuple(map(fill, self.feedback)))

    @property
    def texts(self) -> tuple[str, ...]:
        """Options and feedback."""
        return (*self.options, *self.feedback)

    @property
    def choices(self) -> int:
        """The options, where one of them is asked for."""
        return 0 if self.many else len(self.options)

    @property
    def guess(self) -> float:
        """One option, or one set of options that is not empty, of all that there are."""
        count = len(self.options)
        return 1 / max(1, 2 ** min(count, 10) - 1 if self.many else count)

    @property
    def named(self) -> bool:
        """Whether a term stands for an option."""
        return bool(self.called)

    @property
    def choice(self) -> OptionList:
        """The blank itself."""
        return self
