"""Fills `\\value{expression}` and `\\row{expression}` in a text with the exact values of a variant."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from tutor.checking.numbers.metered import Meter
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.evaluate import evaluate
from tutor.notation import Complaint, parse, vocabulary
from tutor.notation.lexicon.functions_of_arrays import DOT
from tutor.notation.lexicon.vocabulary import OPEN
from tutor.notation.tree.fold import fold
from tutor.notation.tree.nodes import Apply, Name, Node, Norm, Number, Power, walk
from tutor.notation.tree.rewrite import with_children
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import in_version

MOST_VALUES = 500
LONGEST_EXPRESSION = 1_000
MOST_WORK = 100_000
"""Additions and multiplications for one value: a fraction of a second."""
MOST_WORK_OF_ALL = 4 * MOST_WORK
"""The same for a whole text."""
LONGEST_NUMBER = 200
"""Digits of a written numerator or denominator; a longer number helps no reader."""

UNKNOWN = "?"
TOO_MANY = "There are too many."
TOO_MUCH = "Those before it take as long as the values of a text may take together."

_COMMAND = re.compile(r"\\(value|row)\{")
_MATHS = re.compile(r"(\$\$?)(.+?)\1", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Failure:
    """A value that could not be worked out: where in the text (0-based line), the expression, why."""

    line: int
    expression: str
    reason: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its values, and what could not be filled in and shows `?`."""

    text: str
    failures: tuple[Failure, ...] = ()


def declarations(part: Part, variant: int = 0) -> tuple[str, ...]:
    """The declarations of a part in a variant; too large a number begins again.

    What varies comes after the part's own declarations, but before those definitions that make use of it.
    """
    asked = in_version(part, variant)
    return _ordered(asked.given, asked.variants[variant % len(asked.variants)].given)


@lru_cache(maxsize=512)
def _ordered(given: tuple[str, ...], varied: tuple[str, ...]) -> tuple[str, ...]:
    names = {text.partition("=")[0].strip() for text in varied}
    later: list[str] = []
    for declaration in given if varied else ():
        if _uses(declaration, names):
            later.append(declaration)
            names.add(declaration.partition("=")[0].strip())
    return (*(text for text in given if text not in later), *varied, *later)


def _uses(declaration: str, names: Set[str]) -> bool:
    """Whether it is a definition with one of the names on its right-hand side."""
    read = parse(declaration.partition("=")[2], OPEN)
    if isinstance(read, Complaint):
        return False
    # A component of what varies, such as `v_1`, is read as a name of its own here.
    found = (node.name for node in walk(read.tree) if isinstance(node, Name))
    return any(name in names or name.partition("_")[0] in names for name in found)


def text(markdown: str, part: Part, variant: int = 0) -> str:
    """A text with the values of one variant. Never raises; what has no value shows as `?`.

    Args:
        markdown: the text, with `\\value{…}` and `\\row{…}` in it.
        part: declares the names.
        variant: counted from 0; too large a number begins again.
    """
    return fill(markdown, declarations(part, variant)).text if "\\" in markdown else markdown


def fill(markdown: str, given: Sequence[str]) -> Filled:
    """Replace every `\\value{…}` and `\\row{…}`.

    Between dollars `\\value` writes LaTeX, a vector as a column; elsewhere, and for `\\row` everywhere, it is
    running text that a student could type, such as (1, 1/10, 1/100).
    """
    pieces: list[str] = []
    failures: list[Failure] = []
    maths = [formula.span() for formula in _MATHS.finditer(markdown)]
    end = count = work = 0
    for match in _COMMAND.finditer(markdown):
        start = match.start()
        if start < end:
            continue
        stop = _closing(markdown, match.end())
        if stop is None:
            failures.append(
                Failure(_line(markdown, start), markdown[start : start + 40], "Its brace is not closed.")
            )
            break
        expression = markdown[match.end() : stop]
        in_maths = match[1] == "value" and any(low <= start < high for low, high in maths)
        count += 1
        value, reason = None, TOO_MANY if count > MOST_VALUES else TOO_MUCH
        if count <= MOST_VALUES and work < MOST_WORK_OF_ALL:
            value, reason, took = _evaluated(expression, tuple(given))
            work += took
        if reason:
            failures.append(Failure(_line(markdown, start), expression, reason))
        pieces += [markdown[end:start], UNKNOWN if reason else _latex(value) if in_maths else _running(value)]
        end = stop + 1
    return Filled("".join((*pieces, markdown[end:])), tuple(failures))


