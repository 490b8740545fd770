"""The functions known by name: their spellings, their arguments, and what they do to shapes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Effect = Literal[
    "elementwise",
    "extreme",
    "dot",
    "diag",
    "square",
    "inverse",
    "total",
    "scalar",
    "norm",
    "transpose",
    "unit",
]


@dataclass(frozen=True, slots=True)
class Function:
    """One known function.

    Attributes:
        name: canonical name, as in `Apply.function`.
        least: fewest arguments.
        most: most arguments.
        effect: what it does to shapes; `elementwise` acts on each component of a vector.
        aliases: other spellings, without backslash.
        greedy: whether `sin 2x` without parentheses takes all the factors that follow.
        shy: whether the word is only a function where a parenthesis follows (short ones might be products).
        latex: how LaTeX writes its head.
        description: for the table of symbols.
    """

    name: str
    least: int = 1
    most: int = 1
    effect: Effect = "elementwise"
    aliases: tuple[str, ...] = ()
    greedy: bool = False
    shy: bool = False
    latex: str = ""
    description: str = ""


def _angle(name: str, description: str, *aliases: str, latex: str = "") -> Function:
    return Function(name, aliases=aliases, greedy=True, latex=latex, description=description)


_ALL: tuple[Function, ...] = (
    Function("sign", aliases=("sgn", "signum"), description="sign, componentwise: −1, 0 or 1"),
    Function("abs", description="absolute value, componentwise"),
    Function("sqrt", description="square root, componentwise"),
    Function("root", 2, 2, description="root(n, x): the n-th root of x"),
    Function("max", 1, 99, "extreme", latex="\\max", description="the largest"),
    Function("min", 1, 99, "extreme", latex="\\min", description="the smallest"),
    Function("argmax", 1, 1, "total", description="where the largest component stands"),
    Function("argmin", 1, 1, "total", description="where the smallest component stands"),
    Function("sum", 1, 1, "total", description="the sum of all components"),
    Function("prod", 1, 1, "total", aliases=("product",), description="the product of all components"),
    Function("norm", 1, 2, "norm", description="norm(x, p): the p-norm; 2 if p is left out"),
    Function("norm1", 1, 1, "norm", description="the 1-norm"),
    Function("norm2", 1, 1, "norm", description="the 2-norm"),
    Function("norminf", 1, 1, "norm", aliases=("normoo",), description="the infinity norm"),
    Function("dot", 2, 2, "dot", aliases=("inner",), description="inner product of two vectors"),
    Function("diag", 1, 99, "diag", description="the diagonal matrix of a vector; the diagonal of a matrix"),
    Function(
        "identity", 1, 1, "unit", aliases=("eye",), shy=True, description="identity(n): the n × n unit matrix"
    ),
    Function("det", 1, 1, "square", latex="\\det", description="determinant"),
    Function("tr", 1, 1, "square", aliases=("trace",), shy=True, description="trace"),
    Function("inv", 1, 1, "inverse", aliases=("inverse",), shy=True, description="inverse matrix"),
    Function("transpose", 1, 1, "transpose", description="transpose"),
    Function("factorial", 1, 1, "scalar", description="n!"),
    Function("binom", 2, 2, "scalar", aliases=("binomial", "choose"), description="binomial coefficient"),
    Function("floor", description="the next integer below"),
    Function("ceil", aliases=("ceiling",), description="the next integer above"),
    Function("re", shy=True, aliases=("Re",), description="real part"),
    Function("im", shy=True, aliases=("Im",), description="imaginary part"),
    Function("conj", shy=True, description="complex conjugate"),
    Function("arg", shy=True, latex="\\arg", description="argument of a complex number"),
    Function("exp", greedy=True, latex="\\exp", description="exponential function"),
    Function("ln", greedy=True, latex="\\ln", description="natural logarithm"),
    Function("log", 1, 2, greedy=True, latex="\\log", description="natural logarithm; log_2 x to base 2"),
    _angle("sin", "sine", latex="\\sin"),
    _angle("cos", "cosine", latex="\\cos"),
    _angle("tan", "tangent", latex="\\tan"),
    _angle("cot", "cotangent", latex="\\cot"),
    _angle("sec", "secant", latex="\\sec"),
    _angle("csc", "cosecant", "cosec", latex="\\csc"),
    _angle("asin", "inverse sine", "arcsin", latex="\\arcsin"),
    _angle("acos", "inverse cosine", "arccos", latex="\\arccos"),
    _angle("atan", "inverse tangent", "arctan", latex="\\arctan"),
    _angle("acot", "inverse cotangent", "arccot"),
    _angle("sinh", "hyperbolic sine", latex="\\sinh"),
    _angle("cosh", "hyperbolic cosine", latex="\\cosh"),
    _angle("tanh", "hyperbolic tangent", latex="\\tanh"),
    _angle("coth", "hyperbolic cotangent", latex="\\coth"),
    _angle("sech", "hyperbolic secant"),
    _angle("csch", "hyperbolic cosecant"),
    _angle("asinh", "inverse hyperbolic sine", "arsinh", "arcsinh"),
    _angle("acosh", "inverse hyperbolic cosine", "arcosh", "arccosh"),
    _angle("atanh", "inverse hyperbolic tangent", "artanh", "arctanh"),
)

FUNCTIONS: dict[str, Function] = {function.name: function for function in _ALL}
"""Each known function by its canonical name."""

SPELLINGS: dict[str, str] = {
    spelling: function.name for function in _ALL for spelling in (function.name, *function.aliases)
}
"""Each spelling of a function, and its canonical name."""

INVERSES: dict[str, str] = {name: f"a{name}" for name in ("sin", "cos", "tan", "cot", "sinh", "cosh", "tanh")}
"""What `sin^-1` means."""

OVER = frozenset({"sum", "prod", "max", "min", "argmax", "argmin"})
"""Operators that may run over an index: `sum_i`."""

CONSTANTS: dict[str, str] = {
    "pi": "pi", "e": "e", "i": "i", "inf": "inf", "infinity": "inf", "infty": "inf", "oo": "inf",
    "ones": "ones",
}  # fmt: skip
"""Names that mean something without being declared, by spelling. A declaration of the same name wins."""

KEYWORDS = frozenset({"in", "or", "and"})
"""Words that join conditions; only as whole words."""
