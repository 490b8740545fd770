"""A declared name keeps its meaning, whatever its letters mean where they are no names."""

from __future__ import annotations

import pytest

from tests.notation.names import ascii_of, tree
from tutor.notation import Vocabulary, vocabulary
from tutor.notation.tree.nodes import Name, walk


def names(given: str) -> Vocabulary:
    found = vocabulary(*given.split("; "))
    assert isinstance(found, Vocabulary), found
    return found


@pytest.mark.parametrize(
    ("given", "typed", "read"),
    [
        ("u in R; a in R; b in R", "(a, b) u", "(a, b) u"),
        ("U in R; a in R; b in R", "(a, b) U", "(a, b) U"),
        ("R in R; x in R", "x = R", "x = R"),
        ("R in R; x in R", "R - x", "R - x"),
        ("V in R; x in R", "x = V", "x = V"),
        ("v in R; x in R", "x v", "x v"),
        ("C in R; n in N", "n C", "n C"),
        ("P in R; n in N", "n P", "n P"),
        ("C in R; n in N", "C (n)", "C n"),
        ("d in R; x in R", "3x^2 d x", "3 x^2 d x"),
        ("Z in R", "pi Z", "pi Z"),
        ("i in N; j in N; x in R; y in R", "x i + y j", "x i + y j"),
        ("xi in R; x in R; j in N", "2xi + xj", "2 xi + x j"),
        ("Tr in R; x in R", "Tr (x)", "Tr x"),
        ("O in R; n in N", "O (n)", "O n"),
        ("none in R", "none", "none"),
        ("j in R", "2 + 3j", "2 + 3 j"),
        ("N in N", "N + 1", "N + 1"),
        ("solve: R -> R; x in R", "solve(x)", "solve(x)"),
        ("Phi in R; x in R", "Phi (x)", "Phi x"),
        ("sigma > 0; x in R", "sigma (x)", "sigma x"),
        ("I in R; x in R", "x I", "x I"),
        ("T in R; x in R", "x T", "x T"),
        ("e in R; x in R", "e x", "e x"),
        ("r in R", "0.3 r", "0.3 r"),
        ("m in R", "2 m", "2 m"),
        ("k in Z", "1 k", "1 k"),
    ],
)
def test_a_declared_name_is_that_name(given: str, typed: str, read: str) -> None:
    assert ascii_of(typed, names(given)) == ascii_of(read, names(given))
    assert ascii_of(typed, names(given)) == read


SPELLINGS = {
    "R1 > 0": ("R1", "R_1", "R_{1}", "R₁"),
    "Ia in R": ("Ia", "I_a", "I_{a}"),
    "mu0 > 0": ("mu0", "mu_0", "\\mu_0", "\\mu_{0}", "μ0", "μ₀", "μ_0"),
    "a_m1 in R": ("a_m1", "a_{m1}"),
    "C1 in R": ("C1", "C_1", "C_{1}", "C₁"),
    "m_{t-1} in R": ("m_{t-1}", "m_(t-1)", "m_{t - 1}", "mₜ₋₁"),
    "\\hat{m}_t in R": ("\\hat{m}_t", "\\hat m_t", "m̂_t", "m̂ₜ", "mhat_t", "\\hat{m}_{t}"),
    "v̂_t > 0": ("v̂_t", "\\hat{v}_t", "vhat_t", "v̂ₜ"),
    "w^{(t)} in R": ("w^{(t)}", "w^(t)", "w⁽ᵗ⁾"),
    "\\tilde{x} in R": ("\\tilde{x}", "\\tilde x", "x̃", "xtilde"),
    "A_{ij} in R": ("A_{ij}", "A_ij"),
    "theta_0 in R": ("theta_0", "\\theta_0", "θ₀", "θ_0", "\\theta_{0}"),
}


@pytest.mark.parametrize("given", SPELLINGS)
def test_a_name_of_a_paper_is_one_name_in_every_spelling(given: str) -> None:
    known = names(f"{given}; x in R")
    own, *others = (tree(text, known) for text in SPELLINGS[given])
    assert isinstance(own, Name) and own.name == known.declarations[0].name
    assert all(other == own for other in others)
    for text in SPELLINGS[given]:
        assert tree(f"2 {text} + x", known) == tree(f"2 {SPELLINGS[given][0]} + x", known)
        quotient = tree(f"x*{text}/{text}", known)
        assert {node for node in walk(quotient) if isinstance(node, Name)} == {own, Name("x")}
