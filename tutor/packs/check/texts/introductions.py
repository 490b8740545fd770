"""Rules about texts that belong to no part: what a pack says of itself, and what a problem's parts share."""

from __future__ import annotations

from dataclasses import replace

from tutor.packs.check.texts.reader_texts import MONEY, balanced, drawable, formulas, pair_dollars
from tutor.packs.model.faults import Faults, quoted
from tutor.packs.model.pack import Pack, Problem

FILLED = r"\value"


def description_sound(pack: Pack, faults: Faults) -> None:
    """The rules about dollars, braces and commands, for the pack's title, its description and its skills."""
    found = Faults(faults.file)
    for markdown in (pack.title, pack.description, *(said for _, said in pack.skills)):
        _sound(markdown, 0, found)
    # A pack does not know the line of its description.
    faults.found += [replace(fault, line=0) for fault in found.found]


def statement_sound(problem: Problem, faults: Faults) -> None:
    """The same for a problem's title, and for the statement that its parts share."""
    if not MONEY.search(problem.title):
        _sound(problem.title, 1, faults)
    _sound(problem.statement, problem.line, faults)


def _sound(markdown: str, line: int, faults: Faults) -> None:
    pair_dollars(markdown, line, faults)
    for latex, offset in formulas(markdown):
        if not balanced(latex):
            sentence = f"A brace of {quoted(latex)} has no partner."
            faults.error(line + offset, "unbalanced-braces", sentence, "Close it, or delete it.")
        elif FILLED not in latex and not drawable(latex):
            sentence = f"The formula {quoted(latex)} cannot be drawn."
            cure = "Mend its commands and braces, or say it with simpler ones."
            faults.error(line + offset, "undrawable-formula", sentence, cure)
