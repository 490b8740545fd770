"""The hint policy: which rung comes next, and when it opens."""

from dataclasses import replace

import pytest

from tests.tutoring.parts import KEY, attempted, part
from tutor.checking import ExpressionBlank
from tutor.checking.contract.question import Mistake
from tutor.checking.contract.verdict import Outcome
from tutor.packs.model.pack import Part, Rung, RungKind, Sequel
from tutor.tutoring.event import Asked, Attempted, Event, Hinted, Solved, Told, Twin
from tutor.tutoring.ladder import (
    ask_for_rung,
    confirmation,
    next_rung,
    rung_of,
    rungs,
    solution_rung,
)
from tutor.tutoring.state import PartState, fold

PART = part()
RIGHT = (attempted("-g", Outcome.CORRECT), Solved(KEY))


def after(*events: Event) -> PartState:
    return fold(events).part(KEY)


def climb(*events: Event) -> str | None:
    rung = next_rung(PART, after(*events))
    return rung.id if rung else None


def hinted(*ids: str) -> tuple[Event, ...]:
    return tuple(Hinted(KEY, name) for name in ids)


def test_rungs_come_in_the_order_of_kinds_with_the_solution_last() -> None:
    seen: list[str] = []
    while (rung := climb(*hinted(*seen))) != "tell":
        assert rung is not None
        seen.append(rung)
    assert seen == ["orient", "structure", "ask"]


def test_a_recognised_mistake_puts_its_own_rungs_first_while_it_is_the_last() -> None:
    mistake = attempted("g", mistake="own-norm")
    assert climb(mistake) == "contradict"
    assert climb(mistake, *hinted("contradict")) == "structure"
    assert climb(mistake, attempted("h")) == "orient"


FULL = part(
    ladder=tuple(
        Rung(f"{kind}{number}", kind, f"{kind}, {number or 'everybody'}.", mistake=number or None)
        for number in ("own", "")
        for kind in RungKind
    )
)


def way(events: tuple[Event, ...], ladder: Part = FULL) -> list[str]:
    """Every rung that is shown to who asks for all of them."""
    seen: list[str] = []
    while (rung := next_rung(ladder, after(*events, *hinted(*seen)))) is not None and rung.id not in seen:
        seen.append(rung.id)
    return seen


def test_after_a_mistake_its_own_rungs_and_the_road_come_before_rereading_and_pointing() -> None:
    assert way((attempted("g", mistake="own"),)) == [
        "orientown",
        "contradictown",
        "structureown",
        "askown",
        "structure",
        "ask",
        "contradict",
        "pointown",
        "orient",
        "point",
        "tellown",
        "tell",
    ]


def test_without_a_mistake_the_order_is_that_of_the_kinds() -> None:
    assert way(()) == ["orient", "point", "contradict", "structure", "ask", "tell"]


@pytest.mark.parametrize(
    "before", [(attempted("g", mistake="own"), attempted("h")), hinted("orient", "contradict")]
)
def test_pointing_never_follows_a_contradiction_while_a_road_is_left(before: tuple[Event, ...]) -> None:
    seen = way(before)
    assert seen.index("structure") < seen.index("ask") < seen.index("point")


def test_a_step_that_the_answer_shows_to_be_done_is_not_told() -> None:
    told = part(
        ladder=(
            Rung("point", RungKind.POINT, "Each against its slope.", tells=("direction",)),
            Rung("structure", RungKind.STRUCTURE, "First this, then that."),
            Rung("structure-2", RungKind.STRUCTURE, "Only how far.", mistake="direction"),
            Rung(
                "ask", RungKind.ASK, "Which way?", tells=("direction", "length"), blank=ExpressionBlank("1")
            ),
        ),
        sequels=(Sequel("fixed", shows=("direction",)), Sequel("uphill")),
    )
    assert way((attempted("g", mistake="fixed"),), told) == ["structure-2", "structure", "tell"]
    assert way((attempted("g", mistake="uphill"),), told) == ["structure", "ask", "point", "tell"]
    assert way((attempted("g", mistake="fixed"), attempted("h")), told) == [
        "structure",
        "ask",
        "point",
        "tell",
    ]


