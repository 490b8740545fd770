"""A vector whose parts do not fit together, read component by component: `sign(g) max(|g| - lambda, 0)`."""

from __future__ import annotations

from tutor.checking.marking.authored_mistakes import Recognised, recognised
from tutor.checking.marking.compiled_question import Key
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.relations.equivalent import equivalent
from tutor.checking.semantics.profile import Profile
from tutor.notation.lexicon.prepared_vocabulary import known
from tutor.notation.shapes.infer import in_components
from tutor.notation.tree import nodes as t


def spread_out(key: Key, tree: t.Node) -> t.Node | None:
    """The answer read component by component, where a vector is asked for and it fits together so."""
    return in_components(tree, known(key.vocabulary)) if key.shape.form == "vector" else None


def mistake_of(key: Key, tree: t.Node) -> Recognised | None:
    """The part's mistake that such an answer is; None for the key itself, which is still to be typed."""
    answer = Profile(tree, key.scene)
    try:
        right = equivalent(key.profile, answer).answer == "equal"
        return None if right else recognised(key, answer)
    except CannotEvaluate:
        return None
