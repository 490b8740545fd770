"""What the checker is asked: the blanks to fill, the mistakes to recognise. Text only, so it travels as JSON.

One shape serves every kind of answer: a part has one or more *blanks*. A plain answer has one; a table has
one for each code cell, row by row; spot-the-flaw has two, the line and its repair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ExpressionBlank:
    """Typed mathematics, compared with `key`.

    Attributes:
        key: the expected expression, in the notation students type.
        left: names accepted before `=`, canonical first, such as `("u", "Δθ")`; empty if none is expected.
        forms: form rules asked for, such as `column`, `exact`, `lowest terms`; see `checking.forms`.
        strict: whether an equal answer that breaks a form rule has to be mended (True) or gets full credit.
        label: what stands before the input: `u =`, or a table's row and column names.
        derivation: where an answer of several lines is welcome, the facts that it may start from: equations,
            linear in what is asked and in helpers, that determine it; and declarations of those helpers, such
            as `c in R`. Empty where it is not.
    """

    key: str
    left: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    strict: bool = False
    label: str = ""
    kind: Literal["expression"] = "expression"
    derivation: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermBlank:
    """Words: the first of `accepted` is the canonical term, the others are synonyms."""

    accepted: tuple[str, ...]
    label: str = ""
    kind: Literal["term"] = "term"


@dataclass(frozen=True, slots=True)
class NumberBlank:
    """A number within `tolerance` of `key`, absolute or relative (exact text such as `0.01`, `1%`)."""

    key: str
    tolerance: str = "0"
    label: str = ""
    kind: Literal["number"] = "number"


@dataclass(frozen=True, slots=True)
class ChoiceBlank:
    """One of, or all of, some options. `keys` are 0-based; `feedback` has a text, maybe empty, for each.

    An answer names options by number (1-based), letter or their text; several are separated by commas.
    """

    options: tuple[str, ...]
    keys: tuple[int, ...]
    feedback: tuple[str, ...] = ()
    many: bool = False
    label: str = ""
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class LineBlank:
    """The number of a line (1-based) of a numbered argument of `count` lines."""

    key: int
    count: int
    label: str = "line"
    kind: Literal["line"] = "line"


Blank = ExpressionBlank | TermBlank | NumberBlank | ChoiceBlank | LineBlank


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer that has a name.

    Attributes:
        name: slug, unique within the part.
        when: the text of its `When:` field: patterns separated by commas, mathematics in code spans.
        message: what the student is told; says what happened, not what the answer is.
        blank: the 0-based blank it is about, or None for any.
    """

    name: str
    when: str
    message: str
    blank: int | None = None


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
    """

    given: tuple[str, ...]
    blanks: tuple[Blank, ...]
    mistakes: tuple[Mistake, ...] = ()
    others: tuple[Other, ...] = ()
    dimensions: tuple[int, ...] = (2, 3, 5)


Answer = tuple[str, ...]
"""What was typed into each blank, in order."""
