"""Reads `## Part id: title` and the sections below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from tutor.packs.markdown.commonmark import says_nothing
from tutor.packs.markdown.fields import Field, Fields, fields
from tutor.packs.markdown.files import is_slug
from tutor.packs.markdown.misread_lines import UNKNOWN_HEADING
from tutor.packs.markdown.sections import Section
from tutor.packs.model.faults import Faults, cure_for, one_of, quoted
from tutor.packs.model.pack import Part, Rung, RungKind, Variant
from tutor.packs.model.rule import Edit, Rule, Topic
from tutor.packs.reading.answer import OLDER, SECOND_FIELDS, Answered, answer
from tutor.packs.reading.given import ALLOWED, declared
from tutor.packs.reading.ids_and_titles import BAD_ID, DUPLICATE_HEADING, DUPLICATE_ID, MISSING_TITLE
from tutor.packs.reading.kinds.reader_registry import part_fields
from tutor.packs.reading.lab_and_dimensions import dimensions, lab
from tutor.packs.reading.ladder import ladder
from tutor.packs.reading.mistake import AGAIN, ReadMistake, mistake
from tutor.packs.reading.race import race
from tutor.packs.reading.variants import UNREADABLE_VARY, variants

HEADINGS = ("Then", "Mistake", "Hint", "Solution", "Reflect", "Reflect answer")
PIECES = {
    "Then": "second statement",
    "Solution": "solution",
    "Reflect": "reflection",
    "Reflect answer": "reflect answer",
}
"""What a part calls the texts below it."""

_PART = re.compile(r"(?:Part|Version)\s+([^\s:]+)\s*(?::\s*(.*))?", re.IGNORECASE)


def known_fields() -> tuple[str, ...]:
    """The fields that a part can have, those beside an answer of its kind included."""
    after = ("Label", "Vary", "Dimensions", "Experiment", "Lab", "Race", "Skills")
    return ("Given", "Also", "Answer", "Then", "Repair", *part_fields(), *after)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a part takes over from its problem."""

    given: tuple[str, ...]
    skills: tuple[str, ...]
    line: int = 0
    """Where `given` stands."""
    drawn: tuple[Variant, ...] = ()
    """What is drawn for each student; () where nothing is."""


@dataclass(slots=True)
class Below:
    """The sections below a part's heading, by what they are."""

    mistakes: list[tuple[Section, str]]
    hints: list[tuple[Section, str]]
    texts: dict[str, Section]


