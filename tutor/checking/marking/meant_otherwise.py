"""What is said of a readable answer of another kind than the key's, or with another meaning elsewhere.

Most find a spelling that means something else elsewhere, `|a|` for a length, `(n, 2)` for a binomial
coefficient, `log` to base 10, and give the sentence that says what to type.
"""

from __future__ import annotations

import re
from fractions import Fraction

from tutor.checking.equality.decide import aligned, decide
from tutor.checking.marking.compiled_question import Key
from tutor.checking.marking.forms.tolerances import as_fraction
from tutor.checking.marking.forms.unordered_lists import is_unordered
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import shape
from tutor.checking.relations.equivalent import is_condition, is_set
from tutor.checking.relations.in_one_form import given_names
from tutor.checking.semantics.indices import free_indices
from tutor.checking.semantics.profile import Profile
from tutor.notation import Complaint, Vocabulary, parse_or_none, shape_of, write
from tutor.notation.lexicon.functions_of_arrays import DOT
from tutor.notation.lexicon.functions_of_numbers import ABS, BINOM, LOG
from tutor.notation.shapes.shape import Shape
from tutor.notation.tree import nodes as t
from tutor.notation.tree.rewrite import rebuilt
from tutor.notation.writing.name_glyphs import display

ONES = "ones"
BY_INDEX = (
    "One number is asked for here, and with its index this is one for each component. Use the names that the "
    "question gives."
)

LENGTH = (
    "{typed} is the absolute value of each component of a vector. For its length type {norm}, with double "
    "bars."
)
PAIR = (
    "A number is asked for here; this is a vector with 2 components. A binomial coefficient is typed {cure}."
)
DOTTED = (
    "{typed} is the inner product of two vectors, a number. To multiply component by component type ⊙ "
    "(typed .*)."
)
BASE = (
    "{typed} was read as the natural logarithm, ln. Type the base where another one is meant, as in "
    "log_10(x) or log_2(x)."
)
TWICE = "Type one value alone, without {aside}: brackets behind a value multiply."
_ASIDE = re.compile(
    r"^\s*(?:[A-Za-z]\w{0,9}\s*=)?\s*(?P<value>.*?\S)\s+[(\[](?P<again>[^()\[\]]+)[)\]]\s*\.?\s*$"
)
_ROUNDED = 50
"""A decimal behind an exact value is off by less than that part of it."""
_LONGEST = 300
_BASES = (10, 2)
_TWO = t.Number(Fraction(2))
_LEFT = "\\left"


def of_another_kind(tree: t.Node, text: str, wanted: Shape, known: Vocabulary) -> Complaint | None:
    """What to type for an answer whose kind is not the one that is asked for."""
    return length(tree, text, wanted, known) or binomial(tree, wanted, known) or _dot(tree, text, wanted)


def _dot(tree: t.Node, text: str, wanted: Shape) -> Complaint | None:
    """For `h·g` where a vector is asked for: the dot between two vectors makes a number."""
    if wanted.form != "vector" or not isinstance(tree, t.Apply) or tree.function != DOT.name:
        return None
    left, right = (text[slice(*side.span)].strip() for side in tree.arguments)
    return Complaint(DOTTED.format(typed=text[slice(*tree.span)].strip()), tree.span, f"{left} ⊙ {right}")


def length(tree: t.Node, text: str, wanted: Shape, known: Vocabulary) -> Complaint | None:
    """For `|a|` of a vector where a number is asked for; the text with double bars is the correction."""
    bars = [node for node in t.walk(tree) if isinstance(node, t.Apply) and _is_in_bars(node, known)]
    if wanted.form != "scalar" or not bars or len(text) > _LONGEST:
        return None
    kind = shape_of(_with_lengths(tree, known), known)
    if not isinstance(kind, Shape) or kind.form != "scalar":
        return None
    fixed = text
    for node in sorted(bars, key=lambda found: -found.span[0]):
        fixed = f"{fixed[: node.span[0]].removesuffix(_LEFT)}{_norm(node, text)}{fixed[node.span[1] :]}"
    typed = text[slice(*bars[0].span)]
    return Complaint(LENGTH.format(typed=typed, norm=_norm(bars[0], text)), bars[0].span, fixed)


