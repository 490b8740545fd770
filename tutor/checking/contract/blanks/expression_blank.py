"""A blank for typed mathematics that is compared by algebra."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Self

from tutor.checking.contract.blanks.blank import Blank, FormulaKey


@dataclass(frozen=True, slots=True)
class ExpressionBlank(Blank):
    """Typed mathematics, compared with `key`.

    Attributes:
        key: the expected expression, in the notation students type.
        left: names accepted before `=`, canonical first, such as `("u", "Δθ")`; empty if none is expected.
        forms: form rules asked for, such as `column`, `exact`, `lowest terms`; see `marking.forms`.
        strict: whether an equal answer that breaks a form rule has to be mended (True) or gets full credit.
        label: what stands before the input: `u =`, or a table's row and column names.
        derivation: where an answer of several lines is welcome, the facts that it may start from: equations,
            linear in what is asked and in helpers, that determine it; and declarations of those helpers, such
            as `c in R`. Empty where it is not.
    """

    key: str
    left: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    strict: bool = False
    label: str = ""
    kind: Literal["expression"] = "expression"
    derivation: tuple[str, ...] = ()

    @property
    def right_answer(self) -> str:
        """The key."""
        return self.key

    def without_key(self) -> Self:
        """The same without its key."""
        return replace(self, key="")

    @property
    def formula(self) -> str:
        """The key."""
        return self.key

    @property
    def expression(self) -> FormulaKey:
        """The blank itself."""
        return self

    @property
    def takes_lines(self) -> bool:
        """Whether there are facts to start from."""
        return bool(self.derivation)
