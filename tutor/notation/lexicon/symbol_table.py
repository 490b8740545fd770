"""Every symbol that notation knows, by meaning, and the palette that inserts them."""

from __future__ import annotations

from tutor.notation.lexicon.alphabet import GREEK
from tutor.notation.lexicon.functions import FUNCTIONS, GLYPHS
from tutor.notation.lexicon.symbol import Symbol

CHARACTERS: dict[str, str] = {
    "−": "-", "–": "-", "‐": "-", "‑": "-", "﹣": "-", "×": "*", "·": "·", "⋅": "·", "∙": "·", "•": "·",
    "∗": "*", "÷": "/", "∕": "/", "⁄": "/", "∶": "/", "≤": "<=", "⩽": "<=", "≦": "<=", "≥": ">=", "⩾": ">=",
    "≧": ">=", "≠": "!=", "∥": "‖", "∣": "|", "∘": "⊙", "⊤": "top", "′": "'", "’": "'", "‘": "'", "⋆": "star",
    "—": "-", "←": ":=", "⟵": ":=", "≔": ":=", "⟶": "->", "→": "->", "ː": ":", "；": ";", "✕": "*",
    "∪": "∪", "∩": "∩", "∖": "∖", "⧵": "∖",
}  # fmt: skip
"""Characters that are read as another token."""

RELATIONS: dict[str, str] = {
    "=": "=", "==": "=", ":=": "=", "!=": "!=", "=/=": "!=", "<>": "!=", "<": "<", "<=": "<=", "=<": "<=",
    ">": ">", ">=": ">=",
    "=>": ">=",
}  # fmt: skip
"""Spellings of relations, and the operator that each means."""

COMMANDS: dict[str, str] = {
    "cdot": "·", "times": "*", "ast": "*", "div": "/", "pm": "±", "odot": "⊙", "circ": "⊙", "oslash": "⊘",
    "le": "<=", "leq": "<=", "leqslant": "<=", "ge": ">=", "geq": ">=", "geqslant": ">=",
    "lt": "<", "gt": ">",
    "ne": "!=", "neq": "!=", "vert": "|", "Vert": "‖", "|": "‖", "{": "\\{", "}": "\\}", "lbrace": "\\{",
    "rbrace": "\\}", "lbrack": "[", "rbrack": "]", "top": "top", "intercal": "top", "star": "star",
    "prime": "'", "approx": "≈", "simeq": "≈", "leftarrow": ":=", "gets": ":=",
    "coloneqq": ":=", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "to": "->", "rightarrow": "->", "colon": ":", "&": "&", "\\": "\\\\", "cr": "\\\\", "newline": "\\\\",
    "cup": "∪", "cap": "∩", "setminus": "∖", "smallsetminus": "∖", "backslash": "∖", "mid": "|",
    "emptyset": "∅", "varnothing": "∅", "degree": "°",
}  # fmt: skip
"""LaTeX commands (without backslash) that are one token."""

WORDS: dict[str, str] = {
    "in": "in",
    "notin": "not in",
    "lor": "or",
    "vee": "or",
    "land": "and",
    "wedge": "and",
}
"""LaTeX commands that are a keyword."""

FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "cfrac"})
"""LaTeX commands of a fraction."""

IGNORED = frozenset(
    {
        ",", ";", ":", "!", ">", " ", "quad", "qquad", "thinspace", "displaystyle", "textstyle",
        "scriptstyle",
        "limits", "nolimits", "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr",
        "biggl", "biggr", "Biggl", "Biggr", "middle", "mathbf", "boldsymbol", "bm", "vec",
        "mathit", "mathnormal", "boxed",
        "$", "hphantom", "nonumber", "strut",
        "mathstrut", "(", ")", "[", "]", "mathclose", "mathopen", "mathord",
    }
)  # fmt: skip
"""LaTeX commands that change how a formula looks and not what it means."""

