"""When two left sides are one: however they are spaced, in Unicode, as names or as LaTeX."""

from __future__ import annotations

import re

from tutor.notation.lexicon.alphabet import GREEK_COMMANDS, GREEK_GLYPHS, LOWERED, RAISED
from tutor.notation.lexicon.sanitize import clean

MOST = 200
"""Longer left sides are not looked at: nobody declares them."""

_GLYPHS = str.maketrans(
    GREEK_GLYPHS
    | {"∇": "grad ", "∂": "d", "≤": "<=", "≥": ">=", "[": "(", "]": ")"}
    | {"\u2032": "'", "\u2019": "'", "\u2033": "''"}
)
_LOWERED = re.compile(f"[{''.join(map(re.escape, LOWERED))}]+")
_RAISED = re.compile(f"[{''.join(map(re.escape, RAISED))}]+")
_INNER = re.compile(r"(?:(?P<script>[_^])|\\(?:operatorname\*?|math[a-z]+|text))\s*\{(?P<of>[^{}]*)\}")
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_GROUP = re.compile(r"\{([^{}]*)\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)|\\.")
_COMMANDS = GREEK_COMMANDS | {"nabla": "grad ", "grad": "grad ", "partial": "d", "prime": "'", "mid": "|"}
_PART = re.compile(r"\((\w+)\)(?=/)|(?<=/)\((\w+)\)")
"""`(dy)/(dx)` is `dy/dx`."""
_PRIMED = re.compile(r"([A-Za-z]\w*)'(?:\((\w+)\))?")
_QUOTIENT = re.compile(r"d([A-Za-z]\w*)?(?:\(\w+\))?/d(\w+?)(?:\(?([A-Za-z]\w*)\)?(?:\(\w+\))?)?")
_TYPESETTING = re.compile(
    r"left|right|[Bb]igg?[lr]?|operatorname|math[a-z]+|displaystyle|q?quad|vec|bm|boldsymbol|underline"
)
_WORD = re.compile(r"(?<![A-Za-z])(?:nabla|partial)(?![A-Za-z])")


def same_left(one: str, other: str) -> bool:
    """Whether two texts are the same left side, such as `∂L/∂z_i` and `\\frac{dL}{dz_i}`, or y', `dy/dx`."""
    if max(len(one), len(other)) > MOST:
        return False
    left, right = spelt(one), spelt(other)
    return left == right or _same_derivative(_derivative(left), _derivative(right))


def _derivative(plain: str) -> tuple[str, str] | None:
    """What is derived by what, `("y", "x")`; the variable is empty where it is not said."""
    primed = _PRIMED.fullmatch(plain)
    if primed is not None:
        return primed[1], primed[2] or ""
    quotient = _QUOTIENT.fullmatch(plain)
    return None if quotient is None else (quotient[1] or quotient[3] or "", quotient[2])


def _same_derivative(one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool:
    if one is None or other is None:
        return False
    return one[0] == other[0] and (one[1] == other[1] or not (one[1] and other[1]))


def spelt(text: str) -> str:
    """One spelling for all: letters and signs by name, no spaces, round brackets, `a/b` for a fraction."""
    text = clean(text)
    text = _LOWERED.sub(lambda run: "_" + "".join(LOWERED[sign] for sign in run[0]), text)
    text = _RAISED.sub(lambda run: "^" + "".join(RAISED[sign] for sign in run[0]), text).translate(_GLYPHS)
    before = ""
    while before != text:
        # From the inside outwards: at last the two parts of a fraction have no braces of their own.
        before = text
        text = _FRACTION.sub(r"\1/\2", _INNER.sub(lambda found: (found["script"] or " ") + found["of"], text))
    text = _COMMAND.sub(_command, _GROUP.sub(r" \1", text))
    text = _WORD.sub(lambda word: _COMMANDS[word[0]], text)
    return _PART.sub(r"\1\2", "".join(text.split()).replace("^'", "'"))


def _command(found: re.Match[str]) -> str:
    name = found[1] or ""
    return _COMMANDS.get(name, "" if _TYPESETTING.fullmatch(name) else name)
