"""Counts, and where to go on."""

from tests.tutoring.parts import pack
from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.event import Event, Hinted, Opened, Solved, Told, Twin
from tutor.tutoring.progress import (
    Count,
    continue_at,
    every_part,
    nothing_left,
    pack_count,
    problem_count,
)
from tutor.tutoring.state import fold

PACK = pack("a", "b", "c", "d", "e")


def key(id: str) -> str:  # noqa: A002
    return f"tiny/step/{id}"


def go_on(*events: Event, resting: tuple[str, ...] = ()) -> str | None:
    found = continue_at(fold(events), (PACK,), [key(name) for name in resting])
    return found.rpartition("/")[2] if found else None


def test_parts_are_counted_by_status() -> None:
    events = [
        Hinted(key("a"), "orient"),
        Solved(key("b")),
        Hinted(key("c"), "x"),
        Solved(key("c")),
        Told(key("d")),
    ]
    counts = pack_count(fold(events), PACK)
    assert counts == Count(untouched=1, begun=1, unaided=1, assisted=1, shown=1)
    assert (counts.total, counts.solved, counts.finished) == (5, 2, False)
    assert problem_count(fold(events), PACK, PACK.problems[0]) == counts


def test_keys_are_pack_problem_part_in_pack_order() -> None:
    assert [found for found, *_ in every_part((PACK,))] == [key(name) for name in "abcde"]


def test_a_new_student_begins_at_the_first_part() -> None:
    assert go_on() == "a"


def test_the_part_last_opened_comes_first_while_it_is_open() -> None:
    assert go_on(Opened(key("c"))) == "c"


def test_after_a_solved_part_the_next_unsolved_follows_and_goes_round() -> None:
    assert go_on(Solved(key("d")), Opened(key("c")), Solved(key("c"))) == "e"
    solved = [Solved(key(name)) for name in "bcde"]
    assert go_on(*solved, Opened(key("e"))) == "a"


def test_a_part_whose_solution_was_shown_rests_in_that_sitting_and_comes_first_in_a_later_one() -> None:
    shown = (Opened(key("a")), Told(key("a")), Opened(key("c")), Solved(key("c")))
    assert go_on(*shown, resting=("a", "c")) == "d"
    assert go_on(*shown) == "a"
    others = [Solved(key(name)) for name in "bde"]
    assert go_on(*shown, *others, resting=("a",)) is None
    assert nothing_left(fold((*shown, *others)), Catalogue((PACK,))) == (
        "Every part is done for now; 1 part comes back in a later sitting, as another version."
    )


def test_a_twin_that_was_left_open_is_found_again_in_the_same_sitting() -> None:
    left = (Told(key("a")), Twin(key("a"), 1), Opened(key("a"), 1), Opened(key("c")), Solved(key("c")))
    assert go_on(*left, resting=("c",)) == "a"


def test_a_twin_on_the_desk_is_an_open_question() -> None:
    assert go_on(Told(key("a")), Twin(key("a"), 1), Opened(key("a"), 1)) == "a"


def test_when_all_is_done_there_is_nowhere_to_go() -> None:
    assert go_on(*(Solved(key(name)) for name in "abcde")) is None
    assert continue_at(fold([]), ()) is None


def test_a_last_part_that_is_in_no_pack_is_passed_over() -> None:
    assert go_on(Opened("gone/problem/part")) == "a"
