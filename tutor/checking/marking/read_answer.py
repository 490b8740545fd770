"""Reads a typed answer; where the order of a list does not matter, one without brackets too: `1 and 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.checking.marking.forms.unordered_lists import as_list, is_unordered
from tutor.notation import Complaint, Expression, Vocabulary, parse
from tutor.notation.left_sides.labels import ASSIGNS, EQUALS, PLAIN, Label, labels
from tutor.notation.left_sides.same_left import MOST, same_left

_CLAUSE = re.compile(r"[,;]|\b(?:with|where)\b")
_OPAQUE = re.compile(r"[(\['′^]")
_BOLD = ("\\vec", "\\bm", "\\boldsymbol", "\\underline")
_GOES_ON = re.compile(r"^\s*(?:=>|⇒|->|→|∴|\\(?:Rightarrow|implies|to|therefore)(?![A-Za-z]))")
"""What leads on from the question to an answer."""
_DELIMITERS = re.compile(r"^\s*\\[(\[]|\\[)\]]\s*$")


def read_answer(
    text: str, forms: Sequence[str], known: Vocabulary, left: Sequence[str] = ()
) -> Expression | Complaint:
    """The typed text as mathematics.

    Args:
        text: as it was typed.
        forms: what the blank asks for, such as `up to order`.
        known: the names of the question.
        left: left sides that may stand before an equals sign; those that are no mathematics to be worked
            out, such as `Var(X)` or `f'(x)`, are passed over.
    """
    for passed in (_DELIMITERS, _GOES_ON):
        text = passed.sub(lambda found: " " * len(found[0]), text)
    text = without_left(text, left, known)
    bracketed = as_list(text) if is_unordered(forms) else None
    if bracketed is None:
        return parse(text, known)
    read = parse(bracketed, known)
    if isinstance(read, Complaint):
        start, end = read.span
        return replace(read, span=(max(start - 1, 0), max(end - 1, 0)))
    return read


def without_left(text: str, left: Sequence[str], known: Vocabulary) -> str:
    """The text with blanks in the place of `Var(X) =` or `… = ∇L`, however that is spaced or typeset.

    A part that declares no left sides has none that could be wrong: a label of any name is passed over there.
    """
    opaque = [name for name in left if _OPAQUE.search(name) or not _is_name(name, known)]
    for equals in EQUALS.finditer(text, 0, MOST) if opaque else ():
        if any(same_left(text[: equals.start()], name) for name in opaque):
            return " " * equals.end() + text[equals.end() :]
    for label in labels(text):
        sign = text[slice(*label.sign)]
        own = any(same_left(label.text, name) for name in left) and (
            label.span[0] > 0 or sign not in PLAIN or label.text.startswith(_BOLD)
        )
        if own or (not left and (_is_assigned(sign, label, known) or _stands_alone(label, known))):
            start, end = label.span
            return text[:start] + " " * (end - start) + text[end:]
    return text


def _is_assigned(sign: str, label: Label, known: Vocabulary) -> bool:
    """Whether a value is given to a name, `w := …`, or follows a word and a colon, `Answer: …`."""
    declared = known.get(label.text)
    if (sign == ":" and declared is not None) or (sign == "<-" and declared and declared.form == "scalar"):
        return False  # `x: 2` may be a quotient, and `x <- 3` be x < -3
    return sign in (*ASSIGNS, ":") and _reads(label.answer, known)


def split_label(text: str, known: Vocabulary) -> tuple[str, str | None]:
    """A key such as `f'(x) = 2x` without its label, and the label."""
    for label in labels(text):
        if _stands_alone(label, known):
            return label.answer, label.text
    return text, None


def _stands_alone(label: Label, known: Vocabulary) -> bool:
    """Whether a label is no mathematics with these names, and what it stands at is.

    In `w s, s = 1/a` the formula stands before the equation.
    """
    head, *clauses = _CLAUSE.split(label.text)
    said = clauses[-1].strip() if clauses else ""
    if clauses and (_reads(head, known) or re.search(rf"(?<!\w){re.escape(said)}(?!\w)", head)):
        return False
    return not _is_name(label.text, known) and _reads(label.answer, known)


def _reads(text: str, known: Vocabulary) -> bool:
    return not isinstance(parse(text, known), Complaint)


def _is_name(left: str, known: Vocabulary) -> bool:
    return _reads(f"{left} = 0", known)
