"""How each LaTeX command looks in Unicode, and how it is spaced."""

from __future__ import annotations

from tutor.notation.drawing.formula import Leaf, LeafKind
from tutor.notation.lexicon.alphabet import GREEK


def _table(kind: LeafKind, pairs: str) -> dict[str, Leaf]:
    words = pairs.split()
    return {name: Leaf(glyph, kind) for name, glyph in zip(words[::2], words[1::2], strict=True)}


_WORDS = """sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan exp ln log lg det dim ker deg gcd
arg Pr hom"""
_LIMITS = "max min sup inf lim limsup liminf argmin argmax"

SIGNS: dict[str, Leaf] = {
    **{name: Leaf(glyph) for name, glyph in GREEK.items()},
    **_table(
        "letter",
        "varepsilon ε epsilon ε varphi φ phi φ vartheta θ varrho ρ varsigma ς infty ∞ nabla ∇ partial ∂ "
        "ell ℓ hbar ℏ emptyset ∅ varnothing ∅ forall ∀ exists ∃ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ "
        "prime ′ top ᵀ intercal ᵀ star ⋆ ast ∗ bot ⊥ angle ∠ degree ° Re ℜ Im ℑ aleph ℵ neg ¬ lnot ¬ "
        "checkmark ✓ dagger † % % # # & & $ $ _ _ int ∫ iint ∬ oint ∮ backslash \\ lq ‘ rq ’",
    ),
    **_table(
        "binary",
        "pm ± mp ∓ cdot · times × div ÷ odot ⊙ oslash ⊘ otimes ⊗ oplus ⊕ ominus ⊖ circ ∘ bullet • cup ∪ "
        "cap ∩ setminus ∖ land ∧ wedge ∧ lor ∨ vee ∨",
    ),
    **_table(
        "relation",
        "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ne ≠ neq ≠ in ∈ notin ∉ ni ∋ subset ⊂ "
        "subseteq ⊆ supset ⊃ approx ≈ sim ∼ simeq ≃ cong ≅ equiv ≡ propto ∝ to → rightarrow → "
        "longrightarrow ⟶ leftarrow ← gets ← mapsto ↦ Rightarrow ⇒ implies ⇒ Longrightarrow ⇒ Leftarrow ⇐ "
        "iff ⇔ Leftrightarrow ⇔ leftrightarrow ↔ uparrow ↑ downarrow ↓ perp ⊥ parallel ∥ mid | ll ≪ gg ≫ "
        "coloneqq := colon : models ⊨",
    ),
    **_table("open", "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖"),
    **_table("close", "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖"),
    **_table("bar", "vert | Vert ‖ | ‖"),
    **_table("big", "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁"),
    **{name: Leaf(name, "word") for name in _WORDS.split()},
    **_table("word", "mod mod bmod mod"),
    **{name: Leaf(name, "word", limits=True) for name in _LIMITS.split()},
    "quad": Leaf("  ", "space"),
    "qquad": Leaf("    ", "space"),
    " ": Leaf(" ", "space"),
    ";": Leaf(" ", "space"),
}
"""Commands that are one leaf, by name without backslash."""

CHARACTERS: dict[str, Leaf] = {
    **{sign: Leaf(sign, "binary") for sign in "+±×·⋅⊙⊘÷∘∪∩∧∨"},
    **{sign: Leaf(sign, "relation") for sign in "=<>≤≥≠≈∼∝∈∉⊂⊆→←⇒⇔↦:"},
    **{sign: Leaf(sign, "open") for sign in "([⟨⌊⌈"},
    **{sign: Leaf(sign, "close") for sign in ")]⟩⌋⌉!"},
    **{sign: Leaf(sign, "bar") for sign in "|‖"},
    **{sign: Leaf(sign, "comma") for sign in ",;"},
    **{sign: Leaf(sign, "big") for sign in "∑∏"},
    "-": Leaf("−", "binary"), "−": Leaf("−", "binary"), "*": Leaf("∗", "binary"), "'": Leaf("′"),
    "~": Leaf(" ", "space"), "∣": Leaf("|", "bar"), "∥": Leaf("‖", "bar"),
}  # fmt: skip
"""Characters that are not letters or digits."""

