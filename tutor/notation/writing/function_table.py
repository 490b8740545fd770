"""The table of functions in the author's guide, made from their records.

`python -m tutor.notation.writing.function_table content/README.md` writes the table into the guide.
"""

from __future__ import annotations

import sys

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.tree.nodes import Apply, Name
from tutor.notation.writing.guide_section import renew, with_section
from tutor.notation.writing.latex import write_latex

BEGIN = (
    "<!-- functions: begin; written by python -m tutor.notation.writing.function_table content/README.md -->"
)
END = "<!-- functions: end -->"


def table() -> str:
    """The table in Markdown, between its two markers."""
    lines = [BEGIN, "", "| function | also typed | LaTeX | what it is |", "|---|---|---|---|"]
    for function in FUNCTIONS.values():
        also = ", ".join(f"`{spelling}`" for spelling in _also(function))
        lines.append(f"| `{typed(function)}` | {also} | `{_latex(function)}` | {function.description} |")
    return "\n".join([*lines, "", END])


def typed(function: Function) -> str:
    """How the function is typed with the names that its arguments have in tables: `clip(x, a, b)`."""
    return f"{function.name}({function.arguments})"


def _also(function: Function) -> tuple[str, ...]:
    letters = (f"{GREEK.get(letter, letter)}({function.arguments})" for letter in function.letters)
    return (*function.aliases, *function.called, *letters)


def _latex(function: Function) -> str:
    names = tuple(Name(name) for name in function.arguments.split(", "))
    letter = next((letter for letter in function.letters if letter in GREEK), "")
    return write_latex(Apply(function.name, names, letter=letter)).replace("|", "\\|")


def renewed(guide: str) -> str:
    """The guide with the table as it is now.

    Raises:
        ValueError: if the guide has no place for it.
    """
    return with_section(guide, table())


if __name__ == "__main__":
    renew(sys.argv[1], renewed)
