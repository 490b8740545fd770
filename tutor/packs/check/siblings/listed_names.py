"""The rule about names that a key or a mistake lists: `## Terms` knows all of them, or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutor.checking.contract.when import parse_when
from tutor.checking.marking.term_words import every_word, one_slip
from tutor.checking.marking.terms.term_book import Book, asked, book, listed
from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.check.subject.subject import Subject
from tutor.packs.model.faults import quoted
from tutor.packs.model.rule import Edit, Rule, Topic

_BRACKET = re.compile(r"\[[^\[\]]*\]")
"""A setting behind a name."""


@checks(
    Rule(
        "unlisted-name",
        Topic.MISTAKES,
        "Of the names that stand side by side in a key or a mistake, “## Terms” has all or none.",
        '- When: "Adam", "RMSProp"   and no entry for the second',
        "warning",
        breaks=(
            Edit("pack.md", "## Skills", "## Terms\n\n- bisection: bisection method\n\n## Skills"),
            Edit(
                "tangents.md", '"bisection", "bisection method", "interval halving"', '"bisection", "Brent"'
            ),
        ),
    )
)
def names_listed(subject: Subject) -> Findings:
    """A name without an entry has one spelling only, and is no name where several are told apart."""
    known = book(subject.pack.terms)
    for what, line, names in _named(subject, known) if known.terms else ():
        strange = [name for name, found in names if not found]
        if len(strange) < len(names):
            for name in strange:
                sentence = (
                    f"{what} {quoted(name)}, which no entry below “## Terms” has, as it has the others."
                )
                yield Finding(line, sentence, f"Add “- {name}: …” there, or mend the spelling.")


@checks(names_listed.rule)
def names_spelt_alike(subject: Subject) -> Findings:
    """Looks for names that are those of an entry but for a slip, in the one place or in the other."""
    known = book(subject.pack.terms)
    for what, line, names in _named(subject, known) if known.terms else ():
        for name, found in names:
            entry = listed(name, known) if found else None
            if entry is not None and _slipped(name, entry.name):
                sentence = f"{what} {quoted(name)}, and the entry below “## Terms” is {quoted(entry.name)}."
                yield Finding(line, sentence, "Write the name in both places alike.")


def _slipped(name: str, other: str) -> bool:
    """Whether two names differ by one slip in one of their words."""
    pairs = list(zip(every_word(name), every_word(other), strict=False))
    apart = [(one, two) for one, two in pairs if one != two]
    return len(every_word(name)) == len(every_word(other)) and len(apart) == 1 and one_slip(*apart[0])


def _named(subject: Subject, known: Book) -> Iterator[tuple[str, int, list[tuple[str, bool]]]]:
    """Who lists names, on which line, and each of them with whether there is an entry for it."""
    part = subject.part
    for blank in part.blanks:
        if blank.words:
            keys = [(_BRACKET.sub("", words).strip(), asked(words, known)) for words in blank.words]
            yield "The key is", part.at("answer"), [(name, key.listed) for name, key in keys]
    for mistake in part.mistakes:
        names = [pattern.text for pattern in parse_when(mistake.when)[0] if pattern.kind == "term"]
        found = [(name, listed(name, known) is not None) for name in names]
        yield f"The mistake {mistake.name} names", part.at(f"mistake {mistake.name}"), found
