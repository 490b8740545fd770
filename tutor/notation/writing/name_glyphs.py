"""A name as it is written in a sentence."""

from __future__ import annotations

from tutor.notation.lexicon.alphabet import GREEK


def display(name: str) -> str:
    """A canonical name as it is written in a sentence: `alpha` as α, `theta_0` as θ_0."""
    stem, mark, lowered = name.partition("_")
    rest = stem.removeprefix("Delta")
    if rest and rest != stem:
        stem = "Δ" + GREEK.get(rest, rest)
    return GREEK.get(stem, stem) + mark + GREEK.get(lowered, lowered)