def test_rungs_of_a_mistake_that_was_not_made_are_not_shown() -> None:
    assert climb(*hinted("orient", "structure", "ask")) == "tell"


def test_after_solving_only_challenges_are_shown() -> None:
    assert climb(*RIGHT) == "challenge"
    assert climb(*RIGHT, *hinted("challenge")) is None


def test_after_the_solution_nothing_is_left_until_the_twin() -> None:
    assert climb(Told(KEY)) is None
    assert climb(*hinted("orient", "structure", "ask"), Told(KEY), Twin(KEY, 1)) == "orient"


def test_a_ladder_without_a_tell_ends_in_the_solution_and_a_part_without_both_just_ends() -> None:
    bare = part(ladder=(Rung("orient", RungKind.ORIENT, "Read."),))
    assert [rung.id for rung in rungs(bare)] == ["orient", "tell"]
    assert solution_rung(bare) == Rung("tell", RungKind.TELL, "The whole road.")
    nothing = replace(bare, ladder=(), solution="")
    assert next_rung(nothing, PartState()) is None
    assert ask_for_rung(nothing, PartState()).sentence == "This part has no further hints."


def test_a_tell_before_the_last_is_an_ordinary_rung() -> None:
    two = part(ladder=(Rung("tell-1", RungKind.TELL, "One line."), Rung("tell", RungKind.TELL, "All.")))
    assert ask_for_rung(two, PartState()).confirm is False
    assert ask_for_rung(two, after(*hinted("tell-1"))).confirm is True


def test_the_first_rung_opens_at_once() -> None:
    step = ask_for_rung(PART, PartState(), seconds=0)
    assert (step.open, step.confirm, step.wait) == (True, False, 0.0)


def test_the_next_rung_opens_after_reading_time() -> None:
    step = ask_for_rung(PART, after(*hinted("orient")), seconds=1.0)
    assert (step.open, step.wait) == (False, 3.0)
    assert "3 seconds" in step.sentence
    assert ask_for_rung(PART, after(*hinted("orient")), seconds=4.0).open is True


def test_reading_time_grows_with_the_text_up_to_a_limit() -> None:
    long = part(
        ladder=(Rung("orient", RungKind.ORIENT, "word " * 40), Rung("point", RungKind.POINT, "There."))
    )
    assert ask_for_rung(long, after(*hinted("orient")), seconds=0).wait == 10.0
    longer = part(
        ladder=(Rung("orient", RungKind.ORIENT, "word " * 900), Rung("point", RungKind.POINT, "There."))
    )
    assert ask_for_rung(longer, after(*hinted("orient")), seconds=0).wait == 20.0


@pytest.mark.parametrize("work", [attempted("h"), Asked(KEY, "orient", "1", "correct")])
def test_new_work_opens_the_next_rung_at_once(work: Event) -> None:
    assert ask_for_rung(PART, after(*hinted("orient"), work), seconds=0).open is True


def test_the_same_answer_again_or_an_unreadable_one_does_not_open_it() -> None:
    again = after(attempted("g"), *hinted("orient"), attempted("g"))
    assert ask_for_rung(PART, again, seconds=0).open is False
    unreadable = after(*hinted("orient"), attempted("((", Outcome.UNREADABLE))
    assert ask_for_rung(PART, unreadable, seconds=0).open is False


def test_reading_time_can_be_switched_off_and_is_over_in_a_later_sitting() -> None:
    state = after(*hinted("orient"))
    assert ask_for_rung(PART, state, seconds=0, waiting=False).open is True
    assert ask_for_rung(PART, state, seconds=None).open is True


def test_the_solution_asks_for_confirmation_and_names_the_price() -> None:
    step = ask_for_rung(PART, after(*hinted("orient", "structure", "ask")))
    assert (step.open, step.confirm) == (True, True)
    assert "marked as shown" in step.sentence
    assert "Another version of it comes in a later sitting" in step.sentence
    single = part(variants=1, ladder=())
    assert "nother version" not in ask_for_rung(single, PartState()).sentence