def _norm(bars: t.Apply, text: str) -> str:
    """`||a||_2` for `|a|`, whichever way the bars are typed."""
    inner = text[slice(*bars.arguments[0].span)].removesuffix("\\right").strip()
    return f"||{inner}||_2"


def _with_lengths(tree: t.Node, known: Vocabulary) -> t.Node:
    """The tree with the 2-norm for the absolute value of each vector."""

    def change(node: t.Node) -> t.Node | None:
        if isinstance(node, t.Apply) and _is_in_bars(node, known):
            return t.Norm(node.arguments[0], _TWO)
        return None

    return rebuilt(tree, change)


def _is_in_bars(node: t.Apply, known: Vocabulary) -> bool:
    if node.function != ABS.name:
        return False
    kind = shape_of(node.arguments[0], known)
    return isinstance(kind, Shape) and kind.form in ("vector", "row")


def binomial(tree: t.Node, wanted: Shape, known: Vocabulary) -> Complaint | None:
    """For `(n, 2)` where a number is asked for: two whole numbers in brackets."""
    if wanted.form != "scalar" or not isinstance(tree, t.Vector) or len(tree.items) != 2:
        return None
    if not all(_counts(item, known) for item in tree.items):
        return None
    top, bottom = map(write, tree.items)
    cure = f"{BINOM.name}({top}, {bottom})"
    letters = any(isinstance(node, t.Name) for node in t.walk(tree))
    return Complaint(PAIR.format(cure=cure), tree.span, cure if letters else None)


def _counts(node: t.Node, known: Vocabulary) -> bool:
    if isinstance(node, t.Number):
        return node.value.denominator == 1
    if isinstance(node, t.Sum):
        return all(_counts(term, known) for term in node.terms)
    if isinstance(node, t.Negative):
        return _counts(node.operand, known)
    declared = known.get(node.name) if isinstance(node, t.Name) else None
    return declared is not None and declared.is_whole and declared.form == "scalar"


def another_base(key: Profile, answer: Profile, text: str) -> Complaint | None:
    """For `log(x)` where it is right to base 10 or 2: by itself it is the natural logarithm here."""
    logarithms = [node for node in t.walk(answer.tree) if _is_log(node)]
    if not logarithms:
        return None
    for base in _BASES:
        meant = Profile(_to_base(answer.tree, base), answer.scene)
        try:
            if decide(key, meant).answer == "equal":
                span = logarithms[0].span
                return Complaint(BASE.format(typed=text[slice(*span)]), span)
        except CannotEvaluate:
            continue
    return None


def _is_log(node: t.Node) -> bool:
    return isinstance(node, t.Apply) and node.function == LOG.name and len(node.arguments) == 1


def _to_base(tree: t.Node, base: int) -> t.Node:
    def change(node: t.Node) -> t.Node | None:
        if not isinstance(node, t.Apply) or not _is_log(node):
            return None
        return t.Apply(LOG.name, (rebuilt(node.arguments[0], change), t.Number(Fraction(base))))

    return rebuilt(tree, change)


def said_twice(answer: Profile, text: str) -> Complaint | None:
    """For `2.5 (5/2)`, a value and the same value in brackets behind it, which was read as their product."""
    found = _ASIDE.match(text) if len(text) <= _LONGEST else None
    if found is None or isinstance(answer.tree, t.Vector):
        return None
    scene = answer.scene
    read = [parse_or_none(found[name], scene.vocabulary) for name in ("value", "again")]
    first, second = (Profile(side.tree, scene) if side is not None else None for side in read)
    if first is None or second is None or first.tree == second.tree or is_condition(first.tree):
        return None
    try:
        same = decide(first, second).answer == "equal" or _nearly(first, second)
    except CannotEvaluate:
        return None
    start, end = found.start("again") - 1, found.end("again") + 1
    return Complaint(TWICE.format(aside=text[start:end]), (start, end), found["value"]) if same else None


