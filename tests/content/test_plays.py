"""Whoever holds a belief of the transcripts needs at most half of the follow-ups that were written there."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.content.desk import find
from tests.content.plays import SAYS, Belief, Sitting, Student, careless, deaf, slow, stubborn
from tests.content.rows import Text
from tutor.checking import Checker


@dataclass(frozen=True, slots=True)
class Play:
    """One run of the transcripts.

    Attributes:
        name: the part.
        who: whose run it was.
        followups: how many follow-ups it took there; None where it was never put right.
        beliefs: what a stubborn student holds, one after the other.
        wanders: the wrong answers that a careless one hands in, one after the other.
        right: the right answer.
        stubborn, careless, slow, deaf: what it takes here.
        reflects: whether the follow-up was a look back at a right answer.
        variants: the versions of the part in which the answers are what they are.
    """

    name: str
    who: str
    followups: int | None
    beliefs: tuple[Belief, ...]
    wanders: tuple[Belief, ...]
    right: Text
    stubborn: float
    careless: float
    slow: float
    deaf: float
    reflects: bool = False
    variants: tuple[int, ...] = (0,)


WEIGHT = Belief("-alpha g", "penalty-weight", misread=True)
LIST = Belief("SGD, Adam, Muon", "every-optimizer", misread=True)
CLIPPING = Belief("-alpha sign(g_i) min(|g_i|, lambda)", "clipping")
UPHILL = Belief("||g||_inf sign(g)", "uphill")
OWN_NORM = Belief("-alpha ||g||_inf sign(g)", "wrong-norm")
SIGNSGD, CLIPPED, SEVERAL = (
    Belief("1", "plain-signsgd"),
    Belief("3", "clipped"),
    Belief("5", "every-optimizer", misread=True),
)
ONE_MINIMUM = Belief("a/||a||_2^2", "same-minimum")
ANY_POINT = Belief("any theta on the plane", "not-unique", misread=True)
SHORT = Belief("ones ./ a", "one-factor-short")
UNIT_LENGTH = Belief("||a||_2^2 (ones ./ a)", "whole-vector-normalised", misread=True)
GRADIENT = Belief((..., ..., "6", ..., ..., ...), "gradient-space")
INVERSE = Belief((..., ..., ..., ..., "5", ...), "inverse-weights")
SAME_COUNT = Belief((..., ..., "n (n-1)"), "same-count")
WHOLE_GRADIENT = Belief("-alpha g_i/||g||_inf", "whole-gradient")
CLIPPED_NAME = Belief((..., ..., ..., ..., ..., ..., ..., ..., "clipped gradient descent"), "clipped")
FLAW_CLIPPING, FLAW_NORM = (
    Belief((..., "-alpha g"), "clipping"),
    Belief((..., "-alpha ||g||_inf sign(g)"), "wrong-norm"),
)
FLAW_WEIGHTS = Belief((..., "1/|a_i|"), "inverse-weights")
FLAW_COUNT = Belief((..., "n (n-1)"), "same-count")
FLAW_MINIMUM = Belief((..., "4"), "same-minimum")

L2, L2_NAME = "penalized-updates/l2", "penalized-updates/l2-name"
LINF, LINF_NAME = "penalized-updates/linf", "penalized-updates/linf-name"
SGD, ADAM, RESCALED = "solution-plane/sgd", "solution-plane/adam", "solution-plane/rescaled"
NORMS, MESSAGES = "solution-plane/norms", "distributed-training/messages"
L1, DUAL = "penalized-updates/l1", "penalized-updates/dual-norm"
LINF_KEY = "-(alpha/2) ||g||_1 sign(g)"
ADAM_KEY, EQUAL_SHARES = "sign(a)/||a||_1", "(ones ./ a)/||sign(a)||_1"
EVERY = (0, 1, 2, 3)
ALL_KEYS, BOTH = (...,) * 6, (...,) * 2

PLAYS = (
    Play(L2, "Mistral", 1, (WEIGHT,), (WEIGHT,), "-(alpha/2) g", 0.5, 0.5, 1.0, 1.5),
    Play(L2_NAME, "Gemini", 1, (LIST,), (LIST,), "gradient descent", 0.5, 0.5, 1.0, 1.5),
    Play(
        LINF, "Mistral", 4, (CLIPPING, OWN_NORM), (CLIPPING, UPHILL, OWN_NORM), LINF_KEY, 1.0, 1.5, 2.0, 3.0
    ),
    Play(
        LINF,
        "Mistral, at another price",
        4,
        (CLIPPING, OWN_NORM),
        (CLIPPING, UPHILL, OWN_NORM),
        "-(alpha/6) ||g||_1 sign(g)",
        1.0,
        1.5,
        2.0,
        3.0,
        variants=(1,),
    ),
    Play(LINF_NAME, "Model B", 1, (SIGNSGD,), (SIGNSGD,), "2", 0.5, 0.5, 1.0, 1.5),
    Play(LINF_NAME, "GPT-5", None, (SIGNSGD,), (SIGNSGD,), "2", 0.5, 0.5, 1.0, 1.5),
    Play(LINF_NAME, "Gemini", None, (SEVERAL,), (SEVERAL,), "2", 0.5, 0.5, 1.0, 1.5),
    Play(LINF_NAME, "Mistral", None, (CLIPPED,), (CLIPPED,), "2", 0.5, 0.5, 1.0, 1.5),
    Play(SGD, "Model B", 1, (), (), "a/||a||_2^2", 0.5, 0.5, 0.5, 0.5, reflects=True, variants=EVERY),
    Play(ADAM, "Gemini", 1, (ONE_MINIMUM,), (ONE_MINIMUM,), ADAM_KEY, 0.5, 0.5, 1.0, 1.5, variants=EVERY),
    Play(
        ADAM,
        "Mistral",
        2,
        (ONE_MINIMUM, SHORT),
        (ONE_MINIMUM, SHORT),
        ADAM_KEY,
        1.0,
        1.0,
        2.0,
        3.0,
        variants=EVERY,
    ),
    Play(ADAM, "Mistral, in passing", None, (ANY_POINT,), (ANY_POINT,), ADAM_KEY, 0.5, 0.5, 1.0, 1.5),
    Play(
        RESCALED,
        "Mistral",
        1,
        (UNIT_LENGTH,),
        (UNIT_LENGTH,),
        EQUAL_SHARES,
        0.5,
        0.5,
        1.0,
        1.5,
        variants=EVERY,
    ),
    Play(NORMS, "Gemini", None, (GRADIENT,), (GRADIENT,), ALL_KEYS, 0.5, 0.5, 1.0, 1.5, variants=EVERY),
    Play(NORMS, "Model B", None, (INVERSE,), (INVERSE,), ALL_KEYS, 0.5, 0.5, 1.0, 1.5, variants=EVERY),
    Play(
        MESSAGES,
        "Gemini",
        None,
        (SAME_COUNT,),
        (SAME_COUNT,),
        (...,) * 3,
        0.5,
        0.5,
        1.0,
        1.5,
        variants=(0, 1, 2),
    ),
    Play(L1, "Model B", None, (WHOLE_GRADIENT,), (WHOLE_GRADIENT,), "-(alpha/2) g_j e_j", 0.5, 0.5, 1.0, 1.5),
    Play(DUAL, "Mistral", None, (CLIPPED_NAME,), (CLIPPED_NAME,), (...,) * 9, 0.5, 0.5, 1.0, 1.5),
    Play(
        "spot-the-flaw/model-b", "Model B", None, (FLAW_WEIGHTS,), (FLAW_WEIGHTS,), BOTH, 0.5, 0.5, 1.0, 1.5
    ),
    Play("spot-the-flaw/gemini", "Gemini", None, (FLAW_COUNT,), (FLAW_COUNT,), BOTH, 0.5, 0.5, 1.0, 1.5),
    Play(
        "spot-the-flaw/mistral",
        "Mistral",
        4,
        (FLAW_CLIPPING, FLAW_NORM),
        (FLAW_CLIPPING, FLAW_NORM),
        BOTH,
        1.0,
        1.0,
        2.0,
        3.0,
    ),
    Play(
        "spot-the-flaw/deepseek", "DeepSeek", None, (FLAW_MINIMUM,), (FLAW_MINIMUM,), BOTH, 0.5, 0.5, 1.0, 1.5
    ),
)


def played(
    checker: Checker, play: Play, variant: int, student: Student, beliefs: tuple[Belief, ...]
) -> Sitting:
    sitting = Sitting(play.name, checker, variant)
    for belief in beliefs:
        student(sitting, belief)
    sitting.solve(play.right)
    if play.reflects:
        sitting.reflect()
    return sitting


@pytest.mark.slow
@pytest.mark.parametrize(
    ("play", "variant"),
    [
        pytest.param(play, variant, id=f"{play.name}-{play.who}-{variant}")
        for play in PLAYS
        for variant in play.variants
    ],
)
def test_a_play_takes_what_is_written_beside_the_transcripts_number(
    checker: Checker, play: Play, variant: int
) -> None:
    took = {
        "stubborn": played(checker, play, variant, stubborn, play.beliefs),
        "careless": played(checker, play, variant, careless, play.wanders),
        "slow": played(checker, play, variant, slow, play.beliefs),
        "deaf": played(checker, play, variant, deaf, play.beliefs),
    }
    expected = {name: getattr(play, name) for name in took}
    assert {name: sitting.cost for name, sitting in took.items()} == expected, {
        name: sitting.shown for name, sitting in took.items()
    }
    for sitting in took.values():
        assert not _points_after_a_contradiction(sitting.shown), sitting.shown


@pytest.mark.parametrize("play", PLAYS, ids=lambda play: f"{play.name}-{play.who}")
def test_no_play_needs_more_than_half_of_the_followups_and_the_slow_not_more_than_all(play: Play) -> None:
    followups = play.followups if play.followups is not None else 1
    assert max(play.stubborn, play.careless) <= followups / 2
    assert play.slow <= followups


def test_what_a_message_does_it_says() -> None:
    for name, words, _ in SAYS:
        _, part = find(name)
        told = [mistake.message for each in (part, *part.others) for mistake in each.mistakes]
        told += [sequel.again for each in (part, *part.others) for sequel in each.sequels]
        assert any(words in " ".join(said.split()) for said in told), f"{name}: {words}"


def _points_after_a_contradiction(shown: list[str]) -> bool:
    """Whether where to look came behind a contradiction with no road between them."""
    for place, what in enumerate(shown):
        if what.startswith("hint point"):
            before = " ".join(shown[:place])
            return "contradict" in before and "structure" not in before
    return False
