"""Whatever is typed, reading it gives an expression or a complaint, never an exception."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.examples import examples
from tests.notation.trees import NAMES
from tutor.notation import (
    OPEN,
    Complaint,
    Expression,
    Vocabulary,
    canonical,
    clean,
    declarations,
    draw,
    latex,
    palette,
    parse,
    shape_of,
    vocabulary,
    write,
)

_TYPED = r"""
x g a alpha theta_0 Δθ \Delta\theta n A f d pi e i inf ones λ ^T ᵀ ^\top _i _1 _{12} ₁ ᵢ ² ⁻³ | || ‖ \|
\lVert \rVert \left| \right| \left( \right) ( ) [ ] { } \{ \} , ; + - * / ⊙ ⊘ .* ./ ^ _ ! != = < <= ≤
in ∈ or and ± +/- \pm − ∞ 1 2 0.5 1e3 ½ √ ∛ \sqrt \sqrt[3] \frac \frac12 \binom sin log log_2 sqrt sign norm
norm1 max argmax sum ∑ max_i sum_i \sum_{i=1}^{d} sum_(i=1)^d diag dot \operatorname{sign} \text \mathbf{1}
\begin{bmatrix} \end{bmatrix} & \\ $ \, ' " @ # % : . ∇ а １ [/b] <b> __ \foo é zz
"""
_PIECES = _TYPED.split()

texts = st.one_of(
    st.lists(st.sampled_from([*_PIECES, " "]), max_size=14).map("".join),
    st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join),
    st.text(max_size=30),
)


@pytest.mark.slow
@examples(400)
@given(text=texts)
@example("_jx")
@example("\\binom1e3")
@example("2^{")
@example("norm_1(i=1)")
def test_any_text_is_read_or_complained_about(text: str) -> None:
    for names in (NAMES, OPEN):
        found = parse(text, names)
        if isinstance(found, Complaint):
            assert 0 <= found.span[0] <= found.span[1] <= len(clean(text)) + 1
            assert found.sentence.strip()
            if found.correction is not None:
                assert isinstance(parse(found.correction, names), Expression)
            continue
        shape_of(found.tree, names)
        draw(latex(found.tree))
        for spelling in ("ascii", "unicode", "latex"):
            again = parse(write(found.tree, spelling), names)
            assert isinstance(again, Expression)
            assert again.tree == found.tree


@pytest.mark.slow
@examples(150)
@given(text=texts)
def test_any_text_is_a_declaration_or_complained_about(text: str) -> None:
    for declaration in (text, f"x in {text}", f"x = {text}", f"{text} > 0", f"{text} in R^d"):
        assert declarations(declaration) is not None
    assert canonical(text) is not None


def test_every_symbol_of_the_palette_has_its_spellings() -> None:
    symbols = palette()
    assert len({symbol.name for symbol in symbols}) == len(symbols)
    for symbol in symbols:
        for spelling in (symbol.ascii, symbol.latex):
            found = parse(spelling.replace("x_i", "g_i").replace("x", "g").replace("b", "a"), NAMES)
            assert isinstance(found, Expression | Complaint)


def test_the_greek_of_the_palette_is_read_in_each_spelling() -> None:
    for symbol in palette():
        if symbol.group == "Greek":
            trees = [parse(text, OPEN) for text in (symbol.glyph, symbol.ascii, symbol.latex)]
            assert all(isinstance(found, Expression) for found in trees)
            assert len({found.tree for found in trees if isinstance(found, Expression)}) == 1


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ("x in R", "⌊x⌋ + ⌈x⌉ + ∛x"),
        ("a in R^2; b in R^2", "⟨a, b⟩"),
        ("A in R^(2 x 2)", "det(A⁻¹) ‖A‖_F"),
        ("\\hat{m} in R; \\bar{x} in R; \\tilde{y} in R", "m̂ x̄ ỹ"),
        ("x in R", "x³ cos 30°"),
        ("x in R", "0.33… x"),
        ("x in R", "x ∉ (0, 1) ∩ (0, 2)"),
        ("x in R", "ℝ ∖ {0}"),
        ("n in N", "binom(n, 2)"),
    ],
)
def test_what_the_palette_inserts_is_read(names: str, text: str) -> None:
    known = vocabulary(*names.split("; "))
    assert isinstance(known, Vocabulary)
    assert isinstance(parse(text, known), Expression)
