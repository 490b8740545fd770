"""A belief in words, as an equation or in cases is met with the author's words on its card."""

from __future__ import annotations

import pytest

from tests.tui.conftest import hand_in, opened, seen
from tutor.checking import Checker
from tutor.packs.library.library import shipped
from tutor.store import Store

pytestmark = pytest.mark.slow

FOLDER = shipped() / "optimizers"
ADAM = "optimizers/solution-plane/adam"


async def test_a_belief_that_is_no_value_is_heard_and_counts(checker: Checker) -> None:
    async with opened(checker, ADAM, (120, 60), Store.memory(), FOLDER) as pilot:
        await hand_in(pilot, "not unique")
        assert "does not leave the answer open" in seen(pilot)
        await hand_in(pilot, "c (1, 10, 100)")
        assert "In this direction the coordinates" in seen(pilot)
        await hand_in(pilot, "The loss is convex, so a/||a||_2^2")
        assert "Type the formula alone" in seen(pilot)
