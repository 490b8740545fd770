"""The functions known by name, one record each. What they mean stands in `checking/functions`.

A new function is one record here and one there; nothing else names it.
"""

from __future__ import annotations

from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.symbol import Symbol


def _angle(name: str, description: str, *aliases: str, latex: str = "", inverse: str = "") -> Function:
    return Function(name, aliases=aliases, greedy=True, latex=latex, inverse=inverse, description=description)


SIGN = Function(
    "sign",
    aliases=("sgn", "signum"),
    palette=Symbol("sign", "sign", "sign()", "sign(x)", "\\operatorname{sign}(x)", "functions"),
    description="sign, componentwise: −1, 0 or 1",
)
ABS = Function(
    "abs", layouts=("\\lvert #1\\rvert",), plain="|#1|", description="absolute value, componentwise"
)
SQRT = Function(
    "sqrt",
    layouts=("\\sqrt{#1}",),
    glyph="√",
    palette=Symbol("square root", "√", "√()", "sqrt(x)", "\\sqrt{x}", "functions"),
    description="square root, componentwise",
)
ROOT = Function("root", 2, 2, layouts=("\\sqrt[#1]{#2}",), description="root(n, x): the n-th root of x")
MAX = Function(
    "max",
    1,
    99,
    "extreme",
    over=True,
    latex="\\max",
    palette=Symbol("largest component", "maxᵢ", "max_i ", "max_i x_i", "\\max_i x_i", "functions"),
    description="the largest",
)
MIN = Function("min", 1, 99, "extreme", over=True, latex="\\min", description="the smallest")
ARGMAX = Function(
    "argmax",
    effect="place",
    over=True,
    palette=Symbol(
        "where the largest stands",
        "argmaxᵢ",
        "argmax_i ",
        "argmax_i x_i",
        "\\operatorname{argmax}_i x_i",
        "functions",
    ),
    description="where the largest component stands",
)
ARGMIN = Function("argmin", effect="place", over=True, description="where the smallest component stands")
SUM = Function(
    "sum",
    effect="components to number",
    over=True,
    big="\\sum",
    glyph="∑",
    palette=Symbol("sum over components", "∑ᵢ", "∑ᵢ ", "sum_i x_i", "\\sum_i x_i", "functions"),
    description="the sum of all components",
)
PROD = Function(
    "prod",
    effect="components to number",
    aliases=("product",),
    over=True,
    big="\\prod",
    glyph="∏",
    description="the product of all components",
)
NORM = Function(
    "norm",
    1,
    2,
    "vector to number",
    numbered=True,
    description="norm(x, p): the p-norm; 2 if p is left out",
)
NORM1 = Function("norm1", effect="vector to number", p="1", description="the 1-norm")
NORM2 = Function("norm2", effect="vector to number", p="2", description="the 2-norm")
NORMINF = Function(
    "norminf", effect="vector to number", p="inf", aliases=("normoo",), description="the infinity norm"
)
DOT = Function("dot", 2, 2, "inner product", aliases=("inner",), description="inner product of two vectors")
DIAG = Function(
    "diag", 1, 99, "diagonal", description="the diagonal matrix of a vector; the diagonal of a matrix"
)
IDENTITY = Function(
    "identity",
    effect="unit matrix",
    aliases=("eye",),
    shy=True,
    palette=Symbol(
        "unit matrix", "Iₙ", "identity()", "identity(n)", "\\operatorname{identity}(n)", "vectors"
    ),
    description="identity(n): the n × n unit matrix",
)
DET = Function("det", effect="square matrix to number", latex="\\det", description="determinant")
TR = Function("tr", effect="square matrix to number", aliases=("trace",), shy=True, description="trace")
INV = Function(
    "inv", effect="square matrix to itself", aliases=("inverse",), shy=True, description="inverse matrix"
)
TRANSPOSE = Function("transpose", effect="transposed", description="transpose")
FACTORIAL = Function("factorial", effect="numbers to number", description="n!")
BINOM = Function(
    "binom",
    2,
    2,
    "numbers to number",
    aliases=("binomial", "choose"),
    layouts=("\\binom{#1}{#2}",),
    commands=("binom", "dbinom", "tbinom"),
    description="binomial coefficient",
)
FLOOR = Function("floor", description="the next integer below")
CEIL = Function("ceil", aliases=("ceiling",), description="the next integer above")
RE = Function("re", shy=True, aliases=("Re",), description="real part")
IM = Function("im", shy=True, aliases=("Im",), description="imaginary part")
CONJ = Function("conj", shy=True, description="complex conjugate")
ARG = Function("arg", shy=True, latex="\\arg", description="argument of a complex number")
EXP = Function("exp", greedy=True, latex="\\exp", description="exponential function")
LN = Function("ln", greedy=True, latex="\\ln", description="natural logarithm")
LOG = Function(
    "log",
    1,
    2,
    greedy=True,
    numbered=True,
    latex="\\log",
    layouts=("\\log_{#2}(#1)",),
    description="natural logarithm; log_2 x to base 2",
)

