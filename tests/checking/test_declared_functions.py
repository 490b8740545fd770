"""A declared function is a node of its own, whatever its name: nothing more is known of it."""

from __future__ import annotations

import pytest

from tutor.checking.compare_texts import compare
from tutor.notation import Complaint, Expression, parse, shape_of, vocabulary, write
from tutor.notation.lexicon.functions import FUNCTIONS
from tutor.notation.lexicon.vocabulary import Vocabulary
from tutor.notation.tree.nodes import Apply, Call, Name, Node, walk

LIKE_BUILT_INS = (
    ("mean", "x"),
    ("sec", "1/cos(x)"),
    ("relu", "(x + |x|)/2"),
    ("sigma", "1/(1 + exp(-x))"),
    ("max", "x"),
    ("abs", "|x|"),
    ("norm", "|x|"),
    ("ln", "log(x)"),
    ("log", "ln(x)"),
    ("exp", "e^x"),
    ("sqrt", "x^(1/2)"),
    ("sign", "x/|x|"),
    ("sin", "cos(x - pi/2)"),
    ("tr", "x"),
    ("floor", "ceil(x)"),
    ("Phi", "normcdf(x)" if "normcdf" in FUNCTIONS else "x"),
    ("Gamma", "factorial(x - 1)"),
    ("re", "x"),
    ("sum", "x"),
    ("f'", "f(x)"),
)
"""Declared names, and what a built-in function of that name or something alike would make of x."""


def given(name: str) -> tuple[str, ...]:
    return (f"{name}: R -> R", "f: R -> R", "x > 0", "y > 0")


@pytest.mark.parametrize(("name", "meaning"), LIKE_BUILT_INS)
def test_a_declared_function_is_never_equal_to_what_its_name_means_elsewhere(name: str, meaning: str) -> None:
    for one, two in ((f"{name}(x)", meaning), (meaning, f"{name}(x)")):
        assert compare(one, two, given(name)).outcome in ("different", "undecided"), (one, two)


@pytest.mark.parametrize(("name", "meaning"), LIKE_BUILT_INS)
def test_equal_arguments_give_equal_values_and_others_need_not(name: str, meaning: str) -> None:
    assert compare(f"{name}(x)", f"{name}(x)", given(name)).outcome == "equal"
    assert compare(f"{name}(x + x)", f"{name}(2x)", given(name)).outcome == "equal"
    assert compare(f"{name}(2^(1/2) x)", f"{name}(2 x/2^(1/2))", given(name)).outcome == "equal"
    for other in (f"{name}(y)", f"{name}(2x)", f"2 {name}(x)", f"{name}(-x)"):
        assert compare(f"{name}(x)", other, given(name)).outcome == "different", other


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("Phi", ("Phi(x)", "Φ(x)", r"\Phi(x)", r"\Phi\left(x\right)", r"\Phi (x)")),
        ("sigma", ("sigma(x)", "σ(x)", r"\sigma(x)", "ς(x)")),
        ("Gamma", ("Gamma(x)", "Γ(x)", r"\Gamma(x)")),
        ("rho", ("rho(x)", "ρ(x)", r"\rho(x)", r"\varrho(x)")),
        ("phi", ("phi(x)", "φ(x)", "ϕ(x)", r"\varphi(x)")),
        ("relu", ("relu(x)", r"\operatorname{relu}(x)", r"\mathrm{relu}(x)", r"\text{relu}(x)")),
        ("log", ("log(x)", r"\log(x)", r"\operatorname{log}(x)", "log x")),
        ("max", ("max(x)", r"\max(x)")),
        ("sec", ("sec(x)", r"\sec x", r"\sec{x}")),
        ("f'", ("f'(x)", "f′(x)")),
        ("h_1", ("h_1(x)", "h_{1}(x)", "h₁(x)")),
        ("tanh'", ("tanh'(x)",)),
    ],
)
def test_a_declared_name_wins_in_every_spelling(name: str, spellings: tuple[str, ...]) -> None:
    known = vocabulary(f"{name}: R -> R", "x in R")
    assert isinstance(known, Vocabulary)
    for text in spellings:
        read = parse(text, known)
        assert isinstance(read, Expression), (text, read)
        assert read.tree == Call(name, (Name("x"),)), text


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name.isalpha()])
def test_every_function_of_the_lexicon_may_be_declared_as_another(name: str) -> None:
    known = vocabulary(f"{name}: R -> R", "x in R")
    assert isinstance(known, Vocabulary)
    read = parse(f"2 {name}(x + 1)", known)
    assert isinstance(read, Expression)
    applied = [node for node in walk(read.tree) if isinstance(node, Apply)]
    assert applied == []
    assert Call(name, (_tree("x + 1", known),)) in list(walk(read.tree))


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name.isalpha()])
def test_a_number_by_the_name_of_a_function_is_multiplied(name: str) -> None:
    known = vocabulary(f"{name} in R", "x in R")
    assert isinstance(known, Vocabulary)
    assert _tree(f"{name}*(x + 1)", known) == _tree(f"{name} (x + 1)", known)
    assert not any(isinstance(node, Apply | Call) for node in walk(_tree(f"{name} (x + 1)", known)))


@pytest.mark.parametrize("name", ["f", "Phi", "sigma", "relu", "f'", "h_1", "log", "max"])
def test_a_call_is_written_back_in_every_spelling(name: str) -> None:
    known = vocabulary(f"{name}: R -> R", "x in R")
    assert isinstance(known, Vocabulary)
    tree: Node = Call(name, (Name("x"),))
    assert [_tree(write(tree, spelling), known) for spelling in ("ascii", "unicode", "latex")] == [tree] * 3


def test_a_function_of_numbers_goes_through_a_vector_and_one_of_vectors_takes_it_whole() -> None:
    known = vocabulary("sigma: R -> R", "f: R^d -> R", "F: R^d -> R^d", "z in R^d", "y in R^m", "x in R")
    assert isinstance(known, Vocabulary)
    kinds = [shape_of(_tree(text, known), known) for text in ("sigma(z)", "f(z)", "F(z)", "sigma(x)")]
    assert [getattr(kind, "form", "none") for kind in kinds] == ["vector", "scalar", "vector", "scalar"]
    assert isinstance(shape_of(_tree("f(y)", known), known), Complaint)
    declared = ("sigma: R -> R", "f: R^d -> R", "F: R^d -> R^d", "z in R^d", "y in R^d")
    assert compare("sigma(2 z)", "sigma(z + z)", declared).outcome == "equal"
    assert compare("f(z) z", "z f(z + 0 y)", declared).outcome == "equal"
    assert compare("f(z)", "f(y)", declared).outcome == "different"
    assert compare("y^T F(z)", "F(z)^T y", declared).outcome == "equal"
    assert compare("F(z)", "F(-z)", declared).outcome == "different"


def _tree(text: str, known: Vocabulary) -> Node:
    read = parse(text, known)
    assert isinstance(read, Expression), (text, read)
    return read.tree
