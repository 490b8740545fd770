"""Whether a line of a derivation follows: whether it holds for every solution of the starting facts.

A line that follows takes no solution away. So the facts decide about every line, and the lines before it
matter through the names that they define. A sample point at which a line fails is a proof that it does not
follow; normal forms prove that it does; what holds at all points and was not proved rests on numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from tutor.checking.algebra.normal_form import Cases, Normal
from tutor.checking.contract.verdict import Evidence
from tutor.checking.derivations.lines import Line
from tutor.checking.derivations.premises import Start, prove_start
from tutor.checking.derivations.residuals import gap, is_zero
from tutor.checking.equality.by_normal_form import assignments, environment
from tutor.checking.equality.decide import POINTS
from tutor.checking.numbers.modes import DIGITS, MODES, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic, Undefined
from tutor.checking.numbers.step_alarm import BudgetSpent, seconds
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Profile, Scene
from tutor.notation.tree import nodes as t

PROOF_BUDGET = 0.8
"""Seconds for the proofs of all lines together: the deadline of a whole answer is two, and the last line is
still to be compared with the key."""

NONE = Evidence()


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out about a line.

    Attributes:
        answer: `follows`, `fails` or `unknown`.
        evidence: what that rests on.
    """

    answer: Literal["follows", "fails", "unknown"]
    evidence: Evidence = NONE


UNKNOWN = Finding("unknown")


def findings(start: Start, lines: Sequence[Line]) -> list[Finding]:
    """What can be said of each line, up to the first that fails."""
    found: list[Finding] = []
    for line in lines:
        found.append(_sampled(start, line))
        if found[-1].answer == "fails":
            break
    loose = [k for k, one in enumerate(found) if one.answer == "follows" and one.evidence.kind != "exact"]
    for k in _proved(start, lines, loose):
        found[k] = Finding("follows", Evidence("exact"))
    return found


def _sampled(start: Start, line: Line) -> Finding:
    points = 1 if not _given_names(start, (line,)) and _determined(start) else POINTS
    agreeing, exact = 0, True
    for number in range(points):
        holds, mode = _at(start, line, number)
        if holds is False:
            kind: Literal["exact", "numeric"] = "numeric" if mode == "complex" else "exact"
            return Finding("fails", Evidence(kind, 1, DIGITS if kind == "numeric" else 0))
        agreeing += holds is True
        exact = exact and mode == "exact"
    if not agreeing or agreeing * 2 < points:
        return UNKNOWN
    if points == 1 and exact:
        return Finding("follows", Evidence("exact"))
    return Finding("follows", Evidence("numeric", agreeing, DIGITS))


def _given_names(start: Start, lines: Sequence[Line]) -> frozenset[str]:
    """The names without a definition that facts and lines depend on, apart from the unknowns."""
    found: frozenset[str] = frozenset().union(*(start.scene.names(fact) for fact in start.facts))
    for line in lines:
        found |= Scene(line.vocabulary, start.scene.dimensions).names(line.tree)
    return found - start.names


def _determined(start: Start) -> bool:
    """Whether the facts leave no unknown open: then other points would give the same values."""
    try:
        one = start.environment(0, "exact")
        two = start.environment(1, "exact")
    except CannotEvaluate:
        return False
    return all(one[name] == two[name] for name in start.names)


def _at(start: Start, line: Line, number: int) -> tuple[bool | None, Mode | None]:
    """Whether a line holds at a sample point, in the first arithmetic that can say; None if none can."""
    for mode in MODES:
        try:
            known = start.environment(number, mode)
            here = _interpreter(start, start.scene.interpreter(number, mode).field, known, line)
            holds = _holds(line.tree, here, mode)
        except OutsideArithmetic:
            continue
        except CannotEvaluate:
            return None, None
        return holds, mode
    return None, None


def _interpreter(start: Start, field: Any, known: dict[str, Any], line: Line) -> Interpreter:
    """With the names that lines defined in place of what they stood for before."""
    redefined = start.after(line.vocabulary).redefined
    kept = {name: value for name, value in known.items() if name not in redefined}
    return Interpreter(field, kept, line.vocabulary)


def _holds(tree: t.Node, here: Interpreter, mode: Mode) -> bool | None:
    """Whether a claim is true; None where rounding or its kind leaves that open."""
    if isinstance(tree, t.Both | t.Either):
        found = [_holds(item, here, mode) for item in tree.items]
        decisive = isinstance(tree, t.Either)
        if decisive in found:
            return decisive
        return None if None in found else not decisive
    if not isinstance(tree, t.Relation):
        return None
    links = [
        _link(operator, gap(left, right, here), here, mode)
        for operator, left, right in zip(tree.operators, tree.operands, tree.operands[1:], strict=False)
    ]
    if False in links:
        return False
    return None if None in links else True


