"""What somebody hears who studies by a screen reader: one sitting, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_plain_lab import find, pack
from tutor.checking import Checker
from tutor.cli.plain.lab_picture import of
from tutor.cli.plain.part_text import Place
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.voice import Voice
from tutor.cli.shared.manners import DRAWN, LINEAR, SPOKEN, Manner
from tutor.packs.reading.load import load
from tutor.store import Store
from tutor.tutoring.state import Record
from tutor.tutoring.study import Study

PACK = """# Steps heard

- Id: heard
- Version: 1
- Authors: The tutor authors
- Licence: CC0-1.0
- Source: written for the tests
- Language: en
- Problems: step

For the tests.

## Skills

- steps: finds a step
"""

STEP = r"""# The best step

- Id: step
- Skills: steps
- Given: `alpha > 0`; `g in R^d`

A step $\Delta\theta$ changes $f$ by about $g^\top \Delta\theta$, and costs

$$\frac{1}{\alpha}\|\Delta\theta\|_2^2$$

## Part best: the best step

- Answer: `u = -(alpha/2) g`
- Left: `u`

Which $u$ is best?

### Mistake sign: up instead of down

- When: `alpha g / 2`

Look at the sign of $g^\top u$.

---

### Hint orient

The square is $\sum_{i=1}^d u_i^2$.

### Solution

$u = -\frac{\alpha}{2} g$.

### Reflect

And without the square?

## Part cells: two steps

- Answer: table

Fill in.

| price | best step |
|---|---|
| $\|u\|_2^2/\alpha$ | `-(alpha/2) g` |
| $2\|u\|_2^2/\alpha$ | `-(alpha/4) g` |

### Hint orient

Twice the price.

### Solution

Half the step.

### Reflect

And half the price?
"""

HEARD = """\
The best step

A step Delta theta changes f by about g transpose, times Delta theta, and costs

1 over alpha, times the 2-norm of Delta theta, squared.

Part 1 of 2: the best step (heard/step/best)

Which u is best?
u = alpha g/2
Read as: alpha g over 2
Not yet.
Look at the sign of g transpose, times u.
u = -alpha/2 g
Read as: minus alpha over 2, times g
That is right.
"""


@pytest.fixture
def heard(tmp_path: Path) -> Path:
    (tmp_path / "pack.md").write_text(PACK, encoding="utf-8")
    (tmp_path / "step.md").write_text(STEP, encoding="utf-8")
    return tmp_path


def sitting(folder: Path, checker: Checker, manner: Manner, *typed: str) -> str:
    said: list[str] = []
    lines = iter(typed)
    voice = Voice(lambda prompt: next(lines, None), said.append, manner=manner)
    store = Store.memory()
    Lesson((load(folder),), Study(Record(), store.append), checker, voice, store.news).run()
    return "\n".join(said)


def test_a_sitting_for_ears(heard: Path, checker: Checker) -> None:
    said = sitting(heard, checker, SPOKEN, "alpha g/2", "-alpha/2 g", "", ":next", "-alpha/2 g", "-alpha/4 g")
    assert HEARD in said
    assert "A table of 2 rows; a number in brackets is a blank." in said
    assert not set(said) & set("─│┌└╭━⎡⎢⠁●‖²α_|`")
    assert "\\" not in said and "\x1b" not in said


def test_other_manners_write_or_draw(heard: Path, checker: Checker) -> None:
    typed = sitting(heard, checker, LINEAR, "-alpha/2 g")
    assert "(1/alpha)||Delta theta||_2^2." in typed
    assert "Read as: -(alpha/2)g" in typed
    drawn = sitting(heard, checker, DRAWN, "-alpha/2 g")
    assert "╶─╴‖Δθ‖₂²" in drawn and "Read as: -(α/2) g" in drawn


@pytest.mark.slow
def test_labs_are_told_in_sentences() -> None:
    for part, words in {
        "penalized-updates/l2": "The best step is told once the part is solved or shown.",
        "solution-plane/sgd": "exact limit told once the part is solved",
        "distributed-training/messages": "ring: 6 steps, 24 messages of 10 numbers, 240 in all",
    }.items():
        problem, asked = find(part)
        said = of(Place(f"optimizers/{part}", pack(), problem, asked), Record(), 80, in_words=True)
        assert words in " ".join(said.split())
        assert not set(said) & set("─│┌└╭━⎡⎢⠁●‖²α|")
        assert said.count("\n") < 20
