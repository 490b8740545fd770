"""What the pieces of a pack say of one another: signs in words, labs, versions, names, small questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.pages import SMALL
from tutor.checking import Checker
from tutor.checking.contract.question import Answer, Question
from tutor.checking.contract.verdict import Verdict
from tutor.packs.check.experiments.confirm import experiment_possible
from tutor.packs.check.experiments.stated_objective import objective_stated
from tutor.packs.check.ladders.following import multiples_show_the_same
from tutor.packs.check.mistakes.written_patterns import cells_named
from tutor.packs.check.siblings.all_but_one import labs_named, reflections_answered
from tutor.packs.check.siblings.other_versions import skills_declared, versions_differ
from tutor.packs.check.subject.checks import Check
from tutor.packs.check.subject.student_texts import Text
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.reader_texts import commands_between_dollars, second_question_asked
from tutor.packs.check.texts.stated_bounds import bounds_declared, text_and_declaration, values_as_given
from tutor.packs.model.pack import Problem
from tutor.packs.model.versions import questions
from tutor.packs.reading.load import load

PACK = SMALL.joinpath("pack.md").read_text(encoding="utf-8").replace("planes, counting", "page")
ASK = "# T\n\n- Id: page\n\n## Part p: t\n\n- Answer: `2`\n\nHow many?\n\n{road}### Hint ask\n\n{text}\n\n"
ROAD = "### Hint structure\n\n{text}\n\n"


class Nobody:
    """A judge that no rule of these asks."""

    def check(self, question: Question, answer: Answer) -> Verdict:
        raise AssertionError(question)


def read(folder: Path, page: str) -> Problem:
    """The problem of a page, read without an error."""
    (folder / "pack.md").write_text(PACK, encoding="utf-8")
    (folder / "page.md").write_text(page, encoding="utf-8")
    pack = load(folder)
    assert [fault for fault in pack.faults if fault.severity == "error"] == []
    (problem,) = pack.problems
    return problem


def said(rule: Check[Subject], folder: Path, page: str) -> list[str]:
    """What a rule about parts says of each question of a page."""
    problem = read(folder, page)
    pack = load(folder)
    asked = [Subject(pack, problem, each, Nobody()) for part in problem.parts for each in questions(part)]
    return [finding.sentence for subject in asked for finding in rule.look(subject)]


@pytest.mark.parametrize(
    ("given", "text", "road"),
    [
        ("s in R", "With $s > 0$ for the slope: what is $s$?", ""),
        ("s in R", "Let $s$ stand for the residual. As long as $s$ is positive, what is it?", ""),
        ("c in R", "For a positive number $c$, what is it?", ""),
        ("c in R", "Let $c$ be negative. What is it?", ""),
        ("h in R", "With $h$ for $|a_i|$: what is $h$?", ""),
        ("h in R", r"With $h$ for $\|a\|_2$: what is $h$?", ""),
        ("z in R", "What is $z$?", r"Write your step with an unknown $z \ge 0$."),
        ("z in R", "What is $z$?", r"Fix the length $z = \|v\|_2$."),
    ],
)
def test_a_small_question_that_says_more_of_a_name_than_its_declaration_is_told(
    tmp_path: Path, given: str, text: str, road: str
) -> None:
    page = ASK.format(road=ROAD.format(text=road) if road else "", text=f"{text}\n\n- Given: `{given}`")
    (sentence,) = said(bounds_declared, tmp_path, f"{page}\n- Answer: `2`\n")
    assert given in sentence
    name = given[0]
    assert said(bounds_declared, tmp_path, f"{page.replace(given, f'{name} > 0')}\n- Answer: `2`\n") == []


@pytest.mark.parametrize(
    ("given", "text", "road"),
    [
        ("s in R", "If $s$ is positive, it has a root. How many has it?", ""),
        ("s in R", r"How many $x$ are there with $x \ge 0$ and $s x = 1$?", ""),
        ("z in R", "What is $z$?", "Treat $z > 0$ first. Treat $z < 0$ then."),
        ("z in R", "What is $z$?", r"Take $z > 0$. Then take $z < 0$."),
        ("z in R", "What is $z$?", r"When $z \ge 0$ you are done."),
        ("H in R^(n x n)", "Let $H$ be positive definite. What is its rank?", ""),
        ("r in R", r"With $r = 1 - a$ for the residual: what is $r$?", ""),
        ("v in R^d", r"With $t = \|v\|_2$: what is $t$?", ""),
        ("a in R", "The function $|a|$ has a corner. Is $-a$ positive?", ""),
    ],
)
def test_cases_conditions_and_definitions_say_nothing_of_a_name_in_general(
    tmp_path: Path, given: str, text: str, road: str
) -> None:
    page = ASK.format(road=ROAD.format(text=road) if road else "", text=f"{text}\n\n- Given: `{given}`")
    assert said(bounds_declared, tmp_path, f"{page}\n- Answer: `2`\n") == []
    assert said(text_and_declaration, tmp_path, f"{page}\n- Answer: `2`\n") == []


def test_a_sign_in_words_or_on_the_road_is_held_against_the_declaration(tmp_path: Path) -> None:
    for text, road in (
        ("As long as $z$ is positive: what is it?", ""),
        ("What is $z$?", "Call it $z\\ge 0$."),
    ):
        page = ASK.format(road=ROAD.format(text=road) if road else "", text=f"{text}\n\n- Given: `z < 0`")
        (sentence,) = said(text_and_declaration, tmp_path, f"{page}\n- Answer: `2`\n")
        assert sentence.endswith("and the declaration “z < 0”.")


def test_the_statement_of_the_problem_counts_as_the_part_s_own(tmp_path: Path) -> None:
    above = "# T\n\n- Id: page\n- Given: `n in R`\n\nThere are $n \\ge 2$ of them.\n\n"
    page = f"{above}## Part p: t\n\n- Answer: `n`\n\nHow many?\n"
    (sentence,) = said(bounds_declared, tmp_path, page)
    assert sentence == "The text says “n \\ge 2”, and the declaration “n in R”."
    assert said(bounds_declared, tmp_path, page.replace("n in R", "n in N")) == []


EXPERIMENT = """# T

