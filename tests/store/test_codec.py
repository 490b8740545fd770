"""Events to text and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.store.record.event_codec import KINDS, decode, encode
from tutor.tutoring.event import (
    Asked,
    AskedAnew,
    Attempted,
    Ended,
    Event,
    Explained,
    Hinted,
    Kept,
    Left,
    Opened,
    Planned,
    Reflected,
    Remarked,
    Session,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)

TEXT = st.text(st.characters())
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Opened, TEXT, st.integers()),
    st.builds(
        Attempted,
        part=TEXT,
        variant=st.integers(),
        answer=st.lists(TEXT).map(tuple),
        outcome=TEXT,
        credit=st.booleans(),
        mistake=st.none() | TEXT,
        cells=st.lists(TEXT).map(tuple),
        message=TEXT,
        reading=st.lists(TEXT).map(tuple),
        milliseconds=st.floats(0, 1e6),
        choices=st.integers(),
    ),
    st.builds(Hinted, TEXT, TEXT),
    st.builds(Asked, TEXT, TEXT, TEXT, TEXT, TEXT),
    st.builds(Told, TEXT),
    st.builds(Solved, TEXT, st.integers()),
    st.builds(Reflected, TEXT, TEXT),
    st.builds(Explained, TEXT, TEXT, TEXT),
    st.builds(Twin, TEXT, st.integers()),
    st.builds(Opened, TEXT, st.integers(), TEXT),
    st.builds(Sure, TEXT, st.integers()),
    st.builds(Left, TEXT),
    st.builds(Session, st.integers()),
    st.builds(Planned, st.lists(TEXT).map(tuple), st.lists(TEXT).map(tuple)),
    st.just(Ended()),
    st.builds(AskedAnew, TEXT, st.integers()),
    st.builds(Slipped, TEXT),
    st.builds(Kept, TEXT, TEXT),
    st.builds(
        Remarked, TEXT, st.integers(0, 9), TEXT, TEXT, st.tuples(TEXT), TEXT, TEXT, st.tuples(TEXT), TEXT
    ),
)


@pytest.mark.slow
@given(EVENTS)
def test_every_event_comes_back_as_it_was(event: Event) -> None:
    kind, data = encode(event)
    assert data.isascii()
    assert "\n" not in data
    assert decode(kind, data) == event


def test_the_names_on_disk_do_not_change() -> None:
    first = {"opened", "attempted", "hinted", "asked", "told", "solved", "reflected", "twin"}
    assert set(KINDS) == first | {"explained", "sure", "left", "session", "planned", "ended"} | {
        "askedanew",
        "slipped",
        "kept",
        "remarked",
    }
    assert encode(Opened("a/b/c", 2)) == ("opened", '{"part":"a/b/c","variant":2,"why":""}')
    assert decode("opened", '{"part":"a/b/c","variant":2}') == Opened("a/b/c", 2)


def test_fields_of_a_newer_version_are_passed_over_and_missing_ones_take_their_default() -> None:
    assert decode("opened", '{"part":"a/b/c","mood":"good"}') == Opened("a/b/c", 0)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("juggled", '{"part":"a/b/c"}'),
        ("opened", "{}"),
        ("opened", '{"part":3}'),
        ("opened", '{"part":"a","variant":true}'),
        ("opened", '["part"]'),
        ("opened", "{"),
        ("opened", "[" * 100_000),
        ("attempted", '{"part":"a","variant":0,"answer":[1],"outcome":"wrong","credit":false}'),
        ("attempted", '{"part":"a","variant":0,"answer":"x","outcome":"wrong","credit":false}'),
        ("attempted", '{"part":"a","variant":0,"answer":[],"outcome":"wrong","credit":0}'),
    ],
)
def test_what_is_no_event_of_ours_is_none(kind: str, data: str) -> None:
    assert decode(kind, data) is None


def test_a_whole_number_of_milliseconds_is_a_float() -> None:
    data = {"part": "a", "variant": 0, "answer": [], "outcome": "wrong", "credit": False, "milliseconds": 3}
    event = decode("attempted", json.dumps(data))
    assert isinstance(event, Attempted)
    assert isinstance(event.milliseconds, float)
