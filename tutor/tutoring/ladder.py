"""Which hint comes next, and whether it may be shown yet.

Hints are asked for, never forced, and their order follows the student. Before anything is known of them it
is that of the kinds. While the last attempt was a recognised mistake, its own rungs come first (rereading,
then the contradiction, then a road of its own); next the part's road with its small questions; rereading and
pointing come last, if at all. Where to look never follows a contradiction while a road is left: that moved
nobody. What the last answer shows to be done is not told. The worked solution ends the ladder and asks for
confirmation. A rung opens after new work (a changed answer, an answered `ask`) or once there was time to read
the one before. `challenge` rungs are for a solved part; nothing else is shown there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutor.checking.contract.verdict import Outcome
from tutor.packs.model.faded_solution import RUNG, faded
from tutor.packs.model.pack import Part, Rung, RungKind
from tutor.tutoring import stages
from tutor.tutoring.part_state import PartState
from tutor.tutoring.twin import LATER

WORDS_A_SECOND = 4.0
SHORTEST_READING, LONGEST_READING = 4.0, 20.0

_BY_KIND = tuple(RungKind)

_ROAD_FIRST = (
    RungKind.ORIENT,
    RungKind.CONTRADICT,
    RungKind.STRUCTURE,
    RungKind.ASK,
    RungKind.POINT,
    RungKind.TELL,
)
"""The order once something was contradicted: where to look comes behind the road."""

RIGHT = (Outcome.CORRECT, Outcome.FORM)

_OWN, _EVERYBODY = True, False

_AFTER_A_MISTAKE = (
    (_OWN, RungKind.ORIENT),
    (_OWN, RungKind.CONTRADICT),
    (_OWN, RungKind.STRUCTURE),
    (_OWN, RungKind.ASK),
    (_EVERYBODY, RungKind.STRUCTURE),
    (_EVERYBODY, RungKind.ASK),
    (_EVERYBODY, RungKind.CONTRADICT),
    (_OWN, RungKind.POINT),
    (_EVERYBODY, RungKind.ORIENT),
    (_EVERYBODY, RungKind.POINT),
    (_OWN, RungKind.TELL),
    (_EVERYBODY, RungKind.TELL),
)
"""The order while the last attempt was a mistake that is known, or several: their own rungs, and the rest."""

AGAIN = "Another version of it comes in a later sitting, to be done by yourself."
"""What follows a solution that is shown, in a part that varies."""


@dataclass(frozen=True, slots=True)
class Step:
    """The answer to "may I have a hint?".

    Attributes:
        rung: the rung that comes next, or None when the ladder has ended.
        open: whether it may be shown now.
        confirm: whether the student is to be asked once before it is shown (the worked solution).
        wait: seconds of reading time left before it opens; 0 when it is open.
        sentence: what to say when there is none, when it is not open, or when it needs confirmation; else "".
    """

    rung: Rung | None
    open: bool = False
    confirm: bool = False
    wait: float = 0.0
    sentence: str = ""


def rungs(part: Part) -> tuple[Rung, ...]:
    """The part's ladder in the order of kinds, the worked solution at its end."""
    ladder = sorted(part.ladder, key=lambda rung: _BY_KIND.index(rung.kind))
    if part.solution and not any(rung.kind is RungKind.TELL for rung in ladder):
        ladder.append(Rung("tell", RungKind.TELL, part.solution))
    return tuple(ladder)


def solution_rung(part: Part) -> Rung | None:
    """The last rung before solving: the worked solution; None if the part has neither that nor a `tell`."""
    return next((rung for rung in reversed(rungs(part)) if rung.kind is RungKind.TELL), None)


def rung_of(part: Part, id: str) -> Rung | None:  # noqa: A002
    """The rung of that id, to show one that was seen; the beginning of the solution is one, too."""
    if id == RUNG:
        return beginning(part)
    return next((rung for rung in rungs(part) if rung.id == id), None)


def beginning(part: Part) -> Rung | None:
    """The beginning of the worked solution as a hint; None for a part that has none to be shown."""
    begins = faded(part)
    return Rung(RUNG, RungKind.STRUCTURE, f"{begins}\n\n…") if begins else None


def next_rung(part: Part, state: PartState) -> Rung | None:
    """The rung that comes next, whether or not it is open yet; None when nothing is left to show."""
    if state.settled:
        challenges = (rung for rung in rungs(part) if rung.kind is RungKind.CHALLENGE)
        return next((rung for rung in challenges if rung.id not in state.rungs), None)
    if state.revealed:
        return None
    return next((rung for rung in _climbing(part, state) if rung.id not in state.rungs), solution_rung(part))


