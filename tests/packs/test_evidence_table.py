"""What the experiment says of every row of the misconception table: true, recomputed, and no key in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np
import pytest

from tests.content.desk import find, pack, whole
from tests.content.known.recorded import RECORDED
from tests.content.rows import Text
from tutor.checking import Checker, ChoiceBlank, ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Outcome
from tutor.experiments.allreduce.simulation import simulate
from tutor.packs.check.ladders.leaked_keys import leak
from tutor.packs.check.subject.subject import Subject
from tutor.packs.evidence.answer_evidence import evidence
from tutor.packs.model.versions import in_version

Numbers = Callable[[], tuple[float, ...]]

TRIED = "Tried out with g = (3, −4), α = 1"
LEAST = "The least that any step reaches is"
KEPT = (
    "Tried out with α = 1: signSGD was given the learning rate that suits it best for g = (3, −4), and "
    "kept it for g = (6, −8). There its step reaches −36.75; the least that any step reaches is −49."
)
ON = "Your point is on the plane: aᵀθ = 1 there."
ELSEWHERE = "From 0, simplified Adam ends at another point of the plane."
LEFT = (
    "is left there, so no run has come to rest. "
    "It is on the line of SGD on rescaled features, but beyond the plane."
)
CLIPPED = (
    "Tried out with g = (3, −4) and α = 1, components capped at 3.5: however long the clipped step is, it "
    "reaches no less than −10.8. The least that any step reaches is −12.25."
)


def price(p: float, g: tuple[float, ...], u: np.ndarray, alpha: float = 1.0) -> np.ndarray:
    """gᵀu + ‖u‖ₚ²/α for u of shape (…, d), by NumPy's own norm."""
    return np.asarray(u @ np.array(g) + np.linalg.norm(u, p, axis=-1) ** 2 / alpha)


def lowest(p: float, g: tuple[float, ...], alpha: float = 1.0, reach: float = 8.0) -> float:
    """The least price on a grid of all steps in quarters: the best steps of these draws are on it."""
    side = np.arange(-reach, reach + 0.1, 0.25)
    return float(price(p, g, np.stack(np.meshgrid(*[side] * len(g)), axis=-1), alpha).min())


def at(p: float, g: tuple[float, ...], u: tuple[float, ...], alpha: float = 1.0) -> tuple[float, ...]:
    return float(price(p, g, np.array(u), alpha)), lowest(p, g, alpha)


def along(p: float, way: tuple[float, ...]) -> tuple[float, ...]:
    lengths = np.linspace(0.0, 3.0, 30_001)[:, np.newaxis]
    return float(price(p, G, lengths * np.array(way)).min()), lowest(p, G)


def kept() -> tuple[float, ...]:
    lengths = np.linspace(0.0, 10.0, 1_001)
    best = lengths[price(INF, G, np.outer(lengths, (-1.0, 1.0))).argmin()]
    return at(INF, (6.0, -8.0), (-best, best))


def inverse_weights() -> tuple[float, ...]:
    """The sum of θᵢ²/aᵢ² at the end of rescaled SGD, and half-way to where on the plane it is least."""
    a = np.array((1.0, 0.1, 0.01))
    end, least = 1.0 / (3.0 * a), a**3 / (a @ a**3)
    return tuple(float(f"{float(((x / a) ** 2).sum()):.3g}") for x in (end, 0.5 * (end + least)))


G = (3.0, -4.0)
INF = float(np.inf)

