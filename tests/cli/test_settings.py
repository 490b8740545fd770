"""Settings by command: shown, told of, set, refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.store.small_files.setting_records import SETTINGS
from tutor.store.small_files.settings import FILE, read


def test_what_is_set_is_shown_and_kept(tutor: Tutor, data: Path) -> None:
    assert [line.split()[0] for line in tutor("settings").stdout.decode().splitlines()] == [
        one.name for one in SETTINGS
    ]
    assert tutor("settings", "weekdays", "mon", "wed").stdout.decode() == "weekdays  Mon Wed\n"
    assert tutor("settings", "theme", "Paper").stdout.decode() == "theme  tutor-paper\n"
    assert read(data / FILE).weekdays == (0, 2) and read(data / FILE).theme == "tutor-paper"
    assert "It can be a whole number from 5 to 240." in tutor("settings", "minutes").stdout.decode()
    assert json.loads(tutor("settings", "--json").stdout)["weekdays"] == "Mon Wed"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("minute",), "Did you mean “minutes”?"),
        (("colour",), "There are theme, motion"),
        (("theme", "mauve"), "There is no theme “mauve”. It can be tutor-ink"),
        (("minutes", "soon"), "Between 5 and 240 minutes"),
    ],
)
def test_what_is_no_setting_or_no_value_is_told_what_is(
    tutor: Tutor, data: Path, typed: tuple[str, ...], said: str
) -> None:
    refused = tutor("settings", *typed)
    assert refused.returncode == 2 and said in refused.stderr.decode()
    assert not (data / FILE).exists()


def test_a_name_that_is_set_stands_on_what_is_handed_in(tutor: Tutor, data: Path) -> None:
    tutor("settings", "name", "Ada", "Lovelace")
    assert "Ada Lovelace" in tutor("export", "--format", "handin", "--show").stdout.decode()
    assert "Grace" in tutor("export", "--format", "handin", "--show", "--name", "Grace").stdout.decode()
