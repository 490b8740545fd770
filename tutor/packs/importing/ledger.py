"""What an import left out, lost, changed or added: each case noted once, counted by cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tutor.notation import clean

LONGEST_DETAIL = 300


class Cause(StrEnum):
    """Why something is not in the pack as it stood in the pool. The order is that of the report."""

    PROBLEM_FILE = "problem-file"
    NO_STEPS = "no-steps"
    STEP_FILE = "step-file"
    NO_ANSWER = "no-answer"
    UNREADABLE_ANSWER = "unreadable-answer"
    NO_SUCH_CHOICE = "no-such-choice"
    FEW_CHOICES = "few-choices"
    REFUSED = "refused"
    PATHWAY_FILE = "pathway-file"
    HINT = "hint"
    HINT_ANSWER = "hint-answer"
    SUB_HINT = "sub-hint"
    DEPENDENCY = "dependency"
    OTHER_PATHWAY = "other-pathway"
    FIGURE = "figure"
    FORMULA = "formula"
    VARIANTS = "variants"
    OTHER_ANSWERS = "other-answers"
    PAGE_VARIABLE = "page-variable"
    TOO_LONG = "too-long"
    SKILLS_FILE = "skills-file"
    NO_LICENCE = "no-licence"
    DOLLARS = "dollars"
    HTML = "html"
    INVISIBLE = "invisible"
    UNIT = "unit"
    MIXED_NUMBER = "mixed-number"
    POSITIVE = "assumed-positive"
    SAME_CHOICE = "same-choice"
    TO_SOLUTION = "to-solution"
    FORM = "form"
    GENERAL_HINT = "general-hint"


LEFT_OUT, LOST, CHANGED = "Left out", "Not carried over", "Changed or added"

MEANINGS: dict[Cause, tuple[str, str]] = {
    Cause.PROBLEM_FILE: (LEFT_OUT, "problems whose file is missing, unreadable or of another kind"),
    Cause.NO_STEPS: (LEFT_OUT, "problems without a step that could be imported"),
    Cause.STEP_FILE: (LEFT_OUT, "steps whose file is missing, unreadable or of another kind"),
    Cause.NO_ANSWER: (LEFT_OUT, "steps without an answer"),
    Cause.UNREADABLE_ANSWER: (
        LEFT_OUT,
        "steps whose answer is neither mathematics nor words to be checked",
    ),
    Cause.NO_SUCH_CHOICE: (LEFT_OUT, "steps whose answer is none of their choices"),
    Cause.FEW_CHOICES: (LEFT_OUT, "steps with fewer than two different choices"),
    Cause.REFUSED: (LEFT_OUT, "steps that the reader of packs refused as they came out"),
    Cause.PATHWAY_FILE: (LOST, "steps whose hints are missing or unreadable"),
    Cause.HINT: (LOST, "hints without text, or of an unknown kind"),
    Cause.HINT_ANSWER: (
        LOST,
        "questions in hints whose answer could not be read; the text stays",
    ),
    Cause.SUB_HINT: (LOST, "hints that belong to a hint"),
    Cause.DEPENDENCY: (LOST, "dependencies on hints that are not there, or that go round in a circle"),
    Cause.OTHER_PATHWAY: (LOST, "pathways beside the default one"),
    Cause.FIGURE: (LOST, "figures; a note stands in their place"),
    Cause.FORMULA: (LOST, "formulas that cannot be drawn; they stand as they were typed"),
    Cause.VARIANTS: (
        LOST,
        "variables whose values are no numbers, or too many; the first are used",
    ),
    Cause.OTHER_ANSWERS: (LOST, "further answers that are not equal to the first"),
    Cause.PAGE_VARIABLE: (LOST, "places that the other tutor fills in itself, such as the user's name"),
    Cause.TOO_LONG: (LOST, "texts cut because of their length"),
    Cause.SKILLS_FILE: (LOST, "trouble with skillModel.json"),
    Cause.NO_LICENCE: (LOST, "problems that state no licence"),
    Cause.DOLLARS: (CHANGED, "texts with an unpaired $$, which was taken for text"),
    Cause.HTML: (CHANGED, "texts whose HTML tags were taken out"),
    Cause.INVISIBLE: (CHANGED, "texts whose control characters or marks of direction were taken out"),
    Cause.UNIT: (CHANGED, "answers whose unit, per cent or currency sign now stands before the input"),
    Cause.MIXED_NUMBER: (CHANGED, "mixed numbers such as 1 1/2, now written as a sum"),
    Cause.POSITIVE: (CHANGED, "names under a root or logarithm, declared positive"),
    Cause.SAME_CHOICE: (CHANGED, "choices that stood there twice, kept once"),
    Cause.TO_SOLUTION: (CHANGED, "hints that hold the answer, moved into the worked solution"),
    Cause.FORM: (
        CHANGED,
        "steps whose question equals its answer; a form is now asked for",
    ),
    Cause.GENERAL_HINT: (CHANGED, "steps with fewer than two hints, to which general ones were added"),
}
"""What each cause is about, and which part of the report it belongs to."""


@dataclass(slots=True)
class Ledger:
    """Counts by cause; every single case goes to `write` at once, so that nothing piles up in memory."""

    write: Callable[[str], object]
    counts: Counter[Cause] = field(default_factory=Counter)

    def at(self, where: str) -> Notes:
        """A place to note things about."""
        return Notes(self, where)

    def add(self, cause: Cause, where: str, detail: str) -> None:
        """Note one case."""
        self.counts[cause] += 1
        shown = " ".join(clean(f"{where}: {detail}").split())
        self.write(f"- {cause} · {escaped(shown[:LONGEST_DETAIL])}\n")


@dataclass(frozen=True, slots=True)
class Notes:
    """The ledger as seen from one place of the pool, such as a step."""

    ledger: Ledger
    where: str

    def add(self, cause: Cause, detail: str) -> None:
        """Note one case here."""
        self.ledger.add(cause, self.where, detail)


def escaped(text: str) -> str:
    """A text that shows as it is in the report, whatever Markdown marks are in it."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>$|~&" else letter for letter in text)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to."""

    problems: int
    parts: int
    found: int
    report: Path
    counts: Mapping[Cause, int]
