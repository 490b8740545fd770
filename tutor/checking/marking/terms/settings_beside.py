"""Settings beside a name, `GD with learning rate α/2`: found by their words, with the formula as typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tutor.checking.marking.term_words import every_word
from tutor.checking.marking.terms.spelling_match import Line, ends
from tutor.checking.marking.terms.term_grammar import Setting

MOST = 4
"""Settings of one answer."""
SHORTENINGS = 8
"""How often the end of a formula is looked for one word further to the left."""

_WORD = re.compile(r"\\?[^\W\d_]+|\d+")
_BEFORE = re.compile(
    r"(?:[\s,:;(\-–—]|(?<![^\W_])(?:with|using|at|and|where|having|whose|an?|the|its|of|taking|for|that|has|is|in)"
    r"(?![^\W_]))+$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:[\s=:]|(?:of|that is|which is|is|equals?|equal to|to|being|set to|at|with|the value|given by|the)"
    r"(?![^\W_]))+",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[(,;:]|(?<![^\W_])(?:with|using|taking|for|and|where|of)(?![^\W_])", re.IGNORECASE)
_NEXT = re.compile(r"\s+(?:and|or|aka|also|called|i\.e\.|with)\s|[,;]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """An answer taken apart.

    Attributes:
        names: the text without its settings.
        settings: the name of each setting, with its formula as typed, "" where none was.
    """

    names: str
    settings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    setting: str
    start: int
    end: int
    formula_first: bool


def settings_beside(text: str, settings: Sequence[Setting], reads: Callable[[str], bool]) -> Found:
    """The settings of an answer, and what is left of it.

    Args:
        text: the answer as typed.
        settings: those that there are.
        reads: whether a text is a formula; by that it is found where one ends.
    """
    found: list[tuple[str, str]] = []
    while len(found) < MOST and (hit := _first(text, settings)) is not None:
        left, right = text[: hit.start], text[hit.end :]
        if hit.formula_first:
            opened = list(_OPENING.finditer(left))
            at = opened[-1] if opened else None
            formula = left[at.end() if at else 0 :]
            left = left[: at.start() if at else 0]
        else:
            formula, right = _formula(_AFTER.sub("", right), settings, reads)
        found.append((hit.setting, formula.strip().removesuffix(".").strip()))
        text = _joined(_BEFORE.sub("", left), right)
    return Found(text, tuple(found))


def _joined(left: str, right: str) -> str:
    right = right.strip().lstrip(").;,").strip()
    return f"{left}, {right}" if left and right else left or right


def _first(text: str, settings: Sequence[Setting]) -> _Hit | None:
    """The first words of a setting in a text, as many of them as belong to it."""
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    for match in _WORD.finditer(text):
        for word in every_word(match[0])[:1]:
            spans.append(match.span())
            words.append(word)
    line = Line(tuple(words), frozenset())
    for start, number in line.starts.items():
        hits = [
            _Hit(setting, spans[number][0], spans[line.starts[end] - 1][1], first)
            for setting, first, end in _ends(line, start, settings)
        ]
        if hits:
            return max(hits, key=lambda hit: hit.end)
    return None


def _ends(line: Line, start: int, settings: Sequence[Setting]) -> Iterator[tuple[str, bool, int]]:
    for setting in settings:
        for first, spellings in ((False, setting.before), (True, setting.after)):
            for spelling in spellings:
                for end in ends(spelling, line, start, slips=True, across=False):
                    if end in line.starts:
                        yield setting.name, first, end


def _formula(text: str, settings: Sequence[Setting], reads: Callable[[str], bool]) -> tuple[str, str]:
    """The formula that a text begins with, and the rest of the text."""
    text = text.rstrip(" ?.")
    stop, following = _stop(text), _first(text, settings)
    if following is not None and not following.formula_first and following.start < stop:
        stop = following.start
    rest = text[stop:]
    formula = _BEFORE.sub("", text[:stop]) if rest else text
    cuts = [match.start() for match in re.finditer(r"\s+|(?=\()", formula)][::-1][:SHORTENINGS]
    for cut in (len(formula), *cuts):
        if cut and reads(formula[:cut]):
            return formula[:cut], f"{formula[cut:]}{rest}"
    return formula, rest


def _stop(text: str) -> int:
    """Where a formula has ended at the latest: a joining word, or a bracket that was opened before it."""
    depth = 0
    for at, sign in enumerate(text):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
            if depth < 0:
                return at
        elif depth == 0 and _NEXT.match(text, at):
            return at
    return len(text)
