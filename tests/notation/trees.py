"""Random trees of the shapes that reading can give, for laws that must hold for all of them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from tutor.notation import Vocabulary, vocabulary
from tutor.notation.lexicon.prepared_vocabulary import known
from tutor.notation.shapes.infer import form_of
from tutor.notation.tree.nodes import (
    Apply,
    Basis,
    Both,
    Call,
    Component,
    Either,
    Elementwise,
    Factorial,
    Interval,
    Matrix,
    Member,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Over,
    PlusMinus,
    Power,
    Product,
    Quotient,
    Relation,
    SetOf,
    Sum,
    Transpose,
    Vector,
)

_names = vocabulary(
    "alpha > 0", "x in R", "n in N", "p >= 1", "theta_0 in R", "f: R -> R", "lambda > 0",
    "h_1: R -> R", "h': R -> R", "Gamma: R -> R", "tanh: R -> R",
    "g in R^d", "a in R^d",
    "Δθ in R^d", "A in R^(m x n)", "step > 0",
)  # fmt: skip
assert isinstance(_names, Vocabulary)
NAMES: Vocabulary = _names

scalars = st.sampled_from(
    ["alpha", "x", "n", "p", "theta_0", "lambda", "step", "d", "m", "pi", "e", "i", "inf"]
)
vectors = st.sampled_from(["g", "a", "Deltatheta"])
numbers = st.one_of(
    st.integers(0, 30).map(Fraction),
    st.integers(0, 10**25).map(Fraction),
    st.builds(lambda digits, places: Fraction(digits, 10**places), st.integers(0, 99999), st.integers(0, 24)),
).map(Number)
leaves = st.one_of(numbers, scalars.map(Name), vectors.map(Name), st.just(Name("A")), st.just(Name("ones")))
indices = st.one_of(
    st.sampled_from(["i", "j", "k"]).map(Name), st.integers(1, 40).map(lambda n: Number(Fraction(n)))
)
components = st.builds(Component, vectors.map(Name), indices)
plain_norms = st.sampled_from(
    [Number(Fraction(1)), Number(Fraction(2)), Number(Fraction(3, 2)), Name("inf"), Name("p")]
)

_ONE = (
    "sign",
    "abs",
    "sqrt",
    "sin",
    "cos",
    "ln",
    "log",
    "exp",
    "atan",
    "det",
    "tr",
    "inv",
    "floor",
    "diag",
    "identity",
    "relu",
    "sigmoid",
    "softmax",
    "normcdf",
    "mean",
    "rank",
    "zeros",
    "ones",
)
_DECLARED = ("f", "h_1", "h'", "Gamma", "tanh")
"""Functions that are declared, one of them by the name of a known one."""
_TWO = ("max", "min", "dot", "log", "root", "binom", "gcd", "mod", "atan2")
_LETTERS = (("sigmoid", "sigma"), ("normcdf", "Phi"))
"""Functions that a letter may stand for."""


def _applied(function: str, one: Node) -> Apply:
    """As it is read: the bars of a matrix are its determinant, so that its entries' are spelt out."""
    spelt_out = function == "abs" and form_of(one, known(NAMES)) == "matrix"
    return Apply(function, (one,), letter="abs" if spelt_out else "")


def _grown(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    some = st.lists(inner, min_size=2, max_size=4).map(tuple)
    # A row of lists, as in [[1, 2], [[3], [4]]], is read as a matrix of its own.
    entry = inner.filter(lambda node: not isinstance(node, Vector))
    listed = st.lists(entry, min_size=1, max_size=3).map(tuple)
    overs = st.builds(
        Over,
        st.sampled_from(["sum", "prod", "max", "min", "argmax", "argmin"]),
        st.sampled_from(["i", "j", "k"]),
        inner,
    )
    bounded = st.builds(
        Over,
        st.sampled_from(["sum", "prod"]),
        st.sampled_from(["i", "j", "k"]),
        st.builds(lambda node, other: Product((other, node)), components, inner),
        inner,
        inner,
    )
    return st.one_of(
        some.map(Sum),
        some.map(Product),
        inner.map(Negative),
        inner.map(PlusMinus),
        st.builds(Quotient, inner, inner),
        st.builds(Elementwise, st.sampled_from(["⊙", "⊘"]), inner, inner),
        st.builds(Power, inner, inner),
        inner.map(Transpose),
        inner.map(Factorial),
        st.builds(_applied, st.sampled_from(_ONE), inner),
        st.builds(
            lambda function, one, two: Apply(function, (one, two)), st.sampled_from(_TWO), inner, inner
        ),
        st.builds(lambda pair, one: Apply(pair[0], (one,), letter=pair[1]), st.sampled_from(_LETTERS), inner),
        st.builds(lambda one, two, three: Apply("clip", (one, two, three)), inner, inner, inner),
        st.builds(lambda name, one: Call(name, (one,)), st.sampled_from(_DECLARED), inner),
        st.builds(lambda one, two: Call("f", (one, two)), inner, inner),
        st.builds(Norm, inner, st.one_of(plain_norms, inner)),
        st.builds(lambda vector, index: Component(Apply("sign", (vector,)), index), inner, indices),
        st.builds(lambda index: Component(Name("g"), Sum((index, Number(Fraction(1))))), indices),
        st.builds(Vector, listed, st.sampled_from(["row", "column", "tuple"])),
        st.builds(lambda a, b, c, d: Matrix(((a, b), (c, d))), entry, entry, entry, entry),
        overs,
        bounded,
    )


expressions: st.SearchStrategy[Node] = st.recursive(
    st.one_of(leaves, components, indices.map(Basis)), _grown, max_leaves=12
)
"""Trees without conditions."""

_relations = st.one_of(
    st.builds(
        lambda operators, operands: Relation(tuple(operators), tuple(operands[: len(operators) + 1])),
        st.lists(st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), min_size=1, max_size=3),
        st.lists(expressions, min_size=4, max_size=4),
    ),
    st.builds(
        Member,
        expressions,
        st.one_of(
            st.builds(Interval, expressions, expressions, st.booleans(), st.booleans()),
            st.lists(expressions, max_size=3).map(lambda items: SetOf(tuple(items))),
        ),
    ),
)
_both = st.one_of(
    _relations, st.lists(_relations, min_size=2, max_size=3).map(lambda items: Both(tuple(items)))
)
conditions: st.SearchStrategy[Node] = st.one_of(
    _both, st.lists(_both, min_size=2, max_size=3).map(lambda items: Either(tuple(items)))
)
"""Trees that are conditions."""
