"""What follows a right answer: the worked solution, the race, something to think about, and the way on."""

from __future__ import annotations

import re

from tutor.checking.contract.blanks.blank import Blank
from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.cli.plain import part_text, reflection
from tutor.cli.plain.session import Session
from tutor.tutoring.ladder import next_rung
from tutor.tutoring.race import race
from tutor.tutoring.twin import later

QUICK = "Several quick answers came before it, so this part comes back soon, to be done once more in peace."

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*[.,;:?!]*")
_FEWEST, _FEWEST_BESIDE_TERMS = 2, 5


def say(session: Session) -> None:
    """Say all of it, and record that the reflection was read."""
    place, state, voice = session.place, session.state, session.voice
    if place.part.solution:
        voice.line()
        voice.line("The worked solution:")
        voice.markdown(place.text(place.part.solution, state.variant))
    if place.part.race:
        voice.line()
        for line in part_text.race_lines(race(place.part, state)):
            voice.line(line)
    if owes := later(place.part, session.state) or _guessed(session):
        voice.line()
        voice.line(owes)
    if place.part.reflection:
        voice.line()
        voice.line("To think about:")
        voice.markdown(place.text(place.part.reflection, state.variant))
        voice.line(reflection.invitation(session))
        session.study.reflect(place.key)
    voice.line()
    voice.line(part_text.onward(next_rung(place.part, session.state) is not None))


def _guessed(session: Session) -> str:
    """What is said of a right answer after several quick ones; "" where it was none."""
    guessed = session.study.memories.part(session.here).guessed
    return QUICK if guessed else ""


def wordy(blank: Blank, text: str, challenged: bool = False) -> bool:
    """Whether a text could be a thought in words.

    Where names are answers, a few words are one, but not where a further question was `challenged` last.
    """
    words = sum(_WORD.fullmatch(word) is not None for word in text.split())
    return words >= (_FEWEST_BESIDE_TERMS if blank.named and not challenged else _FEWEST)


def no_answer(blank: Blank, verdict: Verdict) -> bool:
    """Whether a wordy text is none of the answers that could be given."""
    return verdict.outcome is Outcome.UNREADABLE or (blank.named and not verdict.credit)