OPENING = frozenset({"left", "bigl", "Bigl", "biggl", "Biggl"})
CLOSING = frozenset({"right", "bigr", "Bigr", "biggr", "Biggr"})
"""LaTeX commands that say which way the next bar faces."""

FORBIDDEN: dict[str, str] = {
    "∇": "a gradient sign", "∂": "a partial derivative", "∫": "an integral",
    "∝": "a proportionality", "%": "a percent sign",
    "†": "a dagger",
    "…": "an ellipsis", "~": "a tilde", "?": "a question mark", "#": "a hash sign", "@": "an at sign",
    "∓": "a minus-or-plus sign", "≡": "an equivalence", "⇒": "an implication", "⊗": "a tensor product",
}  # fmt: skip
"""Signs that a student may type but that answers have no use for, by name."""

FORBIDDEN_COMMANDS: dict[str, str] = {
    "int": "an integral", "iint": "an integral", "oint": "an integral", "partial": "a partial derivative",
    "nabla": "a gradient sign", "lim": "a limit", "sim": "a tilde",
    "propto": "a proportionality", "%": "a percent sign",
    "mp": "a minus-or-plus sign",
    "equiv": "an equivalence", "Rightarrow": "an implication", "implies": "an implication",
    "dots": "an ellipsis",
    "ldots": "an ellipsis", "cdots": "an ellipsis", "otimes": "a tensor product", "forall": "“for all”",
    "exists": "“there is”", "hat": "a hat", "bar": "a bar", "tilde": "a tilde", "overline": "a bar",
}  # fmt: skip
"""LaTeX commands of the same kind."""

INSTEAD: dict[str, str] = {
    "a percent sign": "Type 5% as 5/100. Where percent are asked for, type the number alone.",
    "a bar": "Type conj(z) for a complex conjugate.",
    "an ellipsis": "Type a long sum with its index, as in sum_(k=1)^n k.",
    "a gradient sign": "Type the gradient worked out, or by a name if the problem gives it one.",
    "a dagger": "Type A^T for a transpose.",
    "an at sign": "Type A b for a matrix product, and a^T b for the inner product of two vectors.",
    "a tensor product": "Type a b^T for the outer product of two vectors.",
    "an angle bracket": "Type a^T b or dot(a, b) for an inner product, and (1, 2) for a vector.",
}
"""What to type in place of such a sign."""

WHOLE: dict[str, tuple[str, str]] = {
    **{glyph: ("word", name) for glyph, name in GLYPHS.items()},
    "∞": ("word", "inf"), "∈": ("keyword", "in"),
    "∉": ("keyword", "not in"), "≈": ("≈", "≈"), "≃": ("≈", "≃"), "≅": ("≈", "≅"), "≐": ("≈", "≐"),
    "∨": ("keyword", "or"), "∧": ("keyword", "and"), "∛": ("√", "3"), "∜": ("√", "4"), "𝟏": ("word", "ones"),
    "𝟙": ("word", "ones"), **dict.fromkeys("∅⌀øØ", ("∅", "∅")), **dict.fromkeys("°º˚", ("°", "°")),
    "ℝ": ("word", "R"), "ℕ": ("word", "N"), "ℤ": ("word", "Z"),
    "ℚ": ("word", "Q"), "ℂ": ("word", "C"), "\\": ("\\\\", "\\"),
}  # fmt: skip
"""Characters that are one token, with its kind and value."""

