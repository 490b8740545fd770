"""A text names another part by its id, and students read its title."""

from __future__ import annotations

import pytest

from tests.content.desk import find, pack
from tutor.packs.model.titles import titled
from tutor.packs.rendering.ask import question

PROBLEM = pack().problem("solution-plane")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Look at part `sgd` again.", "Look at part “plain SGD” again."),
        (
            "as in the parts `sgd`, `adam` and `rescaled`",
            "as in the parts “plain SGD”, “simplified Adam” and “features on an equal footing”",
        ),
        ("Part `sgd`, or `adam`", "Part “plain SGD”, or “simplified Adam”"),
        ("part `l2` of the first problem", "part “the squared Euclidean norm” of the first problem"),
        ("part `penalized-updates/l2`", "part “the squared Euclidean norm”"),
        ("part `nowhere`, part `sgd `", "part `nowhere`, part `sgd `"),
        ("Type `sgd`; a part of `adam`", "Type `sgd`; a part of `adam`"),
        ("counterpart `sgd`", "counterpart `sgd`"),
    ],
)
def test_an_id_after_the_word_part_is_read_as_a_title(text: str, read: str) -> None:
    assert PROBLEM is not None
    assert titled(text, pack(), PROBLEM) == read


def test_no_message_of_the_shipped_pack_shows_an_id() -> None:
    for problem in pack().problems:
        for part in problem.parts:
            asked = question(pack(), problem, part)
            texts = [mistake.message for mistake in asked.mistakes] + [part.statement, part.solution]
            assert not any("part `" in titled(text, pack(), problem) for text in texts), part.id
    assert "part `l2`" in find("penalized-updates/l2-name")[1].statement
