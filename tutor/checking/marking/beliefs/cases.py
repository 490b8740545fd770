r"""An answer in cases, `\begin{cases} x & x > 0 \\ 0 & x \le 0 \end{cases}` or `x if x > 0 else 0`, as one.

A case counts where its condition holds: it is multiplied by `sign(1 + sign(x))` for `x >= 0`. Where the ends
do not matter each case may count half there, `(1 + sign(x))/2`. Of two places, `i = j` is 1 as `(e_j)_i` is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 800
"""Characters of an answer in cases."""
MOST_ROWS = 8

_ENVIRONMENT = re.compile(r"\\begin\s*\{[dr]?cases\*?\}(.*?)\\end\s*\{[dr]?cases\*?\}", re.DOTALL)
_IF = r"(?:if|when|falls|for)"
_OTHERWISE = r"(?:otherwise|else|sonst)"
_SPLIT = re.compile(rf"\b({_IF}|{_OTHERWISE})\b", re.IGNORECASE)
_BOX = re.compile(r"\\(?:text|mathrm|quad|qquad|,|;|!)\s*(?:\{([^{}]*)\})?")
_OPERATORS = {
    r"\leq": "<=", r"\le": "<=", r"\lt": "<", "<=": "<=", "≤": "<=", "<": "<",
    r"\geq": ">=", r"\ge": ">=", r"\gt": ">", ">=": ">=", "≥": ">=", ">": ">",
}  # fmt: skip
_RELATION = re.compile("|".join(rf"{re.escape(one)}(?![a-z])" for one in _OPERATORS))
_EQUALS = re.compile(r"(?<![<>=!≤≥])(==?|!=|≠|\\neq?(?![a-z])|=/=)(?![=<>])")
_PLACE = re.compile(r"\s*[A-Za-z]\s*")
_AND = re.compile(r"\band\b|\\land\b|\\wedge\b|∧|&&")
_OPENING, _CLOSING = "([{", ")]}"


def without_cases(text: str, ends: bool, places: bool = False) -> str | None:
    """The text with its cases written as one sum; None if it has none, or some that are not read.

    Args:
        text: as it was typed.
        ends: whether it matters to which case an end belongs; else each counts half there.
        places: whether an equation of two letters, `i = j`, is one of places in a vector.
    """
    how = _Reading(ends, places)
    if len(text) > LONGEST:
        return None
    found = _ENVIRONMENT.search(text)
    if found is None:
        start = text.find("=") + 1 if re.match(r"\s*[^\s=<>]{1,20}\s*=(?!=)", text) else 0
        whole = _sum(list(_said(text[start:])), how)
        return None if whole is None else text[:start] + whole
    whole = _sum([_row(row) for row in re.split(r"\\\\", found[1]) if row.strip()], how)
    return None if whole is None else f"{text[: found.start()]} {whole} {text[found.end() :]}"


def has_cases(text: str) -> bool:
    """Whether a text holds `\\begin{cases}`, or a case and what is left: `… if … else …`."""
    if len(text) > LONGEST:
        return False
    words = [word.casefold() for word in _SPLIT.findall(text)]
    return _ENVIRONMENT.search(text) is not None or (len(words) > 1 and words[0] not in ("for", "falls"))


@dataclass(frozen=True, slots=True)
class _Reading:
    """How conditions are read; see `without_cases`."""

    ends: bool
    places: bool


Case = tuple[str, str | None]
"""A value, and the condition under which it is meant; None for all that is left."""


def _row(row: str) -> Case:
    """A line of the environment: its value and its condition."""
    value, _, condition = row.partition("&")
    plain = _BOX.sub(lambda box: f" {box[1] or ''} ", condition).strip(" ,.;")
    plain = re.sub(rf"^{_IF}\b", "", plain, flags=re.IGNORECASE).strip(" ,.;")
    rest = not plain or re.fullmatch(_OTHERWISE, plain, re.IGNORECASE)
    return value.strip().rstrip(",;"), None if rest else plain


def _said(text: str) -> Iterator[Case]:
    """`x if x > 0 else 0`, `x if x > 0, -x if x < 0, 0 otherwise`."""
    pieces = _SPLIT.split(text)
    value = pieces[0]
    for word, after in zip(pieces[1::2], pieces[2::2], strict=True):
        if re.fullmatch(_OTHERWISE, word, re.IGNORECASE):
            # `else 0` has its value behind, `0 otherwise` before it.
            yield (after if after.strip() else value).strip(" ,;"), None
            value = ""
            continue
        at = _last_comma(after)
        condition, following = (after, "") if at is None else (after[:at], after[at + 1 :])
        yield value.strip(" ,;"), condition.strip(" ,;")
        value = following


def _last_comma(text: str) -> int | None:
    depth, found = 0, None
    for at, letter in enumerate(text):
        depth += (letter in _OPENING) - (letter in _CLOSING)
        if depth == 0 and letter in ",;":
            found = at
    return found


def _sum(cases: list[Case], how: _Reading) -> str | None:
    """The cases as one formula."""
    if not 2 <= len(cases) <= MOST_ROWS or not all(value for value, _ in cases):
        return None
    terms: list[str] = []
    used: list[str] = []
    for value, condition in cases:
        share = f"(1 - ({' + '.join(used)}))" if condition is None else _share(condition, how)
        if share is None or (condition is None and not used):
            return None
        used.append(share)
        terms.append(f"({value}) * {share}")
    return f"({' + '.join(terms)})"


def _share(condition: str, how: _Reading) -> str | None:
    """1 where a condition holds and 0 where it does not, as a formula; None if it cannot be read."""
    shares = []
    for piece in _AND.split(condition):
        if len(equation := _EQUALS.split(piece)) == 3:
            left, sign, right = equation
            shares.append(_equal(left, sign, right, how.places))
            continue
        sides, signs = _RELATION.split(piece), [_OPERATORS[one] for one in _RELATION.findall(piece)]
        if not signs or not all(side.strip() for side in sides):
            return None
        for left, sign, right in zip(sides, signs, sides[1:], strict=False):
            low, high = (left, right) if sign[0] == "<" else (right, left)
            way = f"sign(({high}) - ({low}))"
            if not how.ends:
                shares.append(f"((1 + {way})/2)")
            else:
                shares.append(f"sign(1 + {way})" if len(sign) > 1 else f"(1 - sign(1 - {way}))")
    return " * ".join(shares)


def _equal(left: str, sign: str, right: str, places: bool) -> str:
    """The share of an equation, or of its opposite."""
    if places and _PLACE.fullmatch(left) and _PLACE.fullmatch(right):
        same, apart = f"(e_{right.strip()})_{left.strip()}", f"(1 - (e_{right.strip()})_{left.strip()})"
    else:
        apart = f"sign(abs(({left}) - ({right})))"
        same = f"(1 - {apart})"
    return same if sign in ("=", "==") else apart
