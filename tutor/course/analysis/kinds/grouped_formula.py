"""Wrong answers that are formulas: told apart by algebra, and described as authors write them."""

from __future__ import annotations

from tutor.checking.contract.blanks.blank import Blank
from tutor.course.analysis.kinds.grouping import LONGEST_PATTERN, words_written
from tutor.course.analysis.same_answer import Same
from tutor.notation import latex
from tutor.packs.check.texts.reader_texts import drawable


def formula_pattern(blank: Blank, same: Same) -> str:
    """The formula in a code span, if it is short enough."""
    usable = same.written and len(same.written) <= LONGEST_PATTERN and "`" not in same.written
    return f"`{same.written}`" if usable else ""


def formula_written(blank: Blank, same: Same) -> str:
    """The formula as LaTeX, or as it is typed where that cannot be drawn."""
    if same.tree is None:
        return words_written(blank, same)
    formula = _as_authors_write(latex(same.tree))
    return f"Your answer is ${formula}$." if drawable(formula) else f"Your answer is `{same.written}`."


def _as_authors_write(formula: str) -> str:
    """LaTeX in the spelling that the author's guide recommends, so that a problem keeps to one."""
    for ours, theirs in ((r"\lVert ", r"\|"), (r"\rVert", r"\|"), (r"\operatorname{sign}", r"\mathrm{sign}")):
        formula = formula.replace(ours, theirs)
    return formula