SAID: dict[tuple[str, Text], tuple[str, Numbers]] = {
    ("penalized-updates/l2", "-alpha g"): (
        f"{TRIED}: your step (−3, 4) reaches 0, no less than standing still. {LEAST} −6.25. "
        "The direction is a good one, but the step is too long.",
        lambda: at(2.0, G, (-3.0, 4.0)),
    ),
    ("penalized-updates/linf", "-alpha sign(g_i) min(|g_i|, lambda)"): (
        f"Tried out with g = (2, −1), α = 2, λ = 3: your step (−4, 2) reaches −2. {LEAST} −4.5. "
        "A shorter step in the same direction gets lower, but none in that direction gets to the least.",
        lambda: at(INF, (2.0, -1.0), (-4.0, 2.0), 2.0),
    ),
    ("penalized-updates/linf", "-alpha g"): (
        f"{TRIED}: your step (−3, 4) reaches −9. {LEAST} −12.25. "
        "A shorter step in the same direction gets lower, but none in that direction gets to the least.",
        lambda: at(INF, G, (-3.0, 4.0)),
    ),
    ("penalized-updates/linf", "-alpha ||g||_inf sign(g)"): (
        f"{TRIED}: your step (−4, 4) reaches −12. {LEAST} −12.25. "
        "The direction is a good one, but the step is too long.",
        lambda: at(INF, G, (-4.0, 4.0)),
    ),
    ("penalized-updates/linf", "-alpha ||g||_1/d sign(g)"): (
        "Tried out with g = (2, −1, −4), α = 0.5: your step (−7/6, 7/6, 7/6) reaches −49/9. "
        f"{LEAST} −6.125. The direction is a good one, but the step is too short.",
        lambda: at(INF, (2.0, -1.0, -4.0), (-7 / 6, 7 / 6, 7 / 6), 0.5),
    ),
    ("penalized-updates/linf", "-eta sign(g)"): (
        f"{TRIED}, η = 3: your step (−3, 3) reaches −12. {LEAST} −12.25.",
        lambda: at(INF, G, (-3.0, 3.0)),
    ),
    ("penalized-updates/linf-name", "1"): (KEPT, kept),
    ("penalized-updates/linf-name", "3"): (CLIPPED, lambda: along(INF, (-3.0, 3.5))),
    ("penalized-updates/linf-name", "5"): (
        "Tried out with g = (3, −4) and a learning rate of 1: signSGD steps to (−1, 1), SGD to (−3, 4). "
        "These are different steps, so no single formula is both.",
        lambda: (*(-np.sign(G)).tolist(), *(-np.array(G)).tolist()),
    ),
    ("penalized-updates/l1", "-alpha g_i/||g||_inf"): (
        f"{TRIED}: your step (−0.75, 1) reaches −3.1875. {LEAST} −4. "
        "A longer step in the same direction gets lower, but none in that direction gets to the least.",
        lambda: at(1.0, G, (-0.75, 1.0)),
    ),
    ("solution-plane/adam", "a/||a||_2^2"): (
        f"{ON} That is where SGD ends: of all points of the plane it has the smallest 2-norm. {ELSEWHERE}",
        lambda: (1.0,),
    ),
    ("solution-plane/adam", "1/1.0101 (1, 0.1, 0.01)"): (
        f"{ON} That is where SGD ends: of all points of the plane it has the smallest 2-norm. {ELSEWHERE}",
        lambda: (round(float(np.dot((1, 0.1, 0.01), (1, 0.1, 0.01))) / 1.0101, 12),),
    ),
    ("solution-plane/adam", "(1, 0, 0)"): (
        f"{ON} It is the point of the plane that has the smallest 1-norm. {ELSEWHERE}",
        lambda: (1.0,),
    ),
    ("solution-plane/adam", "(1, 10, 100)"): (
        f"Put into the plane's equation, your point makes aᵀθ more than 1. Some residual {LEFT}",
        lambda: (),
    ),
    ("solution-plane/rescaled", "1.0101 (1, 10, 100)"): (
        f"Put into the plane's equation, your point makes aᵀθ more than 1. Some residual {LEFT}",
        lambda: (),
    ),
    ("solution-plane/norms", (..., ..., ..., ..., "5", ...)): (
        "Where rescaled SGD ends, your quantity was computed as 11,100,000. "
        "Another point of the plane that was tried has only 2,780,000.",
        inverse_weights,
    ),
    ("solution-plane/norms", (..., ..., "6", ..., ..., ...)): (
        "Where simplified Adam ends, your quantity is what it is at every other point of the plane tried.",
        tuple,
    ),
    ("distributed-training/messages", (..., ..., "n (n-1)")): (
        "A synchronisation was carried out, and everything that moved was counted:\n\n"
        "| Counted | n | p | your formula | counted |\n|---|---|---|---|---|\n"
        "| ring, messages | 2 | 20 | 2 | 4 |",
        lambda: (float(simulate("ring", 2, 20).messages), 2.0 * (2 - 1)),
    ),
    ("spot-the-flaw/gpt-5", (..., "1")): (KEPT, kept),
    ("spot-the-flaw/gpt-5", (..., "3")): (CLIPPED, lambda: along(INF, (-3.0, 3.5))),
    ("spot-the-flaw/model-b", (..., "1/a_i")): (
        "Tried out with a = (1, 0.5), where the run ends at (0.5, 1): the sum with your weights is 2.25 at "
        "that point, and less, 59/48, at (25/36, 11/18), which is on the plane too. So the run does not make "
        "this sum least.",
        lambda: (0.5**2 / 1 + 1**2 / 0.5, (25 / 36) ** 2 + (11 / 18) ** 2 / 0.5),
    ),
}
"""Every row of the table, and the uncorrected remarks again where they are a part of their own."""


