"""What is written is read back as the same tree, in each spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.notation.trees import NAMES, conditions, expressions
from tutor.notation import Expression, parse, write
from tutor.notation.tree.nodes import Node

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("spelling", ["ascii", "unicode", "latex"])
@examples(100)
@given(tree=st.one_of(expressions, conditions))
def test_reading_what_was_written_gives_the_tree_back(spelling: str, tree: Node) -> None:
    text = write(tree, spelling)
    found = parse(text, NAMES)
    assert isinstance(found, Expression), (text, found)
    assert found.tree == tree, text
