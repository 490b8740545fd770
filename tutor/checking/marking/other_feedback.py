"""What is said to a student whose answer nobody described: kind, exact, and never the answer."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tutor.checking.equality.decide import POINTS, aligned, compare_values
from tutor.checking.marking.multiples import Way, multiple
from tutor.checking.marking.small_cases import listed, number, simplest, small_case
from tutor.checking.numbers.numeric_faults import CannotEvaluate
from tutor.checking.numbers.tensors import Value, components, shape
from tutor.checking.relations.equivalent import is_condition, is_set
from tutor.checking.relations.in_one_form import ANY, in_one_form, said_of
from tutor.checking.relations.solution_sets import compare_sets, solution_set
from tutor.checking.semantics.profile import Profile
from tutor.notation.tree import nodes as t
from tutor.notation.writing.name_glyphs import display

NOT_YET = (
    "This is not equal to what is asked. Put small numbers into it, and follow your steps along with them."
)
ON_THE_LINE: dict[Way, str] = {
    "same": "Your vector lies along the right line, but its length is not right yet.",
    "opposite": (
        "The sign first: your vector points the opposite way. It lies along the right line, but its length "
        "is not right yet either."
    ),
    "either": (
        "Your vector lies along the right line, but which way it points is left to the signs of the numbers "
        "in it. Put in some that are negative."
    ),
}
"""What is said of a multiple of the key, by the way that it points."""
ENDS = "The range is nearly right. Look at its ends: which of them belong to it?"
SINGLE = "Nearly right: a single number makes the difference. Look for one that is missing, or one too many."
LONGEST_VALUE = 12
"""Characters of a number that still helps in a sentence."""


FACTOR = "up to a positive factor"
LOOSENED = {
    "up to a constant": "This differs from what is asked by more than a constant.",
    FACTOR: "This is no positive multiple of what is asked.",
    "up to order": "This list is not right yet: something in it is wrong, missing, or one too many.",
    "modulo": "This is not right, whatever multiple of the period is added.",
}
"""What is said where a form is loosened: neither values nor components by themselves are wrong there."""


def unrecognised(key: Profile, answer: Profile, forms: Sequence[str] = ()) -> str:
    """A sentence or two about an answer that was refused and not recognised."""
    plain = [" ".join(form.casefold().split()) for form in forms]
    loosened = next((LOOSENED[word] for form in plain for word in LOOSENED if form.startswith(word)), "")
    try:
        if loosened:
            return (_along(key, answer) if loosened == LOOSENED[FACTOR] else None) or loosened
        if is_condition(key.tree):
            return _condition(key, answer)
        if is_set(key.tree) or is_set(answer.tree):
            return _set(key, answer)
        if is_condition(answer.tree):
            return NOT_YET
        return _along(key, answer) or _small_case(key, answer) or _constant(key, answer) or NOT_YET
    except CannotEvaluate:
        return NOT_YET


def _along(key: Profile, answer: Profile) -> str | None:
    """For a vector that is a multiple of the key."""
    pair = aligned(key, answer, 0)
    if pair is None or len(components(pair[1])) < 2:
        return None
    pairs = [aligned(key, answer, number) for number in range(POINTS if key.names or answer.names else 1)]
    if any(pair is not None and compare_values(pair[1], pair[2], pair[0]) != "apart" for pair in pairs):
        return None  # It is right at some points, so its length is.
    way = multiple(key, answer, free=True)
    return ON_THE_LINE[way] if way else None


def _small_case(key: Profile, answer: Profile) -> str | None:
    """For a formula: what it gives in a small case, and in which way that is not right."""
    if not (key.names or answer.names) or _is_only_declared(key, answer):
        return None
    found = small_case(key, answer)
    if found is None:
        return None
    case, right, typed = found
    if not case or any(len(number(x)) > LONGEST_VALUE for x in components(typed)):
        return None
    shown = listed(typed.items) if len(shape(typed)) == 1 else None if shape(typed) else number(typed)
    if shown is None:
        return None
    return f"Try it with {case}: your formula gives {shown} there. {_how(right, typed)}"


def _is_only_declared(*profiles: Profile) -> bool:
    """Whether a function takes part of which nothing is known, so that no one can work its values out."""
    return any(
        isinstance(node, t.Call)
        for profile in profiles
        for tree in (profile.tree, *(known.definition for known in profile.scene.vocabulary.declarations))
        if tree is not None
        for node in t.walk(tree)
    )


def _how(right: Value, typed: Value) -> str:
    """In which way a value is off, without the right one."""
    pairs = list(zip(components(right), components(typed), strict=True))
    if not shape(right):
        ((wanted, got),) = pairs
        if wanted * got < 0:
            return "That has the wrong sign."
        return "That is too large." if got > wanted else "That is too small."
    off = [k for k, (wanted, got) in enumerate(pairs, 1) if wanted != got]
    if len(off) < len(pairs):
        return f"Component{'s' if len(off) > 1 else ''} {enumerated(off)} cannot be right."
    if all(wanted * got < 0 for wanted, got in pairs):
        return "Every component has the wrong sign."
    if all(abs(got) > abs(wanted) for wanted, got in pairs):
        return "Every component is too large in size."
    if all(abs(got) < abs(wanted) for wanted, got in pairs):
        return "Every component is too small in size."
    return "No component of that is right."


def _constant(key: Profile, answer: Profile) -> str | None:
    """For a number where a number is asked."""
    if key.names or answer.names:
        return None
    pair = aligned(key, answer, 0)
    if pair is None or pair[0] != "exact":
        return None
    if shape(pair[1]):
        right = any(x == y for x, y in zip(components(pair[1]), components(pair[2]), strict=False))
        return (
            "This is not right yet. Check its components by hand, one by one, from the definition."
            if right
            else "No component is right yet. Check one of them by hand, from the definition."
        )
    if pair[1] * pair[2] < 0:
        return "This number has the wrong sign."
    return "This number is too large." if pair[2] > pair[1] else "This number is too small."


def _condition(key: Profile, answer: Profile) -> str:
    """A number to try, on which the condition gives another verdict than it should."""
    names = sorted(key.names | answer.names)
    scalars = [name for name in names if _is_scalar(key, name)]
    trees = in_one_form(key.tree, answer.tree, key.scene)
    if len(scalars) != 1 or len(names) != 1 or not all(map(is_condition, trees)):
        return NOT_YET
    found = compare_sets(*(solution_set(tree, scalars[0], key.scene, 0) for tree in trees))
    if found.witness is None:
        return NOT_YET
    if found.low is None and found.high is None:
        return SINGLE if found.single else ENDS
    low = found.low if found.low is not None else found.witness - 2
    high = found.high if found.high is not None else found.witness + 2
    try_it = simplest(Fraction(low), Fraction(high))
    if len(str(try_it)) > LONGEST_VALUE:
        return NOT_YET
    name = display(scalars[0])
    return f"Try {name} = {number(try_it)}: does your condition allow it, and should it?"


def _set(key: Profile, answer: Profile) -> str:
    """A number to look for in a set that is typed without an unknown."""
    if key.names or answer.names:
        return NOT_YET
    trees = [said_of((ANY,), tree) for tree in (key.tree, answer.tree)]
    if not all(map(is_condition, trees)):
        return NOT_YET
    found = compare_sets(*(solution_set(tree, ANY, key.scene, 0) for tree in trees))
    if found.witness is None:
        return NOT_YET
    if found.low is None and found.high is None:
        return SINGLE if found.single else ENDS
    return NOT_YET


def _is_scalar(profile: Profile, name: str) -> bool:
    declared = profile.scene.vocabulary.get(name)
    return declared is not None and declared.form == "scalar"


def partly(right: list[int], size: int) -> str:
    """Which components are right (1-based)."""
    wrong = [k for k in range(1, size + 1) if k not in right]
    one = "Component" if len(right) == 1 else "Components"
    verb = "is" if len(right) == 1 else "are"
    other = "component" if len(wrong) == 1 else "components"
    return f"{one} {enumerated(right)} {verb} right; look at {other} {enumerated(wrong)} again."


def enumerated(numbers: list[int]) -> str:
    """`1`, `1 and 2`, `1, 2 and 3`."""
    words = list(map(str, numbers))
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
