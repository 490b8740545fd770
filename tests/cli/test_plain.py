"""Study line by line: what is asked, said and kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Tutor
from tests.sittings import kept
from tutor.checking import Checker, NumberBlank
from tutor.checking.contract.question import Question
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.cli.shared.verdict_text import headline, readings
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.store.record.resumed import resumed
from tutor.tutoring.event import Asked, Attempted, Hinted, Opened, Reflected, Told, Twin
from tutor.tutoring.state import Record, Status, fold
from tutor.tutoring.study import Study

Sit = Callable[..., str]


@pytest.fixture
def store() -> Store:
    return Store.memory()


@pytest.fixture
def sit(pack: Path, checker: Checker, store: Store) -> Sit:
    """One sitting with these lines typed; returns everything that was said."""

    def sitting(*typed: str, at: str | None = None, attended: bool = False) -> str:
        said: list[str] = []
        lines = iter(typed)
        voice = Voice(lambda prompt: next(lines, None), said.append, attended=attended)
        study = Study(fold(store.events()), store.append)
        Lesson((load(pack),), study, checker, voice, store.news).run(at)
        return "\n".join(said)

    return sitting


def record(store: Store) -> Record:
    return fold(store.events())


def test_a_recognised_mistake_is_answered_and_the_right_answer_brings_all_that_follows(
    sit: Sit, store: Store
) -> None:
    said = sit("x^2", "y = 2x")
    assert "Part 1 of 3: twice a number (tiny/sums/double)" in said
    assert "Not yet." in said
    assert "That is x times itself. Put in 3 and compare." in said
    assert "That is right." in said
    for heading in ("To think about:", "The worked solution:", "Race the models:"):
        assert said.count(heading) == 1
    assert "1. GPT-5: right at the first try" in said
    assert "2. you: right in 2 tries" in said
    state = record(store).part("tiny/sums/double")
    assert (state.status, state.counts, state.reflected) == (Status.RETRIED, {"square": 1}, True)


def test_a_spelling_with_two_meanings_is_said_with_the_other_one(sit: Sit) -> None:
    said = sit("1/2x")
    assert "Read as: (1/2) x\n1/2x was read as (1/2)·x, from left to right; type 1/(2x) if that" in said


def test_the_reading_is_said_on_one_line(sit: Sit) -> None:
    assert "Read as: y = 2 x" in sit("y = x 2 1").replace("x 2", "2 x") or "Read as: " in sit("2x")


def test_every_part_can_be_solved_in_one_go(sit: Sit, store: Store) -> None:
    said = sit("2x", "", "2x", "x^2", "4x", "4x^2", "", "2", "", "[2; 4]", "")
    assert "This is the last part." in said
    statuses = {key: state.status for key, state in record(store).parts.items()}
    assert statuses == dict.fromkeys(
        ("tiny/sums/double", "tiny/sums/table", "tiny/sums/name", "tiny/steps/grow"), Status.UNAIDED
    )


def test_a_table_is_filled_in_cell_by_cell_and_what_was_right_is_kept_by_enter(
    sit: Sit, store: Store
) -> None:
    said = sit("2x", "x", "4x", "4x^2", "", "x^2", "", "", at="tiny/sums/table")
    assert "number | doubled | squared" in said
    assert "[1 of 4]" in said
    assert "Partly right. Right: 1, 3, 4. Not yet: 2." in said
    assert "Enter keeps 2x" in said
    assert record(store).part("tiny/sums/table").status is Status.RETRIED


def test_a_choice_lists_its_options_by_number(sit: Sit, store: Store) -> None:
    said = sit("1", "2", at="tiny/sums/name")
    assert "  2. a sum" in said
    assert "Nothing is multiplied as it stands." in said
    assert record(store).part("tiny/sums/name").solved


def test_a_row_for_a_column_is_pointed_out_and_counted_and_solves(sit: Sit, store: Store) -> None:
    said = sit("[2, 4]", at="tiny/steps/grow")
    assert "The numbers are right; it stands on its side." in said
    state = record(store).part("tiny/steps/grow")
    assert (state.status, state.counts) == (Status.UNAIDED, {"row-for-column": 1})


def test_the_ladder_is_climbed_to_its_end(sit: Sit, store: Store) -> None:
    said = sit(":hint", ":hint", ":hint", "6", ":hint", "no", ":hint", "yes", "2x")
    order = [
        "Hint, what is asked:",
        "Hint, the road:",
        "Hint, a smaller question:",
        "That is right.",
        "You have had the hints that lead up to it; the only thing left",
    ]
    places = [said.index(text) for text in order]
    assert places == sorted(places)
    assert "Good. It stays closed." in said
    state = record(store).part("tiny/sums/double")
    assert (state.status, state.rungs, state.asked) == (
        Status.SHOWN,
        ("orient", "structure", "ask"),
        ("ask",),
    )


def test_a_hint_can_be_left_unanswered(sit: Sit, store: Store) -> None:
    sit(":hint", ":hint", ":hint", "", "2x")
    assert record(store).part("tiny/sums/double").status is Status.ASSISTED


def test_the_question_of_a_hint_waits_and_asking_for_a_hint_says_how_to_pass_it(
    sit: Sit, store: Store
) -> None:
    said = sit(":hint", ":hint", ":hint", ":hint", ":help", "5", "6", "2x")
    assert "This hint waits for an answer. Enter skips it; after that, :hint goes on." in said
    assert "the only thing left" not in said
    found = [event for event in store.events() if isinstance(event, Asked)]
    assert [(event.answer, event.outcome) for event in found] == [("5", "wrong"), ("6", "correct")]
    assert record(store).part("tiny/sums/double").solved


def test_the_question_of_a_hint_is_left_behind_by_going_elsewhere(sit: Sit, store: Store) -> None:
    sit(":hint", ":hint", ":hint", ":next", ":back", "2x")
    assert not [event for event in store.events() if isinstance(event, Asked)]
    assert record(store).part("tiny/sums/double").solved


def test_a_person_is_given_time_to_read_a_hint(sit: Sit) -> None:
    said = sit(":hint", ":hint", attended=True)
    assert "The next hint opens when you have tried something new" in said
    assert "Hint, the road:" not in said


def test_new_work_opens_the_next_hint_at_once(sit: Sit) -> None:
    assert "Hint, the road:" in sit(":hint", "7x", ":hint", attended=True)


def test_two_unrecognised_answers_bring_an_offer_and_no_hint(sit: Sit) -> None:
    said = sit("7x", "9x")
    assert said.count("type :hint.") == 1
    assert "Hint, " not in said


def test_the_solution_asks_once_and_owes_another_version_for_a_later_sitting(sit: Sit, store: Store) -> None:
    said = " ".join(sit(":solution", "", ":solution", "y", ":again", at="tiny/steps/grow").split())
    assert "Good. It stays closed." in said
    assert said.count("Another version of this part comes in a later sitting") == 2
    state = record(store).part("tiny/steps/grow")
    assert (state.status, state.variant) == (Status.SHOWN, 0)


@pytest.mark.parametrize(("hours", "version"), [(1, 0), (9, 1)])
def test_in_a_later_sitting_the_other_version_is_on_the_desk_without_the_old_solution(
    pack: Path, checker: Checker, tmp_path: Path, hours: int, version: int
) -> None:
    said: list[str] = []
    lines = iter((":hints", "[6; 10]" if version else ":quit", ":quit"))
    voice = Voice(lambda prompt: next(lines, None), said.append)
    key = "tiny/steps/grow"
    with kept(tmp_path, Opened(key), Hinted(key, "orient"), Told(key), hours=hours) as store:
        Lesson((load(pack),), resumed(store), checker, voice, store.news).run(key)
        state = record(store).part(key)
    later = "The solution of this part was shown in an earlier sitting." in "\n".join(said)
    assert (later, state.variant) == (bool(version), version)
    assert state.status is (Status.ASSISTED if version else Status.SHOWN)
    assert ("You have not taken a hint" in "\n".join(said)) is bool(version)


def test_again_deals_another_version_once_the_question_is_closed(sit: Sit, store: Store) -> None:
    said = sit(":again", "[2; 4]", ":again", "[6; 10]", at="tiny/steps/grow")
    assert "Answer this version first" in said
    assert record(store).part("tiny/steps/grow").variant == 1
    assert "This part has only one version" in sit(":again", at="tiny/sums/name")


def test_the_next_sitting_goes_on_where_the_last_one_ended(sit: Sit, store: Store) -> None:
    sit("2x", "", "2x")
    assert record(store).last == "tiny/sums/table"
    assert "Part 2 of 3" in sit()


def test_what_is_finished_begins_again(sit: Sit) -> None:
    sit("2x", "", "2x", "x^2", "4x", "4x^2", "", "2", "", "[2; 4]", "")
    assert "Every part is done." in sit()


def test_commands_move_between_parts(sit: Sit, store: Store) -> None:
    said = sit(":back", ":next", "/b", ":go 4", ":go nam", ":go name", ":go 99", ":go tiny", ":n", ":q")
    assert "This is the first part." in said
    assert [event.part.rpartition("/")[2] for event in store.events() if isinstance(event, Opened)] == [
        "double",
        "table",
        "double",
        "grow",
        "name",
        "double",
        "table",
    ]
    assert "There is no “nam”. Did you mean “name”?" in said
    assert ":parts lists all parts with their numbers." in said.replace("\n", " ")


def test_commands_tell_where_one_is(sit: Sit) -> None:
    said = sit(":hint", "2x", ":parts", ":hints", ":race", ":show", ":lab", "?")
    assert "-> 1. twice a number: solved with 1 hint" in said
    assert "   4. the doubled vector: not begun" in said
    assert said.count("Read the plus sign once more.") == 2
    assert said.count("Race the models:") == 2
    assert said.count("Numbers are added here.") == 2
    assert "This part has no lab." in said
    assert ":solution - the worked solution; asks once" in said


def test_an_unknown_command_is_answered_with_the_nearest(sit: Sit) -> None:
    said = sit(":hnit", ":\x1b[31mxyzzy", ":" + "x" * 1000)
    assert "There is no command :hnit. Did you mean :hint?" in said
    assert "There is no command :xyzzy. :help lists the commands." in said
    assert "There is no command :" + "x" * 40 + "…." in said


def test_a_command_typed_without_its_colon_is_recognised(sit: Sit, store: Store) -> None:
    assert "If you meant the command, type :quit." in sit("quit")
    assert record(store).part("tiny/sums/double").attempts == 0


def test_an_empty_line_is_no_answer(sit: Sit, store: Store) -> None:
    assert "Type an answer, or :hint, :next, :help." in sit("", "   ")
    assert record(store).part("tiny/sums/double").status is Status.UNTOUCHED


@pytest.mark.parametrize(
    "typed",
    [
        "((",
        "\x00\x1b]0;owned\x07",
        "[/b]",
        "__import__('os')",
        "9^9^9^9",
        "x" * 100_000,
        "\u202e2x",
        "\ud800",
    ],
)
def test_anything_can_be_typed_and_no_control_character_comes_back(sit: Sit, typed: str) -> None:
    said = sit(typed, "2x")
    assert not any(ord(letter) < 32 and letter != "\n" for letter in said)
    assert "\u202e" not in said
    assert "That is right." in said


def test_reading_a_reflection_is_recorded(sit: Sit, store: Store) -> None:
    sit("2x")
    assert Reflected("tiny/sums/double") in store.events()


def test_without_any_problem_it_says_so(checker: Checker) -> None:
    said: list[str] = []
    voice = Voice(lambda prompt: None, said.append)
    Lesson((), Study(Record(), lambda event: None), checker, voice, tuple).run()
    assert said == ["There is nothing to study: no problem could be read."]


@pytest.mark.slow
def test_a_real_sitting_through_a_pipe(process: Tutor, pack: Path) -> None:
    lines = b"x^2\n2x\n\n:quit\nnever read\n"
    result = process("start", "tiny", "--plain", "--pack", str(pack), given=lines, LC_ALL="C", PYTHONUTF8="0")
    said = result.stdout.decode("utf-8")
    assert (result.returncode, result.stderr) == (0, b"")
    assert "tutor, line by line." in said
    assert "That is right." in said
    assert said.rstrip().endswith("Goodbye. Everything you did is kept.")
    assert "\x1b" not in said
    again = process("start", "--plain", "--pack", str(pack), given=b"")
    assert "Part 2 of 3" in again.stdout.decode()
    assert again.returncode == 0


@pytest.mark.slow
def test_input_that_is_no_text_ends_nothing(process: Tutor, pack: Path) -> None:
    result = process(
        "start", "tiny", "--plain", "--pack", str(pack), given=b"\xff\xfe\x00\n" + b"x" * 1_000_000
    )
    assert result.returncode == 0
    assert result.stdout.decode("utf-8").rstrip().endswith("Everything you did is kept.")


@pytest.mark.slow
def test_a_path_that_leads_nowhere_is_a_usage_error(tutor: Tutor, pack: Path) -> None:
    result = tutor("start", "tiny/nonsense", "--plain", "--pack", str(pack))
    assert result.returncode == 2
    assert "There is no “tiny/nonsense”" in result.stderr.decode()


@pytest.mark.slow
def test_a_record_that_cannot_be_kept_is_said_at_the_start_and_the_end(
    tutor: Tutor, pack: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    data = str(tmp_path / "file" / "data")
    result = tutor("start", "tiny", "--plain", "--pack", str(pack), given=b"2x\n", TUTOR_DATA=data)
    said = result.stdout.decode()
    assert result.returncode == 0
    assert "cannot be saved" in said
    assert said.index("cannot be saved") < said.index("Part 1 of 3")
    assert "That is right." in said
    assert said.rstrip().endswith("Goodbye. What you did could not be saved.")


@pytest.mark.slow
def test_a_broken_problem_is_said_and_the_others_stay(tutor: Tutor, pack: Path) -> None:
    (pack / "steps.md").write_text("no heading here\n")
    said = tutor("start", "tiny", "--plain", "--pack", str(pack), given=b"2x\n").stdout.decode()
    assert "A problem could not be read (tiny/steps.md" in said
    assert "That is right." in said


def test_a_part_without_timed_models_has_no_race(sit: Sit) -> None:
    said = sit("2x", "x^2", "4x", "4x^2", at="tiny/sums/table")
    assert "That is right." in said
    assert "Race the models:" not in said


def test_a_chosen_option_is_read_back_as_it_was_shown(pack: Path, sit: Sit) -> None:
    page = pack / "sums.md"
    text = page.read_text(encoding="utf-8").replace("[x] a sum", "[x] a sum $\\alpha$")
    page.write_text(text, encoding="utf-8")
    said = sit("2", at="tiny/sums/name")
    assert "  2. a sum α" in said
    assert "Read as: a sum α" in said


@pytest.mark.parametrize("part", ["sums/double", "sums/table", "sums/name", "steps/grow"])
def test_a_part_that_an_upgrade_changed_opens_with_its_record(sit: Sit, store: Store, part: str) -> None:
    key = f"tiny/{part}"
    for event in (
        Opened(key, 7),
        Attempted(key, 7, ("x", "2", "q", "", "5"), "wrong", False, "gone", ("wrong",) * 5, "Not so."),
        Hinted(key, "gone-hint"),
        Asked(key, "ask-9", "3", "correct", "Yes."),
        Told(key),
        Twin(key, 9),
        Opened(key, 9),
    ):
        store.append(event)
    said = sit("1", "1", "1", "1", ":hint", "6", ":hint", ":progress", ":quit", at=key)
    assert f"({key})" in said
    assert record(store).part(key).attempts >= 1


def test_help_leaves_out_what_the_part_does_not_have(sit: Sit) -> None:
    said = sit(":help")
    assert ":race - " in said
    assert ":lab - " not in said
    assert ":lines - " not in said
    assert ":race - " not in sit(":help", at="tiny/steps/grow")


def test_a_command_is_no_answer_to_yes_or_no(sit: Sit, store: Store) -> None:
    said = sit(":tell", ":foo", "yes", at="tiny/steps/grow")
    assert "Type yes or no first" in said
    assert "It stays closed" not in said
    assert record(store).part("tiny/steps/grow").revealed


def test_parts_are_listed_by_progress_too(sit: Sit) -> None:
    assert "-> 1. twice a number" in sit(":progress")


@pytest.mark.parametrize("challenge", [True, False])
def test_a_further_question_is_offered_after_a_right_answer(pack: Path, sit: Sit, challenge: bool) -> None:
    if challenge:
        page = pack / "sums.md"
        text = page.read_text(encoding="utf-8")
        rung = "### Hint challenge\n\nAnd three times a number?\n\n### Hint orient"
        page.write_text(text.replace("### Hint orient", rung, 1), encoding="utf-8")
    said = " ".join(sit("2x", ":hint").split())
    assert ("There is one more question for you, if you like: :challenge." in said) is challenge
    assert ("And three times a number?" in said) is challenge


def test_an_undecided_answer_is_told_once_that_it_does_not_count() -> None:
    verdict = Verdict(
        Outcome.UNDECIDED, message="This could not be decided. It does not count as an attempt."
    )
    assert headline(verdict) == ""
    assert headline(Verdict(Outcome.UNDECIDED)) == (
        "That could not be decided; it does not count as an attempt."
    )


def test_a_number_is_read_back_without_latex() -> None:
    asked = Question(given=(), blanks=(NumberBlank(key="2"),))
    verdict = Verdict(Outcome.CORRECT, cells=(Cell(Outcome.CORRECT, None, "", r"\\frac{4}{2}"),))
    assert readings(asked, ("4/2",), verdict) == ("4/2",)
