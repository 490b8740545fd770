"""Each optimizer is one record, and no two records claim the same name, key, sign, letter or ink."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields

import pytest

from tutor.experiments.optimizers.optimizer import Optimizer
from tutor.experiments.optimizers.optimizer_registry import (
    LABELS,
    OPTIMIZERS,
    RULES,
    SHORT_LABELS,
    USUAL,
    heeding,
    in_words,
    optimizer,
)
from tutor.experiments.optimizers.options import Options
from tutor.plots.canvas.palette import INKS


@pytest.mark.parametrize("of", ["name", "label", "key", "letter", "ink"])
def test_no_two_optimizers_share_what_tells_them_apart(of: str) -> None:
    values = [getattr(one, of) for one in OPTIMIZERS]
    assert len(set(values)) == len(values)


def test_signs_are_single_characters_of_their_own() -> None:
    signs = [sign for one in OPTIMIZERS for sign in one.signs]
    assert all(len(sign) == 1 for sign in signs)
    assert len(set(signs)) == 2 * len(OPTIMIZERS)


def test_words_that_may_be_typed_name_one_optimizer_each() -> None:
    words = [word.casefold() for one in OPTIMIZERS for word in {one.name, one.label.casefold(), *one.aliases}]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("one", OPTIMIZERS, ids=RULES)
def test_a_record_fits_the_pictures_that_show_it(one: Optimizer) -> None:
    assert one.ink in {ink.name for ink in INKS}
    assert len(SHORT_LABELS[one.name]) <= 12
    assert len(one.letter) == 1 and one.letter.islower()
    assert set(one.numbers) <= {field.name for field in fields(Options)}


def test_the_homeworks_rules_are_shown_at_first() -> None:
    assert USUAL == ("sgd", "o", "sign", "adam", "rescaled")
    assert set(LABELS) == set(RULES)


def test_who_heeds_a_number_is_asked_of_the_records() -> None:
    assert heeding("momentum") == ("momentum", "nesterov", "ngd")
    assert in_words(heeding("decay")) == "Adam and Lion"
    assert in_words(("sgd",)) == "SGD"


def test_a_name_that_is_none_is_refused_with_all_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"no rule 'adagard'; there are sgd, .*, ngd\.$"):
        optimizer("adagard")


def test_the_records_are_read_without_numpy() -> None:
    code = "import sys, tutor.experiments.optimizers.optimizer_registry; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
