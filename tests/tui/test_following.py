"""In the app, hints and words follow the student: other words, an offer, the contradiction, then the road."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import hand_in, opened, part_screen, press, text_of, titles
from tutor.checking import Checker
from tutor.tui.shared.prose import Prose

CONTENT = Path(__file__).parents[2] / "content" / "optimizers"
LINF = "penalized-updates/linf"


def said(pilot: Pilot[None]) -> str:
    """Everything in the conversation, in sight or not."""
    return " ".join(" ".join(text_of(card) for card in part_screen(pilot).talk.query(Prose)).split())


@pytest.mark.slow
async def test_a_belief_that_comes_back_hears_other_words_an_offer_and_is_led_to_the_road(
    checker: Checker,
) -> None:
    async with opened(checker, LINF, size=(110, 60), pack=CONTENT) as pilot:
        await hand_in(pilot, "-alpha g")
        assert "what does a coordinate save that stays behind it?" in said(pilot)
        assert not titles(pilot)[-1].startswith("✦")
        await hand_in(pilot, "-(alpha/3) g")
        assert "Neither result speaks for staying behind." in said(pilot)
        assert titles(pilot)[-1].startswith("✦ Would a hint help?")
        assert "The same thing as before stands in the way. Next would be: put it to the test." in said(pilot)
        await press(pilot, "f2")
        await hand_in(pilot, "-alpha ||g||_inf sign(g)")
        await press(pilot, "f2")
        await hand_in(pilot, "-(alpha/2) ||g||_inf sign(g)")
        await press(pilot, "f2")
        hints = [title for title in titles(pilot) if title.startswith("✦ Hint")]
        assert hints == [
            "✦ Hint 1: Put it to the test",
            "✦ Hint 2: Put it to the test",
            "✦ Hint 3: The road, step by step",
        ]
        assert "The direction of your step is settled" in said(pilot)
        for answer in ("-alpha sign(g)", "-alpha g/d", "alpha g"):
            await hand_in(pilot, answer)
        assert "There is no hurry here" in said(pilot)
