"""Signs and words for states and verdicts: each tells itself apart without colour."""

from __future__ import annotations

from dataclasses import dataclass

from tutor.tutoring.status import WORDS, Status


@dataclass(frozen=True, slots=True)
class Mark:
    """How a state or a verdict is shown.

    Attributes:
        sign: one character, different for each.
        words: what it means, for the legend or as a card's title.
        colour: a theme variable, such as `$success`.
        brief: the words where there is little room, if they are others.
    """

    sign: str
    words: str
    colour: str
    brief: str = ""

    @property
    def short(self) -> str:
        """The words where there is little room."""
        return self.brief or self.words


STATES = {
    "untouched": Mark("·", WORDS[Status.UNTOUCHED], "$quiet", "new"),
    "begun": Mark("◐", WORDS[Status.BEGUN], "$primary"),
    "unaided": Mark("●", WORDS[Status.UNAIDED], "$success", "first try"),
    "retried": Mark("◕", WORDS[Status.RETRIED], "$success", "tries"),
    "assisted": Mark("◉", WORDS[Status.ASSISTED], "$accent", "help"),
    "shown": Mark("○", WORDS[Status.SHOWN], "$warning", "shown"),
}

VERDICTS = {
    "correct": Mark("✓", "Correct", "$success"),
    "form": Mark("✓", "Correct, in another form", "$success"),
    "partly": Mark("◐", "Partly right", "$warning"),
    "wrong": Mark("✗", "Not yet", "$error"),
    "unreadable": Mark("?", "Not an answer yet", "$quiet"),
    "undecided": Mark("…", "Could not decide in time", "$quiet"),
}

ONWARD = Mark("◐", "Right so far", "$success")
"""Of an answer that opens the second question of its part."""

UNKNOWN = Mark("?", "", "$quiet")


def state(status: str) -> Mark:
    """The mark of a part's status."""
    return STATES.get(status, UNKNOWN)


def verdict(outcome: str, credit: bool = False) -> Mark:
    """The mark of an outcome; an equal answer that has to be mended is not yet a tick."""
    if outcome == "form" and not credit:
        return Mark("◐", "Right value, another form is asked for", "$warning")
    return VERDICTS.get(outcome, UNKNOWN)
