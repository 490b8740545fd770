"""What is written is read back as the same tree, in each spelling; TUTOR_EXAMPLES sets for how many trees."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.notation.trees import NAMES, conditions, expressions
from tutor.notation import Expression, parse, write
from tutor.notation.tree.nodes import Node


@pytest.mark.parametrize("spelling", ["ascii", "unicode", "latex"])
@settings(
    max_examples=int(os.environ.get("TUTOR_EXAMPLES", "300")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(tree=st.one_of(expressions, conditions))
def test_reading_what_was_written_gives_the_tree_back(spelling: str, tree: Node) -> None:
    text = write(tree, spelling)
    found = parse(text, NAMES)
    assert isinstance(found, Expression), (text, found)
    assert found.tree == tree, text
