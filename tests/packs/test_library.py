"""Packs are found, and parts in them by path."""

from pathlib import Path

import pytest

from tests.packs.pages import SMALL, pack_with, small
from tutor.packs.library.library import Lost, Place, library, resolve, shipped


@pytest.mark.slow
def test_the_shipped_pack_is_found_and_has_no_faults() -> None:
    packs = library()
    assert shipped().name == "content"
    assert [pack.id for pack in packs] == ["optimizers"]
    assert packs[0].faults == ()


@pytest.mark.slow
def test_the_shipped_pack_has_the_parts_that_scripts_depend_on() -> None:
    (pack,) = library()
    assert {problem.id: [part.id for part in problem.parts] for problem in pack.problems} == {
        "penalized-updates": ["l2", "l2-name", "linf", "linf-name", "linf-unsquared", "l1", "dual-norm"],
        "solution-plane": ["sgd", "step-size", "adam", "rescaled", "norms"],
        "distributed-training": ["messages", "volume", "bottleneck"],
        "spot-the-flaw": ["gpt-5", "model-b", "gemini", "mistral", "deepseek"],
    }


@pytest.mark.slow
def test_more_packs_stand_after_the_shipped_ones(tmp_path: Path) -> None:
    assert [pack.id for pack in library([pack_with(tmp_path)])] == ["optimizers", "small"]


@pytest.mark.slow
def test_a_folder_that_is_no_pack_is_a_pack_with_a_fault(tmp_path: Path) -> None:
    assert library([tmp_path])[1].faults[0].rule == "missing-file"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("small/planes/nearest", "small/planes/nearest"),
        ("planes/nearest", "small/planes/nearest"),
        ("nearest", "small/planes/nearest"),
        ("planes", "small/planes"),
        ("small", "small"),
        (" /Small/PLANES/ ", "small/planes"),
    ],
)
def test_a_path_may_be_short(path: str, found: str) -> None:
    place = resolve([small()], path)
    assert isinstance(place, Place)
    assert place.key == found


def test_a_path_that_leads_nowhere_names_the_nearest() -> None:
    packs = [small()]
    assert resolve(packs, "planes/neerest") == Lost(
        "There is no “planes/neerest”. Did you mean “planes/nearest”?", "small/planes/nearest"
    )
    assert resolve(packs, "xyz") == Lost("There is no “xyz”. Small steps has planes or counting.")
    assert resolve([], "planes") == Lost("There are no packs.")


def test_a_path_that_could_be_two_places_says_so() -> None:
    pack = small()
    other = type(pack)("other", "Other", "1", pack.problems)
    found = resolve([pack, other], "planes/nearest")
    assert found == Lost(
        "“planes/nearest” could be small/planes/nearest or other/planes/nearest.", "small/planes/nearest"
    )


def test_hostile_paths_are_only_paths() -> None:
    for path in ("", "/", "//", "../..", "a" * 10_000, "\x00", "[/b]", "planes/nearest/more/and/more"):
        assert isinstance(resolve([small()], path), Lost)
    assert SMALL.is_dir()
