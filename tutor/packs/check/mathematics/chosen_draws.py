"""Which draws of a problem are examined: ten that hang on the pack's version, or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from tutor.packs.model.pack import Pack, Part, Problem

EXAMINED = 10
MOST_SAID = 12


def chosen_draws(pack: Pack, problem: Problem, every: bool) -> tuple[int, ...]:
    """The numbers of the draws to examine, from 0, in order; () where no numbers are drawn."""
    count = max((_drawn(part) for part in problem.parts), default=0)
    if count <= EXAMINED or every:
        return tuple(range(count))
    chance = Random(f"{pack.id} {pack.version} {problem.id}")
    return tuple(sorted(chance.sample(range(count), EXAMINED)))


def _drawn(part: Part) -> int:
    return sum(variant.drawn for variant in part.variants) // (1 + len(part.others))


def with_draws(problem: Problem, numbers: Sequence[int]) -> Problem:
    """The problem with these draws alone, the same ones in each of its parts."""
    if not numbers:
        return problem
    return replace(problem, parts=tuple(_with(part, numbers) for part in problem.parts))


def _with(part: Part, numbers: Sequence[int]) -> Part:
    """A part with these draws, those of each of its questions."""
    if not part.variants[0].drawn:
        return part
    questions = 1 + len(part.others)
    size = _drawn(part)
    kept = [question * size + number for question in range(questions) for number in numbers]
    variants = tuple(part.variants[number] for number in kept)

    def own(question: int) -> tuple[int, ...]:
        return tuple(range(question * len(numbers), (question + 1) * len(numbers)))

    others = tuple(
        replace(other, variants=variants, asks=own(at)) for at, other in enumerate(part.others, start=1)
    )
    return replace(part, variants=variants, others=others, asks=own(0) if part.asks else ())


def said(numbers: Sequence[int]) -> str:
    """The numbers of draws for a sentence, as `tutor start --draw-number` counts them."""
    if len(numbers) > MOST_SAID:
        return f"all {len(numbers)}"
    return ", ".join(str(number + 1) for number in numbers)
