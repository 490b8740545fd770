"""Reads two fields of a part: its lab, and the sizes at which vectors are written out."""

from __future__ import annotations

import re

from tutor.experiments.requests import labs
from tutor.packs.markdown.fields import Field
from tutor.packs.model.faults import Faults, cure_for, one_of, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

LARGEST_DIMENSION = 20
NONE = "none"
"""What a version writes that does without its part's lab."""

UNKNOWN_LAB = Rule(
    "unknown-lab",
    Topic.SECTIONS,
    "A lab is one of those that there are.",
    "- Lab: penality",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Lab: penality"),),
)


def lab(field: Field | None, faults: Faults) -> str:
    """The name of the lab, or "" if there is none."""
    name = field.value.casefold() if field else ""
    if name == NONE:
        return ""
    if field and name not in labs.NAMES:
        cure = cure_for(name, labs.NAMES, f"The labs are {one_of(labs.NAMES)}.")
        faults.report(field.line, UNKNOWN_LAB, f"There is no lab {quoted(field.value)}.", cure)
    return name


BAD_DIMENSION = Rule(
    "bad-dimension",
    Topic.SECTIONS,
    "Dimensions are whole numbers from 1 to 12.",
    "- Dimensions: 2, many",
    breaks=(Edit("rectangle.md", "- Answer: `x = p/4`", "- Answer: `x = p/4`\n- Dimensions: 2, many"),),
)


def dimensions(field: Field | None, faults: Faults) -> tuple[int, ...]:
    """The sizes, or those that are usual."""
    if field is None:
        return (2, 3, 5)
    numbers = tuple(int(word) for word in field.words if re.fullmatch(r"\d{1,2}", word))
    if len(numbers) != len(field.words) or not all(1 <= number <= LARGEST_DIMENSION for number in numbers):
        faults.report(
            field.line,
            BAD_DIMENSION,
            f"{quoted(field.value)} are no dimensions.",
            "Write some like “2, 3, 5”.",
        )
        return (2, 3, 5)
    return numbers
