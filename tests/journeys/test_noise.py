"""Random bytes and random signals end nothing and lose nothing; `make soak` sends many more."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from tests.journeys.noise import HARMLESS, Tormented, streams

pytestmark = pytest.mark.slow

STREAMS, SIGNALS = 50, 10


@pytest.mark.parametrize("seed", [20])
def test_random_bytes_and_signals_end_nothing_and_lose_nothing(seed: int, tmp_path: Path) -> None:
    app = Tormented(tmp_path)
    with app.terminal:
        for number, stream in enumerate(islice(streams(seed), STREAMS)):
            app.send(stream)
            if number % (STREAMS // SIGNALS) == 0:
                app.signal(HARMLESS[number // (STREAMS // SIGNALS) % len(HARMLESS)])
                app.lives()
        app.end()
