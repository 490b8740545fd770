"""What kind of thing an expression is: a number, a vector, a matrix, a condition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Size = int | str | None
"""A number of components: known, symbolic such as `d`, or not known (`ones`)."""

ShapeForm = Literal["scalar", "vector", "row", "matrix", "condition", "set", "any"]


@dataclass(frozen=True, slots=True)
class Shape:
    """The kind of an expression.

    Attributes:
        form: `vector` is a column; a typed `[1, 2, 3]` counts as a vector, too. `row` is a transposed vector.
            `any` is a name that is not declared, which only stands on a left side.
        dims: `()` for scalars and conditions, `(size,)` for vectors and rows, `(rows, columns)` for matrices.
    """

    form: ShapeForm
    dims: tuple[Size, ...] = ()

    @property
    def description(self) -> str:
        """In words, for a sentence: `a number`, `a vector with 3 components`."""
        if self.form in ("vector", "row") and self.dims[0] is not None:
            size = self.dims[0]
            noun = "component" if size == 1 else "components"
            return f"a {'row' if self.form == 'row' else 'vector'} with {size} {noun}"
        if self.form == "matrix" and None not in self.dims:
            return f"a matrix of size {self.dims[0]} × {self.dims[1]}"
        return {"scalar": "a number", "vector": "a vector", "row": "a row", "matrix": "a matrix",
                "condition": "a condition", "set": "a set", "any": "not known"}[self.form]  # fmt: skip


SCALAR = Shape("scalar")
CONDITION = Shape("condition")
SET = Shape("set")
ANY = Shape("any")


def agree(left: Size, right: Size) -> bool:
    """Whether two sizes may be the same."""
    return left is None or right is None or left == right


def known_size(left: Size, right: Size) -> Size:
    """The size that is known, of two that agree."""
    return right if left is None else left
