"""What stands for each sign where there is ASCII alone: a word where there is room, one letter in drawings.

`spelled` is for text that is laid out afterwards, `narrowed` for what is laid out already.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tutor.notation.lexicon.alphabet import GREEK_GLYPHS, LOWERED, RAISED
from tutor.notation.lexicon.name_parts import ACCENT_CHARACTERS


def _pairs(text: str) -> dict[str, tuple[str, str]]:
    """Sign, word and character, again and again."""
    words = text.split()
    return {sign: (word, one) for sign, word, one in zip(words[::3], words[1::3], words[2::3], strict=True)}


_SHAPED = {"α": "a", "ξ": "x", "φ": "f", "χ": "x", "ψ": "y", "ω": "w", "θ": "t", "η": "n", "Ω": "W", "Ψ": "Y"}

SIGNS: dict[str, tuple[str, str]] = {
    **{glyph: (name, _SHAPED.get(glyph, name[0])) for glyph, name in GREEK_GLYPHS.items()},
    **_pairs("""
        ‖ || | ∥ || | ∣ | | ⟨ < < ⟩ > > ⌊ floor( [ ⌋ ) ] ⌈ ceil( [ ⌉ ) ] ⟦ [ [ ⟧ ] ]
        √ sqrt V ∛ cbrt V ∜ root4 V ∞ inf i ∑ sum S ∏ prod P ∐ coprod U ∫ int S ∬ iint S ∮ oint S ∂ d d
        ± +/- ~ ∓ -/+ ~ · * . ⋅ * . × x x ÷ / / ∕ / / ⁄ / / ⊙ .* o ⊘ ./ / ⊗ (x) x ⊕ (+) + ⊖ (-) -
        ∘ o o ∇ grad V ∗ * * ⋆ * * ∪ U U ∩ \\cap n ∖ \\ \\ ⧵ \\ \\ ⋃ U U ⋂ \\cap n ⨁ (+) + ∧ and ^ ∨ or v
        ¬ not ~ ≤ <= < ⩽ <= < ≦ <= < ≥ >= > ⩾ >= > ≧ >= > ≠ != # ≈ ~= ~ ∼ ~ ~ ≃ ~= ~ ≅ ~= ~ ≡ == = ∝ ~ ~
        ≔ := = ≐ = = ∈ in e ∉ not-in # ∋ contains 3 ⊂ subset c ⊆ subset c ⊃ superset ) ∅ {} 0
        ∀ for-all A ∃ exists E ⊥ _|_ T ⊤ T T ≪ << < ≫ >> > ⊨ |= = ∴ so : ∠ angle < ° deg o º deg o † + +
        → -> > ⟶ --> > ← <- < ⟵ <-- < ↔ <-> = ⟷ <-> = ↦ |-> > ⇒ => > ⟹ => > ⇐ <= < ⇔ <=> = ⟺ <=> =
        ↑ ^ ^ ↓ v v ↶ < < ↷ > > ↻ (again) @ ↵ Enter <
        ℝ R R ℕ N N ℤ Z Z ℚ Q Q ℂ C C ℙ P P 𝔼 E E 𝟙 1 1 𝟏 1 1 ℓ l l ℏ hbar h ℜ Re R ℑ Im I ℵ aleph N
        ᵀ ^T ' ′ ' ' ″ '' " ’ ' ' ‘ ' ' ‚ , , “ " " ” " " „ " " « " " » " " ‹ < < › > >
        − - - – - - — -- - ‐ - - ‑ - - … ... ~ ⋯ ... ~ ⋮ : : ⋱ ... ~ § section S € EUR E £ GBP L ¥ JPY Y
        • * * ✓ ok v ✗ x x ✕ x x ● * * ○ o o ◉ @ @ ◎ @ @ ◐ ~ ~ ◕ + + ◇ <> D ◆ <> D ★ * * ✦ * * ✎ ~ ~
        ☐ [_] _ ☑ [x] x ▸ > > ► > > ▾ v v ▼ v v ▲ ^ ^ ■ # # □ [] o ⦅ ( ( ⦆ ) ) ₊ _+ +
        ½ 1/2 # ⅓ 1/3 # ⅔ 2/3 # ¼ 1/4 # ¾ 3/4 # ß ss s ø o o Ø O O æ ae a Æ AE A ł l l Ł L L đ d d
    """),
    **{sign: (one, one) for one, signs in {
        "-": "─━╌┄┈═╴╶╸╺╼╾▔▀⎯‾", "|": "│┃╎┆┊║▏▎▍▌▋▊▉▐▕⎜⎟⎢⎥⎪⏐╪⌡", "+": "┌┐└┘├┤┬┴┼╭╮╯╰╔╗╚╝╠╣╦╩╬┰┸┪",
        "/": "╱", "\\": "╲", "_": "▁", "[": "⎡⎣", "]": "⎤⎦", "(": "⎛⎝", ")": "⎞⎠", "{": "⎧⎨⎩", "}": "⎫⎬⎭",
        "f": "⌠", "#": "█▓▒▇▆", "=": "▅▄", ".": "░▂▃▖▗▘▝", ":": "¦",
    }.items() for sign in signs},
    **{chr(0x2800 + dots): (".", ".") if dots else (" ", " ") for dots in range(256)},
}  # fmt: skip
"""For each sign a word, and the one character that takes its place in a drawing."""

_HATTED = "ĉĝĥĵŝŵŷẑ"
"""Letters with a hat that no Western language writes so: here they are names, such as ŷ."""
_ROOT = re.compile(r"√([0-9]+|[^\W\d_])")


@lru_cache(maxsize=2048)
def spelled(text: str) -> str:
    """The text in ASCII, of whatever length: `−(α/2)‖g‖₁` as `-(alpha/2)||g||_1`. Never raises."""
    if text.isascii():
        return text
    said = ""
    was_word = False
    for piece, is_word in _pieces(_ROOT.sub(r"√(\1)", text)):
        if (is_word or was_word) and said[-1:].isalnum() and piece[:1].isalnum():
            said += " "
        said += piece
        was_word = is_word if piece else was_word
    return said


@lru_cache(maxsize=4096)
def narrowed(text: str) -> str:
    """The text in ASCII, as many columns wide as before. Never raises."""
    return text if text.isascii() else "".join(map(_one, text))


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """What stands for each sign, and whether it is a word that has to stand apart from its neighbours."""
    at = 0
    while at < len(text):
        sign = text[at]
        for table, mark in ((RAISED, "^"), (LOWERED, "_")):
            end = at
            while end < len(text) and text[end] in table and text[end] != "˙":
                end += 1
            if end > at:
                yield mark + _script("".join(table[one] for one in text[at:end])), False
                break
        else:
            end = at + 1
            yield (sign, False) if sign.isascii() else _piece(sign)
        at = end


def _script(body: str) -> str:
    written = spelled(body)
    plain = written.isalnum() and (len(body) == 1 or written.isdigit())
    return written if plain or (written[0] == "-" and written[1:].isdigit()) else f"({written})"


def _piece(sign: str) -> tuple[str, bool]:
    if sign in SIGNS:
        word = SIGNS[sign][0].replace("not-in", "not in").replace("for-all", "for all")
        return word, len(word) > 1 and word[0].isalnum()
    if sign in ACCENT_CHARACTERS:
        return ACCENT_CHARACTERS[sign], False
    if sign in _HATTED:
        return f"{unicodedata.normalize('NFD', sign)[0]}hat", False
    return _alike(sign), False


def _alike(sign: str) -> str:
    """The letters that a sign consists of, without what stands above them; a question mark if it has none."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return ""
    if unicodedata.category(sign) == "Zs":
        return " "
    found = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode("ascii")
    return "".join(letter for letter in found if letter.isprintable()) or "?"


def _one(sign: str) -> str:
    """As many characters as a sign takes columns."""
    if sign.isascii():
        return sign
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return ""
    if unicodedata.east_asian_width(sign) in "WF":
        return "??"
    if sign in SIGNS:
        return SIGNS[sign][1]
    for table in (RAISED, LOWERED):
        if sign in table:
            return _one(table[sign])
    return _alike(sign)[:1]
