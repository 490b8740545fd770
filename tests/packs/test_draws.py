"""Numbers of one's own: which draws there are, what bounds them, and what the check says of unlucky ones."""

from __future__ import annotations

from math import gcd
from pathlib import Path

import pytest

from tutor.checking import Checker
from tutor.packs.check import check
from tutor.packs.check.mathematics.chosen_draws import EXAMINED, chosen_draws, said, with_draws
from tutor.packs.markdown.fields import Field
from tutor.packs.model.faults import Faults
from tutor.packs.model.pack import Fault, Pack
from tutor.packs.reading.draws import KEPT, MOST_DRAWS, draws
from tutor.packs.reading.load import load
from tutor.packs.rendering.ask import MOST_OTHER_DRAWS, key, question

MANIFEST = """# Drawn

- Id: drawn
- Version: 1.0.0
- Authors: A. Teacher
- Licence: CC BY 4.0
- Source: Written for a test
- Language: en
- Problems: line

Numbers of one's own.

## Skills

- lines: Find where a line meets the axis
"""

PAGE = """# A line

- Id: line
- Skills: lines
- Draw: a in 2..9, b in 2..9 with gcd(a, b) = 1, a != b, a != 2 b

The line $y = \\value{a} x - \\value{b}$ is given.

## Part zero: where does it meet the axis?

- Answer: `x = b/a`

Give the $x$ at which $y = 0$.

### Mistake turned: upside down

- When: `a/b`

Put your $x$ into the line. What is $y$ there?

### Mistake sign: the sign

- When: `-b/a`

On which side of 0 does the line meet the axis?

### Hint orient

A number is asked for.

### Hint structure

1. Set $y$ to zero.
2. Solve for $x$.

### Solution

$$x = \\value{b/a}$$

### Reflect

What if the line rises twice as fast?

## Part area: the triangle

- Answer: `b^2/(2 a)`

Which area do the line and both axes enclose?

### Mistake half: the half

- When: `b^2/a`

That is a rectangle.

### Mistake side: a side

- When: `b/2`

That is a length.

### Hint orient

The triangle has a right angle at 0.

### Hint structure

1. Find its two sides.
2. Multiply them, and halve.

### Solution

$$\\value{b^2/(2 a)}$$

### Reflect

And with another line?
"""


def drawn(text: str) -> tuple[list[tuple[str, ...]], list[Fault]]:
    faults = Faults("line.md")
    return [variant.given for variant in draws(Field("Draw", text, 7), faults)], faults.found


def pack_with(folder: Path, old: str = "", new: str = "") -> Path:
    assert old in PAGE
    (folder / "pack.md").write_text(MANIFEST, encoding="utf-8")
    (folder / "line.md").write_text(PAGE.replace(old, new, 1) if old else PAGE, encoding="utf-8")
    return folder


def pack_of(folder: Path) -> Pack:
    pack = load(pack_with(folder))
    assert not pack.faults
    return pack


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a in 2..9", 8),
        ("`a in 2..9`, `b in 1..2`", 16),
        ("a, b in 1..3", 9),
        ("a in ±1..5", 10),
        ("a in +-0..2", 5),
        ("a in -2…2 with a != 0", 4),
        ("p in {1/2, 1/3, 2/5}, n in 3..6 with p n > 1", 11),
        ("a in 2..9, b in 2..9 with gcd(a, b) = 1, a != b", 38),
        ("a in 1..9, b in 1..9, c = a b with c < 20, a < b", 18),
        ("v in (-1..1)^2 with v_1 != 0", 6),
        ("A in (0..1)^(2 x 2) with det(A) != 0", 6),
        ("v in {[1, 2], [3, 4]} with v_1 > 2", 1),
        ("s in {1, -1}, alpha in {sqrt(2), pi}", 4),
        ("a in 1..9 with a > 2 and a < 5 or a = 9", 3),
        ("a in 1..500", MOST_DRAWS),
        ("a in 1..501", KEPT),
        ("a in 1..900, b in 1..900, c in 1..900 with a < b < c", KEPT),
    ],
)
def test_draws_are_those_that_satisfy_the_constraints(text: str, count: int) -> None:
    found, faults = drawn(text)
    assert (len(found), faults) == (count, [])
    assert len(set(found)) == count


def test_every_draw_keeps_to_its_constraints_and_neighbours_differ() -> None:
    found, _ = drawn("a in 2..9, b in 2..9 with gcd(a, b) = 1, a != b")
    numbers = [tuple(int(text.partition("=")[2]) for text in given) for given in found]
    assert all(gcd(a, b) == 1 and a != b for a, b in numbers)
    assert numbers != sorted(numbers)
    assert drawn("a in 2..9, b in 2..9 with gcd(a, b) = 1, a != b")[0] == found


