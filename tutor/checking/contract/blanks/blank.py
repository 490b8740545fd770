"""What can be asked of every blank, whatever its kind: its key as text, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, Self


class FormulaKey(Protocol):
    """A key that is one formula, compared by algebra; `ExpressionBlank` says what its parts are."""

    @property
    def key(self) -> str:
        """The expected expression."""

    @property
    def left(self) -> tuple[str, ...]:
        """Names accepted before `=`."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Form rules asked for."""

    @property
    def strict(self) -> bool:
        """Whether an equal answer in another form has to be mended."""

    @property
    def derivation(self) -> tuple[str, ...]:
        """What an answer of several lines may start from."""


class OptionList(Protocol):
    """Options to choose from; `ChoiceBlank` says what its parts are."""

    @property
    def options(self) -> tuple[str, ...]:
        """Their texts, as Markdown."""

    @property
    def keys(self) -> tuple[int, ...]:
        """Which are right, counted from 0."""

    @property
    def feedback(self) -> tuple[str, ...]:
        """What is said of each."""

    @property
    def many(self) -> bool:
        """Whether several may be right."""


class Blank:
    """Something to be filled in. A kind of blank derives from this; it is a frozen record of text.

    What a kind does not override is the answer of a blank that holds no mathematics, no options and no words.

    Attributes:
        kind: the name under which each room keeps what it does for this kind; a field with that default.
        label: what stands before the input: `u =`, or a table's row and column names.
    """

    __slots__ = ()

    kind: str
    label: str

    @property
    def right_answer(self) -> str:
        """The right answer, as a student would type it."""
        raise TypeError(f"{type(self).__name__} has no right answer")

    def without_key(self) -> Self:
        """The same without what a student does not see: equal for blanks that look alike."""
        raise TypeError(f"{type(self).__name__} cannot hide its key")

    def filled(self, fill: Callable[[str], str]) -> Self:
        """The same with its Markdown texts put through `fill`, which fills in a variant's values."""
        return self

    @property
    def texts(self) -> tuple[str, ...]:
        """The Markdown that a student may see of it, besides the label."""
        return ()

    @property
    def choices(self) -> int:
        """How many answers there are to choose one from; 0 where it is typed, or several are chosen."""
        return 0

    @property
    def guess(self) -> float:
        """How likely somebody who does not know the answer hits it at the first try."""
        return 1 / self.choices if self.choices else 0.03

    @property
    def formula(self) -> str | None:
        """The key as mathematics, where answers are mathematics: read by the notation, and drawn."""
        return None

    @property
    def expression(self) -> FormulaKey | None:
        """The key with its form rules, where answers are compared with one formula by algebra."""
        return None

    @property
    def within(self) -> str:
        """How far an answer may be from the key, such as `0.01` or `1%`."""
        return "0"

    @property
    def takes_lines(self) -> bool:
        """Whether an answer of several lines, a derivation, is welcome."""
        return False

    @property
    def demands(self) -> tuple[str, ...]:
        """The conditions that an answer has to satisfy, where it is judged by them."""
        return ()

    @property
    def adds_constant(self) -> bool:
        """Whether an answer may add a constant that nobody declared, as an antiderivative does."""
        return False

    @property
    def joint(self) -> bool:
        """Whether it can only be judged together with others of its kind."""
        return False

    @property
    def choice(self) -> OptionList | None:
        """The options, where an answer names some of them."""
        return None

    @property
    def words(self) -> tuple[str, ...] | None:
        """The words that are accepted, where an answer is in words."""
        return None

    @property
    def named(self) -> bool:
        """Whether names that a pack knows may stand in an answer."""
        return self.words is not None
