"""Random bytes and random signals in a real terminal: nothing ends the app but what is to end it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from tests.journeys.noise import ENDING, HARMLESS, Tormented, streams
from tests.soak.soak import Soak

pytestmark = pytest.mark.soak
STREAMS, SIGNALS = 100, 20
"""Of one sitting, which takes some ten seconds; ten are a thousand streams and two hundred signals."""


def sittings(seed: int) -> Iterator[int]:
    """The seed of each sitting."""
    dice = random.Random(seed)
    while True:
        yield dice.randrange(10**9)


def sit(folder: Path, seed: int) -> None:
    """Noise and signals, and at last one that ends the app."""
    app = Tormented(folder)
    with app.terminal:
        for number, stream in enumerate(islice(streams(seed), STREAMS)):
            app.send(stream)
            if number % (STREAMS // SIGNALS) == 0:
                app.signal(HARMLESS[number // (STREAMS // SIGNALS) % len(HARMLESS)])
                app.lives()
        app.end(ENDING[seed % len(ENDING)])


def test_no_bytes_and_no_signals_end_the_app_or_lose_anything(soak: Soak, tmp_path: Path) -> None:
    soak.withstand(sittings(soak.seed), lambda seed: sit(tmp_path / str(seed), seed))
