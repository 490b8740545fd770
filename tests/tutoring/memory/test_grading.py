"""A meeting is graded by its first counted attempt, and by whether there was help."""

import pytest

from tests.tutoring.memory.met import KEY, happened
from tutor.tutoring.memory.grading import Grade, grade
from tutor.tutoring.memory.memories import memories

AGAIN, HARD, GOOD = Grade.AGAIN, Grade.HARD, Grade.GOOD


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("opened right", GOOD),
        ("opened sure4 right", GOOD),
        ("opened sure3 right", GOOD),
        ("opened sure2 right", HARD),
        ("opened sure1 right", HARD),
        ("opened wrong right", HARD),
        ("opened sure4 wrong right", HARD),
        ("opened wrong wrong right", AGAIN),
        ("opened wrong", AGAIN),
        ("opened hint right", AGAIN),
        ("opened wrong hint right", AGAIN),
        ("opened told", AGAIN),
        ("opened wrong told", AGAIN),
        ("opened", None),
        ("opened hint", None),
        ("opened unreadable undecided form right", GOOD),
        ("opened unreadable", None),
        ("opened form", None),
        ("opened stage right", GOOD),
        ("opened stage wrong right", HARD),
        ("opened nearly right", HARD),
        ("opened nearly wrong wrong right", HARD),
        ("opened nearly hint right", AGAIN),
        ("opened wrong:x wrong:x right", HARD),
        ("opened wrong:x wrong:x", AGAIN),
        ("opened right hint", GOOD),
        ("opened right wrong wrong", GOOD),
        ("opened right told", GOOD),
        ("opened wrong slip right", GOOD),
        ("opened wrong slip wrong right", HARD),
        ("opened wrong slip wrong slip right", HARD),
        ("opened wrong wrong slip right", HARD),
        ("opened wrong hint slip right", AGAIN),
        ("opened wrong slip", None),
        ("opened right slip", GOOD),
        ("opened nearly slip right", GOOD),
        ("opened wrong:x slip wrong:x right", GOOD),
        ("hint right", AGAIN),
        ("right", GOOD),
    ],
)
def test_the_first_counted_attempt_is_the_grade(words: str, found: Grade | None) -> None:
    memory = memories(happened(words)).part(KEY)
    assert memory.meeting is not None
    assert grade(memory.meeting) is found
    assert (memory.card is None) == (found is None)


@pytest.mark.parametrize(("words", "found"), [("opened right", GOOD), ("opened wrong right", AGAIN)])
def test_a_choice_counts_by_its_first_attempt_only(words: str, found: Grade) -> None:
    meeting = memories(happened(words, choices=4)).part(KEY).meeting
    assert meeting is not None
    assert grade(meeting) is found


@pytest.mark.parametrize(("pace", "guessed"), [(5.0, True), (29.0, True), (31.0, False), (200.0, False)])
def test_three_different_wrong_answers_within_a_minute_are_guesses(pace: float, guessed: bool) -> None:
    assert memories(happened("opened wrong wrong wrong", pace=pace)).part(KEY).guessed is guessed


def test_equal_answers_are_no_guesses_however_quick() -> None:
    assert not memories(happened("opened wrong:x wrong:x wrong:x wrong:y wrong:y", pace=1)).part(KEY).guessed


def test_work_is_timed_without_its_pauses() -> None:
    quick = memories(happened("opened wrong right", pace=60)).part(KEY).meeting
    slow = memories(happened("opened wrong right", pace=86_400)).part(KEY).meeting
    assert quick is not None and quick.seconds == 120
    assert slow is not None and slow.seconds == 600
