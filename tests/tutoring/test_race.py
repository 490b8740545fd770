"""Race the models: sorted rows, and honesty where there is no figure."""

from dataclasses import replace

from tests.tutoring.parts import KEY, attempted, part
from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.event import Event, Hinted, Solved, Told, Twin
from tutor.tutoring.race import Row, race
from tutor.tutoring.state import Status, fold

RIGHT = (attempted("-g", Outcome.CORRECT), Solved(KEY))


def rows(*events: Event) -> list[tuple[str, int | None]]:
    return [(row.who, row.needed) for row in race(part(), fold(events).part(KEY)).rows]


def test_the_quickest_comes_first_and_the_student_first_among_equals() -> None:
    assert rows(*RIGHT) == [("you", 0), ("Model B", 0), ("Mistral Le Chat", 4), ("GPT-5", None)]


def test_further_attempts_and_hints_count_together() -> None:
    wrong = attempted("g"), Hinted(KEY, "orient")
    assert rows(*wrong, *RIGHT) == [("Model B", 0), ("you", 2), ("Mistral Le Chat", 4), ("GPT-5", None)]


def test_what_happens_after_the_right_answer_does_not_count() -> None:
    assert rows(*RIGHT, attempted("g"), Hinted(KEY, "challenge"))[0] == ("you", 0)


def test_who_never_got_there_comes_last_and_it_is_said_why() -> None:
    found = race(part(), fold([Told(KEY), *RIGHT]).part(KEY)).rows
    assert found[-2:] == (
        Row("you", None, "saw the worked solution first", student=True),
        Row("GPT-5", None, "never put right; gave up"),
    )
    assert race(part(), fold([]).part(KEY)).rows[-2].says == "not there yet"


def test_the_words_are_numbered_rightly() -> None:
    found = race(part(), fold([attempted("g"), Hinted(KEY, "orient"), *RIGHT]).part(KEY)).rows
    assert [row.says for row in found[:3]] == [
        "right at the first try",
        "right with 1 hint, in 2 tries",
        "right after 4 follow-ups",
    ]


def test_without_figures_only_the_student_runs_and_it_is_said() -> None:
    found = race(part(race=()), fold(RIGHT).part(KEY))
    assert [row.who for row in found.rows] == ["you"]
    assert found.note == "No model was timed on this part, so there is nothing to race against."


def test_who_did_another_version_alone_after_the_solution_is_told_so_as_in_the_heading() -> None:
    alone = replace(attempted("-g", Outcome.CORRECT), variant=1), Solved(KEY, 1)
    state = fold([Told(KEY), Twin(KEY, 1), *alone]).part(KEY)
    assert state.status is Status.ASSISTED
    assert "saw the worked solution, then did another version alone" in [
        row.says for row in race(part(), state).rows
    ]
