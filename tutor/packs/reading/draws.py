"""Which draws there are: those that satisfy the constraints, in an order of chance, always the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from random import Random

from tutor.notation import Complaint, Vocabulary, parse, vocabulary
from tutor.notation.tree.nodes import Both, Either, Node, Relation
from tutor.packs.markdown.fields import Field
from tutor.packs.markdown.files import TOO_LARGE
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Variant
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.draw import Draw, NoDrawError, TooManyError, read_draw

MOST_DRAWS = 500
"""All draws are kept up to that many; of more, `KEPT`."""
KEPT = 200
MOST_TRIED = 4_000
"""Draws that the constraints are tried on; of more, as many by chance, always the same."""
MOST_WORK = 4_000_000
"""Additions and multiplications for all constraints together: a few seconds at the very most."""

UNREADABLE_DRAW = Rule(
    "unreadable-draw",
    Topic.ANSWERS,
    "A draw says from which numbers names are drawn, and there is one that satisfies its constraints.",
    "- Draw: a in 2 to 9",
    breaks=(Edit("rectangle.md", "- Given: `p > 0`", "- Given: `p > 0`\n- Draw: a in 2 to 9"),),
)


def draws(given: Field | None, faults: Faults) -> tuple[Variant, ...]:
    """One variant for each draw, in an order of chance that is always the same; () without the field.

    Args:
        given: the field.
        faults: where to report to.
    """
    if given is None:
        return ()
    try:
        return _drawn(given.value.replace("`", "").strip())
    except TooManyError as problem:
        faults.report(given.line, TOO_LARGE, problem.sentence, problem.cure)
    except NoDrawError as problem:
        faults.report(given.line, UNREADABLE_DRAW, problem.sentence, problem.cure)
    return ()


@lru_cache(maxsize=64)
def _drawn(text: str) -> tuple[Variant, ...]:
    """The draws of a text, worked out once.

    Raises:
        NoDrawError: it cannot be read, or there is none.
    """
    draw = read_draw(text)
    kept = list(islice(_satisfying(draw, Random(text)), MOST_DRAWS + 1))
    if not kept:
        tried = f"None of {min(draw.count, MOST_TRIED):,} draws satisfies what stands behind “with”."
        raise NoDrawError(tried, "Widen a range, or leave a constraint out.")
    kept = kept if len(kept) <= MOST_DRAWS else kept[:KEPT]
    return tuple(Variant(given, drawn=True) for given in kept)


def _satisfying(draw: Draw, chance: Random) -> Iterator[tuple[str, ...]]:
    """The draws that satisfy the constraints, in an order of chance.

    Raises:
        NoDrawError: a value, a definition or a constraint does not read, or takes too long.
    """
    if draw.count <= MOST_TRIED:
        numbers: Sequence[int] = chance.sample(range(draw.count), draw.count)
    else:
        numbers = list(dict.fromkeys(chance.randrange(draw.count) for _ in range(MOST_TRIED)))
    test = _Test(draw)
    yield from (draw.numbered(number) for number in numbers if test.holds(number))


class _Test:
    """The constraints of a draw, read once, and what trying them has cost.

    Args:
        draw: what is drawn.

    Raises:
        NoDrawError: a value, a definition or a constraint does not read.
    """

    def __init__(self, draw: Draw) -> None:
        from tutor.checking.numbers.metered import Meter

        self.draw = draw
        known = vocabulary(*draw.numbered(0))
        if isinstance(known, Complaint):
            raise NoDrawError(known.sentence)
        self.known = known
        self.trees = [_relation(text, known) for text in draw.constraints]
        self.meter = Meter(MOST_WORK)

    def holds(self, number: int) -> bool:
        """Whether all constraints hold for the draw of that number.

        Raises:
            NoDrawError: they take too long, or a value is no fraction.
        """
        if not self.trees:
            return True
        from tutor.checking.numbers.metered import Metered
        from tutor.checking.numbers.modes import EXACT, arithmetic
        from tutor.checking.relations.truth_at_points import certain
        from tutor.checking.semantics.environments import environment_of
        from tutor.checking.semantics.interpreter import Interpreter

        values = self.draw.worth(number)
        exact, real = (
            Interpreter(Metered(field, self.meter), environment_of(values, field), self.known)
            for field in (EXACT, arithmetic("real"))
        )
        found = [certain(tree, exact, real) for tree in self.trees]
        if self.meter.spent > self.meter.limit:
            raise TooManyError("The constraints take too long.", "Write simpler ones, or smaller ranges.")
        return all(found)


def _relation(text: str, known: Vocabulary) -> Node:
    read = parse(text, known)
    if isinstance(read, Complaint):
        raise NoDrawError(f"The constraint {quoted(text)} does not read: {read.sentence}")
    if not isinstance(read.tree, Relation | Both | Either):
        raise NoDrawError(f"{quoted(text)} is no constraint.", "Write an equation or an inequality: a != b.")
    return read.tree
