"""Answers of the pool become keys of ours: exact, with the names that they need, or a reason why not."""

from __future__ import annotations

import pytest

from tutor.packs.importing.ledger import Cause, Ledger
from tutor.packs.importing.maths import Key, equal, key


def read(answer: str) -> Key:
    """The key that an answer becomes, which has to be one."""
    found = key(answer, Ledger(lambda line: None).at("here"))
    assert isinstance(found, Key), found
    return found


@pytest.mark.parametrize(
    ("answer", "typed", "given"),
    [
        ("$$2x^2+16x$$", "2 x^2 + 16 x", ("x in R",)),
        ("$$\\frac{3}{8}$$", "3/8", ()),
        ("$$/frac{3}{8}$$", "3/8", ()),
        ("0.1", "0.1", ()),
        ("1,000", "1000", ()),
        ("$$x=5$$", "x = 5", ()),
        ("$$y=2x+3$$", "y = 2 x + 3", ("x in R",)),
        ("$$2x+y=3$$", "(2 x + y) = 3", ("x in R", "y in R")),
        ("$$\\left(0,7\\right)$$", "(0, 7)", ()),
        ("$$\\left(-\\infty,3\\right]$$", "(-inf, 3]", ()),
        ("$$x\\leq3$$", "x <= 3", ("x in R",)),
        ("$$3\\ln\\left(x\\right)$$", "3 ln(x)", ("x > 0",)),
        ("$$f(x)=x^2+1$$", "x^2 + 1", ("x in R",)),
        ("$$1\\frac{3}{4}$$", "1 + 3/4", ()),
        ("$$\\pi r^2$$", "pi r^2", ("r in R",)),
        ("$$2e^{3t}$$", "2 e^(3 t)", ("t in R",)),
        ("$$\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}$$", "[[1, 2], [3, 4]]", ()),
    ],
)
def test_an_answer_becomes_a_key(answer: str, typed: str, given: tuple[str, ...]) -> None:
    found = read(answer)
    assert (found.text, found.given) == (typed, given)


@pytest.mark.parametrize(
    ("answer", "typed", "label"),
    [
        ("$$25\\%$$", "25", "in per cent"),
        ("$$\\$4$$", "4", "in dollars"),
        ("$$30^{\\circ}$$", "30", "in degrees"),
        ("$$12\\text{cm}^2$$", "12", "in cm²"),
    ],
)
def test_a_unit_moves_before_the_input(answer: str, typed: str, label: str) -> None:
    book = Ledger(lambda line: None)
    found = key(answer, book.at("here"))
    assert isinstance(found, Key)
    assert (found.text, found.label) == (typed, label)
    assert book.counts == {Cause.UNIT: 1}


@pytest.mark.parametrize(
    "answer", ["", "$$$$", "$$A\\cup B$$", "2,-3", "$$\\approx3$$", "x" * 600, "((", "9!!!!(", "\\"]
)
def test_what_cannot_be_read_gets_a_reason(answer: str) -> None:
    found = key(answer, Ledger(lambda line: None).at("here"))
    assert isinstance(found, str) and found


@pytest.mark.parametrize(
    ("piece", "holds"),
    [
        ("2(x+8)x", True),
        ("f = 2x^2+16x", True),
        ("2x^2+16x+1", False),
        ("x", False),
        ("\\unheardof", False),
    ],
)
def test_an_equal_formula_is_found_without_algebra(piece: str, holds: bool) -> None:
    assert equal(piece, read("$$2x^2+16x$$")) is holds
