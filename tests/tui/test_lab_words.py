"""The trajectories lab says in plain words what its optimizers are."""

from __future__ import annotations

import re

import pytest
from textual.binding import Binding

from tests.tui.test_lab import Host, chip, drawn, ready
from tutor.experiments.requests.trajectories_request import LabRequest

pytestmark = pytest.mark.slow


async def test_the_homeworks_letter_is_explained_where_it_is_offered() -> None:
    async with Host(LabRequest(shown=("o",))).run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        assert "simplified Adam: no momentum" in chip(screen, "rule('o')").tip
        assert "simplified Adam (O)" in chip(screen, "reading").tip
        assert "■ simple Adam" in drawn(screen, "table")
        helped = dict(screen.signs)
        assert helped["■ O"].startswith("simplified Adam: no momentum; divides")
        told = [f"{one.description} {one.tooltip}" for one in screen.BINDINGS if isinstance(one, Binding)]
        assert not [text for text in told if re.search(r"\bO\b", text) and "implified Adam (O)" not in text]
