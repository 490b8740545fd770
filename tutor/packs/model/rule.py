"""A rule of `pack check`: its name, what has to hold, and an example that breaks it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Severity = Literal["error", "warning", "suggestion"]
"""Errors hide the part from students, warnings do not; a suggestion is no fault at all."""


class Topic(StrEnum):
    """What rules are about, in the order in which they are listed."""

    FILES = "Files and manifest"
    SECTIONS = "Sections and fields"
    TEXTS = "Texts"
    ANSWERS = "Keys, choices, tables, variants"
    MISTAKES = "Mistakes"
    LADDERS = "Hints and solutions"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to one page of the sound pack that examples are made from.

    That pack is the one that `tutor pack new course` begins, to which `tutor pack new rectangle --problem`
    added a problem.

    Attributes:
        page: the file.
        old: a passage that stands there once; "" for a file that is not there yet.
        new: what stands there instead.
    """

    page: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. It stands beside the code that reports what breaks it, and nowhere else.

    Attributes:
        name: as faults name it.
        topic: what it is about.
        says: what has to hold, one sentence.
        example: a piece of a pack, or words, that break it.
        severity: of its faults; where both occur, the graver.
        breaks: the example carried out: edits after which the sound pack breaks this rule and no other. Empty
            for what no text breaks, such as a file's permissions; then a test breaks it.
    """

    name: str
    topic: Topic
    says: str
    example: str
    severity: Severity = "error"
    breaks: tuple[Edit, ...] = ()
