"""Turns a pathway of hints and scaffolds, a graph, into a ladder of ours and a worked solution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.packs.importing.ledger import Cause, Notes
from tutor.packs.importing.maths import Key, equal
from tutor.packs.importing.plain_words import inline, markdown
from tutor.packs.importing.pool_answers import Answered, Unanswered, answered
from tutor.packs.importing.pool_files import Hint
from tutor.packs.importing.variables import Varied
from tutor.packs.markdown.formulas import formulas

FEWEST = 2
ORIENT = "Read the question once more. What is given, what is asked for, and in which form?"
STRUCTURE = (
    "1. Write down what is given.\n"
    "2. Write down the rule that connects it with what is asked for.\n"
    "3. Put in what is given, and simplify line by line."
)


@dataclass(frozen=True, slots=True)
class Rung:
    """A hint of ours: its kind, its text, and for `ask` the fields of its answer."""

    kind: str
    text: str
    lines: tuple[str, ...] = ()
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs in our order of kinds, and the worked solution without its last line."""

    rungs: tuple[Rung, ...]
    solution: tuple[str, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of its questions, where they are mathematics."""
        return tuple(rung.key for rung in self.rungs if rung.key is not None)


@dataclass(frozen=True, slots=True)
class _Read:
    """A hint with its texts translated, and its answer if it asks and that could be read."""

    text: str
    asks: Answered | None = None
    leaks: bool = False


def ladder(hints: Sequence[Hint], wanted: Answered, varied: Varied, notes: Notes) -> Ladder:
    """The ladder of a step.

    Hints before the first question are `orient` and `structure`; each question is an `ask` that takes along
    the hints between it and the question before; hints after the last are `tell`. What holds the key goes
    into the worked solution.

    Args:
        hints: of the step, in any order.
        wanted: the answer of the step, which no hint may hold.
        varied: how its variables are carried over.
        notes: where to note what is lost or changed.
    """
    rungs: list[Rung] = []
    solution: list[str] = []
    waiting: list[str] = []
    asked = False
    ordered = in_order(hints, notes)
    for number, hint in enumerate(ordered):
        read = _read(hint, wanted, varied, notes, last=number == len(ordered) - 1)
        if not read.text:
            continue
        if read.leaks:
            notes.add(Cause.TO_SOLUTION, hint.id or hint.title[:60])
            solution.append(read.text)
        elif read.asks is not None:
            rungs.append(Rung("ask", "\n\n".join([*waiting, read.text]), read.asks.lines, read.asks.key))
            solution.append(f"{read.text}\n\n{read.asks.solution}")
            waiting, asked = [], True
        elif asked:
            waiting.append(read.text)
        else:
            rungs.append(Rung("structure" if rungs else "orient", read.text))
    rungs += [Rung("tell", text) for text in waiting]
    return Ladder(tuple(_enough(rungs, notes)), tuple(solution))


def _enough(rungs: list[Rung], notes: Notes) -> list[Rung]:
    """At least two rungs, general ones where the pathway had fewer."""
    if len(rungs) >= FEWEST:
        return rungs
    notes.add(Cause.GENERAL_HINT, f"{len(rungs)} of its own")
    if not rungs or rungs[0].kind != "orient":
        rungs = [Rung("orient", ORIENT), *rungs]
    if len(rungs) < FEWEST:
        rungs = [*rungs, Rung("structure", STRUCTURE)]
    return rungs


def in_order(hints: Sequence[Hint], notes: Notes) -> tuple[Hint, ...]:
    """The hints so that each comes after those that it depends on, otherwise as they stand."""
    known = {hint.id for hint in hints}
    done: set[str] = set()
    left = list(hints)
    ordered: list[Hint] = []
    for hint in hints:
        for name in hint.after:
            if _meant(name, known) is None:
                notes.add(Cause.DEPENDENCY, f"{hint.id} depends on {name}, which is not there")
    while left:
        ready = next((hint for hint in left if _free(hint, known, done)), None)
        if ready is None:
            ready = left[0]
            notes.add(Cause.DEPENDENCY, f"{ready.id} depends on itself in a circle")
        left.remove(ready)
        done.add(ready.id)
        ordered.append(ready)
    return tuple(ordered)


def _free(hint: Hint, known: set[str], done: set[str]) -> bool:
    needed = (_meant(name, known) for name in hint.after)
    return all(name is None or name in done for name in needed)


def _meant(name: str, known: set[str]) -> str | None:
    """The hint of that id; an id that got a prefix when its problem was copied is still found."""
    if name in known:
        return name
    return next((each for each in sorted(known) if each.endswith(name)), None) if name else None


def _read(hint: Hint, wanted: Answered, varied: Varied, notes: Notes, last: bool) -> _Read:
    title, text = varied.fill(hint.title).strip(), varied.fill(hint.text).strip()
    if title and title.casefold() not in text.casefold() and text:
        written = f"**{inline(title, notes)}**\n\n{markdown(text, notes)}" if "**" not in title else ""
        written = written or f"{inline(title, notes)}\n\n{markdown(text, notes)}"
    else:
        written = markdown(text or title, notes)
    asks: Answered | None = None
    if hint.asked is not None:
        found = answered(hint.asked, varied, notes)
        if isinstance(found, Unanswered):
            notes.add(Cause.HINT_ANSWER, f"{hint.id}: {found.detail}")
        else:
            asks = found
    return _Read(written, asks, _leaks(written, wanted, varied, last and asks is None))


def _leaks(written: str, wanted: Answered, varied: Varied, last: bool) -> bool:
    """Whether a hint holds the key. A bare number or name may stand in any hint but the last."""
    if wanted.key is None:
        words = wanted.right.strip().casefold()
        return last and len(words) > 2 and words.replace("$$", "") in written.replace("$", "").casefold()
    if not last and _trivial(wanted.key):
        return False
    return any(equal(latex, wanted.key, varied.defined) for latex, _ in formulas(written))


def _trivial(wanted: Key) -> bool:
    return len(wanted.text) < 3 or wanted.text.isalnum()
