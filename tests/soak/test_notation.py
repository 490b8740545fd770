"""Hostile texts without end: none breaks reading, writing or drawing, and none takes long."""

from __future__ import annotations

import random

import pytest

from tests.notation.fuzzing import attempt, texts, vocabularies
from tests.soak.soak import Soak

pytestmark = pytest.mark.soak
HANG = 10
"""Seconds for one text."""


def test_no_text_breaks_reading_writing_or_drawing(soak: Soak) -> None:
    luck, choices = random.Random(soak.seed), vocabularies()
    pairs = ((text, luck.choice(choices)) for text in texts(soak.seed))
    soak.withstand(pairs, lambda pair: attempt(*pair), hang=HANG)
