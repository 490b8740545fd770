"""A small pack, a data folder of its own for every test, and the command."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tutor.cli import tutor as command

PACK = """# Tiny pack

- Id: tiny
- Version: 1
- Authors: The tutor authors
- Licence: CC0-1.0
- Source: written for the tests
- Language: en
- Problems: sums, steps

For the tests.

## Skills

- adding: adds numbers
"""

SUMS = """# Small sums

- Id: sums
- Skills: adding
- Given: `x > 0`

Numbers are added here.

## Part double: twice a number

- Answer: `y = 2 x`
- Left: `y`
- Race: GPT-5 0; Mistral Le Chat 2

What is $y = x + x$?

### Mistake square: the square instead of the double

- When: `x^2`

That is $x$ times itself. Put in 3 and compare.

### Hint orient

Read the plus sign once more.

### Hint ask

What is it for $x = 3$?

- Answer: `6`

### Hint structure

Count how often $x$ occurs.

### Solution

It occurs twice, so $y = 2x$.

### Reflect

What would three times be?

## Part table: two by two

- Answer: table

Fill in.

| number | doubled | squared |
|---|---|---|
| $x$ | `2 x` | `x^2` |
| $2x$ | `4 x` | `4 x^2` |

### Mistake same: unchanged

- When: `x`
- Blank: 1

Something is to be done to the number.

### Hint orient

The columns say what to do.

### Solution

Double, and square.

### Reflect

Which grows faster?

## Part name: the word for it

- Answer: one of
  - [ ] a product — Nothing is multiplied as it stands.
  - [x] a sum
  - [ ] a quotient — Nothing is divided.
- Race: GPT-5 0

What is $x + x$ called?

### Hint orient

Look at the sign between them.

### Solution

It is a sum.

### Reflect

Is it a product too?
"""

STEPS = """# Steps

- Id: steps
- Skills: adding

Vectors are doubled here.

## Part grow: the doubled vector

- Vary: `a in { [1, 2], [3, 5], [7, 1/2] }`
- Answer: `2 a`
- Form: column

Let

$$a = \\value{a}$$

What is $a + a$?

### Mistake row-for-column: a row where a column is meant

- When: the key, transposed

The numbers are right; it stands on its side.

### Hint orient

Both summands are the same.

### Solution

Every component doubles.

### Reflect

And three times?
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A folder with a pack of two problems: `tiny/sums/{double,table,name}` and `tiny/steps/grow`."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    for name, text in (("pack.md", PACK), ("sums.md", SUMS), ("steps.md", STEPS)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def workers(kept_workers: None) -> None:
    """No command starts a worker of its own if one is waiting."""


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The student's data folder."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TUTOR_DATA", str(folder))
    return folder


Tutor = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def tutor() -> Tutor:
    """Runs the command in this process; `given` is its standard input, keywords are environment variables."""

    def run(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        result = CliRunner().invoke(
            command, arguments, input=given, env=environment, prog_name="tutor", catch_exceptions=False
        )
        return subprocess.CompletedProcess(
            arguments, result.exit_code, result.stdout_bytes, result.stderr_bytes
        )

    return run


@pytest.fixture
def process() -> Tutor:
    """Runs the real command in a process of its own, for tests of what goes over its border."""

    def run(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        started = [sys.executable, "-m", "tutor.cli", *arguments]
        return subprocess.run(started, input=given, capture_output=True, env={**os.environ, **environment})

    return run
