"""Rules about the patterns of mistakes as written: enough of them, each for its blank, none twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.question import Mistake
from tutor.checking.contract.when import parse_when
from tutor.packs.check.kinds.key_check_registry import patterns_meant
from tutor.packs.check.mathematics.when_patterns import misfits, repeated
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.mistake import ANY

FEWEST = 2


@checks(
    Rule(
        "few-mistakes",
        Topic.MISTAKES,
        "A part knows at least two mistakes.",
        "a part with one “### Mistake …”",
        "warning",
        breaks=(
            Edit(
                "tangents.md",
                "### Mistake secant: the relative without a derivative\n\n"
                '- When: "secant method", "regula falsi"\n\n'
                "That one draws a line through two points of the curve. Here the line touches it at one.\n\n",
                "",
            ),
        ),
    )
)
def enough_mistakes(subject: Subject) -> Findings:
    """Counts the mistakes of a part."""
    part, count = subject.part, len(subject.part.mistakes)
    if count < FEWEST:
        sentence = f"The part {part.id} knows {count} mistake{'' if count == 1 else 's'}."
        cure = "Add “### Mistake name: title” for what students answer instead of the key."
        yield Finding(part.line, sentence, cure)


@checks(
    Rule(
        "when-misfit",
        Topic.MISTAKES,
        "Every pattern fits the kind of its blank.",
        "- When: option 2   for a formula",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: option 2"),),
    )
)
def patterns_fit(subject: Subject) -> Findings:
    """Looks for patterns that fit no answer to the blank that their mistake is about."""
    part = subject.part
    for mistake in part.mistakes:
        for what in misfits(mistake, part.blanks):
            sentence = f"The pattern {what} of {mistake.name} fits no answer to its blank."
            mend = f"{patterns_meant()}. Or mend its blank."
            yield Finding(part.at(f"mistake {mistake.name}"), sentence, mend)


@checks(
    Rule(
        "blank-unnamed",
        Topic.MISTAKES,
        "Where mistakes of a part name their blanks, those that fit several blanks do.",
        "one mistake of a table without “- Cell: …”, beside others with it",
        "warning",
        breaks=(Edit("matrices.md", "- Cell: S / Determinant\n", ""),),
    )
)
def blanks_named(subject: Subject) -> Findings:
    """A mistake that names no blank shows in every one, seldom meant beside others that name theirs."""
    part = subject.part
    named = {place for place, _ in part.lines if place.startswith("blank ")}
    for mistake in part.mistakes if named else ():
        if f"blank {mistake.name}" not in named and _fits_several(mistake, part.blanks):
            sentence = (
                f"The mistake {mistake.name} shows in every blank, for it names none as others here do."
            )
            where = "- Cell: Row heading / Column heading" if part.table else "- Blank: 1"
            mend = f"Add “{where}”, or “- Blank: {ANY}” if every blank is meant."
            yield Finding(part.at(f"mistake {mistake.name}"), sentence, mend)


def _fits_several(mistake: Mistake, blanks: Sequence[Blank]) -> bool:
    """Whether more than one blank is of a kind that a pattern is for."""
    patterns = len(parse_when(mistake.when)[0])
    alone = (replace(mistake, blank=index) for index in range(len(blanks)))
    return sum(len(misfits(each, blanks)) < patterns for each in alone) > 1


@checks(
    Rule(
        "mistake-shadowed",
        Topic.MISTAKES,
        "No pattern is always taken for a mistake that stands above it.",
        "- When: `2 g`   below a mistake with “proportional to `g`”",
        "warning",
        breaks=(Edit("rectangle.md", "- When: `p/3`", "- When: `p/3`, `2 p/4`"),),
    )
)
def patterns_told_apart(subject: Subject) -> Findings:
    """Looks for patterns that stand in two mistakes."""
    for later, earlier in repeated(subject.part.mistakes):
        sentence = f"A pattern of {later.name} stands in {earlier.name} too, which comes first."
        yield Finding(subject.part.at(f"mistake {later.name}"), sentence, "Take it out of one of them.")


@checks(blanks_named.rule)
def cells_named(subject: Subject) -> Findings:
    """Looks for hints about one row of a table that do not say so, as others of their kind do."""
    part = subject.part
    rows = [str(row[0]).casefold() for row in part.table.rows if row] if part.table else []
    named = {rung.kind for rung in part.ladder if rung.about is not None}
    for rung in part.ladder[:-1]:
        if rung.about is None and rung.mistake is None and rung.kind in named:
            told = [row for row in rows if _stands(row, rung.text)]
            if len(told) == 1:
                sentence = f"The hint {rung.id} speaks of {told[0]} only, and names no cell as others do."
                yield Finding(rung.line, sentence, "Add “- Cell: Row heading / Column heading”.")


def _stands(heading: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(heading)}(?!\w)", " ".join(text.casefold().split())) is not None