def _nearly(first: Profile, second: Profile) -> bool:
    """Whether one of two numbers is the other one, rounded."""
    pair = None if first.names or second.names else aligned(first, second, 0)
    if pair is None or shape(pair[1]) != () or shape(pair[2]) != ():
        return False
    one, two = as_fraction(pair[1]), as_fraction(pair[2])
    return one is not None and two is not None and abs(one - two) * _ROUNDED <= abs(one)


def shown(node: t.Node) -> str:
    """A left side as it is said to a student."""
    return display(node.name) if isinstance(node, t.Name) else "the name asked for"


def in_each_place(key: Key, tree: t.Node) -> t.Node:
    """An answer without an index where one with an index is asked for: the same number in each place.

    The key `a_i^2` is a vector for the checker and one number for the student, who may well type `1`. An
    index that has a meaning of its own, such as the j of `j = argmax_i |g_i|`, names one place and not each.
    """
    loose = [index for index in key.profile.indices if key.vocabulary.get(index) is None]
    if not loose or is_set(tree) or isinstance(tree, t.Relation):
        return tree
    kind = shape_of(tree, key.vocabulary)
    plain = not isinstance(kind, Complaint) and kind.form == "scalar"
    return t.Product((tree, t.Name(ONES))) if plain else tree


def kind_misfit(key: Key, kind: Shape, tree: t.Node) -> str | None:
    """A sentence if the answer is of another kind than the key, or has another number of components."""
    wanted = key.shape
    if wanted.form in ("condition", "set"):
        fits = kind.form in ("condition", "set") or kind == Shape("vector", (2,))
        fits = fits or (kind.form == "vector" and kind.dims == (len(given_names(key.profile.tree)),))
        fits = fits or any(isinstance(node, t.PlusMinus) for node in t.walk(tree))
        if wanted.form == "set" and not is_condition(tree):
            fits = True
        return (
            None
            if fits
            else f"A condition such as an inequality is asked for here; this is {kind.description}. "
            "Write one, as in x < 2."
        )
    if kind.form in ("condition", "set") or is_set(key.profile.tree):
        return "One value is asked for here, and this is a condition." if kind.form == "condition" else None
    if "any" in (kind.form, wanted.form):
        return None
    if is_unordered(key.blank.forms) and {wanted.form, kind.form} <= {"vector", "matrix"}:
        return None  # how many there are is a part of the answer
    rows = {"row": "vector"}
    here, there = rows.get(kind.form, kind.form), rows.get(wanted.form, wanted.form)
    if here != there:
        asked = {"scalar": "A number", "vector": "A vector", "matrix": "A matrix"}.get(
            there, "Something else"
        )
        if there == "scalar" and free_indices(tree):
            return BY_INDEX
        return f"{asked} is asked for here; this is {kind.description}."
    for typed, right in zip(kind.dims, wanted.dims, strict=False):
        if typed is not None and right is not None and typed != right:
            return _sizes(key, kind, wanted)
    return None


def _sizes(key: Key, kind: Shape, wanted: Shape) -> str:
    """Two vectors or matrices of different sizes."""
    what = next((shown(name) for name in key.left), "what is asked for")
    if len(kind.dims) == 1 and isinstance(kind.dims[0], int):
        size, right = kind.dims[0], wanted.dims[0]
        typed = f"This has {size} component{'' if size == 1 else 's'}"
        if isinstance(right, int):
            return f"{typed}, {what} has {right}."
        return f"{typed}, {what} has {right} of them. Write it with the vectors that are given."
    return f"This is {kind.description}, {what} is {wanted.description}."
