"""The names that a part knows, and what each of them is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from tutor.notation.tree.nodes import Node, Relation

Form = Literal["scalar", "vector", "matrix", "function"]
Domain = Literal["complex", "real", "rational", "integer", "natural"]


@dataclass(frozen=True, slots=True)
class Declaration:
    """One name, as declared by `alpha > 0`, `n in N`, `g in R^d`, `A in R^(m x n)` or `a = [1, 1/10]`.

    Attributes:
        name: canonical name (`alpha`, `theta_0`, `Deltatheta`).
        form: scalar, vector, matrix or function.
        domain: the set that the scalar, or each component, is drawn from. `natural` starts at 1.
        dims: sizes, each a number or the name of a symbolic dimension: `()`, `("d",)`, `(3,)`, `("m", "n")`;
            for a function those of its value.
        bounds: conditions on a scalar, such as `((">", 0), ("<", 1))`; `("!=", 0)` for nonzero.
        definition: the tree that the name stands for, if it was declared with `=`.
        text: the declaration as it was written.
        source: for a function the sizes of its argument.
        aside: whether it is only allowed in answers, as a name of wrong ones is: no one is told of it.
    """

    name: str
    form: Form = "scalar"
    domain: Domain = "real"
    dims: tuple[int | str, ...] = ()
    bounds: tuple[tuple[str, Fraction], ...] = ()
    definition: Node | None = None
    text: str = ""
    source: tuple[int | str, ...] = ()
    aside: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether the number, or each component, is a whole one."""
        return self.domain in ("integer", "natural")

    @property
    def sign(self) -> int | None:
        """1 or -1 where the declaration fixes the sign of a nonzero scalar."""
        if self.domain == "natural":
            return 1
        for operator, bound in self.bounds:
            if operator in (">", ">=") and bound >= 0:
                return 1
            if operator in ("<", "<=") and bound <= 0:
                return -1
        return None


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known between names: `sum(y) = 1`, `A = A^T`, `a > b`.

    Attributes:
        tree: a comparison of two sides, which holds for all values that are ever meant.
        text: the fact as it was written.
    """

    tree: Relation
    text: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Declared names, in order; later declarations of a name win.

    Attributes:
        declarations: in the order declared.
        open: whether undeclared single letters and Greek names are read as real scalars of their own.
        facts: what is known between the names, in the order stated.
        elementwise: whether what does not fit together is read component by component, as `1 - h` and `g^2`.
    """

    declarations: tuple[Declaration, ...] = ()
    open: bool = False
    facts: tuple[Fact, ...] = ()
    elementwise: bool = False

    def get(self, name: str) -> Declaration | None:
        """The declaration of a canonical name, or None."""
        for declaration in reversed(self.declarations):
            if declaration.name == name:
                return declaration
        return None

    @property
    def names(self) -> tuple[str, ...]:
        """Every declared name, longest first, each once."""
        return tuple(sorted({d.name for d in self.declarations}, key=lambda name: (-len(name), name)))

    def extended(self, *declarations: Declaration) -> Vocabulary:
        """A vocabulary that knows these as well."""
        return replace(self, declarations=self.declarations + declarations)


EMPTY = Vocabulary()
"""Knows no names but the constants."""

OPEN = Vocabulary(open=True)
"""Knows no names, and takes every single letter or Greek name for a real scalar."""
