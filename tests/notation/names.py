"""The vocabulary that most of these tests read with."""

from __future__ import annotations

from tutor.notation import Complaint, Expression, Vocabulary, parse, vocabulary, write
from tutor.notation.tree.nodes import Node

_found = vocabulary(
    "alpha > 0",
    "lambda > 0",
    "x in R",
    "y in R",
    "n in N",
    "p in N",
    "x_1 in R",
    "x_12 in R",
    "g in R^d",
    "theta in R^3",
    "theta_0 in R^3",
    "a = [1, 1/10, 1/100]",
    "A in R^(m x n)",
    "S in R^(n x n)",
    "j = argmax_i |g_i|",
    "f: R -> R",
)
assert isinstance(_found, Vocabulary), _found
NAMES: Vocabulary = _found

_paper = vocabulary(
    "R1 > 0",
    "m_{t-1} in R",
    "\\hat{m}_t in R",
    "w^{(t)} in R^d",
    "a_m1 in R",
    "Ia > 0",
    "mu0 > 0",
    "\\tilde{x} in R",
    "x_{i,j} in R",
    "\\hat{\\theta}_{t+1} in R^d",
)
assert isinstance(_paper, Vocabulary), _paper
PAPER: Vocabulary = _paper
"""Names as papers write them."""


def tree(text: str, names: Vocabulary = NAMES) -> Node:
    """The tree of a text that can be read."""
    found = parse(text, names)
    assert isinstance(found, Expression), (text, found)
    return found.tree


def ascii_of(text: str, names: Vocabulary = NAMES) -> str:
    """The text as it is written back in ASCII."""
    return write(tree(text, names))


def complaint(text: str, names: Vocabulary = NAMES) -> Complaint:
    """The complaint about a text that cannot be read."""
    found = parse(text, names)
    assert isinstance(found, Complaint), (text, found)
    return found
