"""Whether words are a spelling of a name: every way through its grammar is followed at once, in few steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from tutor.checking.marking.term_words import FILLERS, LONG, one_slip
from tutor.checking.marking.terms.term_grammar import Group, Spelling, Term, Word

State = tuple[int, bool]
"""How far the words are read, in characters, and whether a slip was forgiven that also moves a blank."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in a row, written together: blanks between them do not matter, as in `sign SGD`.

    Attributes:
        words: in the form in which they are compared.
        skipped: those of them that may be passed over.
        text: all of them.
        starts: at which character each begins; and the end.
        onward: from where words may be passed over, all places that can be gone on from.
    """

    words: tuple[str, ...]
    skipped: frozenset[str] = FILLERS
    text: str = field(init=False)
    starts: dict[int, int] = field(init=False)
    onward: dict[int, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        ends = list(accumulate(map(len, self.words), initial=0))
        onward: dict[int, tuple[int, ...]] = {}
        for at, end, word in reversed(list(zip(ends, ends[1:], self.words, strict=False))):
            if word in self.skipped:
                onward[at] = (at, *onward.get(end, (end,)))
        object.__setattr__(self, "text", "".join(self.words))
        object.__setattr__(self, "starts", {at: number for number, at in enumerate(ends)})
        object.__setattr__(self, "onward", onward)

    def past_fillers(self, states: set[State]) -> set[State]:
        """The same states, and those after words that may be passed over."""
        if not self.onward:
            return states
        return {(on, slipped) for at, slipped in states for on in self.onward.get(at, (at,))}


def is_spelling(term: Term, line: Line, slips: bool) -> bool:
    """Whether all words of a line are one of the term's spellings.

    Args:
        term: what may be meant.
        line: the words.
        slips: whether one slip in each long word is forgiven.
    """
    return len(line.text) in {at for spelling in term.spellings for at in ends(spelling, line, 0, slips)}


def ends(spelling: Spelling, line: Line, start: int, slips: bool, across: bool = True) -> set[int]:
    """Where the words that begin at a character may end if they are this spelling.

    Args:
        spelling: what they may be.
        line: the words.
        start: the character.
        slips: whether slips are forgiven.
        across: whether one of them may also have moved a blank.
    """
    states = line.past_fillers(_through(spelling, line, {(start, not across)}, slips))
    return {at for at, _ in states if at > start}


def names_in(line: Line, terms: Sequence[Term], slips: bool) -> tuple[frozenset[str], ...] | None:
    """The fewest names that a line consists of, each as the terms that it may be; None if a word is left."""
    reached: dict[int, tuple[frozenset[str], ...]] = {at: () for at, _ in line.past_fillers({(0, False)})}
    for start in sorted(line.starts):
        if start not in reached:
            continue
        found: dict[int, set[str]] = {}
        for term in terms:
            for spelling in term.spellings:
                for end in ends(spelling, line, start, slips):
                    found.setdefault(end, set()).add(term.name)
        for end, names in found.items():
            longer = (*reached[start], frozenset(names))
            if end in line.starts and (end not in reached or len(longer) < len(reached[end])):
                reached[end] = longer
    return reached.get(len(line.text)) or None


def _through(spelling: Spelling, line: Line, states: set[State], slips: bool) -> set[State]:
    for each in spelling:
        if not states:
            break
        states = (
            _group(each, line, states, slips) if isinstance(each, Group) else _word(each, line, states, slips)
        )
    return states


def _group(group: Group, line: Line, states: set[State], slips: bool) -> set[State]:
    found = set(states) if group.optional else set()
    fresh = states
    while fresh:
        taken = {state for option in group.options for state in _through(option, line, fresh, slips)}
        fresh = taken - found if group.repeated else set()
        found |= taken
    return found


def _word(word: Word, line: Line, states: set[State], slips: bool) -> set[State]:
    found: set[State] = set()
    for at, slipped in line.past_fillers(states):
        if line.text.startswith(word.text, at):
            found.add((at + len(word.text), slipped))
        if slips and not word.firm and len(word.text) >= LONG and word.text.isalpha():
            found.update(_slipped(word.text, line, at, slipped))
    return found


def _slipped(word: str, line: Line, at: int, slipped: bool) -> Iterable[State]:
    """After a word with one slip: a whole one, or once in a line one that a blank stands wrongly in."""
    for end in range(at + len(word) - 1, min(at + len(word) + 1, len(line.text)) + 1):
        given = line.text[at:end]
        if given == word or len(given) < LONG or given[0] != word[0] or not given.isalpha():
            continue
        whole = at in line.starts and end in line.starts and line.starts[end] == line.starts[at] + 1
        if (whole or not slipped) and one_slip(word, given):
            yield end, slipped or not whole