_PALETTE: tuple[Symbol, ...] = (
    Symbol("1-norm", "‖x‖₁", "‖‖₁", "||x||_1", "\\lVert x\\rVert_1", "norms"),
    Symbol("infinity norm", "‖x‖_∞", "‖‖_∞", "||x||_inf", "\\lVert x\\rVert_\\infty", "norms"),
    Symbol("Euclidean norm", "‖x‖₂", "‖‖₂", "||x||_2", "\\lVert x\\rVert_2", "norms"),
    Symbol("absolute value", "|x|", "||", "abs(x)", "\\lvert x\\rvert", "norms"),
    Symbol("Frobenius norm", "‖A‖_F", "‖‖_F", "||A||_F", "\\lVert A\\rVert_F", "norms"),
    Symbol("transposed", "ᵀ", "ᵀ", "a^T b", "a^\\top b", "vectors"),
    Symbol("unit vector", "eⱼ", "eⱼ", "e_j", "e_j", "vectors"),
    Symbol("component", "xᵢ", "ᵢ", "x_i", "x_i", "vectors"),
    Symbol("vector of ones", "𝟏", "ones", "ones", "\\mathbf{1}", "vectors"),
    Symbol("inverse matrix", "A⁻¹", "⁻¹", "A^-1", "A^{-1}", "vectors"),
    Symbol("inner product", "⟨a, b⟩", "⟨, ⟩", "a^T b", "\\langle a, b\\rangle", "vectors"),
    Symbol("hat", "x̂", "\u0302", "xhat", "\\hat{x}", "vectors"),
    Symbol("bar", "x̄", "\u0304", "xbar", "\\bar{x}", "vectors"),
    Symbol("tilde", "x̃", "\u0303", "xtilde", "\\tilde{x}", "vectors"),
    Symbol("elementwise product", "⊙", " ⊙ ", "a .* b", "a \\odot b", "vectors"),
    Symbol("elementwise quotient", "⊘", " ⊘ ", "a ./ b", "a \\oslash b", "vectors"),
    Symbol("infinity", "∞", "∞", "inf", "\\infty", "numbers"),
    Symbol("squared", "x²", "²", "x^2", "x^2", "numbers"),
    Symbol("cubed", "x³", "³", "x^3", "x^3", "numbers"),
    Symbol("degrees", "30°", "°", "30 pi/180", "30^\\circ", "numbers"),
    Symbol("decimals that repeat", "0.3…", "…", "0.333...", "0.\\overline{3}", "numbers"),
    Symbol("fraction", "a/b", "()/()", "a/b", "\\frac{a}{b}", "numbers"),
    Symbol("half", "½", "½", "1/2", "\\frac12", "numbers"),
    Symbol("times", "·", "·", "*", "\\cdot", "numbers"),
    Symbol("plus or minus", "±", "±", "", "\\pm", "numbers"),
    Symbol("at most", "≤", " ≤ ", "<=", "\\le", "relations"),
    Symbol("at least", "≥", " ≥ ", ">=", "\\ge", "relations"),
    Symbol("not equal", "≠", " ≠ ", "!=", "\\ne", "relations"),
    Symbol("element of", "∈", " ∈ ", "in", "\\in", "relations"),
    Symbol("not an element of", "∉", " ∉ ", "not in", "\\notin", "relations"),
    Symbol("becomes", "←", " ← ", ":=", "\\leftarrow", "relations"),
    Symbol("intersection", "∩", " ∩ ", "", "\\cap", "relations"),
    Symbol("without", "∖", " ∖ ", "R \\ {0}", "\\setminus", "relations"),
    Symbol("whole numbers", "ℤ", "ℤ", "Z", "\\mathbb{Z}", "relations"),
    Symbol("union", "∪", " ∪ ", "U", "\\cup", "relations"),
    Symbol("real numbers", "ℝ", "ℝ", "R", "\\mathbb{R}", "relations"),
    Symbol("empty set", "∅", "∅", "{}", "\\emptyset", "relations"),
)  # fmt: skip


_GROUPS = ("norms", "functions", "vectors", "numbers", "relations", "Greek")


def palette() -> tuple[Symbol, ...]:
    """Every symbol that can be inserted: the signs first, the Greek letters last."""
    greek = (Symbol(name, glyph, glyph, name, f"\\{name}", "Greek") for name, glyph in GREEK.items())
    functions = (function.palette for function in FUNCTIONS.values() if function.palette is not None)
    return tuple(sorted((*_PALETTE, *functions, *greek), key=lambda symbol: _GROUPS.index(symbol.group)))
