"""Skills of packs as a graph, which no author's mistake breaks."""

from __future__ import annotations

import pytest

from tutor.packs.model.pack import Pack, Part, Skill
from tutor.tutoring.skills.skill_graph import SkillGraph, skill_graph


def pack(name: str, **needs: str) -> Pack:
    """A pack with these skills; what each needs is parted by blanks."""
    skills = tuple(Skill(slug, slug.upper(), tuple(text.split())) for slug, text in needs.items())
    return Pack(name, name, "1", (), skills=skills)


def test_skills_are_named_by_their_pack_and_need_one_another_across_packs() -> None:
    graph = skill_graph([pack("p", a="", b="a q/x"), pack("q", x="", a="p/b")])
    assert graph.names == ("p/a", "p/b", "q/x", "q/a")
    assert dict(graph.needs) == {"p/a": (), "p/b": ("p/a", "q/x"), "q/x": (), "q/a": ("p/b",)}
    assert graph.below["q/a"] == (("p/b", 1), ("p/a", 2), ("q/x", 2))
    assert graph.above["q/x"] == (("p/b", 1), ("q/a", 2))
    assert graph.says["q/x"] == "X"


@pytest.mark.parametrize(
    ("needs", "kept"),
    [
        ({"a": "a"}, {"a": ()}),
        ({"a": "b", "b": "a"}, {"a": ("b",), "b": ()}),
        ({"a": "b", "b": "c", "c": "a b"}, {"a": ("b",), "b": ("c",), "c": ()}),
        ({"a": "b c", "b": "c", "c": ""}, {"a": ("b", "c"), "b": ("c",), "c": ()}),
        ({"a": "nothing"}, {"a": ()}),
        ({"a": "elsewhere/b"}, {"a": ()}),
        ({"a": "b b p/b", "b": ""}, {"a": ("b",), "b": ()}),
    ],
)
def test_circles_and_needs_that_nobody_has_are_left_out(
    needs: dict[str, str], kept: dict[str, tuple[str, ...]]
) -> None:
    graph = skill_graph([pack("p", **needs)])
    assert dict(graph.needs) == {f"p/{name}": tuple(f"p/{n}" for n in all_) for name, all_ in kept.items()}


def test_a_long_chain_reaches_no_further_than_an_observation_tells() -> None:
    graph = skill_graph([pack("p", s0="", **{f"s{n}": f"s{n - 1}" for n in range(1, 3_000)})])
    assert graph.below["p/s2999"] == (("p/s2998", 1), ("p/s2997", 2), ("p/s2996", 3))
    assert graph.above["p/s0"] == (("p/s1", 1), ("p/s2", 2), ("p/s3", 3))


def test_a_part_asks_for_those_of_its_skills_that_its_pack_lists() -> None:
    one = pack("p", a="", b="")
    part = Part("x", "X", "", (), (), skills=("b", "unlisted", "a", "b"))
    assert skill_graph([one]).skills(one, part) == ("p/b", "p/a")
    assert SkillGraph().skills(one, part) == ()
