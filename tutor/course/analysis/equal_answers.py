"""Wrong answers that say the same, put together: mathematics by algebra, words by their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.blanks.expression_blank import ExpressionBlank
from tutor.checking.contract.question import Question
from tutor.checking.derivations.derivation_text import has_lines
from tutor.course.analysis.kinds.grouping_registry import GROUPINGS
from tutor.course.analysis.same_answer import Same
from tutor.course.analysis.unrecognised import Judge, Wrong
from tutor.course.model.deadline import Deadline
from tutor.notation import Complaint, parse, vocabulary, write
from tutor.notation.tree import nodes as t
from tutor.packs.model.pack import Part
from tutor.packs.rendering.interpolate import declarations

MOST_COMPARED = 150
"""Different texts of one blank that are compared by algebra, the most frequent first; the rest go by text."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A wrong answer that was read as mathematics."""

    wrong: Wrong
    written: str
    tree: t.Node
    general: bool


class Grouper:
    """Groups the wrong answers of one part after another, until its time is up.

    Args:
        judge: decides whether two answers are equal.
        deadline: after which answers are compared by how they are written.
    """

    def __init__(self, judge: Judge, deadline: Deadline) -> None:
        self._judge = judge
        self._deadline = deadline

    def groups(self, part: Part, wrong: Iterable[Wrong]) -> tuple[Same, ...]:
        """The groups of a part, the most frequent first."""
        found: list[Same] = []
        by_blank: dict[int, list[Wrong]] = {}
        for one in wrong:
            by_blank.setdefault(one.blank, []).append(one)
        for number, several in sorted(by_blank.items()):
            # A record may be older than the part, and name a blank that it no longer has.
            blank = part.blanks[number] if number < len(part.blanks) else None
            if blank is not None and GROUPINGS[blank.kind].alike is None:
                found += self._by_algebra(part, several)
            else:
                found += by_key(several, blank)
        return ranked(found)

    def _by_algebra(self, part: Part, wrong: Sequence[Wrong]) -> Iterator[Same]:
        merged, loose = _read(part, wrong, self._deadline)
        merged.sort(key=_weight)
        few, rest = merged[:MOST_COMPARED], merged[MOST_COMPARED:]
        few.sort(key=lambda one: not one[0].general)
        pending = few
        while pending:
            (lead, members), *others = pending
            members, pending = list(members), []
            for other in others:
                if self._same(part, lead, other[0]):
                    members += other[1]
                else:
                    pending.append(other)
            yield Same(lead.wrong, tuple(members), lead.written, lead.tree)
        for lead, members in rest:
            yield Same(lead.wrong, tuple(members), lead.written, lead.tree)
        yield from by_key(loose, None)

    def _same(self, part: Part, lead: _Read, other: _Read) -> bool:
        """Whether the lead, as a pattern, fits the other answer in the other's variant."""
        if lead.written == other.written:
            return True
        if self._deadline.passed():
            return False
        key = ExpressionBlank(lead.written)
        asked = Question(declarations(part, other.wrong.variant), (key,), dimensions=part.dimensions)
        return self._judge.check(asked, (other.written,)).credit


def by_key(wrong: Iterable[Wrong], blank: Blank | None) -> Iterator[Same]:
    """Groups by what can be told without algebra: the option, the line, the words, or else the text."""
    alike = GROUPINGS[blank.kind].alike if blank is not None else None
    found: dict[object, list[Wrong]] = {}
    for one in wrong:
        same = " ".join(one.text.split()) if alike is None else alike(blank, one.text)
        found.setdefault((one.blank, same), []).append(one)
    for members in found.values():
        members.sort(key=lambda one: (-len(one.by), len(one.text), one.text))
        yield Same(members[0], tuple(members))


def ranked(groups: Iterable[Same]) -> tuple[Same, ...]:
    """The most frequent first; of equals those of more students, then in the order of blanks and letters."""
    return tuple(
        sorted(
            groups,
            key=lambda one: (
                -one.tally.times,
                -one.tally.students,
                one.lead.blank,
                one.lead.text,
                one.lead.variant,
            ),
        )
    )


def _read(
    part: Part, wrong: Sequence[Wrong], deadline: Deadline
) -> tuple[list[tuple[_Read, list[Wrong]]], list[Wrong]]:
    """What reads as one formula, equal spellings of a variant together; and all the rest."""
    varied = {given.partition("=")[0].strip() for variant in part.variants for given in variant.given}
    merged: dict[tuple[int, str], tuple[_Read, list[Wrong]]] = {}
    loose: list[Wrong] = []
    for number, one in enumerate(sorted(wrong, key=lambda each: -len(each.by))):
        if number >= MOST_COMPARED and deadline.passed():
            loose.append(one)
            continue
        known = vocabulary(*declarations(part, one.variant))
        read = None if isinstance(known, Complaint) or has_lines(one.text) else parse(one.text, known)
        if read is None or isinstance(read, Complaint):
            loose.append(one)
            continue
        tree = value(read.tree)
        written = write(tree)
        general = any(isinstance(node, t.Name) and node.name in varied for node in t.walk(tree))
        entry = merged.setdefault((one.variant, written), (_Read(one, written, tree, general), []))
        entry[1].append(one)
    return list(merged.values()), loose


def _weight(one: tuple[_Read, list[Wrong]]) -> tuple[int, int, str, int]:
    """Frequent ones first, then short ones: the first of a group is what stands for it."""
    read, members = one
    return -sum(len(each.by) for each in members), len(read.written), read.written, read.wrong.variant


def value(tree: t.Node) -> t.Node:
    """What stands behind `u = …`; the tree itself if it begins with no name."""
    match tree:
        case t.Relation(("=",), (t.Name() | t.Component(), right)):
            return right
        case _:
            return tree


def without_pack(wrong: Iterable[Wrong]) -> tuple[Same, ...]:
    """The groups of a part whose pack is not here: by text."""
    return ranked(by_key(wrong, None))
