"""The rule about problems that are nearly one another: found by the words that they share."""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import blake2b

from tutor.packs.check.subject.checks import Finding, Findings, checks
from tutor.packs.model.pack import Pack, Part, Problem
from tutor.packs.model.rule import Rule, Topic

RUN = 4
"""Words that stand side by side and are compared as one piece."""
SHARED = 0.9
"""Part of the pieces of two texts that they share when they are nearly the same (Jaccard's index)."""
FEWEST = 6
"""Pieces below which a text is too short to say anything."""
BANDS = 12
MOST_SAID = 20

Pieces = frozenset[str]


@checks(
    Rule(
        "near-duplicate",
        Topic.FILES,
        "No two problems ask nearly the same in nearly the same words.",
        "a copy of a problem under another name",
        "warning",
    )
)
def problems_differ(pack: Pack) -> Findings:
    """Compares the runs of words that problems share.

    Candidates share a band of min-hashes (Broder 1997, "On the resemblance and containment of documents"), so
    that thousands of problems are compared in time that grows with their number, not with its square.
    """
    seen: dict[tuple[int, int], list[tuple[Problem, Pieces]]] = defaultdict(list)
    said = 0
    for problem in pack.problems:
        pieces = _pieces(problem)
        if len(pieces) < FEWEST:
            continue
        twin = _twin(pieces, seen)
        if twin is not None and said < MOST_SAID:
            said += 1
            cure = "Make it a variant of the other (“Vary”), or a different problem."
            yield Finding(0, f"{problem.id} is nearly the same as {twin.id}.", cure)
        for band in _bands(pieces):
            seen[band].append((problem, pieces))


def _twin(pieces: Pieces, seen: dict[tuple[int, int], list[tuple[Problem, Pieces]]]) -> Problem | None:
    for band in _bands(pieces):
        for problem, others in seen.get(band, ())[:8]:
            if len(pieces & others) >= SHARED * len(pieces | others):
                return problem
    return None


def _bands(pieces: Pieces) -> list[tuple[int, int]]:
    """For each of a few hash functions the least value over the pieces: equal with the texts' likeness."""
    hashed = [blake2b(piece.encode(), digest_size=4 * BANDS).digest() for piece in pieces]
    return [
        (band, min(int.from_bytes(each[4 * band : 4 * band + 4], "big") for each in hashed))
        for band in range(BANDS)
    ]


def _pieces(problem: Problem) -> Pieces:
    """The runs of words of a problem; numbers count, names of letters and formulas too."""
    text = " ".join([problem.statement, *(_asked(part) for part in problem.parts)])
    words = re.findall(r"\w+|[=<>+*/^-]", text.casefold())
    return frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _asked(part: Part) -> str:
    typed = (blank for blank in part.blanks if blank.choice is None and blank.words is None)
    keys = " ".join(blank.right_answer for blank in typed)
    return f"{part.statement} {keys}"
