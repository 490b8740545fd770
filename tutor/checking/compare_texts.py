"""Two expressions side by side, without a question around them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from time import perf_counter

from tutor.checking.contract.comparison import Comparison
from tutor.checking.marking.forms.tolerant_equality import up_to_a_constant
from tutor.checking.marking.general_solutions import same_family
from tutor.checking.marking.loose_names import Loose, whole_number
from tutor.checking.marking.meant_otherwise import length
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.relations.equivalent import equivalent, is_condition, is_set
from tutor.checking.relations.no_value import without_value
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation import Complaint, parse, shape_of, vocabulary
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.parser.zero_vectors import with_zero_vectors
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t

CONSTANTS = frozenset({"pi", "e", "i", "inf", "ones"})
_PI = re.compile(r"pi(?![a-z])|π")
BY_A_CONSTANT = "The two differ by a constant only, and are the same up to a constant."
KINDS = "The two are of different kinds: {one} and {two}."


def compare(reference: str, answer: str, given: tuple[str, ...] = ()) -> Comparison:
    """Whether two expressions are equal. Without declarations, every letter is a real number of its own.

    Args:
        reference: typed mathematics.
        answer: typed mathematics.
        given: declarations such as `x > 0`.
    """
    started = perf_counter()
    try:
        found = _compare(reference, answer, given)
    except CannotEvaluate as fault:
        found = Comparison("unreadable", message=fault.sentence)
    except RecursionError:
        found = Comparison("unreadable", message="This is nested too deeply to be read.")
    return Comparison(found.outcome, found.evidence, (perf_counter() - started) * 1000, found.message)


def _compare(reference: str, answer: str, given: tuple[str, ...]) -> Comparison:
    known = names(given)
    if isinstance(known, Complaint):
        return Comparison("unreadable", message=known.sentence)
    trees, texts = [], []
    pair, known = _with_whole_numbers((reference, answer), known)
    for text in pair:
        expression = parse(text, known)
        if isinstance(expression, Complaint):
            return Comparison("unreadable", message=expression.sentence)
        trees.append(expression.tree)
        texts.append(expression.text)
    known = with_loose_names(known, trees)
    trees = [with_zero_vectors(tree, known) for tree in trees]
    kinds = []
    for tree in trees:
        kind = shape_of(tree, known)
        if isinstance(kind, Complaint):
            return Comparison("unreadable", message=kind.sentence)
        kinds.append(kind)
    if not comparable(kinds[0], kinds[1], trees):
        meant = _meant(trees, texts, kinds, known)
        if meant is not None:
            return Comparison("unreadable", message=meant.sentence)
        return Comparison(
            "different", message=KINDS.format(one=kinds[0].description, two=kinds[1].description)
        )
    scene = Scene(known)
    profiles = [Profile(tree, scene) for tree in trees]
    decision = equivalent(profiles[0], profiles[1])
    if decision.answer != "equal":
        decision = same_family(profiles[0], profiles[1]) or decision
    if decision.answer != "equal" or trees[0] == trees[1]:
        why = next((why for profile in profiles if (why := _why_without_value(profile))), "")
        if why:
            return Comparison("unreadable", message=why)
    if decision.answer == "unknown":
        return Comparison("undecided", message="Neither a proof nor a difference was found.")
    said = BY_A_CONSTANT if decision.answer == "different" and _differ_by_a_constant(profiles, given) else ""
    return Comparison(decision.answer, decision.evidence, message=said)


def _differ_by_a_constant(profiles: list[Profile], given: tuple[str, ...]) -> bool:
    """Whether two antiderivatives have another constant: a letter such as C that is not declared is added."""
    key, answer = profiles
    loose = {name for name in key.names | answer.names if name in ("C", "K")}
    declared = " ".join(given)
    if not loose or any(re.search(rf"\b{name}\b", declared) for name in loose):
        return False
    if any(is_condition(one.tree) or is_set(one.tree) for one in profiles):
        return False
    try:
        return up_to_a_constant(key, answer).answer == "equal"
    except CannotEvaluate:
        return False


def _with_whole_numbers(texts: tuple[str, str], known: Vocabulary) -> tuple[tuple[str, str], Vocabulary]:
    """General solutions without `, k in Z`, and with the letters of their whole numbers declared."""
    if not any(map(_PI.search, texts)):
        return texts, known
    found = [whole_number(text, known) for text in texts]
    integers = {
        name.name for name in known.declarations if name.domain == "integer" and name.form == "scalar"
    }
    general = [_is_general(one, text, integers) for one, text in zip(found, texts, strict=True)]
    if not any(general):
        return texts, known
    for name in dict.fromkeys(one.name for one in found if one.name):
        known = known.extended(Declaration(name, domain="integer"))
    return (found[0].text, found[1].text), known


def _is_general(found: Loose, text: str, integers: set[str]) -> bool:
    """Whether a text says of a whole number that it is one, or has a declared one beside π."""
    if _PI.search(text) is None:
        return False
    return found.text != text or any(name in text for name in integers)


def _meant(trees: list[t.Node], texts: list[str], kinds: list[Shape], known: Vocabulary) -> Complaint | None:
    """What one of two kinds was likely meant for; bars around a vector of open size mean its components."""
    for one, two in ((1, 0), (0, 1)):
        if all(isinstance(size, int) for size in kinds[one].dims):
            meant = length(trees[one], texts[one], kinds[two], known)
            if meant is not None:
                return meant
    return None


def _why_without_value(profile: Profile) -> str:
    """Why one side has no value anywhere, such as x/0; conditions, sets and ∞ have none to be missed."""
    tree = profile.tree
    if is_condition(tree) or is_set(tree) or t.Name("inf") in t.walk(tree):
        return ""
    return without_value(profile)


@lru_cache(maxsize=256)
def names(given: tuple[str, ...]) -> Vocabulary | Complaint:
    """The declared names; open to any letter."""
    known = vocabulary(*given)
    if isinstance(known, Complaint):
        return known
    return replace(known, open=True)


def with_loose_names(known: Vocabulary, trees: list[t.Node]) -> Vocabulary:
    """The vocabulary with every undeclared name as a real number; an index is none."""
    bound: set[str] = set()
    found: dict[str, None] = {}
    for tree in trees:
        for node in t.walk(tree):
            if isinstance(node, t.Over):
                bound.add(node.index)
            elif isinstance(node, t.Component | t.Basis) and isinstance(node.index, t.Name):
                bound.add(node.index.name)
            elif isinstance(node, t.Name) and node.name not in CONSTANTS:
                found.setdefault(node.name)
    sizes = {dim for declared in known.declarations for dim in declared.dims}
    extra = [
        Declaration(name)
        for name in found
        if known.get(name) is None and name not in bound and name not in sizes
    ]
    return known.extended(*extra) if extra else known


def comparable(one: Shape, two: Shape, trees: list[t.Node]) -> bool:
    """Whether two kinds could be equal at all."""
    several = {"condition", "set"}
    if one.form in several or two.form in several:
        return (
            one.form == two.form or any(is_condition(tree) for tree in trees) or "set" in (one.form, two.form)
        )
    alias = {"row": "vector"}
    return alias.get(one.form, one.form) == alias.get(two.form, two.form) or "any" in (one.form, two.form)
