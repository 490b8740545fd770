"""The rule about links: a terminal shows no pictures, and a student has no other files of the pack."""

from __future__ import annotations

from tutor.packs.check.mathematics.readable import texts
from tutor.packs.check.subject.subject import Subject
from tutor.packs.markdown.commonmark import tokens
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Problem

ABROAD = ("https://", "http://", "mailto:")


def links_lead_on(subject: Subject) -> None:
    """`dead-link`: no picture, and no link but to a page of the web, in the texts of a part."""
    for markdown, line in texts(subject):
        _look(markdown, line, subject.faults)


def statement_links(problem: Problem, faults: Faults) -> None:
    """The same for the statement that a problem's parts share."""
    _look(problem.statement, problem.line, faults)


def _look(markdown: str, line: int, faults: Faults) -> None:
    if "](" not in markdown and "<" not in markdown:
        return
    for token in tokens(markdown):
        at = line + (token.map[0] if token.map else 0)
        for child in token.children or ():
            if child.type == "image":
                sentence = (
                    f"The picture {quoted(str(child.attrs.get('src', '')))} is not shown in a terminal."
                )
                faults.warning(at, "dead-link", sentence, "Say in words or formulas what it shows.")
            elif child.type == "link_open":
                address = str(child.attrs.get("href", ""))
                if not address.startswith(ABROAD):
                    sentence = f"The link to {quoted(address)} leads nowhere that a student has."
                    faults.warning(at, "dead-link", sentence, "Write what stands there, or a web address.")