EMPTY_STATEMENT = Rule(
    "empty-statement",
    Topic.TEXTS,
    "A part says what is asked.",
    "a part that has fields only",
    "warning",
    breaks=(
        Edit(
            "rectangle.md",
            "Give the $x$ for which the area is as large as it can be, as a formula in $p$.\n",
            "",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Written:
    """A part cut into its pieces, before they are read."""

    name: str
    title: str
    own: Fields
    below: Below


def written(section: Section, below: Sequence[Section], faults: Faults, whole: bool = True) -> Written:
    """The pieces of a part, or of another version of one.

    Args:
        section: what stands below its heading.
        below: the sections up to the next part.
        faults: where to report to.
        whole: whether it is a part, which has to have a title.
    """
    name, title = _heading(section, faults, whole)
    return Written(name, title, fields(section, known_fields(), faults), _sorted(below, faults))


def part(pieces: Written, frame: Frame, faults: Faults) -> Part:
    """The part; if there are errors among the faults, it is no sound one.

    Args:
        pieces: what was written.
        frame: what it takes over from its problem.
        faults: where to report to.
    """
    name, own, sorted_below = pieces.name, pieces.own, pieces.below
    section = own.section
    second = sorted_below.texts.get("Then")
    beside = fields(second, SECOND_FIELDS, faults) if second else None
    answered = answer(own, beside, faults)
    given, also = own.get("Given"), own.get("Also")
    allowed = tuple(f"{ALLOWED}{text}" for text in declared(also, faults))
    declares = [(given, declared(given, faults)), (also, allowed)]
    rest = Fields(section, own.by_key, answered.rest)
    if says_nothing(rest.text) and answered.table is None:
        faults.report(section.line, EMPTY_STATEMENT, f"The part {name} asks nothing.", "Write its statement.")
    mistakes = _mistakes(sorted_below.mistakes, answered, faults)
    rungs = ladder(sorted_below.hints, _bound(sorted_below, mistakes), answered, faults)
    solution = sorted_below.texts.get("Solution")
    return Part(
        id=name,
        title=pieces.title,
        statement=rest.text,
        given=(*frame.given, *(text for _, texts in declares for text in texts)),
        blanks=answered.blanks,
        table=answered.table,
        staged=len(answered.blanks) > 1 and answered.table is None,
        then=beside.text if beside else "",
        mistakes=tuple(found.mistake for found in mistakes),
        sequels=tuple(found.sequel for found in mistakes),
        ladder=(*rungs, Rung("tell", RungKind.TELL, _text(solution), line=_text_line(solution))),
        solution=_text(solution),
        reflection=_text(sorted_below.texts.get("Reflect")),
        reflect_answer=_text(sorted_below.texts.get("Reflect answer")),
        variants=_variants(own.get("Vary"), frame, faults),
        experiment=own.value("Experiment"),
        lab=lab(own.get("Lab"), faults),
        race=race(own.get("Race"), faults),
        skills=skills(own.get("Skills"), faults) or frame.skills,
        dimensions=dimensions(own.get("Dimensions"), faults),
        line=section.line,
        lines=(*_lines(rest, sorted_below, mistakes), *_declarations(declares, frame)),
    )


def _variants(vary: Field | None, frame: Frame, faults: Faults) -> tuple[Variant, ...]:
    """The versions of a part: its own, or the draws of its problem."""
    if vary is None or not frame.drawn:
        return frame.drawn or variants(vary, faults)
    sentence = "The problem draws its numbers, so its parts cannot vary besides."
    cure = "Draw this name, too, beside the others at the problem; or leave “Draw” out there."
    faults.report(vary.line, UNREADABLE_VARY, sentence, cure)
    return frame.drawn


def skills(field: Field | None, faults: Faults) -> tuple[str, ...]:
    """The slugs of a `Skills:` field."""
    found = field.words if field else ()
    for word in found:
        if field and not is_slug(word):
            faults.report(
                field.line,
                BAD_ID,
                f"{quoted(word)} cannot be a skill's name.",
                "Use lower-case letters and hyphens.",
            )
    return found


def _heading(section: Section, faults: Faults, whole: bool) -> tuple[str, str]:
    match = _PART.fullmatch(section.title)
    name, title = (match[1], (match[2] or "").strip()) if match else ("", "")
    if not is_slug(name):
        faults.report(
            section.line,
            BAD_ID,
            f"{quoted(section.title)} has no usable id.",
            "Write “## Part short-name: the title”.",
        )
    elif not title and whole:
        faults.report(section.line, MISSING_TITLE, f"The part {name} has no title.", "Add one after a colon.")
    return name, title


def _sorted(below: Sequence[Section], faults: Faults) -> Below:
    found = Below([], [], {})
    for section in below:
        word, _, rest = section.title.partition(" ")
        kind = word.strip(":").capitalize()
        if kind == "Reflect" and get_close_matches(rest.strip().casefold(), ("answer",)):
            kind = f"Reflect {rest.strip().casefold()}"
        if kind == "Mistake":
            found.mistakes.append((section, rest.partition(":")[0].strip()))
        elif kind == "Hint":
            found.hints.append((section, rest.strip()))
        elif kind not in HEADINGS:
            otherwise = f"Headings here begin with {one_of(HEADINGS)}."
            below_it = f"Write “#### {AGAIN}” below the mistake that it belongs to."
            cure = below_it if kind == AGAIN else cure_for(kind if " " in kind else word, HEADINGS, otherwise)
            faults.report(section.line, UNKNOWN_HEADING, f"{quoted(section.title)} is not known here.", cure)
        elif kind in found.texts:
            line = found.texts[kind].line
            faults.report(
                section.line,
                DUPLICATE_HEADING,
                f"{kind} stands here again; line {line} has it.",
                "Keep one of them.",
            )
        else:
            found.texts[kind] = section
    return found


def _mistakes(
    found: Sequence[tuple[Section, str]], answered: Answered, faults: Faults
) -> tuple[ReadMistake, ...]:
    """The sound ones."""
    mistakes: list[ReadMistake] = []
    for section, name in found:
        made = mistake(section, name, len(answered.blanks), answered.table, faults)
        if made and any(other.mistake.name == made.mistake.name for other in mistakes):
            faults.report(
                section.line,
                DUPLICATE_ID,
                f"The mistake {name} stands here again.",
                "Give it another name.",
            )
        elif made:
            mistakes.append(made)
    return tuple(mistakes)


def _bound(below: Below, mistakes: Sequence[ReadMistake]) -> tuple[str, ...]:
    """What a hint may be for: the mistakes, unsound ones as well, and the steps that they show to be done."""
    names = [name for _, name in below.mistakes]
    return tuple(dict.fromkeys(names + [step for found in mistakes for step in found.sequel.shows]))


def _text(section: Section | None) -> str:
    return "\n".join(section.body[_blank(section) :]).rstrip() if section else ""


def _text_line(section: Section | None) -> int:
    return section.first + _blank(section) if section else 0


def _blank(section: Section) -> int:
    """How many blank lines a section begins with."""
    return next((index for index, line in enumerate(section.body) if line.strip()), len(section.body))


def _lines(own: Fields, below: Below, mistakes: Sequence[ReadMistake]) -> tuple[tuple[str, int], ...]:
    """Where the pieces of a part stand, by name."""
    found = [("statement", own.text_line)]
    found += [("then", own.by_key[OLDER].line)] if OLDER in own.by_key else []
    found += [(key.lower(), field.line) for key, field in own.by_key.items()]
    found += [(f"mistake {name}", section.line) for section, name in below.mistakes]
    found += [(f"message {made.mistake.name}", made.line) for made in mistakes]
    found += [(f"blank {made.mistake.name}", made.line) for made in mistakes if made.named]
    found += [(PIECES[kind], _text_line(at)) for kind, at in below.texts.items()]
    return tuple(found)


def _declarations(
    own: Sequence[tuple[Field | None, tuple[str, ...]]], frame: Frame
) -> tuple[tuple[str, int], ...]:
    """Where each declaration stands, a part's own before those that it takes over."""
    found = [(f"declared {text}", field.line) for field, texts in own if field for text in texts]
    return (*found, *((f"declared {text}", frame.line) for text in frame.given))
