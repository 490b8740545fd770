"""Equality but for whole multiples of a period, `modulo 2 pi` or `modulo 7`: of angles and of remainders."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache

from tutor.checking.equality.decide import DIFFERENT, UNKNOWN, Decision, aligned, decide
from tutor.checking.functions.trigonometric import COS
from tutor.checking.marking.loose_names import modulus
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import shape
from tutor.checking.semantics.evaluate import evaluate_floats
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import EMPTY, Complaint, parse
from tutor.notation.tree import nodes as t

MODULO = re.compile(r"modulo (.{1,40})")
_MOST = 10**9
"""Whole multiples of the period: beyond that a float no longer tells them apart."""
ANOTHER = "What is given after “mod” is not the period that is asked for. Type the value alone, without it."


@cache
def period_of(form: str) -> t.Node | None:
    """The period that the words of a `Form` name, a positive number; None if they name none."""
    found = MODULO.fullmatch(form.replace("`", ""))
    read = parse(found[1], EMPTY) if found else None
    if read is None or isinstance(read, Complaint):
        return None
    try:
        value = evaluate_floats(read.tree, {})
        return read.tree if float(value) > 0 else None
    except (CannotEvaluate, ArithmeticError, TypeError, ValueError):
        return None


def modulo(
    key: Profile, answer: Profile, period: t.Node, same: Callable[[Profile, Profile], Decision] = decide
) -> Decision:
    """Whether the difference of two numbers is a whole multiple of the period, or the same but for that.

    Where names are in them, the cosine of the difference as an angle of that period has to be 1.
    """
    difference = t.Sum((key.tree, t.Negative(answer.tree)))
    if key.names or answer.names:
        turns = t.Quotient(difference, period)
        angle = t.Product((t.Number(Fraction(2)), t.Name("pi"), turns))
        turned = Profile(t.Apply(COS.name, (angle,)), key.scene)
        return decide(Profile(t.Number(Fraction(1)), key.scene), turned)
    pair = aligned(key, answer, 0)
    if pair is None or shape(pair[1]) or shape(pair[2]):
        return UNKNOWN
    try:
        ratio = float(evaluate_floats(t.Quotient(difference, period), {}))
    except (ArithmeticError, TypeError, ValueError):
        return UNKNOWN
    if abs(ratio) > _MOST:
        return UNKNOWN
    count = round(ratio)
    if same is decide and abs(ratio - count) > 1e-3:
        return DIFFERENT
    multiple = t.Product((t.Number(Fraction(abs(count))), period))
    moved = t.Sum((answer.tree, multiple if count >= 0 else t.Negative(multiple)))
    return same(key, Profile(moved, key.scene))


def without_modulus(text: str, forms: tuple[str, ...], scene: Scene) -> str | Complaint:
    """`10 (mod 7)` as 10 where a part asks for a number modulo 7."""
    period = next((found for form in forms if (found := period_of(_plain(form))) is not None), None)
    typed = modulus(text) if period is not None else None
    if period is None or typed is None:
        return text
    read = parse(typed.period, EMPTY)
    if isinstance(read, Complaint):
        return text
    if decide(Profile(read.tree, scene), Profile(period, scene)).answer == "equal":
        return typed.value
    return Complaint(ANOTHER, (len(typed.value), len(text)), typed.value.strip())


def _plain(form: str) -> str:
    return " ".join(form.casefold().split())
