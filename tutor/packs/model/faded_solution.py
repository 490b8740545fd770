"""The beginning of a worked solution: all but its last two lines of reasoning, for whoever goes on alone."""

from __future__ import annotations

import re

from tutor.packs.model.pack import Part

BLANK = 2
"""So many lines of reasoning, the last ones, are left to the student."""

RUNG = "begin"
"""The id of the hint that it is, in the record."""

_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$(.+?)\$", re.DOTALL)


def faded(part: Part) -> str:
    """The first lines of a part's solution, in Markdown; "" where there are none that could be shown.

    A line of reasoning is a paragraph, an item of a list or a formula on lines of its own. Nothing is shown
    of the solution to a choice or to several blanks, where the answer stands along the way, and nothing from
    the line on that says what the answer is: names it, or has an equation for what the last lines find.

    Args:
        part: the question that is on the desk.
    """
    if len(part.blanks) != 1 or part.blanks[0].choices or part.blanks[0].choice is not None:
        return ""
    blank, lines = part.blanks[0], _lines(part.solution)
    kept, last = lines[:-BLANK], lines[-BLANK:]
    found = {_bare(blank.label.rpartition("=")[0]), *(side for line in last for side in _sides(line))} - {""}
    key = _bare(blank.right_answer).casefold()
    until = (n for n, line in enumerate(kept) if found & set(_sides(line)) or key in _bare(line).casefold())
    return "\n\n".join(kept[: next(until, len(kept))])


def _lines(markdown: str) -> list[str]:
    found: list[str] = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        items = re.split(r"\n(?=(?:[-*]|\d+[.)])\s)", block.strip())
        found += [item for item in items if item.strip()]
    return found


def _sides(line: str) -> list[str]:
    """What stands at the left of the equations in a line of reasoning, a component as what it is one of."""
    formulas = (display or inline for display, inline in _FORMULA.findall(line))
    return [_bare(formula.partition("=")[0]).partition("_")[0] for formula in formulas if "=" in formula]


def _bare(formula: str) -> str:
    """Without spaces, and names without the backslash that LaTeX has before them."""
    return re.sub(r"\\[,;:! ]|\\left|\\right|\s|\\", "", formula)
