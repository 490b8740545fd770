"""A kind of answer that was added to the registries alone is read, checked, marked, answered and reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.course.room import room
from tests.kinds.parity import InThisProcess, ParityBlank, parity_known
from tests.tui.conftest import hand_in, opened, part_screen, press, seen, titles, type_in
from tutor.checking import Question
from tutor.checking.contract import wire
from tutor.checking.contract.verdict import Outcome
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.course.analysis.class_report import report
from tutor.course.model.class_model import Tally
from tutor.packs.check.check_pack import check
from tutor.packs.model.pack import Fault, Part
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import key, question
from tutor.store import Store
from tutor.tui.answering.kinds.entry_registry import ENTRIES
from tutor.tutoring.event import Asked, Attempted, Hinted, Opened
from tutor.tutoring.state import Status, fold
from tutor.tutoring.study import Study

__all__ = ["parity_known"]

PACK = Path(__file__).parent / "parities"
KEY = "parities/sums/seven"

pytestmark = pytest.mark.usefixtures("parity_known")


def seven() -> Part:
    """The part that asks for one parity."""
    pack = load(PACK)
    assert not pack.faults
    return pack.problems[0].parts[0]


def faults_with(folder: Path, old: str, new: str) -> list[Fault]:
    """What the check says of the pack with one passage changed."""
    for page in PACK.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        (folder / page.name).write_text(text.replace(old, new), encoding="utf-8")
    return list(check(folder, InThisProcess()).faults)


def test_it_is_read_from_a_page_also_in_a_hint_and_in_a_table() -> None:
    part = seven()
    assert part.blanks == (ParityBlank("odd"),)
    assert [rung.blank for rung in part.ladder if rung.blank] == [ParityBlank("even")]
    table = load(PACK).problems[0].parts[1]
    assert table.blanks[0] == ParityBlank("odd", "three, parity")
    assert [blank.kind for blank in table.blanks] == ["parity", "expression", "parity", "expression"]


def test_a_key_that_is_missing_is_named(tmp_path: Path) -> None:
    faults = faults_with(tmp_path, "- Answer: parity: odd", "- Answer: parity:")
    assert [fault.sentence for fault in faults if fault.rule == "no-key"] == ["The parity is missing."]


def test_it_is_among_what_can_be_written(tmp_path: Path) -> None:
    faults = faults_with(tmp_path, "- Answer: parity: odd", "- Answer: neither")
    assert [fault.cure for fault in faults if fault.rule == "unknown-answer"] == [
        "Write a code span, “one of”, “all of”, “term: …”, “number `…` within `…`”, “any v in R^3”, "
        "“parity: …”, “table” or “line 2 of the list”."
    ]


def test_it_comes_back_from_the_wire_as_it_went() -> None:
    asked = Question((), (ParityBlank("odd", "it is"),))
    assert wire.decode_question(wire.encode_question(asked)) == asked
    assert '"kind":"parity"' in wire.encode_question(asked)


@pytest.mark.parametrize(
    ("typed", "outcome", "mistake"),
    [
        ("odd", Outcome.CORRECT, None),
        (" ODD", Outcome.CORRECT, None),
        ("even", Outcome.WRONG, "halves"),
        ("7", Outcome.UNREADABLE, None),
        ("", Outcome.UNREADABLE, None),
    ],
)
def test_it_is_marked(typed: str, outcome: Outcome, mistake: str | None) -> None:
    pack = load(PACK)
    asked = question(pack, pack.problems[0], seven())
    assert key(asked) == ("odd",)
    verdict = InThisProcess().check(asked, (typed,))
    assert (verdict.outcome, verdict.mistake) == (outcome, mistake)


def test_its_pack_is_sound() -> None:
    report = check(PACK, InThisProcess())
    assert [fault for fault in report.faults if fault.severity == "error"] == []
    assert report.parts == 2


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Answer: parity: odd", "Answer: parity: none", "unreadable-key"),
        ("Look at each of the two numbers.", "An odd number is left.", "leaks-key"),
        ("- When: parity even\n\nFour", "- When: option 2\n\nFour", "when-misfit"),
        ("- When: parity even\n\nFour", "- When: parity odd\n\nFour", "mistake-is-right"),
    ],
)
def test_what_its_pack_claims_is_checked(tmp_path: Path, old: str, new: str, rule: str) -> None:
    found = faults_with(tmp_path, old, new)
    assert rule in [fault.rule for fault in found], found


def test_a_pattern_for_another_kind_is_told_what_patterns_are_for(tmp_path: Path) -> None:
    found = faults_with(tmp_path, "- When: parity even\n\nFour", "- When: option 2\n\nFour")
    cures = [fault.cure for fault in found if fault.rule == "when-misfit"]
    assert cures == [
        "Options are for choices, lines for lines, words in quotes, “several names” or “another setting” "
        "for terms, “fails condition 2” for what has to satisfy conditions, parities for themselves. "
        "Or mend its blank."
    ]


def test_it_is_answered_line_by_line() -> None:
    said: list[str] = []
    prompts: list[str] = []
    typed = iter(["seven", "even", "odd", ":quit"])
    store = Store.memory()

    def asked(prompt: str) -> str | None:
        prompts.append(prompt)
        return next(typed, None)

    voice = Voice(asked, said.append, attended=False)
    Lesson((load(PACK),), Study(fold(store.events()), store.append), InThisProcess(), voice, store.news).run(
        KEY
    )
    told = "\n".join(said)
    assert "Type even or odd." in told
    assert prompts[0] == "parity> "
    assert "Type “even” or “odd”." in told
    assert "Read as: even" in told and "Four can be shared by two." in told
    assert "That is right." in told
    assert fold(store.events()).part(KEY).status is Status.RETRIED


@pytest.mark.slow
async def test_it_is_answered_in_the_app() -> None:
    store = Store.memory()
    async with opened(InThisProcess(), KEY, size=(100, 40), store=store, pack=PACK) as pilot:
        assert "even or odd" in seen(pilot)
        await type_in(pilot, "EVEN7")
        assert part_screen(pilot).panel.form.answer == ("",)
        await hand_in(pilot, "even")
        assert "Four can be shared by two." in seen(pilot)
        await hand_in(pilot, "odd")
        assert any(title.startswith("✓") for title in titles(pilot)), titles(pilot)
    assert fold(store.events()).part(KEY).status is Status.RETRIED


@pytest.mark.slow
async def test_the_small_question_of_a_hint_is_answered_in_the_app() -> None:
    store = Store.memory()
    async with opened(InThisProcess(), KEY, size=(100, 40), store=store, pack=PACK) as pilot:
        await hand_in(pilot, "even")
        await press(pilot, "f2")
        await hand_in(pilot, "ev")
        await press(pilot, "f2")
        assert part_screen(pilot).panel.asking
        await hand_in(pilot, "even")
    answered = [event for event in store.events() if isinstance(event, Asked)]
    assert [event.outcome for event in answered] == ["correct"]


@pytest.mark.slow
async def test_it_stands_in_a_table_of_the_app() -> None:
    async with opened(InThisProcess(), "parities/sums/table", size=(100, 40), pack=PACK) as pilot:
        for text in ("odd", "6", "even", "8"):
            await type_in(pilot, text)
            await press(pilot, "enter")
        assert any(title.startswith("✓") for title in titles(pilot)), titles(pilot)


def test_its_key_is_shown_to_authors() -> None:
    (blank,) = seven().blanks
    shown = ENTRIES[blank.kind].key(blank, ENTRIES, 40)
    assert [line.plain for line in shown] == ["it is odd"]


def test_equal_wrong_answers_are_one_group_of_the_class_report(tmp_path: Path) -> None:
    pages = {page.name: page.read_text(encoding="utf-8") for page in PACK.glob("*.md")}
    before, _, after = pages["sums.md"].partition("### Mistake halves")
    pages["sums.md"] = before + "### Hint orient" + after.partition("### Hint orient")[2]
    for name, text in pages.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    typed = ("EVEN", "even", "e", "even")
    wrong = [Attempted(KEY, 0, (text,), "wrong", False, None, ("wrong",)) for text in typed]
    gathered = room(*((Opened(KEY), event, Hinted(KEY, "orient")) for event in wrong))
    (part,) = report(gathered, (load(tmp_path),), InThisProcess(), seconds=600).parts
    (group,) = part.groups
    assert (group.tally, group.when, group.remark) == (Tally(4, 4), "parity even", "")
    assert "- When: parity even" in group.block
    assert "Your answer is “even”." in group.block
