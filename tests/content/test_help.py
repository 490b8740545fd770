"""What the help shows as an example is the answer to nothing that is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.content.desk import asked, in_blank, pack, verdict
from tutor.checking import Checker, ExpressionBlank
from tutor.cli.plain.typed_commands import MATHEMATICS
from tutor.notation import Complaint, parse, vocabulary, write
from tutor.notation.writing.plain import Spelling
from tutor.tui.shared.help_screen import HOW, TYPING

SPELLINGS: tuple[Spelling, ...] = ("ascii", "unicode", "latex")
EXAMPLES = tuple(piece for typed, _ in TYPING for piece in re.split(r"\s{2,}", typed))
SHORTEST = 4
"""A key of fewer characters, such as `p`, stands in any sentence."""


def _keys() -> Iterator[tuple[str, int, str]]:
    for problem in pack().problems:
        for part in problem.parts:
            name = f"{problem.id}/{part.id}"
            for number, blank in enumerate(asked(name, 0).blanks):
                if isinstance(blank, ExpressionBlank):
                    yield name, number, blank.key


def _close(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_no_help_text_holds_a_key() -> None:
    said = [_close(text) for text in (*(typed for typed, _ in TYPING), HOW, MATHEMATICS)]
    for name, _, key in _keys():
        known = vocabulary(*asked(name, 0).given)
        assert not isinstance(known, Complaint)
        read = parse(key, known)
        assert not isinstance(read, Complaint)
        for spelling in SPELLINGS:
            written = _close(write(read.tree, spelling))
            assert len(written) < SHORTEST or not any(written in text for text in said), f"{name}: {key}"


@pytest.mark.slow
@pytest.mark.parametrize("example", (*EXAMPLES, "-(beta/3) ||x||_2 abs(x)"))
def test_no_example_of_the_help_is_accepted_anywhere(checker: Checker, example: str) -> None:
    for name, number, _ in _keys():
        said = verdict(checker, name, 0, in_blank(name, 0, number, example))
        assert not said.credit, f"{name}: {example}"
