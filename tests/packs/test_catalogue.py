"""Keys of all parts in pack order, looked up without a list of them."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.tutoring.parts import pack
from tutor.packs.model.catalogue import Catalogue
from tutor.packs.model.pack import Pack

FIRST = pack("a", "b", "c")
SECOND = replace(FIRST, id="other")
EMPTY = replace(FIRST, id="empty", problems=(replace(FIRST.problems[0], parts=()),))
ALL = Catalogue((FIRST, EMPTY, SECOND))
KEYS = [f"tiny/step/{name}" for name in "abc"] + [f"other/step/{name}" for name in "abc"]


def test_every_key_once_in_pack_order() -> None:
    assert list(ALL) == KEYS
    assert len(ALL) == 6
    assert not Catalogue((EMPTY,))


@pytest.mark.parametrize("key", KEYS)
def test_a_key_leads_to_its_part(key: str) -> None:
    found = ALL.find(key)
    assert found is not None
    kept, problem, part = found
    assert f"{kept.id}/{problem.id}/{part.id}" == key


@pytest.mark.parametrize(
    "key", ["", "a", "tiny/step", "tiny/step/", "tiny/step/d", "gone/step/a", "tiny/step/a/b"]
)
def test_what_is_no_key_leads_nowhere(key: str) -> None:
    assert ALL.find(key) is None
    assert key not in ALL
    assert list(ALL.after(key)) == KEYS


def test_the_ring_begins_behind_a_key() -> None:
    for at, key in enumerate(KEYS):
        assert list(ALL.after(key)) == KEYS[at + 1 :] + KEYS[:at]


def test_one_step_either_way_passes_over_problems_without_parts() -> None:
    for here, onward in pairwise(KEYS):
        assert (ALL.beside(here, 1), ALL.beside(onward, -1)) == (onward, here)
    assert (ALL.beside(KEYS[0], -1), ALL.beside(KEYS[-1], 1)) == (None, None)


def test_only_problems_that_are_asked_for_are_looked_into() -> None:
    class Parts(tuple[object, ...]):
        def __iter__(self) -> object:  # type: ignore[override]
            raise AssertionError("looked into")

    def closed(kept: Pack) -> Pack:
        (problem,) = kept.problems
        return replace(kept, problems=(replace(problem, parts=Parts(problem.parts)),))  # type: ignore[arg-type]

    among = Catalogue((FIRST, closed(SECOND)))
    assert len(among) == 6
    assert "tiny/step/b" in among
    assert among.beside("tiny/step/b", 1) == "tiny/step/c"
    assert next(among.after("tiny/step/a")) == "tiny/step/b"
