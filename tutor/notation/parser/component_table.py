"""The table of what the word `elementwise` makes of formulas, in the author's guide, made by reading them.

`python -m tutor.notation.parser.component_table content/README.md` writes the table into the guide.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from tutor.notation.lexicon.prepared_vocabulary import known
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.parser.read import read
from tutor.notation.writing.guide_section import renew, with_section
from tutor.notation.writing.plain import write

BEGIN = (
    "<!-- components: begin; written by python -m tutor.notation.parser.component_table content/README.md -->"
)
END = "<!-- components: end -->"

NAMES = Vocabulary(
    (
        *(Declaration(name, "vector", dims=("d",)) for name in ("g", "h", "m", "v", "z", "delta")),
        Declaration("epsilon"),
        Declaration("W", "matrix", dims=("d", "d")),
    )
)
"""Vectors with d components, a number and a matrix."""

TYPED = (
    "1 - h", "z - max(z)", "sqrt(v) + epsilon", "g^2", "v^(1/2)", "h (1 - h)", "m/(sqrt(v) + epsilon)",
    "1/(1 + exp(-z))", "e^z", "W^T (delta (1 - h^2))",
)  # fmt: skip


def table() -> str:
    """The table in Markdown, between its two markers."""
    names = known(replace(NAMES, elementwise=True))
    lines = [BEGIN, "", "| typed | read as |", "|---|---|"]
    lines += [f"| `{typed}` | `{write(read(typed, names).tree, 'unicode')}` |" for typed in TYPED]
    return "\n".join([*lines, "", END])


def renewed(guide: str) -> str:
    """The guide with the table as it is now.

    Raises:
        ValueError: if the guide has no place for it.
    """
    return with_section(guide, table())


if __name__ == "__main__":
    renew(sys.argv[1], renewed)
