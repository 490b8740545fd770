"""Tonight, line by line: what is planned, the way along it, and how it went."""

from __future__ import annotations

from collections.abc import Callable

from tutor.cli.plain import part_on_desk
from tutor.cli.plain.session import Session
from tutor.cli.shared.tonight_plan import due_days
from tutor.cli.shared.tonight_words import evening_lines
from tutor.packs.model.catalogue import Catalogue
from tutor.tutoring.plan.end_of_evening import end_of_evening
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.guide import Guide

BEGIN = "Enter goes along it. :skip passes over a part, :free leaves the plan, :tonight says it once more."
OVER = "Enter goes on to the part after this one; :quit ends."
NO_PLAN = "Nothing is planned: you study freely. :parts lists the parts."
FREE = "You study freely now; Enter goes from part to part. :tonight comes back to the plan."


def set_out(session: Session, plan: Callable[[], Evening]) -> bool:
    """Say what is planned and put the first part on the desk; False where there is nothing."""
    evening = plan()
    for line in evening_lines(evening, session.titled):
        session.voice.line(line)
    if not evening.items:
        return False
    session.voice.line(BEGIN)
    keys = [item.key for item in evening.items]
    session.study.begin(evening.budget, keys, [item.why for item in evening.items])
    session.guide = Guide(evening, session.study.memories.now)
    part_on_desk.go(session, keys[0])
    return True


def onward(session: Session) -> None:
    """Go on from a part that is left: along the plan, or to the next one."""
    guide = session.guide
    if guide is None or not guide.followed:
        part_on_desk.beside(session, +1)
        return
    following = guide.following(session.here, session.study.memories)
    if following is None:
        end(session)
    else:
        part_on_desk.go(session, following.key)


def skip(session: Session, rest: str = "") -> None:
    """Pass over the part on the desk."""
    guide = session.guide
    if guide is not None and guide.item(session.here) is not None:
        guide.passed.add(session.here)
        guide.followed = True
    onward(session)


def free(session: Session, rest: str = "") -> None:
    """Leave the plan; nothing is lost by it."""
    if session.guide is None:
        session.voice.line(NO_PLAN)
        return
    session.guide.followed = False
    session.voice.line(FREE)


def say(session: Session, rest: str = "") -> None:
    """The plan once more, with what is done of it; Enter then leads along it again."""
    guide = session.guide
    if guide is None:
        session.voice.line(NO_PLAN)
        return
    guide.followed = guide.following(session.here, session.study.memories) is not None
    guide.over = guide.over and not guide.followed
    done = frozenset(item.key for item in guide.evening.items if guide.done(item.key, session.study.memories))
    for line in evening_lines(guide.evening, session.titled, done):
        session.voice.line(line)


def end(session: Session, rest: str = "") -> None:
    """How it went; from here on Enter goes from part to part."""
    if session.guide is not None:
        card(session)
        session.voice.line(OVER)


def card(session: Session) -> None:
    """Say how the evening went, once, where one was set out on."""
    guide = session.guide
    if guide is None or guide.over:
        return
    guide.over, guide.followed = True, False
    days = due_days(session.study, session.schedule)
    for line in end_of_evening(days, Catalogue(session.packs), guide.began).lines:
        session.voice.line(line)
    session.study.end()
