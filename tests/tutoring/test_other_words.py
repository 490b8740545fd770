"""The same mistake twice is said in other words, for as long as the version lies on the desk."""

import re
from dataclasses import replace
from pathlib import Path

from tests.tutoring.parts import KEY, part
from tutor.checking.contract.question import Mistake
from tutor.checking.contract.verdict import Cell, Outcome, Verdict
from tutor.checking.marking import common_mistake_feedback
from tutor.packs.model.pack import Sequel
from tutor.tutoring.event import Attempted
from tutor.tutoring.other_words import GENERAL, in_other_words
from tutor.tutoring.state import Record
from tutor.tutoring.study import Study

PART = part(
    mistakes=(Mistake("norm", "`g`", "That is $VALUE$."), Mistake("sign", "`-g`", "Uphill.")),
    sequels=(Sequel("norm", "Once more: try $VALUE$ in one dimension."), Sequel("sign")),
)


def filled(markdown: str) -> str:
    return markdown.replace("VALUE", "3")


def wrong(mistake: str, message: str, *cells: Cell) -> Verdict:
    return Verdict(
        Outcome.WRONG, mistake, False, cells or (Cell(Outcome.WRONG, mistake, message),), message=message
    )


def said(*verdicts: Verdict, variants: tuple[int, ...] = ()) -> list[str]:
    study = Study(Record(), lambda event: None)
    heard = []
    for number, verdict in enumerate(verdicts):
        variant = variants[number] if variants else 0
        verdict = study.heard(KEY, PART, variant, verdict, filled)
        study.answer(KEY, variant, (f"x{number}",), replace(verdict, message=f"{verdict.message}\n\nA run."))
        heard.append(verdict.message)
    return heard


FIRST = wrong("norm", "That is $3$.")
SECOND = "Once more: try $3$ in one dimension."


def test_the_second_and_every_later_time_the_other_words_stand_in_place_of_the_first() -> None:
    assert said(FIRST, FIRST, FIRST) == ["That is $3$.", SECOND, SECOND]
    assert said(FIRST, wrong("sign", "Uphill."), FIRST) == ["That is $3$.", "Uphill.", SECOND]


def test_a_mistake_without_other_words_keeps_its_own() -> None:
    assert said(wrong("sign", "Uphill."), wrong("sign", "Uphill.")) == ["Uphill.", "Uphill."]
    assert said(wrong("lost-sign", "A sign."), wrong("lost-sign", "A sign."))[1] == "A sign."


def test_another_version_begins_with_the_first_words() -> None:
    assert said(FIRST, FIRST, variants=(0, 1)) == ["That is $3$."] * 2


def test_beside_other_blanks_the_words_change_in_their_place() -> None:
    cells = (Cell(Outcome.CORRECT), Cell(Outcome.WRONG, "norm", "That is $3$."))
    table = wrong("norm", "1 of 2 are right. N(g): That is $3$.", *cells)
    assert said(FIRST, table)[1] == f"1 of 2 are right. N(g): {SECOND}"


def test_the_cell_says_what_the_verdict_says() -> None:
    before = (Attempted(KEY, 0, ("g",), "wrong", False, "norm", message="That is $3$."),)
    verdict = in_other_words(FIRST, PART, before, 0, filled)
    assert verdict.cells[0].message == verdict.message == SECOND


def test_a_record_without_texts_still_knows_which_mistake_was_made() -> None:
    before = (Attempted(KEY, 0, ("g",), "wrong", False, "norm"),)
    assert in_other_words(FIRST, PART, before, 0, filled).message == SECOND
    assert in_other_words(FIRST, PART, before, 1, filled).message == FIRST.message


def test_mistakes_that_every_part_knows_have_other_words_too() -> None:
    sign = wrong("general-sign", "The sign is not right.")
    assert said(sign, sign) == ["The sign is not right.", GENERAL["general-sign"]]
    known = Path(common_mistake_feedback.__file__).read_text(encoding="utf-8")
    names = set(re.findall(r'"(general-[a-z-]+)"', known))
    assert set(GENERAL) == names - {"general-other-part"}
