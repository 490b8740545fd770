"""Whether two expressions are equal, cheapest way first.

The same tree; then values at sample points, where fractions that differ or balls that do not meet prove
a difference; then a proof by normal form, dimension by dimension; then SymPy under a budget; and where no
proof was found, agreement to sixty digits at many points, which is reported as such.

Where several components are equally large, "the place of the largest" means nothing; such points have no
volume and are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

from tutor.checking.contract.verdict import Evidence
from tutor.checking.equality import (
    at_branch_points,
    beyond_samples,
    by_induction,
    by_matrix_words,
    by_more_digits,
    by_normal_form,
    by_separation_bound,
    in_large_sizes,
    in_whole_ranges,
    on_boxes,
    on_branch_cuts,
    on_complex_paths,
    on_pieces,
)
from tutor.checking.equality.real_domain import is_asked_of_reals, nowhere_real, where_real
from tutor.checking.numbers.modes import DIGITS, MODES, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate, TooLarge
from tutor.checking.numbers.tensors import Value, components, shape
from tutor.checking.semantics.known_signs import without_known_switches, without_unseen_sides
from tutor.checking.semantics.profile import Profile

POINTS = 8
"""Generic points before a proof is tried: expressions that differ hardly ever agree at one (Schwartz and
Zippel); eight are four groups, so that two names take all four pairs of signs."""
REAL_POINTS = 6
"""Points at which two expressions that are not real everywhere have to agree."""
POINTS_OF_A_PART = 72
"""Where expressions are real on a part of the line only, enough points lie in that part."""
MANY_POINTS = 24
"""Where nothing proves equality, points alone speak for it: the further ones lie far out, with whole numbers
that are far apart, where the first eight cannot see."""

Comparison = Literal["same", "close", "apart", "unknown"]
"""Equal fractions; narrow balls that meet; proved different; not comparable, or known to too few digits."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was found.

    Attributes:
        answer: whether the two are equal; `unknown` if nothing settled it.
        evidence: what that rests on.
        point: the sample point at which they differ, if they do.
        unreal: whether they differ where neither is real, which says nothing of real names.
    """

    answer: Literal["equal", "different", "unknown"]
    evidence: Evidence
    point: int | None = None
    unreal: bool = False


EXACTLY = Evidence("exact")
APART = Evidence("exact", 1)
"""Balls that do not meet."""
UNKNOWN = Decision("unknown", Evidence())
DIFFERENT = Decision("different", EXACTLY)


def decide(key: Profile, answer: Profile) -> Decision:
    """Whether two expressions of one scene are equal wherever both are defined, and the facts hold.

    Raises:
        TooLarge: a value passes the limits.
        KindMismatch: shapes inside one of them do not fit.
    """
    if key.tree == answer.tree:
        return Decision("equal", EXACTLY)
    found = _settled(key, answer)
    if found.answer != "unknown":
        return found
    seen = without_unseen_sides if is_asked_of_reals(key, answer) else without_known_switches
    trees = [seen(without_known_switches(side.tree, side.scene), side.scene) for side in (key, answer)]
    if trees == [key.tree, answer.tree]:
        return found
    return decide(*(Profile(tree, key.scene) for tree in trees))


def _settled(key: Profile, answer: Profile) -> Decision:
    found = _decided(key, answer)
    if found.answer == "equal":
        turns = at_branch_points.at_switches(key, answer, where_real(key, answer, compare_values))
        found = found if turns == "nothing" else DIFFERENT if turns == "different" else UNKNOWN
    if key.scene.bound_elsewhere(key.names | answer.names):  # by facts that no point is known to satisfy
        return UNKNOWN if found.answer == "different" else found
    if found.answer != "different":
        proved = found.answer == "equal" and found.evidence == EXACTLY
        looks = (on_branch_cuts.differ_on_the_cut, *(() if proved else (on_complex_paths.differ_on_paths,)))
        if any(differ(key, answer, compare_values) for differ in looks):
            return Decision("different", APART)
    return found


def _decided(key: Profile, answer: Profile) -> Decision:
    constant = not key.names and not answer.names
    if by_matrix_words.proved(key, answer) and _agrees_somewhere(key, answer):
        return Decision("equal", EXACTLY)
    sampled = sample(key, answer, 1 if constant else POINTS)
    if sampled.answer == "different" or (constant and sampled.evidence.kind == "exact"):
        return sampled
    if sampled.answer == "unknown" and sampled.unreal:
        sampled = sample(key, answer, POINTS_OF_A_PART)
        if sampled.answer == "different":
            return sampled
    if sampled.answer == "unknown":
        if not by_normal_form.proved_without_values(key, answer):
            return sampled
        return _in_every_size(key, answer, Decision("equal", EXACTLY))
    if any(way.proved(key, answer) for way in (by_normal_form, by_separation_bound, by_induction)):
        return _in_every_size(key, answer, Decision("equal", EXACTLY))
    if by_normal_form.refuted(key, answer):
        return DIFFERENT
    where = where_real(key, answer, compare_values)
    if on_boxes.differ_in_corners(key, answer, where) or on_pieces.differ_at_ends(key, answer, where):
        return Decision("different", APART)
    finer = by_more_digits.compare_finely(key, answer) if constant else "unknown"
    if finer == "apart":
        return Decision("different", APART, 0)
    if by_normal_form.proved_by_algebra_system(key, answer):
        return _in_every_size(key, answer, Decision("equal", EXACTLY))
    found = sampled if constant else sample(key, answer, max(MANY_POINTS, POINTS_OF_A_PART * sampled.unreal))
    if found.answer != "equal":
        return found
    finer = finer if constant else by_more_digits.compare_finely(key, answer)
    if finer != "close":
        return Decision("different", APART, 0) if finer == "apart" else UNKNOWN
    if constant:
        return found
    whole = in_whole_ranges.compared(key, answer, where)
    if whole != "unknown":
        return DIFFERENT if whole == "different" else Decision("equal", EXACTLY)
    if in_large_sizes.may_fail_late(key, answer):
        return UNKNOWN
    for look in (on_boxes.compared, on_pieces.compared):
        pieces = look(key, answer, where)
        if pieces != "unknown":
            return Decision("different", APART) if pieces == "different" else found
    beyond = beyond_samples.beyond_switches(key, answer, where)
    return _in_every_size(key, answer, _limited(found, beyond))


def _agrees_somewhere(key: Profile, answer: Profile) -> bool:
    """Whether what is proved has values; they agree, unless they lack a fact that no formula gives."""
    if not key.scene.bound_elsewhere(key.names | answer.names):
        return sample(key, answer, 2).answer == "equal"
    return any(key.at(point)[0] and answer.at(point)[0] for point in range(2))


def _in_every_size(key: Profile, answer: Profile, found: Decision) -> Decision:
    """What was found for a few sizes of vectors, looked at in others; as a number, a size is only sampled."""
    if found.answer != "equal" or not key.scene.symbolic:
        return found
    sizes, where = beyond_samples.sizes_in_use(key, answer), where_real(key, answer, compare_values)
    found = _limited(found, in_large_sizes.in_large_sizes(key, answer, sizes, where))
    if found.answer == "equal":
        found = _limited(found, beyond_samples.in_other_sizes(key, answer, _compare_where_real))
    if found.answer == "equal" and found.evidence == EXACTLY and beyond_samples.counts_size(key, answer):
        return Decision("equal", Evidence("numeric", POINTS, DIGITS))
    return found


def _limited(found: Decision, beyond: beyond_samples.Found) -> Decision:
    if beyond == "unknown":
        return UNKNOWN
    return Decision("different", APART) if beyond == "different" else found


def sample(key: Profile, answer: Profile, points: int) -> Decision:
    """What the values at the sample points say.

    Equal fractions at every point are `numeric` evidence and no proof, unless there is nothing to sample.

    Raises:
        TooLarge: at every point the values are.
        KindMismatch: shapes inside one of them do not fit.
    """
    agreeing, exact, one_sided, unreal = 0, True, 0, 0
    real = is_asked_of_reals(key, answer)
    fault: TooLarge | None = None
    for number in range(points):
        try:
            outcome = compare_at(key, answer, number)
        except TooLarge as found:
            # A far-out point may be too far for exp(exp(x)); it is left out unless all of them are.
            fault = found
            continue
        if outcome == "apart" and real and _nowhere_real(key, answer, number):
            unreal += 1
            continue
        if outcome == "apart":
            return Decision("different", APART, number)
        if outcome == "unknown":
            one_sided += _lacks(key, number) != _lacks(answer, number)
            continue
        agreeing += 1
        exact = exact and outcome == "same"
    if fault is not None and not agreeing:
        raise fault
    if one_sided * 4 > points:
        # The points are generic: where only one side has a value so often, it lacks one on a whole region.
        return Decision("different", Evidence("numeric", points, DIGITS))
    if unreal and agreeing < REAL_POINTS:
        return replace(UNKNOWN, unreal=True)
    if not agreeing or (agreeing * 2 < points - one_sided and agreeing < 3):
        return UNKNOWN
    if points == 1 and exact and not key.names and not answer.names:
        return Decision("equal", EXACTLY)
    return Decision("equal", Evidence("numeric", agreeing, DIGITS), unreal=bool(unreal))


def _nowhere_real(key: Profile, answer: Profile, number: int) -> bool:
    pair = aligned(key, answer, number)
    return pair is not None and nowhere_real(key, answer)(pair[1], pair[2], pair[0])


def _lacks(profile: Profile, number: int) -> bool:
    """Whether there is no value at a point, for another reason than that a whole number was too small."""
    return profile.at(number)[0] is None and number not in profile.outside


def compare_at(key: Profile, answer: Profile, number: int) -> Comparison:
    """Two expressions at one point."""
    pair = aligned(key, answer, number)
    return "unknown" if pair is None else compare_values(pair[1], pair[2], pair[0])


def _compare_where_real(key: Profile, answer: Profile, number: int) -> Comparison:
    """Two expressions at one point; where neither is real, nothing is said, if that is what counts."""
    outcome = compare_at(key, answer, number)
    unreal = outcome == "apart" and is_asked_of_reals(key, answer) and _nowhere_real(key, answer, number)
    return "unknown" if unreal else outcome


def aligned(one: Profile, two: Profile, number: int) -> tuple[Mode, Value, Value] | None:
    """Two values at a point, in one arithmetic."""
    first_mode, first = one.at(number)
    second_mode, second = two.at(number)
    if first_mode is None or second_mode is None:
        return None
    mode = max(first_mode, second_mode, key=MODES.index)
    try:
        if mode != first_mode:
            first = one.in_mode(number, mode)
        if mode != second_mode:
            second = two.in_mode(number, mode)
    except CannotEvaluate:
        return None
    return mode, first, second


def compare_values(first: Value, second: Value, mode: Mode) -> Comparison:
    """Two values of one arithmetic, component by component."""
    if shape(first) != shape(second):
        return "apart"
    worst: Comparison = "same"
    for x, y in zip(components(first), components(second), strict=True):
        outcome = compare_scalars(x, y, mode)
        if outcome == "apart":
            return outcome
        if outcome != "same":
            worst = outcome if worst in ("same", "close") else worst
    return worst


def compare_scalars(x: Any, y: Any, mode: Mode) -> Comparison:
    """Two numbers of one arithmetic; near zero the difference counts as it is, not relatively."""
    if mode == "exact":
        return "same" if x == y else "apart"
    from tutor.checking.numbers.balls import apart, narrow

    if apart(x, y):
        return "apart"
    return "close" if narrow(x, DIGITS) and narrow(y, DIGITS) else "unknown"
