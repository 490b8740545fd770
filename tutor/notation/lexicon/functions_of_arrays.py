"""Functions of vectors and matrices as a whole, and operators over an index."""

from __future__ import annotations

from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.symbol import Symbol

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

MAX = Function(
    "max",
    1,
    99,
    "extreme",
    over=True,
    latex="\\max",
    palette=Symbol("largest component", "maxᵢ", "max_i ", "max_i x_i", "\\max_i x_i", "functions"),
    description="the largest component; of several arguments component by component",
)

MIN = Function(
    "min",
    1,
    99,
    "extreme",
    over=True,
    latex="\\min",
    description="the smallest component; of several arguments component by component",
)

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

NORM = Function(
    "norm",
    1,
    2,
    "vector to number",
    numbered=True,
    arguments="x, p",
    layouts=("\\lVert #1\\rVert_{#2}",),
    description="the p-norm; 2 if p is left out",
)

NORM1 = Function(
    "norm1", effect="vector to number", p="1", layouts=("\\lVert #1\\rVert_1",), description="the 1-norm"
)

NORM2 = Function(
    "norm2", effect="vector to number", p="2", layouts=("\\lVert #1\\rVert_2",), description="the 2-norm"
)

NORMINF = Function(
    "norminf",
    effect="vector to number",
    p="inf",
    aliases=("normoo",),
    layouts=("\\lVert #1\\rVert_\\infty",),
    description="the infinity norm",
)

DOT = Function(
    "dot", 2, 2, "inner product", aliases=("inner",), arguments="a, b", description="inner product"
)

DIAG = Function(
    "diag", 1, 99, "diagonal", description="the diagonal matrix of a vector; the diagonal of a matrix"
)

IDENTITY = Function(
    "identity",
    effect="unit matrix",
    aliases=("eye",),
    shy=True,
    arguments="n",
    palette=Symbol(
        "unit matrix", "Iₙ", "identity()", "identity(n)", "\\operatorname{identity}(n)", "vectors"
    ),
    description="the n × n unit matrix",
)

DET = Function(
    "det",
    effect="square matrix to number",
    elsewhere=("Det", "determinant"),
    palette=Symbol("determinant", "det", "det()", "det(A)", "\\det(A)", "functions"),
    arguments="A",
    latex="\\det",
    description="determinant",
)

TR = Function(
    "tr",
    effect="square matrix to number",
    aliases=("trace",),
    called=("Tr",),
    elsewhere=("spur", "Spur", "Trace"),
    shy=True,
    arguments="A",
    description="trace",
)

INV = Function(
    "inv",
    effect="square matrix to itself",
    aliases=("inverse",),
    shy=True,
    arguments="A",
    description="inverse matrix",
)

TRANSPOSE = Function(
    "transpose",
    effect="transposed",
    elsewhere=("trans",),
    arguments="A",
    layouts=("#1^\\top",),
    description="transpose",
)

SOFTMAX = Function(
    "softmax",
    effect="vector to itself",
    shy=True,
    description="each component `exp(x_i)` over the sum of them all",
)

MEAN = Function("mean", effect="components to number", shy=True, description="the mean of all components")

LOGSUMEXP = Function(
    "logsumexp",
    effect="components to number",
    elsewhere=("LSE", "lse", "LogSumExp"),
    shy=True,
    description="`ln(sum(exp(x)))`",
)

RANK = Function(
    "rank",
    effect="matrix to number",
    elsewhere=("rk", "rang", "Rank"),
    shy=True,
    arguments="A",
    description="rank",
)

ZEROS = Function(
    "zeros", effect="size to vector", shy=True, arguments="n", description="the vector of n zeros"
)

ONES = Function(
    "ones",
    effect="size to vector",
    shy=True,
    touched=True,
    arguments="n",
    description="the vector of n ones; `ones` alone has as many as it needs",
)

RECORDS = (
    SUM, PROD, MAX, MIN, ARGMAX, ARGMIN, NORM, NORM1, NORM2, NORMINF, DOT, DIAG, IDENTITY, DET, TR, INV,
    TRANSPOSE, SOFTMAX, MEAN, LOGSUMEXP, RANK, ZEROS, ONES,
)  # fmt: skip
