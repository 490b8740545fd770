"""The beginning of a worked solution: its last two lines, and the answer, are left to the student."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tutoring.parts import part
from tutor.checking import Checker, ExpressionBlank
from tutor.packs.check.ladders.leaked_keys import leak
from tutor.packs.check.subject.subject import Subject
from tutor.packs.library.library import shipped
from tutor.packs.model.faded_solution import faded
from tutor.packs.model.pack import Part
from tutor.packs.model.versions import questions
from tutor.packs.reading.load import load
from tutor.packs.rendering.interpolate import text

FIRST, SECOND = "Each entry can be treated alone.", "$$2 u_1 + g_1 = 0$$"
LAST = "Solve for $u$:\n\n$$u = -g/2$$"


def solved(*lines: str, **more: object) -> Part:
    return part(solution="\n\n".join(lines), **more)


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((FIRST, SECOND, LAST), f"{FIRST}\n\n{SECOND}"),
        ((FIRST, LAST), FIRST),
        ((LAST,), ""),
        ((FIRST,), ""),
        (("1. Draw it.\n2. Measure it.\n3. Double it.",), "1. Draw it."),
        ((FIRST, "So $u = -g/2$ for each.", SECOND, LAST), FIRST),
        ((FIRST, "So $u_i = -g_i/2$.", SECOND, "$$u = -g/2$$"), FIRST),
        (("$$u = -\\frac{g}{2}$$", FIRST, SECOND, LAST), ""),
        (("It is -g.", FIRST, SECOND, LAST), ""),
    ],
)
def test_all_but_the_last_two_lines_are_shown_and_nothing_from_the_answer_on(
    lines: tuple[str, ...], shown: str
) -> None:
    assert faded(solved(*lines)) == shown


def test_of_several_blanks_nothing_is_shown_as_the_answers_stand_along_the_way() -> None:
    lines = (FIRST, SECOND, LAST)
    assert faded(solved(*lines, blanks=(ExpressionBlank("g"), ExpressionBlank("2 g")))) == ""


@pytest.mark.slow
def test_no_beginning_of_a_shipped_solution_holds_the_answer(checker: Checker) -> None:
    pack = load(shipped() / "optimizers")
    shown = 0
    for problem in pack.problems:
        for whole in problem.parts:
            for asked in questions(whole):
                begins = faded(asked)
                subject = Subject(pack, problem, asked, checker)
                for variant in subject.variants if begins else ():
                    shown += 1
                    assert leak(subject, text(begins, asked, variant), variant) is None, asked.title
    assert shown > 8


def test_a_part_without_a_solution_has_no_beginning_of_one() -> None:
    assert faded(replace(part(), solution="")) == ""
