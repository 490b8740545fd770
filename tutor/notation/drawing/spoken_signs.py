"""How single signs of a formula are said."""

from __future__ import annotations

from tutor.notation.drawing.formula import Leaf, Scripted
from tutor.notation.drawing.spoken_brackets import Item
from tutor.notation.lexicon.alphabet import GREEK_GLYPHS
from tutor.notation.lexicon.ascii_signs import spelled


def _table(text: str) -> dict[str, str]:
    """Entries with a semicolon between them: a sign, a blank, its words."""
    entries = (entry.strip().partition(" ") for entry in text.split(";"))
    return {sign: words for sign, _, words in entries}


FUNCTIONS = frozenset("fF")
"""Letters behind which a bracket holds an argument, whatever the subject."""
TAKEN_OF = frozenset("∇∫∬∮")
INTEGRALS = frozenset("∫∬∮")
ORDINALS = {"2": "square", "3": "cube", "4": "fourth", "5": "fifth"}
PARTS = {("1", "2"): "one half", ("1", "3"): "one third", ("1", "4"): "one quarter"}
RAISED = _table("""
    2 squared; 3 cubed; ᵀ transpose; T transpose; ′ prime; ″ double prime; ∗ star; ⋆ star; † dagger;
    ° degrees; ∘ degrees; ⊥ perp; + plus; − minus
""")

_MINUS = {"−": "minus", "+": "plus", "±": "plus or minus", "∓": "minus or plus"}
_SIGNS = _table("""
    = equals; < less than; > greater than; ≤ less than or equal to; ≥ greater than or equal to;
    ≠ not equal to; ≈ approximately equal to; ∼ distributed as; ≃ approximately equal to; ≅ congruent to;
    ≡ identical to; ∝ proportional to; := is defined as; ∈ in; ∉ not in; ∋ contains; ⊂ a subset of;
    ⊆ a subset of or equal to; ⊃ a superset of; → to; ⟶ to; ← becomes; ↦ maps to; ⇒ implies;
    ⇐ follows from; ⇔ if and only if; ↔ corresponds to; ↑ up to; ↓ down to; ⊥ perpendicular to;
    ∥ parallel to; | divides; ‖ double bar; ≪ much less than; ≫ much greater than; ⊨ models; : :; · times;
    ⋅ times; × times; ÷ divided by; / over; ∗ star; ⊙ elementwise times; ⊘ elementwise divided by;
    ⊗ tensor; ⊕ direct plus; ⊖ circled minus; ∘ composed with; • dot; ∪ union; ∩ intersection; ∖ without;
    ∧ and; ∨ or; ¬ not; ! factorial; , ,; ( open bracket; ) close bracket; [ open square bracket;
    ] close square bracket; { open brace; } close brace; ⟨ open angle; ⟩ close angle; ⌊ open floor;
    ⌋ close floor; ⌈ open ceiling; ⌉ close ceiling; ∑ the sum; ∏ the product; ∐ the coproduct;
    ⋃ the union; ⋂ the intersection; ⨁ the direct sum; ∫ the integral; ∬ the double integral;
    ∮ the closed integral; ∞ infinity; ∇ the gradient; ∂ partial; ∅ the empty set; ∀ for all; ∃ there is;
    … and so on; ⋯ and so on; ⋮ and so on down; ⋱ and so on across; ℝ R; ℕ N; ℤ Z; ℚ Q; ℂ C;
    𝔼 the expectation; ℙ the probability; 𝟙 the ones; ᵀ transpose; ′ prime; ° degrees; ∠ the angle;
    ℜ the real part; ℑ the imaginary part; ℓ l; % percent; # number; ✓ tick; ∴ therefore
""")
WORDS = _table("""
    sin sine; cos cosine; tan tangent; cot cotangent; sec secant; csc cosecant; sinh hyperbolic sine;
    cosh hyperbolic cosine; tanh hyperbolic tangent; coth hyperbolic cotangent; arcsin arc sine;
    arccos arc cosine; arctan arc tangent; ln natural log; lg log; det the determinant; dim the dimension;
    ker the kernel; max the maximum; min the minimum; sup the supremum; inf the infimum; lim the limit;
    argmax arg max; argmin arg min; gcd the greatest common divisor; deg the degree; arg the argument;
    Pr the probability; tr the trace; rank the rank; diag the diagonal; softmax soft max; exp exp
""")
_ACCENTS = {
    "\u0302": "hat", "\u0304": "bar", "\u0305": "bar", "\u0303": "tilde", "\u20d7": "vector", "\u0307": "dot",
    "\u0308": "double dot",
}  # fmt: skip
ENCLOSED = _table("|| absolute value; ⌊⌋ floor; ⌈⌉ ceiling; ⟨⟩ content in angle brackets")
OPENED = {"(": "open bracket", "[": "open square bracket", "{": "open brace", "": ""}
CLOSED = {")": "close bracket", "]": "close square bracket", "}": "close brace", "": ""}
INTERVALS = frozenset({"[)", "(]", "][", "]]"})
"""Brackets that only an interval has."""


def leaf(item: Leaf) -> str:
    """A leaf in words."""
    if item.kind == "space":
        return item.text.strip()
    if item.text in _SIGNS or item.text in _MINUS:
        return _SIGNS.get(item.text) or _MINUS[item.text]
    if item.kind == "word":
        return WORDS.get(item.text, _letters(item.text.lstrip("\\")))
    return _letters(item.text)


def sign(item: Item) -> str:
    """A plus or minus before a term."""
    return _MINUS[item.text] if isinstance(item, Leaf) else ""


def is_minus(item: Item) -> bool:
    """Whether it is a plus or a minus."""
    return isinstance(item, Leaf) and item.text in _MINUS


def is_space(item: Item) -> bool:
    """Whether it is nothing but room, or words of the text."""
    return isinstance(item, Leaf) and item.kind in ("space", "thin")


def is_operator(item: Item) -> bool:
    """Whether it joins two parts, or opens or closes one."""
    base = item.base if isinstance(item, Scripted) else item
    return isinstance(base, Leaf) and (
        base.kind in ("binary", "relation", "comma", "open", "close", "bar") or base.text in "/…⋯∀∃∂"
    )


def norm(index: str) -> str:
    """`the 1-norm`, `the infinity norm`, `the norm`."""
    if not index:
        return "the norm"
    return f"the {index}-norm" if index.isalnum() and len(index) <= 2 else f"the {index} norm"


def interval(pair: str, low: str, high: str) -> str:
    """An interval by its ends, each with whether it belongs to it."""
    first = "included" if pair[0] == "[" else "left out"
    last = "included" if pair[1] == "]" else "left out"
    return f"the interval from {low}, {first}, to {high}, {last},"


def _letters(text: str) -> str:
    """Letters by name, with what stands above them."""
    words = ""
    for letter in text:
        if letter in _ACCENTS:
            words += f" {_ACCENTS[letter]}"
        elif letter in GREEK_GLYPHS:
            words += f" {GREEK_GLYPHS[letter]} "
        elif letter in _SIGNS:
            words += f" {_SIGNS[letter]} "
        else:
            words += letter
    return spelled(words.strip()).replace("^T", " transpose")
