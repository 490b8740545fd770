"""Placement asks few parts and finds out what is known; a test needs one right answer."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from tests.tutoring.skills.learners import small_graph
from tutor.checking.contract.blanks.choice_blank import ChoiceBlank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack, Part, Problem, Variant
from tutor.tutoring.event import Attempted, Opened, Solved
from tutor.tutoring.memory.memories import memories
from tutor.tutoring.skills.knowledge import Knowledge, Observation, advance, knowledge
from tutor.tutoring.skills.observations import known_by, observed
from tutor.tutoring.skills.placement import (
    FEWEST,
    MOST,
    Candidate,
    candidates,
    next_part,
    places,
    proof_of,
    settled,
)
from tutor.tutoring.state import EMPTY, fold

GRAPH = small_graph()
DAY = date(2026, 10, 5)
FORMULA = ExpressionBlank("x")
CHOICE = ChoiceBlank(("a", "b", "c", "d"), (0,))


def part(name: str, skills: str, blank: ExpressionBlank | ChoiceBlank = FORMULA, variants: int = 1) -> Part:
    """A part that asks for skills by their letters."""
    return Part(name, name, "", (), (blank,), skills=tuple(skills), variants=(Variant(),) * variants)


def parts(*listed: Part) -> Catalogue:
    """A pack whose skills are those of the small graph."""
    return Catalogue([Pack("p", "P", "1", (Problem("q", "Q", "", listed),))])


EVERY = parts(*(part(f"{skill}{number}", skill) for number in range(5) for skill in "abcdef"))


def placed(knows: set[str], dice: Random, slip: float = 0.0) -> tuple[Knowledge, list[str]]:
    """What placement finds out about somebody who knows these skills, and what it asked."""
    known, asked = Knowledge(GRAPH), []
    among = candidates(EVERY, GRAPH, EMPTY)
    while (one := next_part(known, asked, among)) is not None:
        asked.append(one.key)
        right = knows.issuperset(one.skills) and dice.random() >= slip
        known = advance(known, Observation(one.key, one.skills, right, one.guess, DAY, why="place"))
    return known, asked


@pytest.mark.parametrize("knows", ["", "a", "f", "ab", "ade", "abc", "abcde", "abcdef"])
def test_placement_finds_out_what_is_known_in_the_order_of_the_graph(knows: str) -> None:
    known, asked = placed({f"p/{skill}" for skill in knows}, Random(0))
    assert places(known, GRAPH.names)[0] == tuple(f"p/{skill}" for skill in knows)
    assert FEWEST <= len(asked) <= MOST
    assert len(set(asked)) == len(asked)


def test_placement_of_people_who_slip_is_right_for_nine_skills_in_ten() -> None:
    dice, right, count = Random(4), 0, 0
    for _ in range(60):
        knows = {f"p/{skill}" for skill in dice.choice(["", "a", "ab", "ade", "abc", "abcdef"])}
        found = set(places(placed(knows, dice, slip=0.1)[0], GRAPH.names)[0])
        right += sum((name in found) == (name in knows) for name in GRAPH.names)
        count += len(GRAPH.names)
    assert right / count >= 0.9


def test_placement_may_stop_at_once_and_ends_where_there_is_nothing_to_ask() -> None:
    assert next_part(Knowledge(GRAPH), [], ()) is None
    one = Candidate("p/q/a", ("p/a",), 0.03)
    assert next_part(Knowledge(GRAPH), [], [one]) == one
    assert next_part(Knowledge(GRAPH), ["p/q/a"], [one]) is None


def test_a_part_in_the_middle_settles_more_than_one_that_nothing_hangs_on_or_that_is_guessed() -> None:
    middle, alone = Candidate("m", ("p/b",), 0.03), Candidate("f", ("p/f",), 0.03)
    guessed = Candidate("g", ("p/b",), 0.5)
    nothing = Knowledge(GRAPH)
    assert settled(nothing, middle) > settled(nothing, alone) > 0
    assert settled(nothing, middle) > settled(nothing, guessed)


def test_only_untouched_parts_of_known_skills_are_asked() -> None:
    catalogue = parts(part("new", "a"), part("old", "a"), part("odd", "z"))
    record = fold([Attempted("p/q/old", 0, ("x",), "wrong", False)])
    assert [each.key for each in candidates(catalogue, GRAPH, record)] == ["p/q/new"]


def test_a_test_is_hard_to_guess_new_or_another_version_and_asks_for_little_else() -> None:
    listed = (
        part("choice", "a", CHOICE),
        part("two", "ab"),
        part("met", "a", variants=2),
        part("once", "a"),
        part("fresh", "a"),
    )
    done = [Attempted(f"p/q/{name}", 0, ("x",), "correct", True) for name in ("met", "once")]
    record = fold([*done, Solved("p/q/met"), Solved("p/q/once")])
    assert proof_of("p/a", parts(*listed), GRAPH, record) == "p/q/fresh"
    assert proof_of("p/a", parts(*listed[:4]), GRAPH, record) == "p/q/two"
    assert proof_of("p/a", parts(*listed[2:4]), GRAPH, record) == "p/q/met"
    assert proof_of("p/a", parts(*listed[2:4]), GRAPH, record, resting={"p/q/met"}) is None
    assert proof_of("p/a", parts(listed[0], listed[3]), GRAPH, record) is None
    assert proof_of("p/c", parts(*listed), GRAPH, record) is None


@pytest.mark.parametrize(("guess", "mastered"), [(0.03, True), (0.05, True), (0.1, False), (0.25, False)])
def test_one_right_answer_to_a_test_shows_a_skill_unless_it_is_easily_guessed(
    guess: float, mastered: bool
) -> None:
    test = Observation("p/q/r", ("p/b",), True, guess, DAY, why="test")
    known = knowledge(GRAPH, [test])
    assert known.mastered("p/b") is mastered
    wrong = Observation("p/q/r", ("p/b",), False, 0.03, DAY)
    assert not advance(known, wrong).mastered("p/b")
    assert not knowledge(GRAPH, [Observation("p/q/r", ("p/b",), False, guess, DAY, why="test")]).known("p/b")


def test_what_is_known_comes_from_the_record_alone() -> None:
    day = 86_400.0
    happened = [
        (1 * day, Opened("p/q/a0", 0, "place")),
        (1 * day, Attempted("p/q/a0", 0, ("x",), "correct", True)),
        (1 * day, Solved("p/q/a0")),
        (3 * day, Opened("p/q/b0")),
        (3 * day, Attempted("p/q/b0", 0, ("2",), "wrong", False, choices=4)),
        (3 * day, Attempted("p/q/gone", 0, ("2",), "wrong", False)),
        (2 * day, Opened("p/q/c0", 0, "test")),
    ]
    seen = observed(memories(happened), EVERY, GRAPH)
    assert [(each.key, each.right, each.guess, each.why) for each in seen] == [
        ("p/q/a0", True, 0.03, "place"),
        ("p/q/b0", False, 0.25, ""),
    ]
    assert seen[0].day < seen[1].day
    known = known_by(memories(happened), EVERY, GRAPH)
    assert known == knowledge(GRAPH, seen)
    assert known.known("p/a")
    assert known.of("p/c").known < 0.2
