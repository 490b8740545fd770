"""Functions of numbers, which act on each component of a vector: roots, powers, rounding, whole numbers."""

from __future__ import annotations

from tutor.notation.lexicon.function import Function
from tutor.notation.lexicon.symbol import Symbol

SIGN = Function(
    "sign",
    aliases=("sgn", "signum"),
    palette=Symbol("sign", "sign", "sign()", "sign(x)", "\\operatorname{sign}(x)", "functions"),
    description="−1, 0 or 1",
)

ABS = Function("abs", layouts=("\\lvert #1\\rvert",), plain="|#1|", description="absolute value")

SQRT = Function(
    "sqrt",
    layouts=("\\sqrt{#1}",),
    glyph="√",
    palette=Symbol("square root", "√", "√()", "sqrt(x)", "\\sqrt{x}", "functions"),
    description="square root",
)

ROOT = Function("root", 2, 2, arguments="n, x", layouts=("\\sqrt[#1]{#2}",), description="the n-th root of x")

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
    description="natural logarithm; `log_2(x)` to base 2",
)

FLOOR = Function(
    "floor",
    elsewhere=("Floor", "entier"),
    palette=Symbol("next integer below", "⌊x⌋", "⌊⌋", "floor(x)", "\\lfloor x\\rfloor", "functions"),
    description="the next integer below",
)

CEIL = Function(
    "ceil",
    aliases=("ceiling",),
    palette=Symbol("next integer above", "⌈x⌉", "⌈⌉", "ceil(x)", "\\lceil x\\rceil", "functions"),
    description="the next integer above",
)

FACTORIAL = Function(
    "factorial",
    effect="numbers to number",
    called=("fact",),
    arguments="n",
    layouts=("#1!",),
    description="`n!`",
)

BINOM = Function(
    "binom",
    2,
    2,
    "numbers to number",
    aliases=("binomial", "choose"),
    called=("nCr",),
    elsewhere=("comb", "Binomial", "nchoosek"),
    letters=("C",),
    arguments="n, k",
    layouts=("\\binom{#1}{#2}",),
    palette=Symbol("binomial coefficient", "(ⁿₖ)", "binom(, )", "binom(n, k)", "\\binom{n}{k}", "functions"),
    commands=("binom", "dbinom", "tbinom"),
    description="binomial coefficient",
)

RE = Function("re", shy=True, aliases=("Re",), arguments="z", description="real part")

IM = Function("im", shy=True, aliases=("Im",), arguments="z", description="imaginary part")

CONJ = Function("conj", shy=True, arguments="z", description="complex conjugate")

ARG = Function("arg", shy=True, arguments="z", latex="\\arg", description="argument of a complex number")

RELU = Function(
    "relu", aliases=("ReLU",), shy=True, description="the larger of 0 and x, the rectified linear unit"
)

CLIP = Function(
    "clip",
    3,
    3,
    aliases=("clamp",),
    shy=True,
    arguments="x, a, b",
    description="x held between a and b: `min(b, max(a, x))`",
)

SIGMOID = Function(
    "sigmoid",
    aliases=("logistic", "expit"),
    elsewhere=("sig",),
    letters=("sigma",),
    shy=True,
    palette=Symbol(
        "sigmoid function", "σ(x)", "sigmoid()", "sigmoid(x)", "\\operatorname{sigmoid}(x)", "functions"
    ),
    description="the sigmoid function `1/(1 + exp(-x))`",
)

SOFTPLUS = Function("softplus", shy=True, description="`ln(1 + exp(x))`, a smooth `relu`")

ERF = Function("erf", shy=True, description="the error function")

NORMCDF = Function(
    "normcdf",
    letters=("Phi",),
    shy=True,
    palette=Symbol(
        "normal distribution function",
        "Φ(x)",
        "normcdf()",
        "normcdf(x)",
        "\\operatorname{normcdf}(x)",
        "functions",
    ),
    description="the distribution function of the standard normal distribution",
)

CBRT = Function(
    "cbrt",
    shy=True,
    palette=Symbol("cube root", "∛", "∛()", "cbrt(x)", "\\sqrt[3]{x}", "functions"),
    description="cube root, real where x is",
)

ATAN2 = Function(
    "atan2",
    2,
    2,
    shy=True,
    arguments="y, x",
    description="the angle of the point (x, y), above −π and up to π",
)

CIS = Function("cis", shy=True, description="`cos(x) + i sin(x)`")

GCD = Function(
    "gcd",
    2,
    9,
    "numbers to number",
    elsewhere=("hcf", "GCD", "ggT"),
    shy=True,
    arguments="n, k",
    latex="\\gcd",
    description="greatest common divisor of whole numbers",
)

LCM = Function(
    "lcm",
    2,
    9,
    "numbers to number",
    elsewhere=("LCM", "kgV"),
    shy=True,
    arguments="n, k",
    description="least common multiple of whole numbers",
)

MOD = Function(
    "mod",
    2,
    2,
    elsewhere=("rem",),
    shy=True,
    arguments="a, n",
    description="the remainder `a - n floor(a/n)`",
)

RECORDS = (
    SIGN, ABS, SQRT, ROOT, EXP, LN, LOG, FLOOR, CEIL, FACTORIAL, BINOM, RE, IM, CONJ, ARG,
    RELU, CLIP, SIGMOID, SOFTPLUS, ERF, NORMCDF, CBRT, ATAN2, CIS, GCD, LCM, MOD,
)  # fmt: skip
