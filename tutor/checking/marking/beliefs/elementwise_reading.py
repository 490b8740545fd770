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
    if key.shape.form != "vector" or _has_loose_places(key, tree) or _has_powers_of_matrices(key, tree):
        return None
    return in_components(tree, known(key.vocabulary))


def _has_loose_places(key: Key, tree: t.Node) -> bool:
    """Whether an e_j stands there without its j: that is one place, and not each."""
    bound = {node.index for node in t.walk(tree) if isinstance(node, t.Over)}
    loose = {
        node.index.name
        for node in t.walk(tree)
        if isinstance(node, t.Basis) and isinstance(node.index, t.Name)
    }
    return any(name not in bound and key.vocabulary.get(name) is None for name in loose)


def _has_powers_of_matrices(key: Key, tree: t.Node) -> bool:
    """Whether a matrix has a power, as in `(A^T A + lambda)^-1`: no one means its entries by that."""
    bases = (node.base for node in t.walk(tree) if isinstance(node, t.Power))
    return any(
        isinstance(inner, t.Name) and (known := key.vocabulary.get(inner.name)) and known.form == "matrix"
        for base in bases
        for inner in t.walk(base)
    )


def mistake_of(key: Key, tree: t.Node) -> Recognised | None:
    """The part's mistake that such an answer is; None for the key itself, which is still to be typed."""
    answer = Profile(tree, key.scene)
    try:
        right = equivalent(key.profile, answer).answer == "equal"
        return None if right else recognised(key, answer)
    except CannotEvaluate:
        return None
