"""Reads `## Terms` of a manifest: names with their spellings, and settings that may stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tutor.packs.markdown.list_items import item_at
from tutor.packs.markdown.sections import Section
from tutor.packs.model.faults import Faults, nearest, quoted
from tutor.packs.model.rule import Edit, Rule, Topic

if TYPE_CHECKING:
    from tutor.checking.marking.terms.term_grammar import Term

MOST_TERMS = 300

_GROUP = re.compile(r"\{([^{}]+)\}\s*:.*")
"""Words that several entries need: `{plain}: vanilla; simple`."""
_WORDS = re.compile(r"\{([^{}]+)\}(?!\s*:)")
_LOOSE = re.compile(r"\{[^{}]*\}|[{}]")

UNREADABLE_TERM = Rule(
    "unreadable-term",
    Topic.FILES,
    "An entry below “## Terms” is a name, a colon and spellings whose brackets are closed.",
    "- gradient descent: [plain gradient descent",
    breaks=(Edit("pack.md", "## Skills", "## Terms\n\n- bisection: [interval halving\n\n## Skills"),),
)

REPEATED_TERM = Rule(
    "repeated-term",
    Topic.FILES,
    "No entry below “## Terms” has the name of another for a spelling.",
    "- signSGD   below   - sign descent: signSGD",
    breaks=(
        Edit(
            "pack.md",
            "## Skills",
            "## Terms\n\n- bisection: halving\n- nested intervals: bisection\n\n## Skills",
        ),
    ),
)


def terms(found: tuple[Section, ...], faults: Faults) -> tuple[str, ...]:
    """The entries that can be read, each on one line; of the others it is said why they cannot.

    Args:
        found: the sections of the manifest.
        faults: where to report to.
    """
    section = next((section for section in found if section.level == 2 and section.title == "Terms"), None)
    return _read(section, faults) if section else ()


def _read(section: Section, faults: Faults) -> tuple[str, ...]:
    # Home, which reads manifests, must not wait for the notation.
    from tutor.checking.marking.terms.term_grammar import Term, read_entry

    read: list[str] = []
    words: dict[str, str] = {}
    if any(text.strip() for text in section.body) and not section.bullets:
        sentence = "Below “## Terms” stands no entry."
        faults.report(section.line, UNREADABLE_TERM, sentence, CURE)
    for line, written in _items(section):
        text = _WORDS.sub(lambda found: words.get(found[1].strip(), found[0]), written)
        if group := _GROUP.fullmatch(written):
            listed_words = text.partition(":")[2].replace(";", " |")
            words[group[1].strip()] = f"({listed_words.strip()})"
            continue
        loose = _LOOSE.search(text)
        entry = read_entry(text) if loose is None else _no_words(loose[0], words)
        if isinstance(entry, str):
            faults.report(line, UNREADABLE_TERM, f"The term {quoted(text)} does not read. {entry}", CURE)
        elif len(read) == MOST_TERMS:
            faults.report(
                line, UNREADABLE_TERM, f"There are over {MOST_TERMS} terms.", "Leave out what no part needs."
            )
            break
        elif isinstance(entry, Term) and (other := _named_alike(entry, text, tuple(read))):
            faults.report(
                line,
                REPEATED_TERM,
                f"{quoted(entry.name)} and {quoted(other)} have a name in common.",
                "Leave it to one of the two.",
            )
        else:
            read.append(text)
    return tuple(read)


def _no_words(found: str, words: Iterable[str]) -> str:
    """What to say of braces that stand for no words of an entry above."""
    near = nearest(found.strip("{}"), tuple(words))
    asked = f"; did you mean {quoted(near)}?" if near else "."
    return f"{quoted(found)} stands for no words that an entry above it lists{asked}"


CURE = "Write “- name: spelling; [may be left out] spelling (one | or another)”."


def _named_alike(entry: Term, text: str, before: tuple[str, ...]) -> str:
    """An entry before that has this name for a spelling, or whose name is one of this one's spellings."""
    from tutor.checking.marking.terms.term_book import book, listed

    earlier = listed(entry.name, book(before))
    if earlier is not None:
        return earlier.name
    own = book((text,))
    return next((each.name for each in book(before).terms if listed(each.name, own)), "")


def _items(section: Section) -> Iterator[tuple[int, str]]:
    for each in section.bullets:
        for start, end in each.items:
            item = item_at(section.body, start, end)
            text = " ".join([item.head, *(line.strip() for line in item.below)])
            yield section.first + item.start, text.strip()
