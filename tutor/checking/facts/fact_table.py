"""The table of facts in the author's guide, made from the examples that are tried in the tests.

`python -m tutor.checking.facts.fact_table content/README.md` writes the table into the guide.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from tutor.notation.writing.guide_section import renew, with_section

BEGIN = "<!-- facts: begin; written by python -m tutor.checking.facts.fact_table content/README.md -->"
END = "<!-- facts: end -->"


@dataclass(frozen=True, slots=True)
class Example:
    """A sort of fact that is put to use.

    Attributes:
        declared: the names, as they are declared before the facts.
        facts: one fact, or several that go together.
        makes: two expressions that are equal under them.
        says: what is known, in words.
    """

    declared: tuple[str, ...]
    facts: tuple[str, ...]
    makes: tuple[str, str]
    says: str


_MATRIX = ("A in R^(n x n)", "x in R^n")

EXAMPLES: tuple[Example, ...] = (
    Example(("y in R^n", "p in R^n"), ("sum(y) = 1",), ("sum(y) p - y", "p - y"), "a sum of components"),
    Example(("u in R^n", "v in R^n"), ("u^T v = 0",), ("(u + v)^T v", "v^T v"), "an inner product"),
    Example(("v in R^n",), ("v^T v = 1",), ("v v^T v", "v"), "the length of a vector, also `||v|| = 1`"),
    Example(_MATRIX, ("A = A^T",), ("(A + A^T) x", "2 A x"), "symmetric; with a minus, skew"),
    Example(("U in R^(m x n)", "x in R^n"), ("U^T U = I",), ("||U x||", "||x||"), "orthonormal columns"),
    Example(
        ("Q in R^(n x n)",), ("Q Q^T = I",), ("Q^-1", "Q^T"), "orthonormal rows; a square one is orthogonal"
    ),
    Example(
        ("P in R^(n x n)",), ("P^2 = P", "P = P^T"), ("(P^T P)^2", "P"), "a projection, an orthogonal one"
    ),
    Example(("S in R^(n x n)",), ("S^2 = I",), ("S^3", "S"), "its own inverse"),
    Example(_MATRIX, ("tr(A) = 1",), ("tr(2 A)", "2"), "the trace"),
    Example(("A in R^(2 x 2)",), ("det(A) = 1",), ("det(2 A)", "4"), "the determinant"),
    Example(("N in R^(n x n)",), ("N^2 = 0",), ("(I - N)^-1", "I + N"), "a square that is 0"),
    Example(
        ("A in R^(n x n)", "B in R^(n x n)"), ("A B = B A",), ("(A + B)^2", "A^2 + 2 A B + B^2"), "commuting"
    ),
    Example(
        (*_MATRIX, "lambda in R"),
        ("A x = lambda x",),
        ("A^2 x", "lambda^2 x"),
        "what a matrix does to a vector",
    ),
    Example(
        ("p in R", "q in R"),
        ("p + q = 1",),
        ("p (1 - p)", "p q"),
        "an equation that one number can be solved from",
    ),
    Example(("x in R", "y in R"), ("x^2 + y^2 = 1",), ("(x + y)^2", "1 + 2 x y"), "a sum of squares"),
    Example(("f > 0", "a > 0", "b > 0"), ("1/f = 1/a + 1/b",), ("f", "a b/(a + b)"), "a reciprocal, a power"),
    Example(
        ("a in R", "b in R"), ("a > b",), ("|b - a|", "a - b"), "an order; a chain `0 < b < a` is several"
    ),
)


def table() -> str:
    """The table in Markdown, between its two markers."""
    lines = [BEGIN, "", "| fact | what it makes equal | what is known |", "|---|---|---|"]
    for example in EXAMPLES:
        facts = ", ".join(_code(fact) for fact in example.facts)
        lines.append(f"| {facts} | {' and '.join(map(_code, example.makes))} | {example.says} |")
    return "\n".join([*lines, "", END])


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


def renewed(guide: str) -> str:
    """The guide with the table as it is now.

    Raises:
        ValueError: if the guide has no place for it.
    """
    return with_section(guide, table())


if __name__ == "__main__":
    renew(sys.argv[1], renewed)
