"""Phrases of a condition that the notation has no sign for: `derivative of F in x`, `F at x = 0`, `rank`.

Each is found before the notation reads the condition, and is a name of its own there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MOST_PHRASES = 12
_NAME = r"[^\W\d_][\w']*"
_ORDERS = {"": 1, "first": 1, "second": 2, "third": 3, "fourth": 4}
_DERIVATIVE = (
    rf"(?:the\s+)?(?:(?P<order>first|second|third|fourth)\s+)?derivative\s+of\s+(?P<of>{_NAME})"
    rf"\s+(?:in|with\s+respect\s+to)\s+(?P<by>{_NAME})"
)
_DEGREE = rf"(?:the\s+)?degree\s+of\s+(?P<degree>{_NAME})\s+in\s+(?P<variable>{_NAME})"
_AT = rf"(?:\s+at\s+(?P<at>{_NAME})\s*=\s*(?P<value>\S(?:.*?\S)??))"
_END = r"(?=\s+(?:is|equals|and|or|in)\b|\s*(?:[<>=!≤≥≠])|\s+[-+−*/]\s|\s*$)"
_PHRASE = re.compile(
    rf"{_DERIVATIVE}{_AT}{_END}|{_DERIVATIVE.replace('?P<', '?P<w_')}|{_DEGREE}"
    rf"|(?:(?:the\s+)?value\s+of\s+)?(?P<whole>{_NAME}){_AT.replace('?P<', '?P<v_')}{_END}",
)
_EQUAL = ((re.compile(r"\bis\s+not\b"), "!="), (re.compile(r"\b(?:is|equals)\b"), "="))

Sort = Literal["value", "degree", "each", "other", "spanned", "counted"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, and the name that stands for it.

    Attributes:
        stands: that name.
        sort: what it is: a `value` of the answer or of a derivative of it; a `degree`; of a list `each` and
            each `other` vector of it, how many dimensions are `spanned`, how many vectors are `counted`.
        of: the name of the answer.
        by: in what is differentiated, or counted.
        order: how often it is differentiated.
        at: the name that a value is put in for, or "".
        put: that value, as it was written.
    """

    stands: str
    sort: Sort
    of: str
    by: str = ""
    order: int = 0
    at: str = ""
    put: str = ""


def cut_phrases(text: str, names: tuple[str, ...], listed: tuple[str, ...]) -> tuple[str, tuple[Phrase, ...]]:
    """A condition with a name in the place of each phrase, and the phrases.

    Args:
        text: the condition, as its author wrote it.
        names: what the answers are called.
        listed: those of them that are lists of vectors.
    """
    found: list[Phrase] = []

    def stand(phrase: Phrase) -> str:
        known = next((other for other in found if _same(other, phrase)), None)
        if known is None:
            found.append(phrase)
        return (known or phrase).stands

    def cut(match: re.Match[str]) -> str:
        group = match.groupdict()
        name = f"Q_{{phrase{len(found) + 1}}}"
        if group["degree"]:
            return stand(Phrase(name, "degree", group["degree"], group["variable"]))
        whole, order = group["whole"], group["order"] or group["w_order"] or ""
        if whole and whole not in names:
            return match[0]
        of, by = group["of"] or group["w_of"], group["by"] or group["w_by"] or ""
        at, put = group["at"] or group["v_at"] or "", group["value"] or group["v_value"] or ""
        return stand(Phrase(name, "value", whole or of, by, 0 if whole else _ORDERS[order], at, put))

    text = _PHRASE.sub(cut, text)
    for name in listed:
        for pattern, sort in _of_list(name):
            if pattern.search(text):
                stands = stand(Phrase(f"Q_{{phrase{len(found) + 1}}}", sort, name))
                text = f" {stands} ".join(pattern.split(text))
    for sign, meant in _EQUAL:
        text = sign.sub(meant, text)
    return text, tuple(found)


def _of_list(name: str) -> tuple[tuple[re.Pattern[str], Sort], ...]:
    """What is said of a list: `v_i` is each vector, `v_j` each other one."""
    before = rf"(?<![\w\\]){re.escape(name)}"
    return (
        (re.compile(rf"{before}_\{{?i\}}?(?!\w)|{before}ᵢ"), "each"),
        (re.compile(rf"{before}_\{{?j\}}?(?!\w)|{before}ⱼ"), "other"),
        (re.compile(rf"(?<!\w)rank(?:\s*\(\s*{re.escape(name)}\s*\)|(?!\s*\(|\w))"), "spanned"),
        (re.compile(rf"(?<!\w)count(?:\s*\(\s*{re.escape(name)}\s*\)|(?!\s*\(|\w))"), "counted"),
    )


def _same(one: Phrase, two: Phrase) -> bool:
    return (one.sort, one.of, one.by, one.order, one.at, one.put) == (
        two.sort, two.of, two.by, two.order, two.at, two.put,
    )  # fmt: skip
