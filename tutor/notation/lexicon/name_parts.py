"""What a canonical name consists of: `mhat_t` is an m with a hat and a t below, `w_i^(t)` has two scripts."""

from __future__ import annotations

from typing import NamedTuple

from tutor.notation.lexicon.alphabet import GREEK

ACCENTS: dict[str, str] = {"hat": "\u0302", "tilde": "\u0303", "bar": "\u0304", "dot": "\u0307"}
"""What stands over a letter, by its LaTeX command, and the character that puts it there."""
ACCENT_COMMANDS: dict[str, str] = {name: name for name in ACCENTS} | {
    "widehat": "hat", "widetilde": "tilde", "overline": "bar",
}  # fmt: skip
ACCENT_CHARACTERS: dict[str, str] = {sign: name for name, sign in ACCENTS.items()} | {"\u0305": "bar"}


class NameParts(NamedTuple):
    """The parts of a name.

    Attributes:
        change: whether Δ stands before it.
        letters: what it is a name of: `theta`, `m`, `step`.
        accent: `hat`, `tilde`, `bar`, `dot` or nothing.
        primes: how many.
        lowered: its subscript: `0`, `max`, `t-1`.
        raised: what stands raised in parentheses, the `t` of `w^(t)`, or in brackets, the `[1]` of `W^[1]`.
    """

    change: bool
    letters: str
    accent: str
    primes: int
    lowered: str
    raised: str


def parts(name: str) -> NameParts:
    """The parts of a canonical name."""
    rest, _, raised = name.partition("^")
    stem, _, lowered = rest.partition("_")
    bare = stem.rstrip("'")
    letters, accent = split_accent(bare)
    changed = letters.removeprefix("Delta")
    change = bool(changed) and changed != letters
    return NameParts(
        change,
        changed if change else letters,
        accent,
        len(stem) - len(bare),
        _inside(lowered),
        _inside(raised),
    )


def split_accent(word: str) -> tuple[str, str]:
    """`mhat` is an m and a hat, and so would `what` be a w with one; `chart` is a word."""
    for accent in ACCENTS:
        letter = word.removesuffix(accent)
        if letter != word and (len(letter) == 1 or letter in GREEK):
            return letter, accent
    return word, ""


def is_composite(name: str) -> bool:
    """Whether a name has scripts that would else be read as an index or a power: `m_(t-1)`, `w^(t)`."""
    lowered = parts(name).lowered
    return "^" in name or not (lowered.isdigit() or lowered.isalpha() or not lowered)


def _inside(script: str) -> str:
    return script[1:-1] if script.startswith("(") and script.endswith(")") else script
