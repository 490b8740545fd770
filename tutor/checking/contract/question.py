"""What the checker is asked: the blanks to fill, the mistakes to recognise. Text only, so it travels as JSON.

One shape serves every kind of answer: a part has one or more *blanks*. A plain answer has one; a table has
one for each code cell, row by row; a part in stages has two, the second shown once the first is right. The
kinds are in `blanks`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutor.checking.contract.blanks.blank import Blank


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer that has a name.

    Attributes:
        name: slug, unique within the part.
        when: the text of its `When:` field: patterns separated by commas, mathematics in code spans.
        message: what the student is told; says what happened, not what the answer is.
        blank: the 0-based blank it is about, or None for any.
        turned: whether the message goes on with that of the mistake which the answer, negated, is.
    """

    name: str
    when: str
    message: str
    blank: int | None = None
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """A right answer to something else: another variant, another part. Recognised, never accepted.

    Attributes:
        what: `variant` or `part`.
        name: which one, for the message.
        given: declarations that its key needs.
        key: its key.
    """

    what: Literal["variant", "part"]
    name: str
    given: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that a verdict depends on, besides the answer.

    Attributes:
        given: declarations, in order: `alpha > 0`, `g in R^d`, `a = [1, 1/10, 1/100]`.
        blanks: what is to be filled in.
        mistakes: the part's own, tried in order, before the general ones.
        others: keys of sibling variants and parts, for the general mistakes.
        dimensions: what symbolic dimensions are written out as.
        staged: whether each blank is asked once those before it are right.
        terms: the names that are known in words, each as its author writes it below `## Terms`.
    """

    given: tuple[str, ...]
    blanks: tuple[Blank, ...]
    mistakes: tuple[Mistake, ...] = ()
    others: tuple[Other, ...] = ()
    dimensions: tuple[int, ...] = (2, 3, 5)
    staged: bool = False
    terms: tuple[str, ...] = ()


Answer = tuple[str, ...]
"""What was typed into each blank, in order."""
