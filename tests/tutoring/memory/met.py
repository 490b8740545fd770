"""Meetings with a part, written down as events with their seconds."""

from tutor.checking.contract.verdict import Outcome
from tutor.tutoring.event import (
    AskedAnew,
    Attempted,
    Event,
    Hinted,
    Kept,
    Opened,
    Slipped,
    Solved,
    Sure,
    Told,
    Twin,
)

KEY = "tiny/step/length"
DAY = 86_400.0
START = 1_000 * DAY

OUTCOMES = {
    "right": Outcome.CORRECT,
    "wrong": Outcome.WRONG,
    "form": Outcome.FORM,
    "unreadable": Outcome.UNREADABLE,
    "undecided": Outcome.UNDECIDED,
    "stage": Outcome.PARTLY,
    "nearly": Outcome.PARTLY,
}
CELLS = {"stage": ("correct",), "nearly": ("correct", "wrong", "correct", "form")}


def happened(
    words: str, at: float = START, variant: int = 0, pace: float = 100.0, choices: int = 0
) -> list[tuple[float, Event]]:
    """Events from words such as `opened wrong hint right`, one every `pace` seconds.

    `wrong:x` gives that answer; without a name each answer is another one. `sure3` says how sure.
    """
    found: list[tuple[float, Event]] = []
    for number, word in enumerate(words.split()):
        name, _, answer = word.partition(":")
        events = _events(name, answer or f"answer {number}", variant, choices)
        found.extend((at + number * pace, event) for event in events)
    return found


def _events(name: str, answer: str, variant: int, choices: int) -> list[Event]:
    if name in OUTCOMES:
        credit = name == "right"
        cells = CELLS.get(name, ())
        tried = Attempted(KEY, variant, (answer,), str(OUTCOMES[name]), credit, cells=cells, choices=choices)
        return [tried, Solved(KEY, variant)] if credit else [tried]
    if name.startswith("sure"):
        return [Sure(KEY, int(name.removeprefix("sure")))]
    single: dict[str, Event] = {
        "opened": Opened(KEY, variant),
        "review": Opened(KEY, variant, "review"),
        "twin": Twin(KEY, variant),
        "anew": AskedAnew(KEY, variant),
        "hint": Hinted(KEY, "structure"),
        "told": Told(KEY),
        "slip": Slipped(KEY),
        "paused": Kept(KEY, "paused"),
        "resumed": Kept(KEY, "resumed"),
        "retired": Kept(KEY, "retired"),
        "restarted": Kept(KEY, "restarted"),
    }
    return [single[name]]
