"""*How sure?*, line by line, before the verdict; whoever types something else is not kept by it."""

from __future__ import annotations

from tutor.checking.contract.verdict import Outcome, Verdict
from tutor.cli.plain.session import Session
from tutor.tutoring.event import SUREST
from tutor.tutoring.plan.asking import asks_how_sure

PROMPT = "how sure are you? 1 a guess, 2 not very, 3 rather, 4 quite (Enter: rather not say)> "

_LEVELS = {str(level): level for level in range(1, SUREST + 1)}


def ask(session: Session, verdict: Verdict) -> None:
    """Ask before the verdict is said, where it is to be asked; what is no level is taken as typed after it.

    Args:
        session: the sitting.
        verdict: one that does not count says nothing of what was believed.
    """
    mere_form = verdict.outcome is Outcome.FORM and not verdict.credit
    counts = verdict.outcome.counts and not mere_form and not verdict.advances
    if not (session.asks and counts and asks_how_sure(session.here, session.state, session.why)):
        return
    typed = session.voice.ask(PROMPT)
    if typed is None:
        return
    level = _LEVELS.get(typed.strip())
    if level is not None:
        session.study.sure(session.here, level)
    elif typed.strip():
        session.ahead = typed
