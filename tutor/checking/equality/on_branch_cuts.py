"""A look at the branch cuts themselves, which no usual point meets: complex names on the two axes.

`sqrt(1/z) = 1/sqrt(z)` holds everywhere but on the negative real line. A name on an axis is held exactly, so
that its value on a cut is the principal one; what rounding moves off a cut is as wide as the jump there.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tutor.checking.numbers.modes import Mode, arithmetic
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value
from tutor.checking.semantics.profile import Profile
from tutor.checking.semantics.sample_points import Gaussian

ON_AXES = (
    ((-2, 0), (-3, 0)), ((-2, 0), (3, 0)), ((3, 0), (-2, 0)), ((-5, 0), (-7, 0)),
    ((0, 2), (0, -3)), ((0, -2), (0, 3)), ((Fraction(1, 2), 0), (Fraction(-1, 2), 0)),
)  # fmt: skip
"""Values for the complex names in turn: all pairs of signs, and beyond ±1 and ±i as well as between them."""

Compare = Callable[[Value, Value, Mode], str]


def differ_on_the_cut(key: Profile, answer: Profile, compare: Compare) -> bool:
    """Whether two expressions that agree at the usual points differ where complex names lie on an axis."""
    vocabulary = key.scene.vocabulary
    names = [
        name
        for name in sorted(key.names | answer.names)
        if (declared := vocabulary.get(name)) is not None and declared.domain == "complex"
    ]
    for places in ON_AXES if names else ():
        values = dict(key.scene.point(0).values)
        for turn, name in enumerate(names):
            real, imaginary = places[turn % 2]
            values[name] = Gaussian(Fraction(real), Fraction(imaginary))
        try:
            one, two = (
                key.scene.interpreter_with(arithmetic("complex"), values).value(profile.tree, profile.indices)
                for profile in (key, answer)
            )
        except CannotEvaluate:
            continue
        if compare(one, two, "complex") == "apart":
            return True
    return False
