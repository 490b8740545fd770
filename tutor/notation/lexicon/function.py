"""What notation knows of a function: its spellings, its arguments, what it does to shapes, and its LaTeX."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutor.notation.lexicon.symbol import Symbol

Effect = Literal[
    "elementwise",
    "extreme",
    "place",
    "inner product",
    "diagonal",
    "square matrix to number",
    "square matrix to itself",
    "components to number",
    "numbers to number",
    "vector to number",
    "vector to itself",
    "matrix to number",
    "size to vector",
    "transposed",
    "unit matrix",
]
"""What a function makes of the shapes of its arguments; `shapes/function_rules.py` has a rule for each."""


@dataclass(frozen=True, slots=True)
class Function:
    """One known function.

    Attributes:
        name: canonical name, as in `Apply.function`.
        least: fewest arguments.
        most: most arguments.
        effect: what it does to shapes; `elementwise` acts on each component of a vector.
        aliases: other spellings, without backslash.
        elsewhere: what it is called in other countries and on calculators; answered with what to type.
        called: spellings that are only read where a parenthesis follows, beside the aliases.
        letters: letters that stand for it right before a parenthesis, where they are no declared names; for a
            function of several arguments only where there are several.
        arguments: what its arguments are called in tables.
        greedy: whether `sin 2x` without parentheses takes all the factors that follow.
        shy: whether the word is only a function where a parenthesis follows (short ones might be products).
        touched: whether that parenthesis has to touch the word.
        over: whether it may run over an index, as sum_i.
        numbered: whether a number may stand below or right behind the word, as in log_2 x and norm1(x).
        p: for a norm by its own name, which one it is.
        inverse: the function that `sin^-1` means.
        latex: how LaTeX writes its head; "" for its name as an operator.
        layouts: how LaTeX writes it with that many arguments where it is no head with a bracket: `#1` stands
            for the first argument, `(#1)` for the argument in parentheses as high as it is.
        commands: LaTeX commands that take the arguments in braces, as \\binom{n}{k}.
        big: how LaTeX writes the operator over an index, where it has a sign of its own.
        plain: how a line of text writes it, if not as a name with parentheses; the same `#1`.
        glyph: the Unicode sign that stands for the name.
        palette: its entry in the symbol palette, if it helps to have one.
        description: for the tables of symbols and functions.
    """

    name: str
    least: int = 1
    most: int = 1
    effect: Effect = "elementwise"
    aliases: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    arguments: str = "x"
    greedy: bool = False
    shy: bool = False
    touched: bool = False
    over: bool = False
    numbered: bool = False
    p: str = ""
    inverse: str = ""
    latex: str = ""
    layouts: tuple[str, ...] = ()
    commands: tuple[str, ...] = ()
    big: str = ""
    plain: str = ""
    glyph: str = ""
    palette: Symbol | None = None
    description: str = ""

    def layout(self, count: int) -> str | None:
        """How LaTeX writes it with so many arguments, if it has a layout for that."""
        return next((layout for layout in self.layouts if layout.count("#") == count), None)
