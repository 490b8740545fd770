"""Tonight's plan, the reviews that are due, and the exam, by commands."""

import json
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tutor.store.small_files.settings import FILE, Settings, read


def test_a_plan_is_printed_with_its_reasons_and_begins_nothing(pack: Path, data: Path, tutor: Tutor) -> None:
    said = tutor("plan", "--pack", str(pack), "--minutes", "240").stdout.decode()
    assert "Twice a number (new), 5 min" in said
    assert said.endswith("Begin with: tutor start\n")
    assert "0 of" in tutor("progress", "--pack", str(pack)).stdout.decode()


@pytest.mark.parametrize("minutes", [5, 25, 240])
def test_a_plan_is_one_json_object_and_fits_the_minutes(pack: Path, tutor: Tutor, minutes: int) -> None:
    shown = tutor("plan", "--json", "--minutes", str(minutes), "--pack", str(pack)).stdout
    plan = json.loads(shown)
    assert plan["budget"] == minutes and 0 < plan["minutes"] <= minutes
    assert {part["why"] for part in plan["parts"]} == {"new"}


@pytest.mark.parametrize("minutes", ["4", "241", "soon"])
def test_an_evening_that_nobody_has_is_refused(tutor: Tutor, minutes: str) -> None:
    assert tutor("plan", "--minutes", minutes).returncode == 2


def test_nothing_is_due_before_anything_was_solved(tutor: Tutor) -> None:
    assert tutor("review").stdout.decode().startswith("Nothing is due")


class LastWeek(datetime):
    """A clock that is six days slow."""

    @classmethod
    def fromtimestamp(cls, at: float, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.fromtimestamp(at, tz) - timedelta(days=6)


def test_what_is_due_is_gone_to_straight_away(pack: Path, tutor: Tutor) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("tutor.store.record.record.datetime", LastWeek)
        tutor("start", "tiny/sums/double", "--plain", "--pack", str(pack), given=b"2x\n:quit\n")
    tutor("start", "tiny/sums/name", "--plain", "--pack", str(pack), given=b"2\n:quit\n")
    said = tutor("review", "--plain", "--pack", str(pack), given=b"2x\n4\n\n:quit\n").stdout.decode()
    assert "Review 1 of 1. Due: last right 6 days ago." in said
    assert "1 part done, at the first try." in said
    assert "The next review comes on" in tutor("review", "--pack", str(pack)).stdout.decode()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2020-02-10", "has to be ahead"),
        ("10.2.2027", "is no day such as"),
        ("2999-02-30", "is no day such as"),
        ("tomorrow", "is no day such as"),
    ],
)
def test_an_exam_has_to_be_a_day_ahead(data: Path, tutor: Tutor, day: str, said: str) -> None:
    found = tutor("start", "--until", day, "--plain")
    assert found.returncode == 2 and said in found.stderr.decode()
    assert not (data / FILE).exists()


def test_the_exam_is_kept_with_what_else_is_set_and_can_be_forgotten(
    pack: Path, data: Path, tutor: Tutor
) -> None:
    data.mkdir()
    (data / FILE).write_text('{"theme": "tutor-paper"}')
    assert b"The exam is in" in tutor("start", "--until", "2999-02-10", "--plain", "--pack", str(pack)).stdout
    assert read(data / FILE) == Settings("tutor-paper", until="2999-02-10")
    tutor("start", "--until", "none", "--plain", "--pack", str(pack))
    assert read(data / FILE) == Settings("tutor-paper")
