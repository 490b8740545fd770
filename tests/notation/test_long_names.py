"""Names of papers are one name in all spellings, can be declared, and are read again as written."""

from __future__ import annotations

import pytest

from tests.notation.names import PAPER, complaint, tree
from tutor.notation import OPEN, Complaint, Vocabulary, canonical, parse, vocabulary, write
from tutor.notation.lexicon.name_parts import parts
from tutor.notation.tree.nodes import Component, Name, Node, Power, Product
from tutor.notation.writing.name_glyphs import display


def names(*texts: str) -> Vocabulary:
    found = vocabulary(*texts)
    assert isinstance(found, Vocabulary), found
    return found


@pytest.mark.parametrize(
    ("declared", "spellings"),
    [
        ("R1", ["R1", "R_1", "R₁", "R_{1}"]),
        ("mu0", ["mu0", "μ0", "\\mu0", "\\mu_0", "\\mu_{0}", "μ₀", "mu_0"]),
        ("Ia", ["Ia", "I_a", "I_{a}", "Iₐ"]),
        ("C_1", ["C1", "C_1", "C₁"]),
        ("a_m1", ["a_m1", "a_{m1}", "a_(m1)", "aₘ₁"]),
        ("m_{t-1}", ["m_{t-1}", "m_{t - 1}", "m_(t-1)", "m_{t−1}", "mₜ₋₁"]),
        ("theta_{t+1}", ["\\theta_{t+1}", "θₜ₊₁", "theta_(t+1)"]),
        ("x_{i,j}", ["x_{i,j}", "x_(i, j)"]),
        ("\\hat{m}_t", ["\\hat{m}_t", "\\hat m_t", "\\hat{m}_{t}", "m̂_t", "m̂ₜ", "mhat_t", "\\widehat{m}_t"]),
        ("v̂_t", ["\\hat{v}_t", "v̂_t", "vhat_t"]),
        ("\\hat{\\theta}", ["θ̂", "\\hat{\\theta}", "\\hat\\theta", "thetahat"]),
        ("ŷ", ["ŷ", "\\hat{y}", "yhat"]),
        ("\\tilde{x}", ["\\tilde{x}", "x̃", "xtilde"]),
        ("\\bar{x}", ["\\bar{x}", "x̄", "\\overline{x}", "xbar"]),
        ("\\dot{q}", ["\\dot{q}", "q̇", "qdot"]),
        ("w^{(t)}", ["w^{(t)}", "w^(t)", "w^{(t )}"]),
        ("w^{(t+1)}", ["w^{(t+1)}", "w^(t + 1)"]),
        ("w_i^{(t)}", ["w_i^{(t)}", "w_i^(t)", "w^{(t)}_i", "w_{i}^{(t)}"]),
        ("A_{ij}", ["A_{ij}", "A_ij", "Aᵢⱼ"]),
        ("W^{[1]}", ["W^{[1]}", "W^[1]"]),
        ("a^{[l-1]}", ["a^{[l-1]}", "a^[l - 1]"]),
        ("z_i^{[l]}", ["z_i^{[l]}", "z_i^[l]", "z^{[l]}_i"]),
        ("\\hat{\\beta}_1", ["\\hat{\\beta_1}", "\\hat\\beta_1", "\\hat{\\beta_{1}}", "β̂₁", "betahat_1"]),
        ("V_{in}", ["V_{in}", "V_in", "V_{\\text{in}}", "V_{\\mathrm{in}}", "V_\\text{in}"]),
    ],
)
def test_a_name_is_one_in_all_its_spellings(declared: str, spellings: list[str]) -> None:
    known = names(f"{declared} in R", "k > 0")
    name = known.declarations[0].name
    assert canonical(declared) == name
    for spelling in spellings:
        assert tree(spelling, known) == Name(name), spelling
        assert tree(f"2{spelling}", known) == Product((tree("2"), Name(name))), spelling
        assert tree(f"({spelling})^2", known) == Power(Name(name), tree("2")), spelling
        assert tree(f"k {spelling}", known) == Product((Name("k"), Name(name))), spelling


@pytest.mark.parametrize("name", [declared.name for declared in PAPER.declarations])
@pytest.mark.parametrize("spelling", ["ascii", "unicode", "latex"])
def test_a_name_is_written_so_that_it_is_read_again(name: str, spelling: str) -> None:
    for whole in (Name(name), Power(Name(name), tree("2")), Product((Name(name), Name(name)))):
        assert tree(write(whole, spelling), PAPER) == whole  # type: ignore[arg-type]


def test_a_bound_may_be_declared_of_such_a_name() -> None:
    known = names("0 < beta_1 < 1", "v̂_t > 0", "m_{t-1} >= 0")
    assert [len(declared.bounds) for declared in known.declarations] == [2, 1, 1]


def test_a_number_touches_a_name_only_where_that_is_clear() -> None:
    assert tree("R1", names("R_1 > 0")) == Name("R_1")
    assert tree("R1", names("R1 > 0", "R > 0")) == Name("R_1")
    assert complaint("R1", names("R_1 > 0", "R > 0")).correction == "R_1"
    assert complaint("R1", OPEN).correction == "1R"
    assert complaint("R3", names("R1 > 0")).sentence.startswith("“R” is not known here without")


def test_a_declared_name_wins_over_an_index_and_a_power() -> None:
    both = names("m in R^d", "m_{t-1} in R", "t in N", "w > 0", "w^{(t)} in R")
    assert tree("m_{t-1}", both) == Name("m_(t-1)")
    assert isinstance(tree("m_t", both), Component)
    assert tree("w^(t)", both) == Name("w^(t)")
    assert tree("w^t", both) == Power(Name("w"), Name("t"))


def test_a_longer_name_has_components() -> None:
    known = names("w^{(t)} in R^d", "\\hat{\\theta} in R^d")
    of_w: Node = Component(Name("w^(t)"), Name("i"))
    assert tree("w^{(t)}_i", known) == tree("w_i^{(t)}", known) == of_w
    assert tree("\\hat{\\theta}_1", known) == Component(Name("thetahat"), tree("1"))


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("\\hat{n}", "“n̂” is not one of the names here"),
        ("x̄", "“x̄” is not one of the names here"),
        ("\\hat{m}", "“\\hat{m}” is not known here without its subscript; “m̂_t” is."),
        ("\\hat{xy}", "A hat (\\hat) has no meaning in an answer here."),
    ],
)
def test_an_accent_that_no_name_has_is_named(typed: str, sentence: str) -> None:
    assert complaint(typed, PAPER).sentence.startswith(sentence)


@pytest.mark.parametrize("typed", ["m_{t-1", "w^{(t", "x_{i,}", "R1.5", "m_{t^2}", "a_m 1"])
def test_what_spells_no_name_is_refused(typed: str) -> None:
    assert isinstance(parse(typed, PAPER), Complaint)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("mhat_t", "m̂_t"), ("thetahat", "θ̂"), ("m_(t-1)", "m_(t-1)"), ("w_i^(t)", "w_i^(t)"),
        ("Deltatheta", "Δθ"), ("mathat", "mathat"), ("what", "ŵ"), ("x'", "x'"),
    ],
)  # fmt: skip
def test_a_name_is_shown_in_its_own_letters(name: str, shown: str) -> None:
    assert display(name) == shown


def test_a_name_has_its_parts() -> None:
    assert parts("thetahat_(t-1)^(k)") == (False, "theta", "hat", 0, "t-1", "k")
    assert parts("Deltatheta_0") == (True, "theta", "", 0, "0", "")
