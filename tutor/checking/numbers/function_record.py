"""What is known of a function: how each kind of number works it out, and where it turns, jumps or is cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Rule = str | Callable[..., Any]
"""How an arithmetic works a function out: the name in the arithmetic's own library, or what to do with the
arithmetic and the arguments."""

Level = Literal["zero", "whole"]
"""Where the inside of a jump turns: at 0, as in sign, or at each whole number, as in floor."""


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """One function. What is left out is not known of it; each rule holds for principal values.

    Attributes:
        name: canonical, as in `Apply.function`.
        of_values: what it makes of vectors and matrices: (interpreter, values). Without it the function acts
            on each component.
        over: what it makes of the values of its body, where it may run over an index: (interpreter, values,
            places).
        formula: its meaning in terms of other operations: (field, *arguments). It serves every arithmetic
            that has no rule of its own below, and holds in all of them.
        rationals: the fractions among its values; others raise `OutsideArithmetic`.
        doubles: by Python's `math`.
        balls: by FLINT, real and complex: the name of a method of `arb` and `acb`, or (field, *arguments).
        sympy: by SymPy.
        normal_form: in terms of exponentials, logarithms, powers and symbols.
        domain: where it is real, if that is not everywhere, for real arguments: conditions as trees that all
            have to hold, (*arguments). Poles are left out of account.
        jumps: the insides of its jumps, as trees, and where each of them turns: (*arguments).
        corner: whether it has a corner or a jump, so that it may look like another function on one side.
        chooses: whether it picks one of several values or places: any of them may win.
        erratic: whether its values at some points tell nothing of those at others, as of a divisor or a rank:
            equal values at points are no evidence then.
        late: whether it is 0 for whole numbers up to one that is typed, as binom(n, 40).
        root: whether it is a root.
        hidden: bits after which its value may differ from a limit or a constant: (*arguments), in balls.
        keeps_size: whether the size of a unit matrix cannot come out of it as a number.
        as_power: base and exponent as trees, where it is a power: (*arguments).
        slope: its derivative at its argument, as a tree: (x).
        as_logarithm: argument and base as trees, where it is a logarithm: (*arguments).
        growth: bits that its value may take for each one in its argument.
        separation: its bound of `by_separation_bound`, where it has algebraic values: (bounds, *arguments).
    """

    name: str
    of_values: Callable[..., Any] | None = None
    over: Callable[..., Any] | None = None
    formula: Callable[..., Any] | None = None
    rationals: Callable[..., Any] | None = None
    doubles: Rule | None = None
    balls: Rule | None = None
    sympy: Rule | None = None
    normal_form: Callable[..., Any] | None = None
    domain: Callable[..., list[Any]] | None = None
    jumps: Callable[..., list[tuple[Any, Level]]] | None = None
    corner: bool = False
    chooses: bool = False
    erratic: bool = False
    late: bool = False
    root: bool = False
    hidden: Callable[..., Any] | None = None
    keeps_size: bool = False
    as_power: Callable[..., tuple[Any, Any]] | None = None
    as_logarithm: Callable[..., tuple[Any, Any]] | None = None
    slope: Callable[[Any], Any] | None = None
    growth: int = 0
    separation: Callable[..., Any] | None = None
