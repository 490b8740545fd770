"""A wrong answer's card carries what the experiment says of it, at once and after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import hand_in, opened, seen
from tutor.checking import Checker
from tutor.packs.library.library import shipped
from tutor.store import Store

pytestmark = pytest.mark.slow

FOLDER = shipped() / "optimizers"
L2 = "optimizers/penalized-updates/l2"
TOLD = "Tried out with g = (3, −4), α = 1"


async def test_the_experiment_has_its_say_on_a_wrong_answers_card_and_again_after_a_restart(
    checker: Checker, tmp_path: Path
) -> None:
    async with opened(checker, L2, (200, 60), Store.open(tmp_path / "record.db"), FOLDER) as pilot:
        await hand_in(pilot, "-alpha g")
        assert TOLD in seen(pilot)
    async with opened(checker, L2, (200, 60), Store.open(tmp_path / "record.db"), FOLDER) as pilot:
        assert TOLD in seen(pilot)
