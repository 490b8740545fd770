"""Turns what an OATutor step asks for into an answer of ours: mathematics, a term, a number or a choice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from tutor.checking.marking.term_words import plain_words
from tutor.notation.tree.nodes import Name, walk
from tutor.packs.importing.ledger import Cause, Notes
from tutor.packs.importing.maths import Key, equal, key
from tutor.packs.importing.plain_words import inline
from tutor.packs.importing.pool_files import Asked
from tutor.packs.importing.variables import Varied

ROUNDED = "0.000005"
"""OATutor compares numbers rounded to five places."""

MOST_OPTIONS = 50
LONGEST_TERM = 200

_NUMBER = re.compile(r"-?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE]-?\d{1,2})?")
_PHRASE = re.compile(r"[A-Za-z]{3,}")
_SIGNS = re.compile(r"[\\^_=<>+*/|(){}\[\]≤≥]|\d")


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer of ours.

    Attributes:
        lines: the fields that say it, as lines of Markdown.
        solution: the answer as Markdown for a reader, the end of a worked solution.
        key: the key, where it is mathematics.
        right: the right choice's or term's words, where it is none.
    """

    lines: tuple[str, ...]
    solution: str
    key: Key | None = None
    right: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Why there is none."""

    cause: Cause
    detail: str


def answered(asked: Asked, varied: Varied, notes: Notes) -> Answered | Unanswered:
    """The answer that a step or a scaffold asks for, or why there is none.

    Args:
        asked: what it asks.
        varied: how its variables are carried over.
        notes: where to note what is lost or changed.
    """
    answers = tuple(varied.fill(answer) for answer in asked.answers)
    if not answers:
        return Unanswered(Cause.NO_ANSWER, "there is no answer")
    if asked.choosing:
        return _choice(asked, answers, varied, notes)
    if asked.kind == "numeric":
        number = _number(answers[0])
        if number is not None:
            _others(answers, None, notes)
            return number
    first = answers[0]
    if asked.kind == "string" and "$$" not in first and not _SIGNS.search(first):
        return _term(answers)
    found = key(first, notes, varied.defined)
    if isinstance(found, Key):
        _others(answers, found, notes)
        label = (f"- Label: {found.label}",) if found.label else ()
        return Answered((f"- Answer: `{found.text}`", *label), _shown(found, varied), found)
    if _PHRASE.search(first.replace("$$", "")) and "\\" not in first:
        return _term(answers)
    return Unanswered(Cause.UNREADABLE_ANSWER, f"{first[:120]}: {found}")


def _shown(found: Key, varied: Varied) -> str:
    r"""The key as a formula; of what varies, its value: `\value{…}` for all of it or for its names."""
    ours = set(varied.names.values())
    if not ours or found.tree is None:
        return f"${found.latex}$"
    names = {node.name for node in walk(found.tree) if isinstance(node, Name)}
    if names <= ours:
        return rf"$\value{{{found.text}}}$"
    return "$" + re.sub(r"\\mathrm\{(v[a-z])\}", r"{\\value{\1}}", found.latex) + "$"


def _others(answers: Sequence[str], found: Key | None, notes: Notes) -> None:
    """Note further answers that are not the first in other words."""
    for other in answers[1:]:
        if found is None or not equal(other.replace("$$", " ").strip(), found):
            notes.add(Cause.OTHER_ANSWERS, other[:120])


def _number(text: str) -> Answered | None:
    bare = text.replace("$$", "").strip().replace(",", "")
    if not _NUMBER.fullmatch(bare):
        return None
    exact = Fraction(bare)
    typed = bare if "e" not in bare.casefold() else str(exact)
    return Answered((f"- Answer: number `{typed}` within `{ROUNDED}`",), f"${typed}$", right=typed)


def _term(answers: Sequence[str]) -> Answered | Unanswered:
    terms = [_one_term(answer) for answer in answers]
    if not plain_words(terms[0]):
        return Unanswered(Cause.UNREADABLE_ANSWER, f"{answers[0][:120]}: it has no words")
    kept = [term for term in dict.fromkeys(terms) if plain_words(term)]
    shown = re.sub(r"[\\`*_\[\]<>&$~|]", r"\\\g<0>", kept[0])
    return Answered((f"- Answer: term: {'; '.join(kept)}",), f"The answer: {shown}.", right=kept[0])


def _one_term(text: str) -> str:
    return " ".join(re.sub(r"[;`$\ue000\ue001]", " ", text).split())[:LONGEST_TERM]


def _choice(asked: Asked, answers: Sequence[str], varied: Varied, notes: Notes) -> Answered | Unanswered:
    """A task list; a choice that stands there twice is kept once."""
    wanted = {_folded(answer) for answer in _several(asked, answers)}
    choices: dict[str, tuple[str, str]] = {}
    for choice in asked.choices[:MOST_OPTIONS]:
        raw = varied.fill(choice)
        text = _option(raw, notes)
        folded = _folded(raw)
        if not text or folded in choices or text in (shown for shown, _ in choices.values()):
            notes.add(Cause.SAME_CHOICE, choice[:120] or "an empty one")
        else:
            choices[folded] = (text, raw)
    right = [folded for folded in choices if folded in wanted]
    if len(choices) < 2:
        return Unanswered(Cause.FEW_CHOICES, f"{len(choices)} choices")
    if not right or (asked.many and len(right) < len(wanted)):
        return Unanswered(Cause.NO_SUCH_CHOICE, answers[0][:120])
    if not asked.many and len(right) > 1:
        notes.add(Cause.OTHER_ANSWERS, f"{len(right)} choices are right; any one of them was enough")
        return Unanswered(Cause.NO_SUCH_CHOICE, f"{len(right)} choices are right")
    head = "- Answer: all of" if asked.many else "- Answer: one of"
    tasks = [f"  - [{'x' if folded in right else ' '}] {text}" for folded, (text, _) in choices.items()]
    said = "; ".join(choices[folded][0] for folded in right)
    return Answered((head, *tasks), f"The answer: {said}", right=" ".join(choices[each][1] for each in right))


def _several(asked: Asked, answers: Sequence[str]) -> list[str]:
    """The right choices; of several that may be chosen, a single text may name all with bars between."""
    choices = {_folded(choice) for choice in asked.choices}
    if asked.many and len(answers) == 1 and _folded(answers[0]) not in choices:
        return [piece for piece in re.split(r"[|]", answers[0]) if piece.strip()]
    return list(answers)


def _option(raw: str, notes: Notes) -> str:
    """A choice on one line; a bare number becomes a formula, since options are named by number as well."""
    if re.fullmatch(r"\(?-?[\d.,/]+\)?|[A-Za-z]", raw.strip()):
        return f"${raw.strip()}$"
    return inline(raw, notes)


def _folded(text: str) -> str:
    return re.sub(r"\s+|\$\$|\\left|\\right", "", text)