def _closing(markdown: str, start: int) -> int | None:
    """Where the brace that opened just before `start` closes."""
    depth = 1
    for index in range(start, min(len(markdown), start + LONGEST_EXPRESSION)):
        depth += (markdown[index] == "{") - (markdown[index] == "}")
        if depth == 0:
            return index
    return None


def _line(markdown: str, index: int) -> int:
    return markdown.count("\n", 0, index)


@lru_cache(maxsize=2048)
def _evaluated(expression: str, given: tuple[str, ...]) -> tuple[Any, str, int]:
    """The value, "" or why there is none, and how much work that was."""
    known = vocabulary(*given)
    if isinstance(known, Complaint):
        return None, known.sentence, 0
    read = parse(expression, known)
    if isinstance(read, Complaint):
        return None, read.sentence, 0
    meter = Meter(MOST_WORK)
    try:
        value = evaluate(fold(read.tree, _rational), {}, known, meter)
        _running(value)
    except CannotEvaluate as problem:
        return None, problem.sentence, meter.spent
    except (ValueError, TypeError, OverflowError, ArithmeticError, RecursionError):
        return None, "It is no real number, vector or matrix of readable size.", meter.spent
    return value, "", meter.spent


def _rational(node: Node, below: Sequence[Node]) -> Node:
    """‖x‖₂² as xᵀx, likewise the other even powers: rational for rational x, which the norm itself is not."""
    made = with_children(node, below)
    match made:
        case Power(Norm(operand, Number(p)), Number(power)) if p == 2 and power > 0 and power % 2 == 0:
            square = Apply(DOT.name, (operand, operand))
            return square if power == 2 else Power(square, Number(power / 2))
    return made


def _latex(value: Any) -> str:
    if not isinstance(value, tuple):
        return _number(value, r"{sign}\frac{{{top}}}{{{bottom}}}")
    if value and isinstance(value[0], tuple):
        rows = [" & ".join(map(_latex, row)) for row in value]
    else:
        rows = [_latex(item) for item in value]
    joined = r" \\ ".join(rows)
    return rf"\begin{{bmatrix}} {joined} \end{{bmatrix}}"


def _running(value: Any) -> str:
    """On one line, as a student could type it: (1, 1/10, 1/100)."""
    if not isinstance(value, tuple):
        return _number(value, "{sign}{top}/{bottom}")
    if value and isinstance(value[0], tuple):
        return f"[{', '.join('[' + ', '.join(map(_running, row)) + ']' for row in value)}]"
    return f"({', '.join(map(_running, value))})"


def _number(value: Any, fraction: str) -> str:
    """An exact number as it is; any other to six significant digits.

    Raises:
        ValueError, TypeError, OverflowError: it is not real, not finite, too long to be read or too small.
    """
    if not isinstance(value, Fraction | int):
        rounded = float(value)
        if not abs(rounded) < float("inf"):
            raise ValueError("not finite")
        if not rounded and value:
            raise ValueError("too small")
        return f"{rounded:.6g}"
    exact = Fraction(value)
    if max(abs(exact.numerator), exact.denominator).bit_length() > LONGEST_NUMBER * 3:
        raise ValueError("too long")
    if exact.denominator == 1:
        return str(exact.numerator)
    return fraction.format(sign="-" if exact < 0 else "", top=abs(exact.numerator), bottom=exact.denominator)
