"""The ladders of the shipped pack follow the student, whatever mistake was made, in every version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.content.desk import pack, verdict, whole
from tests.content.plays import Sitting
from tests.content.rows import Text
from tutor.checking import Checker
from tutor.packs.model.pack import Part, Rung, RungKind
from tutor.packs.model.versions import questions
from tutor.tutoring.ladder import next_rung, solution_rung
from tutor.tutoring.part_state import PartState

KINDS = (RungKind.ORIENT, RungKind.CONTRADICT, RungKind.STRUCTURE, RungKind.ASK)


def _asked() -> Iterator[tuple[str, Part]]:
    for problem in pack().problems:
        for part in problem.parts:
            for number, question in enumerate(questions(part)):
                yield f"{part.id}-{number}", question


def climbed(part: Part, mistake: str | None) -> list[Rung]:
    """Every hint before the solution, for who has made this mistake last, or none."""
    state = PartState(last_mistake=mistake, mistakes=((mistake, 1),) if mistake else ())
    seen: list[Rung] = []
    while (rung := next_rung(part, state)) is not None and rung != solution_rung(part):
        seen.append(rung)
        state = replace(state, rungs=(*state.rungs, rung.id))
    return seen


@pytest.mark.parametrize("part", [pytest.param(part, id=name) for name, part in _asked()])
def test_after_every_mistake_come_its_own_hints_then_the_road_and_pointing_never_before(part: Part) -> None:
    for mistake in part.mistakes:
        rungs = climbed(part, mistake.name)
        kinds = [rung.kind for rung in rungs]
        own = [rung for rung in rungs if rung.mistake is not None]
        assert rungs[: len(own)] == own, mistake.name
        assert [rung.kind for rung in own] == sorted((rung.kind for rung in own), key=KINDS.index)
        assert RungKind.STRUCTURE in kinds, f"{part.id}: no road after {mistake.name}"
        late = [place for place, rung in enumerate(rungs) if rung.mistake is None and rung.kind in KINDS[:1]]
        late += [place for place, kind in enumerate(kinds) if kind is RungKind.POINT]
        assert all(place > kinds.index(RungKind.STRUCTURE) for place in late), mistake.name


@pytest.mark.parametrize("part", [pytest.param(part, id=name) for name, part in _asked()])
def test_nobody_is_told_a_step_that_the_answer_shows(part: Part) -> None:
    for mistake in part.mistakes:
        shown = set(part.sequel(mistake.name).shows)
        assert not any(shown & set(rung.tells) for rung in climbed(part, mistake.name))


def test_the_direction_is_told_to_those_who_do_not_have_it() -> None:
    told = {part.id for _, part in _asked() if any(rung.tells for rung in climbed(part, None))}
    assert {"linf", "l1", "sgd", "adam"} <= told


@pytest.mark.parametrize(
    ("name", "typed", "first"),
    [
        ("penalized-updates/linf", "||g||_inf sign(g)", ["contradict for wrong-norm"]),
        ("penalized-updates/linf", "alpha g", ["contradict for clipping"]),
        ("penalized-updates/l2", "alpha g", ["orient for penalty-weight", "contradict for penalty-weight"]),
        ("distributed-training/messages", ("n^2", "p", "n (n-1)"), ["contradict for same-count"]),
        (
            "solution-plane/norms",
            ("2", "1/||a||_2", "6", ..., "5", ...),
            ["contradict for gradient-space", "contradict for inverse-weights"],
        ),
    ],
)
def test_a_mistake_behind_a_wrong_sign_or_in_a_later_blank_brings_its_own_hints(
    checker: Checker, name: str, typed: Text, first: list[str]
) -> None:
    sitting, answer = Sitting(name, checker), whole(name, 0, typed)
    sitting.study.answer(name, 0, answer, verdict(checker, name, 0, answer))
    for _ in first:
        sitting.hint()
    assert [shown.removeprefix("hint ") for shown in sitting.shown] == first