def test_every_row_of_the_misconception_table_is_listed() -> None:
    rows = {(name, typed) for name, typed, mistake, _ in RECORDED if mistake != "row-for-column"}
    assert rows <= set(SAID)
    # A row for a column has the right value: it is given credit, and nothing is held against it.
    assert {mistake for name, typed, mistake, _ in RECORDED if (name, typed) not in SAID} == {
        "row-for-column"
    }


@pytest.mark.slow
@pytest.mark.parametrize(("row", "said"), SAID.items(), ids=[str(row) for row in SAID])
def test_a_row_gets_its_sentence(row: tuple[str, Text], said: tuple[str, Numbers]) -> None:
    assert evidence(find(row[0])[1], 0, whole(row[0], 0, row[1])) == said[0]


@pytest.mark.parametrize(("row", "said"), SAID.items(), ids=[str(row) for row in SAID])
def test_the_numbers_of_a_sentence_are_what_they_come_to_when_worked_out_here(
    row: tuple[str, Text], said: tuple[str, Numbers]
) -> None:
    shown = list(numbers(said[0]))
    for wanted in said[1]():
        assert any(abs(wanted - one) <= 5e-4 * max(abs(wanted), 1.0) for one in shown), (wanted, shown)


@pytest.mark.parametrize(("row", "said"), SAID.items(), ids=[str(row) for row in SAID])
def test_no_sentence_holds_the_key_in_any_equal_form(
    checker: Checker, row: tuple[str, Text], said: tuple[str, Numbers]
) -> None:
    problem, part = find(row[0])
    subject = Subject(pack(), problem, part, checker)
    assert leak(subject, said[0], 0) is None
    given = subject.alone(0).given
    for blank in part.blanks:
        if isinstance(blank, ChoiceBlank):
            assert not any(blank.options[key] in said[0] for key in blank.keys)
        if not isinstance(blank, ExpressionBlank) or len(blank.key) < 3:
            continue
        for piece in pieces(said[0]):
            found = checker.check(Question(given, (blank,)), (piece,)).outcome
            assert found not in (Outcome.CORRECT, Outcome.FORM), piece


def numbers(text: str) -> Iterator[float]:
    """Every number of a text."""
    for found in re.findall(r"−?\d[\d,]*(?:\.\d+)?(?:/\d+)?", text):
        plain = found.rstrip(",").replace("−", "-")
        yield float(Fraction(re.sub(r",(?=\d{3})", "", plain)))


def pieces(text: str) -> set[str]:
    """Vectors and numbers of a text, as they could be typed."""
    found = re.findall(r"\([^()]*\d[^()]*\)|−?\d[\d,]*(?:\.\d+)?(?:/\d+)?", text)
    return {one.rstrip(",").replace("−", "-") for one in found}


def test_where_the_numbers_are_given_no_count_tells_the_answer() -> None:
    _, part = find("distributed-training/messages")
    for variant, answer in ((0, ("n^2", "p", "2 n (n-1)")), (1, ("49", "700", "84"))):
        said = evidence(in_version(part, variant), variant, answer)
        assert bool(said) is (variant == 0)
