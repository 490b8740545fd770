"""Letters beyond ASCII: Greek by name, and the raised and lowered characters of Unicode."""

from __future__ import annotations

GREEK: dict[str, str] = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
    "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
"""Canonical name of each Greek letter, and its glyph."""

GREEK_GLYPHS: dict[str, str] = {glyph: name for name, glyph in GREEK.items()} | {
    "ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta", "ς": "sigma", "ϱ": "rho", "ϖ": "pi", "ϰ": "kappa", "∆": "Delta",
}  # fmt: skip
"""Each Greek character that is read, with the variants that mean the same letter."""

GREEK_COMMANDS: dict[str, str] = {name: name for name in GREEK} | {
    "varepsilon": "epsilon", "varphi": "phi", "vartheta": "theta", "varsigma": "sigma", "varrho": "rho",
    "varpi": "pi", "varkappa": "kappa",
}  # fmt: skip
"""LaTeX commands (without backslash) of Greek letters."""

RAISED: dict[str, str] = dict(
    zip(
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡ˙",
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ·",
        strict=True,
    )
)
"""Each superscript character and what it raises."""

LOWERED: dict[str, str] = dict(
    zip(
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ",
        "0123456789+-=()aehijklmnoprstuvxβγρφχ",
        strict=True,
    )
)
"""Each subscript character and what it lowers."""

TO_RAISED: dict[str, str] = {plain: raised for raised, plain in RAISED.items() if plain != "·"}
TO_LOWERED: dict[str, str] = {plain: lowered for lowered, plain in LOWERED.items()}

VULGAR: dict[str, tuple[int, int]] = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
}  # fmt: skip
"""Fractions that are one character."""

LOOK_ALIKES: dict[str, str] = {
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "ј": "j", "ѕ": "s",
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T",
    "Х": "X", "ɡ": "g", "ɑ": "a", "ı": "i", "ȷ": "j", "ⅼ": "l", "ⅰ": "i", "ⅴ": "v", "ⅹ": "x", "ℓ": "l",
    "ᴀ": "A", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Χ": "X",
}  # fmt: skip
"""Letters of other alphabets that cannot be told from Latin ones by eye; they are named, never guessed."""
