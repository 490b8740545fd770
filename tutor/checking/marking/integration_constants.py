"""The `+ C` of an antiderivative: any letter that is not declared, and the constant of the key itself."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from tutor.checking.equality.decide import decide
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.loose_names import loose_constant, loose_unknown
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.lexicon.vocabulary import Declaration
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt

LETTERS = frozenset("CcKkDdAaBbM")
"""What an integration constant is called."""


def with_loose_constant(key: Key, text: str) -> Key:
    """The key with the letter that an answer adds as a constant, if its part is `up to a constant`.

    The letter is one that was not declared; with two of them nothing is changed. So is the unknown of
    `0 < x <= 1` where a set is asked for, and no name is declared.
    """
    name = loose_constant(text, key.blank.forms, key.vocabulary)
    if not name and key.shape.form == "set":
        name = loose_unknown(text, key.vocabulary)
    if not name:
        return key
    wider = key.vocabulary.extended(Declaration(name))
    scene = Scene(wider, key.scene.dimensions)
    profile = Profile(key.profile.tree, scene)
    return replace(
        key, vocabulary=wider, scene=scene, profile=profile, read={}, equations={}, partner=None, others=None
    )


def constants_of(key: Profile) -> frozenset[str]:
    """The names that a key adds as constants: C of `x^3/3 + C`, and not of `C x`."""
    found = set()
    for name in key.names:
        if name.partition("_")[0] in LETTERS and _is_added(key, name):
            found.add(name)
    return frozenset(found)


def _is_added(key: Profile, name: str) -> bool:
    """Whether the key is the same without the name but for the name itself, which is added once."""

    def put(value: t.Node) -> t.Node:
        return rebuilt(key.tree, lambda node: value if node == t.Name(name) else None)

    declared = key.scene.vocabulary.get(name)
    if declared is None or declared.form != "scalar" or declared.bounds or declared.definition is not None:
        return False
    zero, one = put(t.Number(Fraction(0))), put(t.Number(Fraction(1)))
    step = t.Sum((one, t.Negative(zero)))
    line = t.Sum((zero, t.Name(name)))
    try:
        return all(
            decide(Profile(left, key.scene), Profile(right, key.scene)).answer == "equal"
            for left, right in ((key.tree, line), (step, t.Number(Fraction(1))))
        )
    except CannotEvaluate:
        return False
