"""How a part stands, in words."""

from __future__ import annotations

from tutor.tutoring.state import PartState, Status

WORDS = {
    Status.UNTOUCHED: "not begun",
    Status.BEGUN: "begun",
    Status.UNAIDED: "solved unaided",
    Status.ASSISTED: "solved with help",
    Status.SHOWN: "solution shown",
}


def describe(state: PartState) -> str:
    """One line on a part: its status, and what was needed.

    Attempts are those up to the first right answer, or to that of the version that was done alone after the
    solution; if there were others, in other versions or as practice, those “in all” follow.
    """
    after = state.status is Status.ASSISTED and state.told
    status = "solved alone after the solution" if after else WORDS[state.status]
    needed = [_counted(state.needed, "attempt")] if state.needed else []
    if state.attempts != state.needed:
        needed.append(f"{state.attempts} in all")
    if state.hints:
        needed.append(_counted(state.hints, "hint"))
    return f"{status} ({', '.join(needed)})" if needed else status


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
