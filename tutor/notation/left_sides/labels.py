"""Labels of answers: `f'(x) =`, `dy/dx =`, `T(n) =`, `∇f(x) =`, `w^{(t+1)} :=`, and behind: `… = u`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tutor.notation.left_sides.outside_brackets import outside_brackets
from tutor.notation.left_sides.same_left import MOST, spelt
from tutor.notation.lexicon.functions import SPELLINGS
from tutor.notation.tree.nodes import Span

EQUALS = re.compile(
    r":=|≔|←|↦|≈|≡|\\(?:leftarrow|gets|coloneqq|mapsto|approx|equiv)(?![A-Za-z])"
    r"|<-(?=\s)|(?<![<>!:=+*/-])=(?![=>])|:(?=\s|\\?\{)"
)  # fmt: skip
"""An equals sign in any of its spellings, also the colon behind a label."""
ASSIGNS = frozenset({":=", "≔", "←", "↦", "<-", "\\leftarrow", "\\gets", "\\coloneqq", "\\mapsto"})
"""Signs before a new value, which are no equations."""
PLAIN = frozenset({"=", "≈", "≡"})
"""Signs that may also stand in an equation."""

_SCRIPTS = r"(?:_\(?[\w,+-]{1,8}\)?)?'{0,3}(?:\^\(?(?=[^)]{0,7}[A-Za-z*])[\w+*-]{1,8}\)?)?\*?"
_ARGUMENTS = r"\([^()=]{1,30}(?:\([^()=]{0,20}\)[^()=]{0,20})?\)"
_LABEL = re.compile(
    rf"(?:[A-Za-z]{{1,12}}{_SCRIPTS}(?:{_ARGUMENTS})?"  # y', f'(x), Var(X), w^(t+1)
    rf"|(?:P|Pr|Prob|E|Var|Cov)\([^()]{{1,40}}\)"  # P(X = 1), E[X | Y]
    r"|sigma(?:_\w{1,4})?\^\(?2\)?"  # a variance
    rf"|grad(?:_\w{{1,8}})?\(?[A-Za-z]\w{{0,6}}\)?(?:{_ARGUMENTS})?"  # ∇f(x), ∇_θ L
    rf"|\(?d(?:\^\d)?(?:[A-Za-z]\w{{0,6}})?(?:{_ARGUMENTS})?\)?/\(?d[A-Za-z]\w{{0,6}}(?:\^\d)?\)?"
    rf"(?:\(?[A-Za-z]\w{{0,6}}\)?)?(?:{_ARGUMENTS})?)"  # dy/dx, ∂L/∂w_i, d/dx f(x)
)

_DELIMITERS = re.compile(r"\$|\\[()\[\]]|\\displaystyle(?![a-z])")
_HEAD = re.compile(r"([A-Za-z]+)\(")


class Label(NamedTuple):
    """A label, and the answer that it stands at.

    Attributes:
        text: the label, without its equals sign.
        span: where the label stands, with its equals sign.
        answer: the rest of the text.
        sign: where the equals sign stands.
    """

    text: str
    span: Span
    answer: str
    sign: Span


def labels(text: str) -> Iterator[Label]:
    """What may be a label of an answer: in front of the first equals sign, and behind the last."""
    signs = list(outside_brackets(EQUALS, text[:MOST]))
    signs = signs if len(text) <= MOST else signs[:1]
    if not signs:
        return
    first, last = signs[0], signs[-1]
    if is_label(text[: first[0]]):
        yield Label(text[: first[0]].strip(), (0, first[1]), text[first[1] :], first)
    if len(text) <= MOST and is_label(text[last[1] :]):
        yield Label(text[last[1] :].strip(), (last[0], len(text)), text[: last[0]], last)


def is_label(text: str) -> bool:
    """Whether a text looks like the name of what is asked for, and not like a formula."""
    plain = spelt(_DELIMITERS.sub(" ", text)).rstrip(".")
    head = _HEAD.match(plain)
    return _LABEL.fullmatch(plain) is not None and not (head and head[1] in SPELLINGS)
