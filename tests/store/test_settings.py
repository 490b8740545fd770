"""Settings are kept whole or not at all, and a file that cannot be made out is as none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tutor.store.small_files.settings import FILE, Settings, read, write
from tutor.tutoring.calendar.schedule import Holiday


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert write(tmp_path / FILE, Settings("tutor-paper"))
    assert read(tmp_path / FILE) == Settings("tutor-paper")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    every = Settings("tutor-ink", 40, "2027-02-10", (0, 2), ("2026-12-24/2027-01-06",), False, True)
    assert write(tmp_path / FILE, every)
    assert read(tmp_path / FILE) == every


def test_one_setting_that_cannot_be_made_out_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"theme": "tutor-paper", "minutes": 1, "until": "soon", "weekdays": [7]}')
    assert read(tmp_path / FILE) == Settings("tutor-paper")


def test_settings_are_days_for_the_plan() -> None:
    schedule = Settings(until="2027-02-10", holidays=("2026-12-24/2027-01-06", "2027-01-20")).schedule
    assert schedule.until == date(2027, 2, 10)
    assert schedule.holidays == (
        Holiday(date(2026, 12, 24), date(2027, 1, 6)),
        Holiday(date(2027, 1, 20), date(2027, 1, 20)),
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        '{"theme": 7}',
        '{"theme": "' + "x" * 200 + '"}',
        "[" * 50_000,
        "\udcff",
        '{"other": 1}',
        '{"minutes": true, "weekdays": [], "holidays": ["2027-01-06/2026-12-24"], "sure": 1}',
        '{"minutes": 1e999, "until": "2027-02-30", "weekdays": [1.5], "holidays": "2026-12-24"}',
    ],
)
def test_a_file_that_cannot_be_made_out_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert read(tmp_path / FILE) == Settings()


def test_no_file_and_a_folder_in_its_place_are_as_none(tmp_path: Path) -> None:
    assert read(tmp_path / FILE) == Settings()
    (tmp_path / FILE).mkdir()
    assert read(tmp_path / FILE) == Settings()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert not write(tmp_path / FILE, Settings("tutor-ink"))
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert not write(tmp_path / "nowhere" / FILE, Settings("tutor-ink"))
