"""A name as it is written in a sentence."""

from __future__ import annotations

import unicodedata

from tutor.notation.lexicon.alphabet import GREEK, TO_LOWERED
from tutor.notation.lexicon.name_parts import ACCENTS, NameParts, parts


def display(name: str) -> str:
    """A canonical name as it is written in a sentence: `alpha` as α, `theta_0` as θ_0, `mhat_t` as m̂_t."""
    found = parts(name)
    lowered = GREEK.get(found.lowered, found.lowered)
    if lowered:
        lowered = f"_{lowered}" if lowered.isalnum() or not lowered.isascii() else f"_({lowered})"
    return _stem(found) + lowered + _raised(found)


def name_glyphs(name: str) -> str:
    """A canonical name in Unicode: `alpha` as α, `Deltatheta` as Δθ, `theta_0` as θ₀."""
    found = parts(name)
    return _stem(found) + (_lowered(found.lowered) if found.lowered else "") + _raised(found)


def _stem(found: NameParts) -> str:
    letters = GREEK.get(found.letters, found.letters) + ACCENTS.get(found.accent, "")
    letters = unicodedata.normalize("NFC", letters)
    return ("Δ" if found.change else "") + letters + "'" * found.primes


def _lowered(text: str) -> str:
    if set(text) <= set(TO_LOWERED):
        return "".join(TO_LOWERED[letter] for letter in text)
    return f"_{text}" if text.isdigit() or text.isalpha() else f"_({text})"


def _raised(found: NameParts) -> str:
    if found.raised.startswith("["):
        return f"^{found.raised}"
    return f"^({found.raised})" if found.raised else ""
