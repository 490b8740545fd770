"""What a student is told about letters that are no known name, and what they may have been meant for."""

from __future__ import annotations

import re

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.closest_name import distance, nearest
from tutor.notation.lexicon.functions import CONSTANTS, KEYWORDS, SPELLINGS
from tutor.notation.lexicon.prepared_vocabulary import Known
from tutor.notation.lexicon.symbol_table import INSTEAD
from tutor.notation.parser.tokens import Token
from tutor.notation.tree.complaint import Trouble
from tutor.notation.tree.nodes import Span


def unknown_run(token: Token, known: Known, text: str) -> Trouble:
    """For a run of letters that cannot be cut into known names."""
    word = token.value
    if word in SPELLINGS:
        return Trouble(f"{word} needs parentheses around what it is taken of, as in {word}(…).", token.span)
    near = nearest(word, (*known.declarations, *SPELLINGS, *CONSTANTS))
    if near is not None and near not in known.declarations and _is_another_word(word, near):
        near = nearest(word, known.declarations)
    if near is not None:
        return Trouble(
            f"“{word}” is not known here; “{near}” is.",
            token.span,
            _swap(text, token.span, _typed(near, word)),
        )
    at = _first_unknown(word, known)
    strange = sum(letter not in known.words for letter in word[at:])
    if len(word) > 1 and 2 * strange > len(word):
        return unknown_name(word, token.span, known, text)
    return unknown_name(word[at], (token.start + at, token.start + at + 1), known, text)


def _is_another_word(word: str, near: str) -> bool:
    """Whether a short word is hardly a slip for a function that has another letter: `not` for `dot`."""
    return len(word) < 4 and len(word) == len(near) and sorted(word.lower()) != sorted(near)


def unknown_name(name: str, span: Span, known: Known, text: str) -> Trouble:
    """For one name that is not declared."""
    shown = GREEK.get(name, name)
    near = _relative(name, known) or nearest(name, known.declarations)
    if near is not None:
        fixed = _swap(text, span, _typed(near, text[span[0] : span[1]]))
        return Trouble(f"“{shown}” is not one of the names here; “{display(near)}” is.", span, fixed)
    size = _matrix_size(known) if name == "I" else None
    if size is not None:
        return Trouble(f"“I” is not one of the names here; the unit matrix is typed identity({size}).", span)
    names = [display(known_name) for known_name in known.declarations]
    if not names:
        return Trouble(f"“{shown}” is not a name that is known here.", span)
    listed = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    return Trouble(f"“{shown}” is not one of the names here, which are: {listed}.", span)


def _matrix_size(known: Known) -> int | str | None:
    """How many columns a declared matrix has: by its name the unit matrix is explained."""
    matrices = (declared for declared in known.declarations.values() if declared.form == "matrix")
    return next((declared.dims[1] for declared in matrices), None)


def misspelt_function(token: Token, pieces: list[tuple[int, str]] | None, text: str) -> Trouble | None:
    """For a word before a parenthesis that is one slip away from a function, such as `sing(` for `sign(`."""
    word = token.value
    for spelling in SPELLINGS:
        if distance(word, spelling, 2) == 1 and _is_slip(word, spelling, pieces):
            fixed = _swap(text, token.span, spelling)
            return Trouble(
                f"“{word}” is not a function that is known here; “{spelling}” is.", token.span, fixed
            )
    return None


def unknown_function(token: Token) -> Trouble:
    """For a word of undeclared letters that touches a parenthesis: hardly a product of so many names."""
    spread = "*".join(token.value)
    return Trouble(
        f"“{token.value}” is not a function that is known here. If it is a product, type {spread}*(…).",
        token.span,
    )


_LONG_GREEK = tuple(name for name in GREEK if len(name) > 2)


_NOT_HERE = {
    "cross": "a cross product is typed with its components, as in (a_2 b_3 - a_3 b_2, …).",
    "gcd": "type the greatest common divisor as a number.",
    "lcm": "type the least common multiple as a number.",
    "mod": "type the remainder as a number, or with floor, as in n - 2 floor(n/2).",
}
"""Functions that students expect and that are not read, with what to type instead."""
_CALLED = re.compile(r"(?<![A-Za-z\\_])\\?(cross|gcd|lcm|mod)(?=\s?\(|\s+\w)")


def not_here(text: str, known: Known) -> Trouble | None:
    """For what is not read: a gradient sign, or a function such as `gcd(12, 18)` or `n mod 2`."""
    gradient = _GRADIENT.search(text)
    if gradient is not None and not _spelt(gradient["word"] or "", known):
        return _gradient(text, gradient, known)
    match = _CALLED.search(text)
    if match is None or match[1] in known.declarations:
        return None
    return Trouble(f"“{match[1]}” is not known here: {_NOT_HERE[match[1]]}", match.span(1))


_GRADIENT = re.compile(
    r"(?P<sign>∇|\\(?:nabla|grad)(?![A-Za-z])|(?<![A-Za-z\\])(?P<word>nabla|grad)(?=\s?\(|\s+[A-Za-z\\]))"
    r"(?P<of>(?:_(?:\{[^{}]*\}|\\?\w+))?\s*(?:\\[A-Za-z]+|[A-Za-z])(?:\s?(?:\\left)?\([^()]*\))?)?"
)
"""A gradient sign, spelt as a sign, a command or a word, with the function that follows it."""