def _climbing(part: Part, state: PartState) -> list[Rung]:
    """The rungs before the solution that this student may be shown, in the order in which they come."""
    mistake, last = state.last_mistake, solution_rung(part)
    shown = part.sequel(mistake).shows
    made = made_last(state)
    mine = [
        rung
        for rung in rungs(part)
        if rung.kind is not RungKind.CHALLENGE
        and rung is not last
        and rung.mistake in (None, *made, *shown)
        and not set(rung.tells) & set(shown)
        and not _beside_the_point(rung, part, state)
    ]
    if mistake is not None:
        blanks = [each.blank for name in made for each in part.mistakes if each.name == name]
        return sorted(mine, key=lambda rung: _after_mistakes(rung, made, blanks))
    order = _ROAD_FIRST if _contradicted(part, state) else _BY_KIND
    return sorted(mine, key=lambda rung: order.index(rung.kind))


def made_last(state: PartState) -> tuple[str, ...]:
    """The mistakes that were recognised in the last attempt, the first of them first."""
    return () if state.last_mistake is None else (state.last_mistake, *state.others)


def _after_mistakes(rung: Rung, made: Sequence[str], blanks: Sequence[int | None]) -> tuple[int, int]:
    """Where a rung stands after mistakes: of one kind, those of the first come first, and what is about
    blanks without a mistake comes last.
    """
    place = _AFTER_A_MISTAKE.index((rung.mistake is not None, rung.kind))
    if rung.mistake in made:
        return place, made.index(rung.mistake)
    elsewhere = rung.about is not None and None not in blanks and rung.about not in blanks
    return place, len(made) if elsewhere else 0


def _beside_the_point(rung: Rung, part: Part, state: PartState) -> bool:
    """Whether a rung is about a blank that is right already, or about one that is not on the desk yet."""
    if rung.about is None:
        return False
    answered = rung.about < len(state.cells) and state.cells[rung.about] in RIGHT
    return answered or rung.about >= stages.shown(part, state)


def _contradicted(part: Part, state: PartState) -> bool:
    """Whether a contradiction was shown, as a rung or in what is said of a recognised mistake."""
    seen = (rung_of(part, id) for id in state.rungs)  # noqa: A001
    return bool(state.mistakes) or any(rung is not None and rung.kind is RungKind.CONTRADICT for rung in seen)


def ask_for_rung(part: Part, state: PartState, seconds: float | None = None, waiting: bool = True) -> Step:
    """What a student gets who asks for a hint.

    Args:
        seconds: time since the last rung was shown, as the caller's clock has it; None if that was long ago
            (in an earlier sitting, say).
        waiting: False switches the reading time off.
    """
    rung = next_rung(part, state)
    if rung is None:
        return Step(None, sentence=_nothing_left(part, state))
    last = rung == solution_rung(part)
    wait = reading_time(part, state, seconds) if waiting else 0.0
    if wait > 0:
        return Step(rung, confirm=last, wait=wait, sentence=_not_yet(wait))
    return Step(rung, open=True, confirm=last, sentence=confirmation(part, state) if last else "")


def reading_time(part: Part, state: PartState, seconds: float | None) -> float:
    """Seconds left until the next rung opens by itself; 0 after new work, or before the first rung."""
    if state.worked or state.settled or not state.rungs or seconds is None:
        return 0.0
    before = rung_of(part, state.rungs[-1])
    words = len(before.text.split()) if before else 0
    needed = min(max(words / WORDS_A_SECOND, SHORTEST_READING), LONGEST_READING)
    return max(needed - seconds, 0.0)


def _not_yet(wait: float) -> str:
    seconds = max(1, round(wait))
    unit = "second" if seconds == 1 else "seconds"
    return (
        f"The next hint opens when you have tried something new, or in {seconds} {unit}. "
        "The last one may still have something in it for you."
    )


def confirmation(part: Part, state: PartState) -> str:
    """What is asked before the worked solution is shown; hints that are still to be had are mentioned."""
    again = f" {AGAIN}" if len(part.variants) > 1 else ""
    last = next_rung(part, state) == solution_rung(part)
    left = (
        f"{'You have had the hints that lead up to it; t' if state.rungs else 'T'}he only thing left is the "
        "worked solution."
        if last
        else "There are still hints to be had before it."
    )
    return f"{left} If you look, this part is marked as shown.{again} Do you want to see it?"


def _nothing_left(part: Part, state: PartState) -> str:
    if state.settled:
        return "You have answered this part; there is nothing more to hint at."
    if state.revealed:
        later = f" {LATER}" if len(part.variants) > 1 else ""
        return f"You have seen the worked solution.{later}"
    return "This part has no further hints."
