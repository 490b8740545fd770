"""Why a tree has no value: the exceptions that pass inside the checker and never leave it."""

from __future__ import annotations


class CannotEvaluate(Exception):  # noqa: N818 (what happened, in plain words)
    """The tree has no value here. `sentence` is fit for a student."""

    def __init__(self, sentence: str = "This could not be worked out.") -> None:
        super().__init__(sentence)
        self.sentence = sentence


class KindMismatch(CannotEvaluate):
    """Shapes do not fit, such as a vector added to a number."""


class UnknownName(CannotEvaluate):
    """A name has neither a value nor a definition."""


class Undefined(CannotEvaluate):
    """No value at this point: a division by zero, 0^0, ln 0, a tie where one winner is needed."""


class OutsideDomain(Undefined):
    """A function of whole numbers was asked for a value that it never has, such as (-2)!."""


class Unresolved(CannotEvaluate):
    """Rounding hides which value there is, as next to a jump or a pole; more digits may tell."""


class TooLarge(CannotEvaluate):
    """The value, or the work towards it, would pass the limits."""


class OutsideArithmetic(CannotEvaluate):
    """This arithmetic cannot hold the value (a root among fractions); a more general one may."""


class NotReal(OutsideArithmetic):
    """The value left the real line."""
