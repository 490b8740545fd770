"""Folds that are kept: whole wherever the events are cut in two, written and read back as they were."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.long_record import events
from tutor.tutoring.event import (
    HOW_KEPT,
    Asked,
    AskedAnew,
    Attempted,
    Ended,
    Event,
    Explained,
    Hinted,
    Kept,
    Opened,
    Planned,
    Remarked,
    Session,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)
from tutor.tutoring.folding.kept_fold import Fold, Timed
from tutor.tutoring.folding.plain_values import codec
from tutor.tutoring.folding.unread import Unread
from tutor.tutoring.folds import FOLDS
from tutor.tutoring.part_state import PartState

KEYS = st.sampled_from(("a/b/c", "a/b/d", "e/f/g"))
TEXT = st.text(st.characters(), max_size=4)
FEW = st.integers(0, 3)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Opened, KEYS, FEW, TEXT),
    st.builds(
        Attempted,
        part=KEYS,
        variant=FEW,
        answer=st.tuples(TEXT),
        outcome=st.sampled_from(("correct", "wrong", "partly", "unreadable", "form")),
        credit=st.booleans(),
        mistake=st.none() | TEXT,
        cells=st.sampled_from(((), ("correct",), ("wrong", "correct"))),
    ),
    st.builds(Hinted, KEYS, TEXT),
    st.builds(Asked, KEYS, TEXT, TEXT, st.sampled_from(("correct", "wrong"))),
    st.builds(Told, KEYS),
    st.builds(Solved, KEYS, FEW),
    st.builds(Explained, KEYS, TEXT, TEXT),
    st.builds(Twin, KEYS, FEW),
    st.builds(Sure, KEYS, FEW),
    st.builds(Session, FEW),
    st.builds(Planned, st.lists(KEYS).map(tuple), st.lists(TEXT).map(tuple)),
    st.just(Ended()),
    st.builds(AskedAnew, KEYS, FEW),
    st.builds(Slipped, KEYS),
    st.builds(Kept, KEYS, st.sampled_from(HOW_KEPT)),
    st.builds(Remarked, KEYS, FEW, TEXT),
)
TIMED: st.SearchStrategy[Timed] = st.tuples(st.floats(0, 1e6), EVENTS)

SUMS = {
    "memory": (6, "c66337cad904b37d"),
    "standing": (1, "6f58d2a41818e4af"),
    "sitting": (1, "3c422ec9f753d4b2"),
}
"""The version of each fold, and what the same made-up record amounts to in it."""


@pytest.mark.slow
@pytest.mark.parametrize("fold", FOLDS, ids=lambda fold: fold.name)
@given(happened=st.lists(TIMED, max_size=30), cut=st.integers(0, 30))
def test_a_kept_state_goes_on_as_if_it_had_never_been_put_away(
    fold: Fold[Any], happened: list[Timed], cut: int
) -> None:
    kept = json.loads(json.dumps(fold.encode(fold.after(fold.initial, happened[:cut]))))
    assert fold.after(fold.decode(kept), happened[cut:]) == fold.after(fold.initial, happened)


@pytest.mark.parametrize("fold", FOLDS, ids=lambda fold: fold.name)
def test_a_fold_that_comes_out_otherwise_has_a_new_version(fold: Fold[Any]) -> None:
    """Where this fails, the fold's `version` goes up by one, and its line in SUMS follows."""
    made = events([f"pack/problem/part-{number}" for number in range(20)], 1_000)
    state = fold.after(fold.initial, ((60.0 * minute, event) for minute, (_, event) in enumerate(made)))
    text = json.dumps(fold.encode(state), sort_keys=True)
    assert (fold.version, hashlib.sha256(text.encode()).hexdigest()[:16]) == SUMS[fold.name]


@pytest.mark.parametrize(
    "found",
    [
        None,
        [],
        "untouched",
        {"status": "splendid"},
        {"attempts": True},
        {"attempts": "3"},
        {"mood": 1},
        {"answers": [["x"], "y"]},
        {"answers": [[1]]},
        {"mistakes": [["slip", 1, 2]]},
        {"effort": {"attempts": 1}},
        {"thought": {"part": None}},
    ],
    ids=str,
)
def test_what_is_no_state_of_a_part_is_refused(found: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        codec(PartState).decode(found)


def test_a_type_that_json_cannot_hold_has_no_codec() -> None:
    with pytest.raises(TypeError, match="no codec"):
        codec(dict[str, bytes])


def test_a_past_that_nobody_asks_for_is_not_read() -> None:
    read: list[int] = []

    def item(found: int) -> int:
        read.append(found)
        return found + 1

    past = Unread("[1,2,3]", item)
    assert (read, past.text) == ([], "[1,2,3]")
    assert (past[-1:], past[1:2], read) == ((4,), (3,), [3, 2])
    read.clear()
    assert past == (2, 3, 4)
    assert (past[-1], past[:2], len(past), read) == (4, (2, 3), 3, [1, 2, 3])


@pytest.mark.parametrize("text", ["", "{", "3", '["x"]', "[" * 100_000])
def test_a_past_that_is_no_list_of_its_items_is_empty(text: str) -> None:
    assert tuple(Unread(text, codec(int).decode)) == ()
