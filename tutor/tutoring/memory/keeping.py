"""How a part can be kept for reviews by the student's own wish, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.tutoring.memory.card import PartMemory

LEFT_ALONE = "Good. It stays as it is."
CAME_BACK = "It comes back for reviews as it is."


@dataclass(frozen=True, slots=True)
class Keeping:
    """One way.

    Attributes:
        how: as the record has it, one of `event.HOW_KEPT`.
        title: what it does, in a word or two.
        help: the same in a sentence without its end.
        said: what is said once it is done; `{by}` is how it is undone.
        question: what is asked first; "" where it is undone as easily.
    """

    how: str
    title: str
    help: str
    said: str
    question: str = ""


PAUSE = Keeping(
    "paused", "Pause this part", "Ask it no more for now", "It does not come back for reviews until {by}."
)
RESUME = Keeping("resumed", "Resume this part", "Ask it again", "It comes back for reviews again.")
RETIRE = Keeping(
    "retired",
    "Retire this part",
    "Never ask it again",
    "It does not come back any more, unless {by}.",
    "Shall this part never come back for reviews?",
)
RESTART = Keeping(
    "restarted",
    "Start this part over",
    "Ask it as if it were new",
    "It comes back as if it were new. What you did stays in your record.",
    "Shall this part come back as if you had never done it?",
)


def ways(memory: PartMemory) -> tuple[Keeping, ...]:
    """What can be done about a part now; nothing for one that does not come back in any case."""
    if memory.kept == "retired":
        return RESUME, RESTART
    if memory.kept:
        return RESUME, RETIRE, RESTART
    return (PAUSE, RETIRE, RESTART) if memory.card is not None else ()