_ALL: tuple[Function, ...] = (
    SIGN, ABS, SQRT, ROOT, SUM, PROD, MAX, MIN, ARGMAX, ARGMIN, NORM, NORM1, NORM2, NORMINF, DOT, DIAG,
    IDENTITY, DET, TR, INV, TRANSPOSE, FACTORIAL, BINOM, FLOOR, CEIL, RE, IM, CONJ, ARG, EXP, LN, LOG,
    _angle("sin", "sine", latex="\\sin", inverse="asin"),
    _angle("cos", "cosine", latex="\\cos", inverse="acos"),
    _angle("tan", "tangent", latex="\\tan", inverse="atan"),
    _angle("cot", "cotangent", latex="\\cot", inverse="acot"),
    _angle("sec", "secant", latex="\\sec"),
    _angle("csc", "cosecant", "cosec", latex="\\csc"),
    _angle("asin", "inverse sine", "arcsin", latex="\\arcsin"),
    _angle("acos", "inverse cosine", "arccos", latex="\\arccos"),
    _angle("atan", "inverse tangent", "arctan", latex="\\arctan"),
    _angle("acot", "inverse cotangent", "arccot"),
    _angle("sinh", "hyperbolic sine", latex="\\sinh", inverse="asinh"),
    _angle("cosh", "hyperbolic cosine", latex="\\cosh", inverse="acosh"),
    _angle("tanh", "hyperbolic tangent", latex="\\tanh", inverse="atanh"),
    _angle("coth", "hyperbolic cotangent", latex="\\coth"),
    _angle("sech", "hyperbolic secant"),
    _angle("csch", "hyperbolic cosecant"),
    _angle("asinh", "inverse hyperbolic sine", "arsinh", "arcsinh"),
    _angle("acosh", "inverse hyperbolic cosine", "arcosh", "arccosh"),
    _angle("atanh", "inverse hyperbolic tangent", "artanh", "arctanh"),
)  # fmt: skip

FUNCTIONS: dict[str, Function] = {function.name: function for function in _ALL}
"""Each known function by its canonical name."""

SPELLINGS: dict[str, str] = {
    spelling: function.name for function in _ALL for spelling in (function.name, *function.aliases)
}
"""Each spelling of a function, and its canonical name."""

LETTERS: dict[str, str] = {letter: function.name for function in _ALL for letter in function.letters}
"""Each Greek letter that may stand for a function, and its name."""

OVER = frozenset(function.name for function in _ALL if function.over)
"""Operators that may run over an index: `sum_i`."""

GLYPHS: dict[str, str] = {function.glyph: function.name for function in _ALL if function.glyph}
"""Each sign that stands for a function's name, and the name."""

BRACED: dict[str, str] = {command: function.name for function in _ALL for command in function.commands}
"""LaTeX commands that take the arguments of a function in braces, and its name."""

CONSTANTS: dict[str, str] = {
    "pi": "pi", "e": "e", "i": "i", "inf": "inf", "infinity": "inf", "infty": "inf", "oo": "inf",
    "ones": "ones",
}  # fmt: skip
"""Names that mean something without being declared, by spelling. A declaration of the same name wins."""

KEYWORDS = frozenset({"in", "or", "and"})
"""Words that join conditions; only as whole words."""
