"""How a part stands, in words: the same in the app, line by line, in reports and in exports."""

from __future__ import annotations

from tutor.tutoring.part_state import PartState
from tutor.tutoring.status import WORDS, Effort, Status


def describe(state: PartState) -> str:
    """One line on a part: how it was solved, in how many tries and with how many hints; or how far it is.

    Tries and hints are those up to the first right answer, or to that of the version that was done alone
    after the solution; if there were more tries, in other versions or as practice, all of them follow.
    """
    if state.status is Status.UNTOUCHED:
        return WORDS[state.status]
    if state.solved and state.effort is not None and state.status is not Status.SHOWN:
        more = f" ({state.attempts:,} in all)" if state.attempts > state.effort.attempts else ""
        return f"solved {manner(state)}{more}"
    done = [tries(state.attempts)] if state.attempts else []
    if state.hints:
        done.append(hints(state.hints))
    return f"{WORDS[state.status]} ({', '.join(done)})" if done else WORDS[state.status]


def brief(state: PartState) -> str:
    """The same in a few words, for a heading."""
    if state.solved and state.effort is not None and state.status is not Status.SHOWN:
        if state.told:
            return "alone after the solution"
        return f"with {hints(state.effort.hints)}" if state.effort.hints else took(state.effort)
    return {Status.UNTOUCHED: "new", Status.SHOWN: "shown"}.get(state.status, WORDS[state.status])


def manner(state: PartState) -> str:
    """How the first right answer came about: `at the first try`, `with 2 hints, in 3 tries`."""
    if state.effort is None:
        return ""
    if state.told and state.status is Status.SHOWN:
        return "after seeing the solution"
    return f"alone after the solution, {took(state.effort)}" if state.told else took(state.effort)


def took(effort: Effort) -> str:
    """`at the first try`, `in 6 tries`, `with 1 hint`, `with 2 hints, in 3 tries`."""
    if effort.hints:
        helped = f"with {hints(effort.hints)}"
        return f"{helped}, in {tries(effort.attempts)}" if effort.attempts > 1 else helped
    return "at the first try" if effort.attempts <= 1 else f"in {tries(effort.attempts)}"


def tries(number: int) -> str:
    """`1 try`, `6 tries`."""
    return "1 try" if number == 1 else f"{number:,} tries"


def hints(number: int) -> str:
    """`1 hint`, `2 hints`."""
    return f"{number:,} hint{'' if number == 1 else 's'}"
