"""The functions known by name, collected from their families. What they mean stands in `checking/functions`.

A new function is one record in a family's file here and one there; nothing else names it.
"""

from __future__ import annotations

from tutor.notation.lexicon import functions_of_angles, functions_of_arrays, functions_of_numbers
from tutor.notation.lexicon.function import Function

FAMILIES = (functions_of_numbers, functions_of_angles, functions_of_arrays)

_ALL: tuple[Function, ...] = tuple(record for family in FAMILIES for record in family.RECORDS)

FUNCTIONS: dict[str, Function] = {function.name: function for function in _ALL}
"""Each known function by its canonical name."""

SPELLINGS: dict[str, str] = {
    spelling: function.name
    for function in _ALL
    for spelling in (function.name, *function.aliases, *function.called)
}
"""Each spelling of a function, and its canonical name."""

LETTERS: dict[str, str] = {letter: function.name for function in _ALL for letter in function.letters}
"""Each letter that may stand for a function, and its name."""

ELSEWHERE: dict[str, str] = {
    word: (function.aliases or (function.name,))[-1] if function.name[0] == "a" else function.name
    for function in _ALL
    for word in function.elsewhere
}
"""What functions are called in other places, and what is to be typed."""

OVER = frozenset(function.name for function in _ALL if function.over)
"""Operators that may run over an index: `sum_i`."""

GLYPHS: dict[str, str] = {function.glyph: function.name for function in _ALL if function.glyph}
"""Each sign that stands for a function's name, and the name."""

BRACED: dict[str, str] = {command: function.name for function in _ALL for command in function.commands}
"""LaTeX commands that take the arguments of a function in braces, and its name."""

CONSTANTS: dict[str, str] = {
    "pi": "pi", "e": "e", "i": "i", "inf": "inf", "infinity": "inf", "infty": "inf", "oo": "inf",
    "ones": "ones",
}  # fmt: skip
"""Names that mean something without being declared, by spelling. A declaration of the same name wins."""

KEYWORDS = frozenset({"in", "or", "and"})
"""Words that join conditions; only as whole words."""
