"""A pack of twelve parts in three problems, each part in three versions, for a student of a whole term."""

from __future__ import annotations

from pathlib import Path

SIZES = (2, 3, 5)
"""The number in each version of a part."""

PROBLEMS, PARTS = 3, 4

MANIFEST = """# A term of steps

- Id: term
- Version: 1.0.0
- Authors: The tutor authors
- Licence: MIT
- Source: Written for the tests
- Language: en
- Problems: {problems}

Steps of many lengths.

## Skills

- skill-0: Take a step
- skill-1: Take a longer step
  needs: skill-0
- skill-2: Take the way back
"""

PROBLEM = """# Steps of sort {number}

- Id: sort-{number}
- Skills: skill-{number}
- Given: `g in R^d`

A step $u$ along the gradient $g$ is asked for.
"""

PART = """
## Part step-{part}: how long is step {part}?

- Vary: `a in {{2, 3, 5}}`
- Answer: `u = -a g/{divisor}`

Give the step that is $\\value{{a}}$ times $-g/{divisor}$.

### Mistake uphill: the wrong way

- When: `a g/{divisor}`

Check the direction of this step.

### Hint orient

What is asked for is a vector.

### Hint structure

Multiply, and mind the sign.

### Solution

It is $-\\value{{a}}\\,g/{divisor}$.

### Reflect

What would twice as much do?
"""


def written(folder: Path) -> Path:
    """Write it; returns its folder."""
    folder.mkdir()
    names = [f"sort-{number}" for number in range(PROBLEMS)]
    (folder / "pack.md").write_text(MANIFEST.format(problems=", ".join(names)), encoding="utf-8")
    for number, name in enumerate(names):
        parts = "".join(PART.format(part=part, divisor=7 + PARTS * number + part) for part in range(PARTS))
        (folder / f"{name}.md").write_text(PROBLEM.format(number=number) + parts, encoding="utf-8")
    return folder


def right(key: str, variant: int) -> str:
    """The answer to a version of a part."""
    _, problem, part = key.split("/")
    divisor = 7 + PARTS * int(problem[-1]) + int(part[-1])
    return f"-{SIZES[variant]} g/{divisor}"


def wrong(key: str, variant: int) -> str:
    """An answer with a mistake that is recognised."""
    return right(key, variant).removeprefix("-")