def test_the_solution_is_called_the_only_thing_left_when_that_is_true() -> None:
    begun, climbed = after(*hinted("orient")), after(*hinted("orient", "structure", "ask"))
    assert confirmation(PART, begun).startswith("There are still hints to be had before it. If you look")
    assert confirmation(PART, climbed).startswith(
        "You have had the hints that lead up to it; the only thing left is the worked solution. If you look"
    )


def test_what_is_said_when_nothing_is_left() -> None:
    assert "worked solution" in ask_for_rung(PART, after(Told(KEY))).sentence
    assert "have answered" in ask_for_rung(PART, after(*RIGHT, *hinted("challenge"))).sentence


def test_a_seen_rung_can_be_found_again_by_its_id() -> None:
    found = rung_of(PART, "structure")
    assert found is not None
    assert found.text == "Fix the length first, then the direction."
    assert rung_of(PART, "nonsense") is None


def test_a_hint_about_one_blank_is_left_out_once_that_is_right_and_before_it_is_asked() -> None:
    def of(*cells: str) -> Event:
        return Attempted(KEY, 0, ("1",) * len(cells), "partly", False, None, cells)

    two = part(
        blanks=(ExpressionBlank("1"), ExpressionBlank("2")),
        ladder=(
            Rung("orient", RungKind.ORIENT, "The first.", about=0),
            Rung("structure", RungKind.STRUCTURE, "Both."),
            Rung("ask", RungKind.ASK, "The second.", about=1, blank=ExpressionBlank("1")),
        ),
    )
    staged = replace(two, staged=True)
    assert way((), two) == ["orient", "structure", "ask", "tell"]
    assert way((of("correct", "wrong"),), two) == ["structure", "ask", "tell"]
    assert way((of("wrong", "form"),), two) == ["orient", "structure", "tell"]
    assert way((), staged) == ["orient", "structure", "tell"]
    assert way((of("wrong"),), staged) == ["orient", "structure", "tell"]
    assert way((of("correct"),), staged) == ["structure", "ask", "tell"]
    assert way((of("correct"), of("correct", "wrong")), staged) == ["structure", "ask", "tell"]


def test_of_two_roads_that_about_the_blank_of_the_mistake_comes_first() -> None:
    two = part(
        blanks=(ExpressionBlank("1"), ExpressionBlank("2")),
        mistakes=(Mistake("second", "`3`", "No.", 1), Mistake("any", "`4`", "No.")),
        ladder=(
            Rung("structure", RungKind.STRUCTURE, "The first.", about=0),
            Rung("structure-2", RungKind.STRUCTURE, "The second.", about=1),
        ),
    )
    assert way((attempted("3", mistake="second"),), two) == ["structure-2", "structure", "tell"]
    assert way((attempted("4", mistake="any"),), two) == ["structure", "structure-2", "tell"]


def test_of_several_mistakes_in_one_answer_each_has_its_hints_those_of_the_first_first() -> None:
    own = (RungKind.CONTRADICT, RungKind.ORIENT)
    several = part(
        ladder=(
            *(Rung(f"{kind}-{name}", kind, name, mistake=name) for name in ("b", "c", "a") for kind in own),
            Rung("structure", RungKind.STRUCTURE, "First this, then that."),
        )
    )
    made = replace(attempted("g", mistake="a"), others=("b",))
    assert way((made,), several) == [
        "orient-a",
        "orient-b",
        "contradict-a",
        "contradict-b",
        "structure",
        "tell",
    ]
    assert way((made, attempted("h", mistake="c")), several)[:2] == ["orient-c", "contradict-c"]


def test_after_several_mistakes_the_road_of_a_blank_without_one_comes_last() -> None:
    about = (2, 1, 0, None)
    table = part(
        blanks=tuple(ExpressionBlank(key) for key in ("1", "2", "3")),
        mistakes=(Mistake("a", "`4`", "No.", blank=0), Mistake("b", "`5`", "No.", blank=2)),
        ladder=tuple(
            Rung(f"structure-{blank}", RungKind.STRUCTURE, "A road.", about=blank)
            for blank in reversed(about)
        ),
    )
    made = replace(attempted("g", mistake="a"), others=("b",))
    assert way((made,), table)[-2:] == ["structure-1", "tell"]
