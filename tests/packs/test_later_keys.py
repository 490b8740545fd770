"""What stands around a part tells no key of a later part, and what tells nothing is let be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking import Checker
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.later_keys import nothing_told_early
from tutor.packs.reading.load import load
from tutor.packs.sharing.starter import begin_pack


def said(folder: Path, checker: Checker, page: str, old: str, new: str) -> set[str]:
    """What the rule says of the page, once a passage is changed."""
    begin_pack(folder, "course")
    path = folder / "course" / page
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    pack = load(folder / "course")
    (problem,) = [problem for problem in pack.problems if problem.file == page]
    return {
        finding.sentence
        for part in problem.parts
        for finding in nothing_told_early.look(Subject(pack, problem, part, checker))
    }


SLOPE = "Give the slope $m$ of the tangent, as a formula in $a$."
TELLING = [
    (
        "tangents.md",
        SLOPE,
        f"It meets the axis at `a/2 + 1/a`. {SLOPE}",
        "The statement",
        "crossing",
    ),
    ("tangents.md", "how steep is it?", "steep, and $1/a + a/2$?", "The title", "crossing"),
    ("tangents.md", SLOPE, f"For $a = 3/2$ it meets the axis at 17/12. {SLOPE}", "The statement", "step"),
    ("tangents.md", SLOPE, f"Then Newton's method can begin. {SLOPE}", "The statement", "name"),
    (
        "tangents.md",
        SLOPE,
        f"There $cA$ has the determinant $c^n\\delta$. {SLOPE}",
        "The statement",
        "flaw",
    ),
    (
        "tangents.md",
        "Take the curve",
        "Use $1/a + a/2$. Take the curve",
        "The problem's statement",
        "crossing",
    ),
    ("matrices.md", "all of them equally", "$c^n \\delta$", "An option", "flaw"),
    ("matrices.md", "| Kind |", "| Kind, not $\\delta c^n$ |", "The table", "flaw"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("page", "old", "new", "where", "part"), TELLING)
def test_a_later_key_is_found_wherever_it_stands(
    tmp_path: Path, checker: Checker, page: str, old: str, new: str, where: str, part: str
) -> None:
    found = said(tmp_path, checker, page, old, new)
    assert any(sentence.startswith(where) and part in sentence for sentence in found), found


HARMLESS = [
    ("tangents.md", "Where does it meet the axis $y = 0$?", "Its slope is $2a$. Where is $y = 0$?"),
    ("tangents.md", SLOPE, f"The numbers 2 and $1/a$ and $b^2$ and $-b$ stand anywhere. {SLOPE}"),
    ("tangents.md", "- [ ] From a very large start", "- [ ] Not positive definite: from a large start"),
    ("tangents.md", "how steep is it?", "how steep is it, at $x = 3/2$ or 0?"),
]


@pytest.mark.slow
@pytest.mark.parametrize(("page", "old", "new"), HARMLESS)
def test_an_earlier_key_and_what_stands_anywhere_tell_nothing(
    tmp_path: Path, checker: Checker, page: str, old: str, new: str
) -> None:
    assert said(tmp_path, checker, page, old, new) == set()