- Id: page

## Part p: t

- Given: {given}
- Experiment: {tried}
- Answer: one of
  - [x] a
  - [ ] b

Which?
"""


@pytest.mark.parametrize(
    ("given", "tried", "why"),
    [
        ("`g in R^n`", "minimise `g^T u + ||u||_1^2` over `u`", ""),
        ("`g in R`", "minimise `g x + x^2` over `x`", ""),
        ("`c > 0`", "minimise `g^T u + ||u||_1^2` over `u`", "g"),
        ("`g in R`", "minimise `g^T u + ||u||_1^2` over `u`", "g"),
        ("`a in R^d`", "weigh rescaled over `a`", ""),
        ("`b in R^d`", "weigh rescaled over `a`", "a"),
        ("`a in R^d`", "run sgd to `a^T theta = 1`", ""),
        ("`b in R^d`", "run sgd to `a^T theta = 1`", "a"),
    ],
)
def test_an_experiment_that_is_only_shown_reads_with_the_names_of_its_part(
    tmp_path: Path, given: str, tried: str, why: str
) -> None:
    sentences = said(experiment_possible, tmp_path, EXPERIMENT.format(given=given, tried=tried))
    assert bool(sentences) == bool(why)
    assert all(f"“{why}" in sentence or why in sentence for sentence in sentences)


def test_the_norm_of_a_name_that_is_given_does_not_speak_for_what_is_sought(tmp_path: Path) -> None:
    page = EXPERIMENT.format(given="`g in R^d`", tried="minimise `g^T u + ||u||_1^2` over `u`")
    stated = page.replace("Which?", "Let $D(v) = \\|v\\|_\\infty^2$. Which is $\\|g\\|_1$?")
    assert said(objective_stated, tmp_path, stated) == [
        "The experiment has a 1-norm, and the statement speaks of none."
    ]
    assert said(objective_stated, tmp_path, stated.replace("||u||_1^2", "||u||_inf^2")) == []
    assert said(objective_stated, tmp_path, stated.replace("\\infty", "p")) == []


def test_a_part_that_takes_up_another_one_is_held_to_its_norm(tmp_path: Path) -> None:
    first = "## Part one: t\n\n- Answer: `2`\n\nThe price is $\\|v\\|_2^2$.\n\n"
    page = EXPERIMENT.format(given="`g in R^d`", tried="minimise `g^T u + ||u||_1^2` over `u`")
    page = page.replace("Which?", "Look at part `one`. Which?").replace("## Part p", f"{first}## Part p")
    assert len(said(objective_stated, tmp_path, page)) == 1
    assert said(objective_stated, tmp_path, page.replace("\\|v\\|_2", "\\|v\\|_1")) == []


PART = "## Part {name}: t\n\n- Answer: `2`\n{fields}\nHow many?\n\n### Reflect\n\nWhy {name}?\n\n{answer}"


def of_parts(*pieces: tuple[str, str]) -> str:
    """A problem with a part for each pair of fields and an answer to its reflection."""
    parts = [
        PART.format(
            name=f"p{number}", fields=fields, answer=f"### Reflect answer\n\n{told}\n\n" if told else ""
        )
        for number, (fields, told) in enumerate(pieces)
    ]
    return f"# T\n\n- Id: page\n\n{''.join(parts)}"


def test_one_reflection_without_an_answer_is_a_slip_and_two_are_a_choice(tmp_path: Path) -> None:
    a, none = ("", "Because."), ("", "")
    found = [
        len(list(reflections_answered.look(read(tmp_path, of_parts(*pieces)))))
        for pieces in ((a, a, none), (a, a, none, none), (a, none), (none, none, none), (a, a, a))
    ]
    assert found == [1, 0, 0, 0, 0]
    taken_over = of_parts(a, a, a) + "## Version p1\n\nHow few?\n"
    assert list(reflections_answered.look(read(tmp_path, taken_over))) == []


def test_one_experiment_without_a_lab_is_a_slip_unless_it_says_none(tmp_path: Path) -> None:
    tried = "- Experiment: count ring messages\n"
    lab, silent, none = (f"{tried}- Lab: allreduce\n", ""), (tried, ""), (f"{tried}- Lab: none\n", "")
    found = [
        [finding.cure for finding in labs_named.look(read(tmp_path, of_parts(*pieces)))]
        for pieces in ((lab, silent, lab), (lab, none, lab), (lab, silent, silent), (lab, silent))
    ]
    assert found == [["Add “- Lab: allreduce”, or “- Lab: none” if you mean that."], [], [], []]


def test_a_version_asks_something_else_and_names_skills_that_there_are(tmp_path: Path) -> None:
    page = of_parts(("", "")) + "## Version p0\n\nHow few?\n\n"
    assert list(versions_differ.look(read(tmp_path, page))) == []
    twice = f"{page}## Version p0\n\nHow few?\n"
    assert len(list(versions_differ.look(read(tmp_path, twice)))) == 1
    assert list(versions_differ.look(read(tmp_path, twice.replace("few?\n\n##", "few or none?\n\n##")))) == []
    unknown = f"{page}## Version p0\n\n- Skills: baking\n\nHow hot?\n"
    assert said(skills_declared, tmp_path, unknown) == ["The skill baking is not declared."]


def test_a_second_question_that_has_only_a_label_asks_nothing(tmp_path: Path) -> None:
    fields = "- Answer: line 1\n- Then: `2`\n- Label: x =\n"
    text = "Which?\n\n1. a\n2. b\n\n### Then\n\nGive $x$.\n"
    page = f"# T\n\n- Id: page\n\n## Part p: t\n\n{fields}\n{text}"
    assert said(second_question_asked, tmp_path, page) == []
    for without in (page.replace("Give $x$.\n", ""), page.replace("### Then\n\nGive $x$.\n", "")):
        assert said(second_question_asked, tmp_path, without) == ["The second question of p asks nothing."]


def test_a_hint_about_one_row_names_its_cell_where_others_do(tmp_path: Path) -> None:
    table = "| Way | Count |\n|---|---|\n| ring | `2` |\n| star | `3` |\n"
    hints = "### Hint structure\n\n- Cell: star / Count\n\nCount arrows.\n\n### Hint structure\n\n{text}\n"
    page = f"# T\n\n- Id: page\n\n## Part p: t\n\n- Answer: table\n\nFill in.\n\n{table}\n{hints}"
    assert len(said(cells_named, tmp_path, page.format(text="For the ring: count rounds."))) == 1
    for text in (
        "For ring and star, count.",
        "Count rounds.",
        "- Cell: ring / Count\n\nFor the ring, count.",
    ):
        assert said(cells_named, tmp_path, page.format(text=text)) == []


@pytest.mark.parametrize(
    ("fields", "text", "count"),
    [
        ("- Given: `p = 700`\n", "With $p = 700$ numbers, how many?", 0),
        ("- Given: `p = 700`\n", "With $p = 70$ numbers, how many?", 1),
        ("- Vary: `n in { 7, 5 }`\n", "There are $n = 7$ workers. How many?", 1),
        ("- Vary: `n in { 7, 5 }`\n", r"There are $n = \value{n}$ workers. How many?", 0),
        ("- Given: `c = 1/2`\n", r"With $c = \frac{2}{4}$, how many?", 0),
        ("- Given: `c = 1/2`\n", "With $c = 2$, how many?", 1),
        ("- Given: `p = 700`\n", "If $p = 70$ were true, how many?", 0),
        ("- Given: `p > 0`\n", "With $p = 70$ numbers, how many?", 0),
    ],
)
def test_a_value_in_the_statement_is_the_one_that_is_given_in_every_version(
    tmp_path: Path, fields: str, text: str, count: int
) -> None:
    page = f"# T\n\n- Id: page\n\n## Part p: t\n\n{fields}- Answer: `2`\n\n{text}\n"
    assert len(said(values_as_given, tmp_path, page)) == count


@pytest.mark.parametrize(
    ("text", "cures"),
    [
        (r"The way is \vaule{2 n} long.", ["Did you mean “\\value”?"]),
        (r"The way is \frac{a}{b} long.", ["Write the formula between dollars."]),
        (r"The angle \alpha is given.", ["Write the formula between dollars."]),
        (r"The way is \value{2} long, or \row{(1, 2)}.", []),
        (r"It lies in `C:\users`, and \nobody is no formula, nor \\frac{1}{2}.", []),
    ],
)
def test_a_command_in_running_text_is_told(text: str, cures: list[str]) -> None:
    found = commands_between_dollars.look(Text(f"Look.\n\n{text}\n\n| a |\n|---|\n| b |", 4))
    assert [(each.line, each.cure) for each in found] == [(6, cure) for cure in cures]


def test_a_multiple_of_the_key_shows_what_all_others_show(tmp_path: Path, checker: Checker) -> None:
    mistake = "### Mistake {name}: t\n\n- When: {when}\n{shows}\nLook.\n\n"
    shown = "- Shows: direction\n"

    def silent(*mistakes: tuple[str, str]) -> list[str]:
        named = enumerate(mistakes)
        below = "".join(mistake.format(name=f"m{at}", when=when, shows=shows) for at, (when, shows) in named)
        part = "## Part p: t\n\n- Answer: `u = -2 g`\n\nGive $u$.\n\n"
        page = f"# T\n\n- Id: page\n- Given: `g in R^d`\n\n{part}{below}"
        problem = read(tmp_path, page)
        pack = load(tmp_path)
        subject = Subject(pack, problem, problem.parts[0], checker)
        return [finding.sentence for finding in multiples_show_the_same.look(subject)]

    two = (("`-g`", shown), ("proportional to `-g/||g||_2`", shown))
    (sentence,) = silent(*two, ("`-3 g`", ""))
    assert sentence == "m2 is the key times a positive factor, as those are that show direction."
    assert silent(*two, ("against `g`", ""))
    assert silent(*two, ("`3 g`", "")) == []
    assert silent(*two, ("`-3 g`, mentions `g`", "")) == []
    assert silent(*two, ("`sign(g)`", shown), ("`-3 g`", "")) == []
    assert silent(*two[:1], ("`-3 g`", "")) == []
    assert silent(*two, ("`-3 g`", shown)) == []
