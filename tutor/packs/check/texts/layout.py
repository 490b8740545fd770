"""Rules about how texts look: braces that close, room on a small screen, code that reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tutor.notation import Complaint, Vocabulary, parse, vocabulary, write
from tutor.notation.lexicon.vocabulary import OPEN
from tutor.packs.check.kinds.key_check_registry import KEY_CHECKS
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.student_texts import of_part, with_shared
from tutor.packs.check.subject.subject import Subject
from tutor.packs.check.texts.reader_texts import balanced, drawable
from tutor.packs.markdown.fields import code_spans
from tutor.packs.model.faults import quoted
from tutor.packs.model.pack import Part, Problem
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.rendering.blocks import (
    Block,
    Code,
    Formula,
    Heading,
    List,
    Paragraph,
    Quote,
    Spans,
    Table,
    blocks,
    inline,
)
from tutor.packs.rendering.interpolate import declarations
from tutor.packs.rendering.interpolate import text as filled
from tutor.packs.rendering.plain_text import columns, words_of

WIDEST = 56
"""Columns that a formula has on a screen of sixty, beside the frame of a card."""

WIDEST_LABEL = 21
"""Columns that a label has there, beside the input; a longer one is cut."""


@checks(
    Rule(
        "too-wide",
        Topic.TEXTS,
        "No formula and no label is wider than a small screen has room for.",
        "a formula of 70 columns, or a label of 30",
        "warning",
        breaks=(Edit("rectangle.md", "What is the shape", f"$$p{' + p' * 20}$$\n\nWhat is the shape"),),
    )
)
def fits_the_screen(subject: Subject) -> Findings:
    """Draws the formulas and code of every text, on every variant; says it once for each text.

    A formula within a line would be broken wherever its end comes.
    """
    said: set[int] = set()
    for variant in subject.variants:
        for text in with_shared(subject):
            wide = next(_wide(blocks(filled(text.markdown, subject.part, variant))), "")
            if wide and text.line not in said:
                said.add(text.line)
                sentence = f"{quoted(wide)} takes {columns(wide)} columns; a small screen has {WIDEST}."
                yield Finding(text.line, sentence, "Break it into two lines or formulas.")


@checks(fits_the_screen.rule)
def labels_fit(subject: Subject) -> Findings:
    """Measures what stands before an input. A table's headings are wrapped instead."""
    part = subject.part
    line = dict(part.lines).get("label", part.at("answer"))
    labelled = [(blank, line) for blank in part.blanks if part.table is None]
    labelled += [(rung.blank, rung.line) for rung in part.ladder if rung.blank is not None]
    for blank, line in labelled:
        label = _shown(blank.label)
        if columns(label) > WIDEST_LABEL and not KEY_CHECKS[blank.kind].label_above:
            sentence = (
                f"The label {quoted(label)} takes {columns(label)} columns; "
                f"beside the input of a small screen it has {WIDEST_LABEL}."
            )
            yield Finding(line, sentence, "Shorten it; say the rest in the text above.")


def _shown(label: str) -> str:
    """A label as a student sees it: a name before an equals sign in symbols, `θ =` for `theta =`."""
    name, equals, rest = label.partition("=")
    read = parse(name, OPEN) if equals and not rest.strip() else None
    if read is None or isinstance(read, Complaint):
        return words_of(inline(label))
    return f"{write(read.tree, 'unicode')} ="


@checks(
    Rule(
        "unreadable-span",
        Topic.TEXTS,
        "Mathematics in code spans reads as a student's answer would be.",
        "`||q||_2`   with no q",
        "warning",
        breaks=(Edit("rectangle.md", "has the length 0.", "has the length `q + 1`."),),
    )
)
def spans_read(subject: Subject) -> Findings:
    """Reads each span of a part with the names that it declares, and the values of its first variant."""
    known = _names(subject.part)
    if known is None:
        return
    for text in of_part(subject):
        for span in code_spans(filled(text.markdown, subject.part, 0)):
            yield from _unread(span, (known,), text.line)


@checks(spans_read.rule)
def shared_spans_read(problem: Problem) -> Findings:
    """Reads each span of a problem's statement with the names of one of its parts."""
    known = [names for names in map(_names, problem.parts) if names is not None]
    for span in code_spans(problem.statement) if known else ():
        if r"\value" not in span and r"\row" not in span:
            yield from _unread(span, known, problem.line)


def _names(part: Part) -> Vocabulary | None:
    """What is declared in a part and, if they agree with it, in its hints."""
    given = declarations(part, 0)
    for declared in ((*given, *(name for rung in part.ladder for name in rung.given)), given):
        known = vocabulary(*declared)
        if not isinstance(known, Complaint):
            return known
    return None


def _unread(span: str, known: Sequence[Vocabulary], line: int) -> Findings:
    """The finding that mathematics in a span reads with none of several vocabularies."""
    read = [parse(span, names) for names in known]
    if _is_mathematics(span) and all(isinstance(found, Complaint) for found in read):
        said = read[0].sentence if isinstance(read[0], Complaint) else ""
        sentence = f"{quoted(span)} is not read as a student's answer would be: {said}"
        cure = "Declare its names in “Given” or “Also”, or write it as a formula between dollars."
        yield Finding(line, sentence, cure)


def _is_mathematics(span: str) -> bool:
    """Not a file's name, a command or a key: it has a sign of an operation, or a bracket."""
    return re.search(r"[=+*/^_|‖()\[\]\\]", span) is not None and not span.startswith(("tutor ", "- ", "./"))


def _wide(found: tuple[Block, ...]) -> Iterator[str]:
    for block in found:
        match block:
            case Formula(lines=lines, latex=latex) if balanced(latex) and drawable(latex):
                yield from (line for line in lines if columns(line) > WIDEST)
            case Code(lines=lines):
                yield from (line for line in lines if columns(line) > WIDEST)
            case Paragraph(spans=spans) | Heading(spans=spans):
                yield from _long(spans)
            case Table(header=header, rows=rows):
                for cell in (cell for row in (header, *rows) for cell in row):
                    yield from _long(cell)
            case List(items=items):
                for item in items:
                    yield from _wide(item)
            case Quote(blocks=inner):
                yield from _wide(inner)


def _long(spans: Spans) -> Iterator[str]:
    """The formulas within a line that are too wide; one that cannot be drawn is named for that."""
    for span in spans:
        if span.style == "maths" and "\\" not in span.text and columns(span.text) > WIDEST:
            yield span.text
