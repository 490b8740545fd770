"""No hint, message or feedback gives the answer away, in whatever form and for whatever kind of answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.check.ladders.leaked_keys import no_version_leaks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.versions import questions
from tutor.packs.reading.load import load
from tutor.packs.sharing.starter import begin_pack

pytestmark = pytest.mark.slow

HINTS = {
    "slope": "The slope is wanted at one point only.",
    "step": "The curve and the tangent are those of the parts before,",
    "name": "The name of one person is wanted, or of two.",
    "claims": "More than one claim may hold.",
    "stretch": "What counts is the length of the image,",
    "flaw": "Only one line is wanted, the first that is false.",
}
"""A sentence of the first hint of some parts."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the pack that an author begins with."""
    folder = tmp_path_factory.mktemp("starter")
    begin_pack(folder, "first")
    return {path.name: path.read_text() for path in (folder / "first").glob("*.md")}


def found(tmp_path: Path, pages: dict[str, str], checker: Checker, old: str, new: str) -> list[str]:
    """What is said to leak when a passage of the pack is changed."""
    assert sum(text.count(old) for text in pages.values()) == 1
    folder = tmp_path / "pack"
    folder.mkdir()
    for name, text in pages.items():
        (folder / name).write_text(text.replace(old, new))
    return [fault.sentence for fault in check(folder, checker).faults if fault.rule == "leaks-key"]


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("slope", "It is $2a$."),
        ("slope", "You find $m = 2a.$"),
        ("slope", "You find $m=2a,$ of course."),
        ("slope", "So $y'(a)=2a$."),
        ("slope", "So $\\frac{dy}{dx}=2a$."),
        ("slope", "So $m\\approx 2a$."),
        ("slope", "So $m\\equiv a+a$."),
        ("slope", "So $a^2\\to 2a$."),
        ("slope", "So $m=2a\\quad(a>0)$."),
        ("slope", "So $h=0\\implies m=2a$."),
        ("slope", "$$\\begin{aligned} m &= 3a - a \\\\ &= 2a \\end{aligned}$$"),
        ("slope", "So m = 2a, as they say."),
        ("slope", "So `a + a`."),
        ("step", "It is $\\value{(a^2+2)/(2a)}$."),
        ("step", "It is $x=\\frac{3}{2}$."),
        ("step", "It is `3/2`."),
        ("step", "It is 1.5 and no more."),
        ("name", "It is Newton's method."),
        ("name", "Some say newton-raphson method."),
        ("stretch", "It is option 2."),
        ("claims", "Near the root each step about doubles the number of right digits."),
        ("flaw", "Line 3 is wrong."),
    ],
)
def test_what_tells_the_answer_is_found(
    tmp_path: Path, pages: dict[str, str], checker: Checker, part: str, told: str
) -> None:
    said = found(tmp_path, pages, checker, HINTS[part], f"{told}\n\n{HINTS[part]}")
    assert len(said) == 1
    assert said[0].startswith("The hint orient holds the key: ")


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("slope", "Put in $a = 2$ and look at the 2 points."),
        ("slope", "For $h\\to 0$ the slope $2a + h$ has a limit."),
        ("step", "There are 2 steps, and $a = 1$ is one start of several."),
        ("name", "It is no bisection."),
        ("stretch", "Compare two options."),
        ("flaw", "Does line 3 follow from line 2? And is line 2 right?"),
    ],
)
def test_what_only_comes_near_the_answer_is_left_alone(
    tmp_path: Path, pages: dict[str, str], checker: Checker, part: str, told: str
) -> None:
    assert found(tmp_path, pages, checker, HINTS[part], f"{told}\n\n{HINTS[part]}") == []


def test_feedback_and_a_key_without_a_space_are_looked_at(
    tmp_path: Path, pages: dict[str, str], checker: Checker
) -> None:
    old = "Compare the images of $(1, 0)$ and $(1, -1)$."
    assert found(tmp_path, pages, checker, old, "No, option 2 it is.") == [
        "The feedback of option 4 holds the key: “option 2”."
    ]
    pages = {name: text.replace("- Answer: `m = 2 a`", "- Answer: `m = 2a`") for name, text in pages.items()}
    (tmp_path / "again").mkdir()
    said = found(tmp_path / "again", pages, checker, HINTS["slope"], f"It is $a+a$. {HINTS['slope']}")
    assert said == ["The hint orient holds the key: “a + a”."]


def test_the_condition_to_be_solved_may_be_spoken_of(
    tmp_path: Path, pages: dict[str, str], checker: Checker
) -> None:
    pages = {
        name: text.replace(
            "- Answer: `m = 2 a`", "- Given: `m in R`\n- Answer: `m < 2 a`\n- Form: strict solved"
        )
        for name, text in pages.items()
    }
    hint = HINTS["slope"]
    assert found(tmp_path, pages, checker, hint, f"Solve $m - 2 a < 0$. {hint}") == []
    (tmp_path / "again").mkdir()
    assert len(found(tmp_path / "again", pages, checker, hint, f"So $m < 2 a$. {hint}")) == 1


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Look: `(p + 1)/8`.", True),
        ("Look: $\\frac{p + 1}{8}$.", True),
        ("Look at $p$ and at 8.", False),
        ("Look: `p/4`.", False),
    ],
)
def test_a_hint_of_one_version_does_not_hold_the_key_of_another(
    tmp_path: Path, checker: Checker, message: str, told: bool
) -> None:
    begin_pack(tmp_path, "first")
    first = f"- Answer: `(p + 2)/4`\n\nGive $x$.\n\n### Hint orient\n\n{message}\n\n"
    version = "## Version side\n\n- Answer: `(p + 1)/8`\n\nGive $x$ now.\n\n### Hint orient\n\nAnother one.\n"
    page = f"# T\n\n- Id: tangents\n- Given: `p > 0`\n\n## Part side: t\n\n{first}{version}"
    (tmp_path / "first" / "tangents.md").write_text(page)
    pack = load(tmp_path / "first")
    problem = next(each for each in pack.problems if each.id == "tangents")
    subjects = [Subject(pack, problem, asked, checker) for asked in questions(problem.parts[0])]
    sentences = [finding.sentence for subject in subjects for finding in no_version_leaks.look(subject)]
    assert len(sentences) == told
    assert all("holds the key of another version" in each for each in sentences)
