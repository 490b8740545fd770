"""Where a derivation starts: its unknowns, the facts that tie them down, and the values that follow.

The facts are equations in which the unknowns occur linearly. At a sample point, or with symbols for all given
names, they are solved; a line of a derivation follows if it holds for every solution.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from tutor.checking.algebra.normal_form import Normal
from tutor.checking.contract.question import Question
from tutor.checking.derivations.residuals import gaps, is_zero, minus
from tutor.checking.marking.compiled_question import BrokenQuestion, Key, bare, compiled
from tutor.checking.numbers.linear_systems import ZeroTest, solve
from tutor.checking.numbers.modes import MODES, Mode
from tutor.checking.numbers.numeric_faults import CannotEvaluate, OutsideArithmetic, Undefined
from tutor.checking.numbers.tensors import Scalar, Value, Vec, components
from tutor.checking.relations.equivalent import is_condition
from tutor.checking.semantics.interpreter import Interpreter
from tutor.checking.semantics.profile import Scene
from tutor.notation import Complaint, declare, parse
from tutor.notation.lexicon.vocabulary import Declaration, Vocabulary
from tutor.notation.tree import nodes as t

PROBES = (Fraction(3), Fraction(-7, 2), Fraction(5, 3), Fraction(11), Fraction(-2, 7))
"""Values at which a fact must keep to the line through its values at 0 and 1, and of unknowns left open."""


@dataclass(frozen=True, slots=True)
class Start:
    """The starting facts of one blank.

    Attributes:
        key: the blank's key.
        answers: the names of what is asked for; all mean the same.
        unknowns: what the facts are solved for: the first of `answers`, then the helpers.
        facts: equations, each read.
        vocabulary: the key's, with the unknowns.
        scene: that vocabulary with its sample points.
    """

    key: Key
    answers: tuple[str, ...]
    unknowns: tuple[Declaration, ...]
    facts: tuple[t.Relation, ...]
    vocabulary: Vocabulary
    scene: Scene
    _solved: dict[tuple[int, Mode], dict[str, Value]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def names(self) -> frozenset[str]:
        """All names whose values follow from the facts."""
        return frozenset((*self.answers, *(unknown.name for unknown in self.unknowns)))

    @property
    def redefined(self) -> frozenset[str]:
        """Names that a line defined, so that their sample values mean nothing."""
        added = self.vocabulary.declarations[len(self.scene.vocabulary.declarations) :]
        return frozenset(declared.name for declared in added)

    def after(self, vocabulary: Vocabulary) -> Start:
        """The same facts, with the names that some lines defined."""
        return replace(self, vocabulary=vocabulary)

    def environment(
        self, number: int, mode: Mode, facts: tuple[t.Relation, ...] | None = None
    ) -> dict[str, Value]:
        """The values of all names at a sample point, the unknowns solved from the facts.

        Args:
            number: of the sample point.
            mode: the arithmetic.
            facts: equations to solve in place of the starting facts; these must then determine the answer.

        Raises:
            CannotEvaluate: the facts have no solution here, or are not linear in the unknowns.
        """
        if facts is None and (number, mode) in self._solved:
            return self._solved[number, mode]
        found = self.environment_over(self.scene.interpreter(number, mode), number, mode, facts)
        if facts is None and not self.redefined:
            self._solved[number, mode] = found
        return found

    def environment_over(
        self, base: Interpreter, number: int, mode: Mode, facts: tuple[t.Relation, ...] | None = None
    ) -> dict[str, Value]:
        """The same with any precision: the interpreter at the point has it."""
        solved_for = self.names | self.redefined
        known = {name: value for name, value in base.environment.items() if name not in solved_for}

        def zero(x: Scalar) -> bool | None:
            return is_zero(base.field, x, mode)

        def probe(place: int) -> Scalar:
            if facts is not None and place < self.size(number):
                raise Undefined("The answer is left open.")
            return base.field.number(PROBES[(place + number) % len(PROBES)])

        trial = [base.field.number(value + place) for place, value in enumerate(PROBES * 20)]
        return solved(self, base.field, known, facts or self.facts, trial, zero, probe)

    def size(self, number: int) -> int:
        """How many components the answer has at a sample point."""
        dims = self.unknowns[0].dims
        if not dims:
            return 1
        sizes = self.scene.point(number).values
        value = dims[0] if isinstance(dims[0], int) else sizes[dims[0]]
        assert isinstance(value, int | Fraction)
        return int(value)


def solved(
    start: Start,
    field: Any,
    known: dict[str, Value],
    facts: tuple[t.Relation, ...],
    trial: Sequence[Scalar],
    zero: ZeroTest,
    free: Callable[[int], Scalar],
) -> dict[str, Value]:
    """The environment with the unknowns solved from the facts.

    Args:
        start: the unknowns and what is known of them.
        field: the arithmetic.
        known: values of all other names.
        facts: equations, linear in the unknowns.
        trial: values at which linearity is tested, at least as many as the unknowns have components.
        zero: whether a number is 0.
        free: a value for each component that the facts leave open, by its place.

    Raises:
        OutsideArithmetic: a fact is not linear, or the facts have no solution in this arithmetic.
        CannotEvaluate: a side of a fact has no value.
    """
    sizes = [_length(declared, known, field) for declared in start.unknowns]
    count = sum(size or 1 for size in sizes)
    one, nothing = field.number(Fraction(1)), field.number(Fraction(0))

    def residuals(values: list[Scalar]) -> list[Scalar]:
        here = Interpreter(field, with_unknowns(start, known, sizes, values), start.vocabulary)
        return [item for fact in facts for item in gaps(fact, here)]

    constant = residuals([nothing] * count)
    columns = []
    for place in range(count):
        unit = [one if other == place else nothing for other in range(count)]
        columns.append([minus(field, x, y) for x, y in zip(residuals(unit), constant, strict=True)])
    trial = list(trial[:count])
    rows = [[*(column[k] for column in columns), constant[k]] for k in range(len(constant))]
    for row, value in zip(rows, residuals(trial), strict=True):
        straight = field.add((*map(field.multiply, row[:-1], trial), row[-1]))
        if zero(minus(field, value, straight)) is False:
            raise OutsideArithmetic("A starting fact is not linear in its unknowns.")
    return with_unknowns(start, known, sizes, solve(field, rows, free, zero))


def with_unknowns(
    start: Start, known: dict[str, Value], sizes: list[int | None], values: list[Scalar]
) -> dict[str, Value]:
    """The environment with these values for the unknowns, one after another.

    Args:
        start: the unknowns, and the names of the answers, which stand for the first of them.
        known: values of all other names.
        sizes: of each unknown, its length; None for a number.
        values: as many as the unknowns have components.
    """
    environment, at = dict(known), 0
    for declared, size in zip(start.unknowns, sizes, strict=True):
        environment[declared.name] = values[at] if size is None else Vec(tuple(values[at : at + size]))
        at += size or 1
    for name in start.answers:
        environment[name] = environment[start.unknowns[0].name]
    return environment


def _length(declared: Declaration, known: dict[str, Value], field: Any) -> int | None:
    """How many components an unknown has; None for a number."""
    if not declared.dims:
        return None
    dim = declared.dims[0]
    size = dim if isinstance(dim, int) else field.as_fraction(known[dim])
    return int(size)


def prove_start(start: Start, field: Normal, known: dict[str, Value]) -> dict[str, Value]:
    """The same with symbols for the given names; unknowns that the facts leave open stay symbols.

    Raises:
        CannotEvaluate: the facts have no solution, or nothing proves that they are linear.
    """
    symbols = [x for declared in start.unknowns for x in components(known[declared.name])]
    given = {name: value for name, value in known.items() if name not in start.names}

    def zero(x: Scalar) -> bool:
        return not x or field.ring.is_zero(x)

    return solved(start, field, given, start.facts, symbols, zero, symbols.__getitem__)


@lru_cache(maxsize=64)
def start_of(question: Question, number: int) -> Start:
    """The starting facts of a blank, read.

    Raises:
        BrokenQuestion: they cannot be read, or not be solved.
    """
    key = compiled(question).key(number)
    answers = tuple(dict.fromkeys(node.name for node in map(bare, key.left) if isinstance(node, t.Name)))
    dims = tuple(dim for dim in key.shape.dims if dim is not None)
    if not answers or is_condition(key.profile.tree) or key.shape.form not in ("scalar", "vector"):
        raise BrokenQuestion("A derivation needs a named number or vector as its key.")
    if len(dims) != len(key.shape.dims):
        raise BrokenQuestion("It is not clear how many components the key has.")
    form = key.shape.form
    unknowns = [Declaration(name, form, dims=dims) for name in answers]
    vocabulary = key.vocabulary.extended(*unknowns)
    equations: list[str] = []
    helpers: list[Declaration] = []
    for text in key.blank.derivation:
        declared = declare(text, vocabulary)
        if isinstance(declared, Complaint) or declared.definition is not None:
            equations.append(text)
        else:
            helpers.append(declared)
            vocabulary = vocabulary.extended(declared)
    facts = tuple(_fact(text, vocabulary) for text in equations)
    start = Start(
        key, answers, (unknowns[0], *helpers), facts, vocabulary, Scene(vocabulary, question.dimensions)
    )
    _solvable(start)
    return start


def _fact(text: str, vocabulary: Vocabulary) -> t.Relation:
    expression = parse(text, vocabulary)
    if isinstance(expression, Complaint):
        raise BrokenQuestion(expression.sentence)
    tree = expression.tree
    if not isinstance(tree, t.Relation) or set(tree.operators) != {"="}:
        raise BrokenQuestion("A starting fact has to be an equation.")
    return tree


def _solvable(start: Start) -> None:
    """At some sample point the facts have a solution."""
    if not start.facts:
        raise BrokenQuestion("There are no starting facts.")
    said = ""
    for mode in MODES[:2]:
        try:
            start.environment(0, mode)
        except CannotEvaluate as fault:
            said = fault.sentence
        else:
            return
    raise BrokenQuestion(said)