def _link(operator: str, gaps: list[Any], here: Interpreter, mode: Mode) -> bool | None:
    zeros = [is_zero(here.field, x, mode) for x in gaps]
    if operator == "=":
        if False in zeros:
            return False
        return True if None not in zeros or _narrow(gaps, mode) else None
    if operator == "!=":
        return True if False in zeros else None if None in zeros else False
    if len(gaps) != 1 or mode == "complex":
        return None
    if zeros[0] is None:
        return None
    sign = here.field.as_fraction(here.field.sign(gaps[0]))
    if sign is None:
        return None
    return _compares(operator, sign)


def _narrow(gaps: list[Any], mode: Mode) -> bool:
    """Whether what may be 0 is known to sixty digits or so."""
    if mode == "exact":
        return True
    from tutor.checking.numbers.balls import narrow

    return all(narrow(x, DIGITS) for x in gaps)


def _proved(start: Start, lines: Sequence[Line], places: list[int]) -> list[int]:
    """Which of the lines at these places are proved by normal forms, in every dimension and case."""
    left = set(places)
    if not left:
        return []
    names = _given_names(start, [lines[k] for k in places]) | start.names
    profiles = [Profile(fact, start.scene) for fact in start.facts]
    try:
        with seconds(PROOF_BUDGET):
            for sizes in assignments(start.scene, *profiles):
                for field in Cases():
                    symbols = environment(field, start.vocabulary, sizes, names)
                    known = prove_start(start, field, symbols)
                    left = {k for k in left if _true(start, lines[k], field, known)}
                    if not left:
                        return []
    except (CannotEvaluate, BudgetSpent, RecursionError):
        return []
    return sorted(left)


def _true(start: Start, line: Line, field: Normal, known: dict[str, Any]) -> bool:
    try:
        return _certain(line.tree, _interpreter(start, field, known, line))
    except CannotEvaluate:
        return False


def _certain(tree: t.Node, here: Interpreter) -> bool:
    if isinstance(tree, t.Both | t.Either):
        every = all if isinstance(tree, t.Both) else any
        return every(_certain(item, here) for item in tree.items)
    if not isinstance(tree, t.Relation):
        return False
    return all(
        _certain_link(operator, gap(left, right, here), here.field)
        for operator, left, right in zip(tree.operators, tree.operands, tree.operands[1:], strict=False)
    )


def _certain_link(operator: str, gaps: list[Any], field: Any) -> bool:
    zeros = [not x or field.ring.is_zero(x) for x in gaps]
    if operator == "=":
        return all(zeros)
    if len(gaps) != 1 or operator not in ("<=", ">="):
        # A strict inequality may fail where a symbol is 0, and symbols here never are.
        return False
    sign = 0 if zeros[0] else field.as_fraction(field.sign(gaps[0]))
    return sign is not None and _compares(operator, sign)


def _compares(operator: str, sign: Fraction | int) -> bool:
    """Whether `x operator 0` for an x of that sign."""
    if operator == "!=":
        return sign != 0
    if sign == 0:
        return operator in ("<=", ">=")
    return operator in (("<", "<=") if sign < 0 else (">", ">="))


class Implied(Profile):
    """The answer that equations would lead to, as a value at every sample point.

    Args:
        start: the unknowns.
        facts: the equations, in place of the starting facts.
    """

    def __init__(self, start: Start, facts: tuple[t.Relation, ...], line: Line) -> None:
        super().__init__(t.Name(start.answers[0]), start.scene)
        self.start = start.after(line.vocabulary)
        self.facts = facts
        self.names = _given_names(start, (line,))

    def in_mode(self, number: int, mode: Mode) -> Any:
        """The answer's value at a point.

        Raises:
            CannotEvaluate: the equations do not determine it there.
        """
        return self.start.environment(number, mode, self.facts)[self.start.answers[0]]

    def value_over(self, field: Any, number: int, mode: Mode) -> Any:
        """The same over a field of one's own."""
        base = self.scene.interpreter_over(field, number)
        return self.start.environment_over(base, number, mode, self.facts)[self.start.answers[0]]

    def _evaluate(self, number: int) -> tuple[Mode | None, Any]:
        for mode in MODES:
            try:
                return mode, self.in_mode(number, mode)
            except OutsideArithmetic as fault:
                self.fault = fault
            except Undefined as fault:
                self.fault = fault
                return None, None
        return None, None


def implied(start: Start, line: Line) -> list[Implied]:
    """The answers that a line would lead to: by itself, and together with all facts but one."""
    tree = line.tree
    if not isinstance(tree, t.Relation) or set(tree.operators) != {"="}:
        return []
    chosen = [(tree,), *((*start.facts[:k], *start.facts[k + 1 :], tree) for k in range(len(start.facts)))]
    found = []
    for facts in dict.fromkeys(chosen):
        profile = Implied(start, facts, line)
        try:
            mode, _ = profile.at(0)
        except CannotEvaluate:
            continue
        if mode is not None:
            found.append(profile)
    return found