BLACKBOARD: dict[str, str] = {
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "E": "𝔼", "P": "ℙ", "1": "𝟙",
}  # fmt: skip

FONTS = frozenset(
    {
        "mathbf", "boldsymbol", "bm", "mathit", "mathsf", "mathtt", "mathcal", "mathscr",
        "mathfrak", "mathnormal",
        "underline", "displaystyle", "textstyle", "scriptstyle",
        "limits", "nolimits",
        "boxed", "mathstrut", "nonumber", "mathop", "mathrel", "mathbin", "mathord", "mathopen", "mathclose",
        "scriptscriptstyle", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl", "Biggr",
        "big", "Big", "bigg",
        "Bigg", "middle", ",", "!", ":", ">", "thinspace", "allowbreak",
        "bf", "rm", "it", "sf", "tt", "cal", "em", "sl", "hfill", "hfil", "vfill", "notag", "smash",
        "mathclap", "mathllap", "mathrlap", "enspace", "medspace", "thickspace", "negthinspace", "medskip",
    }
)  # fmt: skip
"""Commands that leave no mark of their own on a character screen."""

DELIMITERS = {"\\{": "{", "\\}": "}", "\\|": "‖", "\\lvert": "|", "\\rvert": "|", "\\lVert": "‖",
"\\rVert": "‖",
               "\\vert": "|", "\\Vert": "‖", "\\langle": "⟨", "\\rangle": "⟩", "\\lbrace": "{",
               "\\rbrace": "}",
               "\\lfloor": "⌊", "\\rfloor": "⌋", "\\lceil": "⌈", "\\rceil": "⌉", "\\lbrack": "[",
               "\\rbrack": "]",
               ".": "", "<": "⟨", ">": "⟩"}  # fmt: skip
"""What may stand behind `\\left` and `\\right`."""

PILED = {"overset": "above", "stackrel": "above", "underset": "below"}
"""Commands whose first argument stands above or below the second."""

BRACES = {"underbrace": "_", "overbrace": "^"}
"""Braces that lie on their side, and the sign of the script that stands behind them."""

UNSEEN = frozenset(
    {"phantom", "hphantom", "vphantom", "label", "color", "hspace", "vspace", "hspace*", "vspace*", "kern"}
)
"""Commands whose argument is not drawn."""

COLOURED = frozenset({"textcolor", "colorbox", "mathcolor"})
"""Commands whose first argument is a colour."""

STRUCK = frozenset({"cancel", "bcancel", "xcancel", "sout", "not"})
"""Commands that strike their argument out."""

ARROWS: dict[str, str] = {
    "xrightarrow": "⟶", "xleftarrow": "⟵", "xleftrightarrow": "⟷", "xRightarrow": "⟹", "xLeftarrow": "⟸",
    "xLeftrightarrow": "⟺", "xmapsto": "⟼", "xhookrightarrow": "↪", "xlongequal": "==",
}  # fmt: skip
"""Arrows with something above them, and below if it stands in brackets."""

NAMED = frozenset(
    {"text", "mathrm", "operatorname", "operatorname*", "textrm", "textbf", "textit", "mbox", "emph"}
)
"""Commands whose argument is words."""

ACCENTS: dict[str, str] = {
    "hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "overline": "\u0304", "tilde": "\u0303",
    "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308", "dddot": "\u20db",
    "mathring": "\u030a", "check": "\u030c", "widecheck": "\u030c", "breve": "\u0306", "acute": "\u0301",
    "grave": "\u0300", "overrightarrow": "\u20d7",
}  # fmt: skip
"""Accents, as combining characters."""

FENCES: dict[str, tuple[str, str]] = {
    "matrix": ("", ""), "smallmatrix": ("", ""), "array": ("", ""), "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "cases": ("{", ""),
}  # fmt: skip
"""The brackets of each kind of matrix."""

LINES = frozenset(
    {"aligned", "align", "align*", "split", "gathered", "gather", "gather*", "equation", "equation*"}
)
"""Environments that stack lines."""
