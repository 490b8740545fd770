"""The words of a `Form` field and what each asks for; the author's guide prints them."""

from __future__ import annotations

FORMS: tuple[tuple[str, str], ...] = (
    ("column", "a vector is written as a column"),
    ("row", "a vector is written as a row"),
    ("exact", "no decimals"),
    ("lowest terms", "fractions are reduced, those of polynomials as well"),
    ("decimal", "no fractions"),
    ("factored", "a product of polynomials that cannot be factored further"),
    ("expanded", "no product and no whole power of a sum"),
    ("single fraction", "everything over one denominator"),
    ("no negative exponents", "powers stand in the denominator"),
    ("worked out", "nothing is left to add, multiply or take out of a root: `2 sqrt(3)`, not `sqrt(12)`"),
    ("solved", "in a condition the unknown stands alone: `alpha < 2`, not `|1 - alpha| < 1`"),
    ("3 significant figures", "that many figures, and the value rounded to them"),
    ("within 0.01", "off by at most that; `within 1%` is relative to the key"),
    ("decimal within 0.01", "the same, written as a decimal"),
    ("up to a constant", "the difference to the key does not depend on any declared name"),
    ("up to a positive factor", "the key times something that is always positive"),
    ("up to order", "a list with the same items in any order, typed `1, 3`, `1 and 3` or `(1, 3)`"),
    (
        "modulo 2 pi",
        "off by a whole multiple of 2π, and so `modulo pi/7`, `modulo 360`, `modulo 7`; `10 (mod 7)` is read",
    ),
)
"""The words by way of example, each with its meaning; numbers in them may be others."""


def table() -> str:
    """The same in Markdown, as it stands in the author's guide."""
    rows = [f"| `{words}` | {meaning} |" for words, meaning in FORMS]
    return "\n".join(["| Form | asks for |", "|---|---|", *rows])
