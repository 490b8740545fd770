"""Attacks on verdicts: differences that hardly any point shows, and true identities in odd dress."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.checking.attack import Attack
from tests.checking.dressers import DRESSERS
from tests.checking.planters import PLANTERS
from tutor.checking import ExpressionBlank, Question
from tutor.checking.compare_texts import compare
from tutor.checking.judge import judge

SAID = {"correct": "equal", "form": "equal", "wrong": "different"}
"""What the verdict on an answer says of its being equal to the key."""


def planted(seed: int) -> Iterator[Attack]:
    """Pairs that are not equal, without end."""
    luck = Random(seed)
    while True:
        for planter in PLANTERS:
            yield _turned(planter(luck), luck)


def dressed(seed: int) -> Iterator[Attack]:
    """Pairs that are equal, without end."""
    luck = Random(seed)
    while True:
        for dresser in DRESSERS:
            yield _turned(dresser(luck), luck)


def _turned(attack: Attack, luck: Random) -> Attack:
    """Either of the two as the key; a form is the key's."""
    return (
        replace(attack, one=attack.two, two=attack.one) if luck.random() < 0.5 and not attack.form else attack
    )


def outcome(attack: Attack) -> str:
    """What is said of the second text beside the first: `equal`, `different` or anything else."""
    if not attack.form:
        return compare(attack.one, attack.two, attack.given).outcome
    asked = Question(attack.given, (ExpressionBlank(attack.one, forms=(attack.form,)),))
    found = str(judge(asked, (attack.two,)).outcome)
    return SAID.get(found, found)


def never_equal(attack: Attack) -> None:
    """A planted difference is found, or left undecided."""
    found = outcome(attack)
    assert found in ("different", "undecided"), (attack, found)


def never_different(attack: Attack) -> str:
    """An identity in odd dress is equal, or left undecided; says which."""
    found = outcome(attack)
    assert found in ("equal", "undecided"), (attack, found)
    return found


def same_both_ways(attack: Attack) -> None:
    """Which of the two is the key does not matter."""
    assert attack.form or outcome(attack) == outcome(replace(attack, one=attack.two, two=attack.one)), attack
