"""How spellings that may mean several things are read: the table of the author's guide, held by tests.

`python -m tutor.notation.parser.ambiguities content/README.md` writes the table into the guide.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from tutor.notation.writing.guide_section import renew, with_section

BEGIN = "<!-- readings: begin; written by python -m tutor.notation.parser.ambiguities content/README.md -->"
END = "<!-- readings: end -->"
GIVEN = ("x in R", "y in R", "alpha > 0", "n in N", "f: R -> R", "g in R^d", "a in R^d", "s = 1/(1 + x)")
"""The names that the spellings of the table use."""


@dataclass(frozen=True, slots=True)
class Row:
    """One spelling.

    Attributes:
        spelling: as it is typed.
        read: what it is read as, in a spelling that nobody can mistake; "" if it is not read at all.
        other: what else it might have meant, and how that is typed.
        noted: whether a note below the input says so while it is being typed. A spelling that is not read has
            the sentence of its complaint there.
    """

    spelling: str
    read: str
    other: str
    noted: bool = False


READINGS = (
    Row("1/2x", "(1/2)*x", "`1/(2x)`", noted=True),
    Row("a^T g/2 n", "((a^T*g)/2)*n", "`a^T g/(2n)`", noted=True),
    Row("x/y/2", "(x/y)/2", "`x/(y/2)`"),
    Row("sin 2x", "sin(2*x)", "`sin(2) x`", noted=True),
    Row("sin x y", "sin(x*y)", "`sin(x) y`", noted=True),
    Row("sin x cos y", "sin(x)*cos(y)", "`sin(x cos y)`"),
    Row("sin x/2", "sin(x)/2", "`sin(x/2)`"),
    Row("sin x + y", "sin(x) + y", "`sin(x + y)`"),
    Row("sin x^2", "sin(x^2)", "`sin(x)^2`", noted=True),
    Row("sin^2 x", "(sin(x))^2", "`sin(sin(x))`"),
    Row("sin^-1 x", "arcsin(x)", "`1/sin(x)`", noted=True),
    Row("log2 x", "log(2*x)", "`log_2(x)`", noted=True),
    Row("log x", "ln(x)", "`log_10(x)`"),
    Row("√2x", "(√2)*x", "`√(2x)`", noted=True),
    Row("sqrt 2x", "sqrt(2)*x", "`sqrt(2x)`"),
    Row("-x^2", "-(x^2)", "`(-x)^2`"),
    Row("2^3^4", "2^(3^4)", "`(2^3)^4`", noted=True),
    Row("x^1/2", "(x^1)/2", "`x^(1/2)`", noted=True),
    Row("x^2y", "(x^2)*y", "`x^(2y)`"),
    Row("2^nx", "(2^n)*x", "`2^(nx)`", noted=True),
    Row("e^-nx", "(e^-n)*x", "`e^(-nx)`", noted=True),
    Row("e^2x", "(e^2)*x", "`e^(2x)`", noted=True),
    Row("s(x)", "s*x", "`s`, which stands for its formula", noted=True),
    Row("2n!", "2*(n!)", "`(2n)!`", noted=True),
    Row("|x|y|n|", "abs(x)*y*abs(n)", "`abs(x abs(y) n)`", noted=True),
    Row("sum_i g_i + 1", "(sum_i g_i) + 1", "`sum_i (g_i + 1)`"),
    Row("max(g_i)", "max_i (g_i)", "`g_i`, for one component", noted=True),
    Row("g_i", "g_i", "every component i: with no sum around it, it is the vector `g`"),
    Row("alphan", "alpha*n", "a name of six letters, which would have to be declared"),
    Row("f(x+1)", "f(x + 1)", "`f*(x+1)`, which is meant where `f` is no function"),
    Row("x(y+1)", "x*(y + 1)", "a value of a function, where `x` is declared as one"),
    Row("e", "exp(1)", "a name, which would have to be declared"),
    Row("e_1", "e_1", "the first unit vector; `e*1` is a product"),
    Row("2e3", "2000", "`2 e*3`"),
    Row("1.5 e-3", "0.0015", "`1.5 e - 3`", noted=True),
    Row("1.000", "1", "`1000`", noted=True),
    Row("30°", "30*(pi/180)", "`30`, as which it counts, too, where degrees are asked for", noted=True),
    Row("(1, 2)", "[1; 2]", "an interval, as it is after `in`: `x in (1, 2)`"),
    Row("x = 1 or 2", "x = 1 or x = 2", "`x = 1` alone"),
    Row("x < 1 or > 2", "x < 1 or x > 2", "an inequality of something else, which has to be typed"),
    Row("alpha/2 g", "(alpha/2)*g", "no other: nothing is divided by a vector"),
    Row("{1; 2}", "{1, 2}", "`[1; 2]`, a vector"),
    Row("|g|", "abs(g)", "`||g||_2`, the length of the vector"),
    Row("x = 1 V x = 2", "", "`x = 1 or x = 2`"),
    Row("x1 = 1, x2 = 2", "", "`x = 1 or x = 2`"),
    Row("n % 3", "", "`mod(n, 3)`, or percent"),
    Row("nC2", "", "`binom(n, 2)`, or `n C*2` where C is a name"),
    Row("g . a", "", "`g·a`, the inner product"),
    Row("3,7", "", "`3.7`, or the two values `3, 7`"),
    Row("1,000", "", "`1000`, or the components `(1, 0)`"),
    Row("x2", "", "`2x`, or `x_2` where x has components"),
    Row("x 2", "", "`x*2`, or `x^2`"),
    Row("2½", "", "`2 + ½`, or `2*½`"),
    Row("|g|_1", "", "`||g||_1`, or `(|g|)_1`"),
    Row("x^2^", "", "an exponent that is still to come"),
    Row("n!!", "", "`(n!)!`"),
)


def table() -> str:
    """The table in Markdown, between its two markers."""
    lines = [BEGIN, "", "| typed | read as | for the other meaning | |", "|---|---|---|---|"]
    for row in READINGS:
        read = _code(row.read) if row.read else "not read"
        remark = "with a note" if row.noted else "" if row.read else "says so"
        lines.append(
            f"| {_code(row.spelling)} | {read} | {row.other.replace('|', chr(92) + '|')} | {remark} |"
        )
    return "\n".join([*lines, "", END])


def _code(text: str) -> str:
    return "`" + text.replace("|", "\\|") + "`"


def renewed(guide: str) -> str:
    """The guide with the table as it is now.

    Raises:
        ValueError: if the guide has no place for it.
    """
    return with_section(guide, table())


if __name__ == "__main__":
    renew(sys.argv[1], renewed)