@pytest.mark.parametrize(
    ("text", "rule", "sentence"),
    [
        ("a in 2 to 9", "unreadable-draw", "“2 to 9” is no range"),
        ("a", "unreadable-draw", "from where a is drawn"),
        ("a in {}", "unreadable-draw", "nothing in"),
        ("a in 9..2", "unreadable-draw", "nothing in"),
        ("a in 1..3, a in 4..5", "unreadable-draw", "twice"),
        ("a in 1..9 with a + 1", "unreadable-draw", "no constraint"),
        ("a in 1..9 with q > 1", "unreadable-draw", "does not read"),
        ("a in 1..9 with a > 10", "unreadable-draw", "None of 9 draws"),
        ("a in 1..9 with a > 5, a < 5", "unreadable-draw", "None of 9 draws"),
        ("a in {sqrt(2), 2} with a > 1", "unreadable-draw", "no fraction"),
        ("a in 1..5 with " + "(" * 3000 + "a" + ")" * 3000 + " > 1", "unreadable-draw", "nested too deeply"),
        ("a in 1..1000000", "too-large", "at most 1,000 numbers"),
        (", ".join(f"a_{at} in 1..9" for at in range(12)), "too-large", "at most 8 names"),
        ("A in (0..1)^(9 x 9)", "too-large", "at most 12 numbers"),
        ("a in 1..5 with " + ", ".join(["a > 0"] * 40), "too-large", "at most 8 constraints"),
        ("a in 1..900 with binom(90000, 45000 + a) > " + "9" * 400, "", ""),
    ],
)
def test_what_cannot_be_drawn_is_said_and_bounded(text: str, rule: str, sentence: str) -> None:
    found, faults = drawn(text)
    if not rule:
        assert len(found) <= MOST_DRAWS
        return
    assert found == []
    assert [(fault.rule, fault.line) for fault in faults] == [(rule, 7)]
    assert sentence in faults[0].sentence
    assert faults[0].cure


def test_all_parts_of_a_problem_have_the_same_draws(tmp_path: Path) -> None:
    first, second = pack_of(tmp_path).problems[0].parts
    assert first.variants == second.variants
    assert all(variant.drawn for variant in first.variants)


def test_a_part_cannot_vary_where_its_problem_draws(tmp_path: Path) -> None:
    pack = load(pack_with(tmp_path, "- Answer: `x = b/a`", "- Vary: `c in { 1, 2 }`\n- Answer: `x = b/a`"))
    assert [fault.rule for fault in pack.faults] == ["unreadable-vary"]


def test_a_question_speaks_of_its_own_numbers_and_of_few_others(tmp_path: Path) -> None:
    pack = pack_of(tmp_path)
    problem = pack.problems[0]
    part = problem.parts[0]
    count = len(part.variants)
    for number in (0, 5, count - 1):
        asked = question(pack, problem, part, number)
        assert set(part.variants[number].given) <= set(asked.given)
        assert sum(other.what == "variant" for other in asked.others) == min(MOST_OTHER_DRAWS, count - 1)
        assert key(asked) == ("b/a",)


def test_ten_draws_are_examined_and_which_hangs_on_the_version(tmp_path: Path) -> None:
    pack = pack_of(tmp_path)
    problem = pack.problems[0]
    numbers = chosen_draws(pack, problem, every=False)
    assert len(numbers) == EXAMINED
    assert numbers == chosen_draws(pack, problem, every=False)
    assert len(chosen_draws(pack, problem, every=True)) == len(problem.parts[0].variants)
    narrowed = with_draws(problem, numbers)
    for part, whole in zip(narrowed.parts, problem.parts, strict=True):
        assert part.variants == tuple(whole.variants[number] for number in numbers)
    assert said(numbers).split(", ")[0] == str(numbers[0] + 1)


@pytest.mark.slow
def test_such_a_pack_is_sound_and_says_what_was_examined(tmp_path: Path, checker: Checker) -> None:
    report = check(pack_with(tmp_path), checker)
    assert [fault for fault in report.faults if fault.severity != "suggestion"] == []
    assert len(report.drawn) == 1
    assert report.drawn[0].startswith("line: ")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "sentence", "cure"),
    [
        ("`x = b/a`", "`x = b/(a - 2)`", "the key “b/(a - 2)” has no value", "“with a != 2”"),
        ("- When: `b/2`", "- When: `b^2/6`", "“b^2/6” of the mistake side equals the key", "“with a != 3”"),
        ("a != 2 b", "b > 1", "“b/2” of the mistake side equals the key", ""),
        ("`b^2/(2 a)`\n", "`b^9/(2 a)`\n", "the key “b^9/(2 a)” becomes", ""),
    ],
)
def test_unlucky_draws_are_named_with_the_constraint_that_excludes_them(
    tmp_path: Path, checker: Checker, old: str, new: str, sentence: str, cure: str
) -> None:
    if old == "a != 2 b":
        pack_with(tmp_path, "gcd(a, b) = 1, a != b, a != 2 b", "b > 1")
    else:
        pack_with(tmp_path, old, new)
    found = [fault for fault in check(tmp_path, checker).faults if fault.rule == "unlucky-draw"]
    assert found
    assert any(sentence in fault.sentence for fault in found), found
    assert any(cure in fault.cure for fault in found), found