def _spelt(word: str, known: Known) -> bool:
    """Whether a word may be a name, or a product of names."""
    return bool(word) and (word in known.declarations or all(letter in known.words for letter in word))


def _gradient(text: str, match: re.Match[str], known: Known) -> Trouble:
    """For `∇f`: the name that begins with g, where one is declared, is hardly anything but the gradient."""
    sign = match["sign"]
    sentence = f"A gradient sign ({sign}) has no meaning in an answer here."
    span = match.span("sign")
    for name, declared in known.declarations.items():
        if name.partition("_")[0] == "g" and declared.form in ("vector", "scalar"):
            fixed = text[: match.start()] + name + text[match.end() :]
            return Trouble(f"{sentence} Type {display(name)}, if that is the gradient you mean.", span, fixed)
    return Trouble(f"{sentence} {INSTEAD['a gradient sign']}", span)


def prose(text: str, known: Known) -> Trouble | None:
    """For a sentence of words, which might be read as a product of all its letters."""
    words = text.replace(",", " ").rstrip(".!? ").replace("’", "'").split()
    if not all(word.replace("'", "").isalpha() and word.isascii() for word in words):
        return None
    if not known.open:
        return _plain_english(text, words, known)
    known_words = {*SPELLINGS, *CONSTANTS, *KEYWORDS, *known.words}
    strange = [
        word
        for word in words
        if len(word) > 2 and word not in known_words and not any(name in word for name in _LONG_GREEK)
    ]
    if len(strange) < 2:
        return None
    return Trouble("This looks like a sentence. An answer is mathematics, such as -(1/2) x.", (0, len(text)))


_ENGLISH = frozenset(
    [
        "any", "do", "does", "doesn't", "don't", "dont", "everything", "exist", "exists", "idea", "idk",
        "infinite", "infinitely", "know", "many", "maybe", "minimum", "nan", "no", "none", "not", "nothing",
        "solution", "the", "undefined", "unique", "unknown", "what", "why", "yes",
    ]
)  # fmt: skip
"""Words by which an answer in words is told from a product of letters or a misspelt name."""


def _plain_english(text: str, words: list[str], known: Known) -> Trouble | None:
    """For an answer in words where only the declared names may be used."""
    telling = [word for word in words if word.lower() in _ENGLISH and word not in known.words]
    if all(all(letter in known.words for letter in word) for word in telling):
        return None
    return Trouble("These are words, and a formula or a number is asked for here.", (0, len(text)))


def _is_slip(word: str, spelling: str, pieces: list[tuple[int, str]] | None) -> bool:
    """Whether the word was meant as the function, although it may be a product of names as well."""
    if pieces is None:
        return True
    if sorted(word) == sorted(spelling):
        return True
    if pieces[0][1].startswith("function:"):  # `sinx(` is a product, `maxx(` hardly
        return any(
            word[:at] + word[at + 1 :] == spelling and word[at] == word[at - 1] for at in range(1, len(word))
        )
    return len(word) < len(spelling) and len(pieces) == len(word)


def display(name: str) -> str:
    """A canonical name as it is written in a sentence: `alpha` as α, `theta_0` as θ_0."""
    stem, mark, lowered = name.partition("_")
    rest = stem.removeprefix("Delta")
    if rest and rest != stem:
        stem = "Δ" + GREEK.get(rest, rest)
    return GREEK.get(stem, stem) + mark + GREEK.get(lowered, lowered)


def _first_unknown(word: str, known: Known) -> int:
    """Where the first letter stands that no known word covers, reading longest words first."""
    at = 0
    while at < len(word):
        for length in range(min(known.longest, len(word) - at), 0, -1):
            if word[at : at + length] in known.words:
                at += length
                break
        else:
            return at
    return 0


def _relative(name: str, known: Known) -> str | None:
    """The declared name that differs in case only, or is the Greek letter for a Latin one."""
    for declared in known.declarations:
        if declared.lower() == name.lower():
            return declared
    for declared in known.declarations:
        if declared == _GREEK_FOR.get(name):
            return declared
        if name in GREEK and len(declared) == 1 and name.startswith(declared):
            return declared
    if name in GREEK:
        return next(
            (declared for declared in known.declarations if declared in GREEK and near_greek(name, declared)),
            None,
        )
    return None


_GREEK_FOR = {
    "a": "alpha", "b": "beta", "d": "delta", "g": "gamma", "k": "kappa", "l": "lambda", "m": "mu", "r": "rho",
    "s": "sigma", "w": "omega", "z": "zeta",
}  # fmt: skip
"""The Greek letter that a Latin one is typed for."""


def near_greek(left: str, right: str) -> bool:
    """Whether two Greek letters are taken for each other."""
    return {left, right} in ({"nu", "upsilon"}, {"phi", "varphi"}, {"epsilon", "xi"}, {"theta", "phi"})


def _typed(name: str, as_in: str) -> str:
    """A name spelt like the text that it replaces: a Greek glyph for a glyph, a command for a command."""
    glyph = GREEK.get(name)
    if glyph is None:
        return name
    if as_in.startswith("\\"):
        return f"\\{name}"
    return name if as_in.isascii() else glyph


def _swap(text: str, span: Span, replacement: str) -> str:
    return text[: span[0]] + replacement + text[span[1] :]
