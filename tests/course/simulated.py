"""A class of simulated students: what each does in each part is planned, so a report can be checked exactly.

Everything goes the real way: answers are judged by the checker, a `Study` turns them into events, a `Store`
keeps them, the export writes them. Only the clock is ours.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.content.desk import asked, find
from tutor.checking import Checker
from tutor.checking.contract.verdict import Verdict
from tutor.packs.rendering.ask import key as right_answer
from tutor.store import Store
from tutor.store.exports.handin import Handin, What, handin
from tutor.store.exports.handin_file import ENDING, lines
from tutor.store.record.sqlite_file import Row
from tutor.tutoring.state import EMPTY
from tutor.tutoring.study import Study

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SEED = 20260302
STUDENTS = 100

Typed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """Wrong answers that say the same: how many students give one, and how it may be spelt.

    Attributes:
        students: how many.
        spellings: the answers, whole; each student takes one of them.
        mistake: the mistake that they are, or None.
        reading: for unrecognised ones, how the report is to write them.
        blank: which blank they are in, for several.
    """

    students: int
    spellings: tuple[Typed, ...]
    mistake: str | None = None
    reading: str = ""
    blank: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What the class does in one part.

    Attributes:
        part: `problem/part`.
        wrong: what is answered wrongly, and by how many.
        hinted: how many take a hint before they go on.
        told: how many have the solution shown; the others solve the part.
        twins: wrong answers of those, in the twin that they are dealt; they solve it afterwards.
        absent: how many never open it.
    """

    part: str
    wrong: tuple[Planted, ...]
    hinted: int = 0
    told: int = 0
    twins: tuple[Planted, ...] = ()
    absent: int = 0


def one(*texts: str) -> tuple[Typed, ...]:
    """Spellings of an answer with one blank."""
    return tuple((text,) for text in texts)


PLANS = (
    Plan(
        "penalized-updates/l2",
        (
            Planted(31, one("-alpha g", "-g alpha", "u = -α g"), "penalty-weight"),
            Planted(
                14,
                one("-alpha ||g||_2 g", "-alpha g norm(g, 2)", r"-\alpha\lVert g\rVert_2 g", "u = -α‖g‖₂ g"),
                reading="-α ‖g‖₂ g",
            ),
            Planted(9, one("-alpha^2 g", "-g alpha^2", "-alpha (alpha g)"), reading="-α² g"),
            Planted(4, one("-3 alpha g", "-alpha (g + 2 g)"), reading="-3 α g"),
        ),
        hinted=22,
        told=7,
        absent=3,
    ),
    Plan(
        "penalized-updates/l1",
        (
            Planted(17, one("-(alpha/2) sign(g)", "-sign(g) alpha"), "all-signs"),
            Planted(
                8,
                one("-(alpha/2) |g_j| g_j e_j", "-alpha |g_j| g_j e_j / 2", "-0.5 alpha g_j |g_j| e_j"),
                reading="-(α |gⱼ| gⱼ eⱼ)/2",
            ),
        ),
        hinted=40,
        told=12,
        absent=20,
    ),
    Plan(
        "solution-plane/step-size",
        (
            Planted(12, one("0 < alpha < 2/||a||_2^2", "0 < α < 2/‖a‖₂²"), "missing-two"),
            Planted(
                6,
                one("0 < alpha < 4/||a||_2^2", "0 < α < 4/‖a‖₂²", "0 < alpha < 40000/10101"),
                reading="0 < α < 4/‖a‖₂²",
            ),
        ),
        hinted=5,
        told=11,
        twins=(Planted(5, one("0 < alpha < 4/5", "0 < alpha < 0.8"), reading="0 < α < 4/‖a‖₂²"),),
    ),
    Plan(
        "penalized-updates/linf-name",
        (Planted(26, one("1"), "plain-signsgd"), Planted(3, one("3"), "clipped")),
        hinted=9,
    ),
    Plan(
        "distributed-training/messages",
        (
            Planted(10, (("n", "p", "2 n (n-1)"), ("n", "p", "2n(n-1)")), "one-each"),
            Planted(
                7,
                (("n (n-1)", "p", "3 n (n-1)"), ("n(n-1)", "p", "3n^2 - 3n"), ("n^2 - n", "p", "3(n-1)n")),
                reading="3 n (n - 1)",
                blank=2,
            ),
        ),
        told=2,
    ),
)


DAY = 86_400.0


class Desk:
    """Judges for a whole class: the same answer to the same question is judged once."""

    def __init__(self, checker: Checker) -> None:
        self._checker = checker
        self._known: dict[tuple[str, int, Typed], Verdict] = {}

    def verdict(self, part: str, variant: int, answer: Typed) -> Verdict:
        """The real checker's verdict."""
        place = (part, variant, answer)
        if place not in self._known:
            self._known[place] = self._checker.check(asked(part, variant), answer)
        return self._known[place]


@dataclass(frozen=True, slots=True)
class Doing:
    """What one student does in one part."""

    part: str
    wrong: tuple[Typed, ...]
    hint: bool
    told: bool
    twin: tuple[Typed, ...]


def planned(students: int = STUDENTS, plans: tuple[Plan, ...] = PLANS, seed: int = SEED) -> list[list[Doing]]:
    """What each student does, drawn so that every number of the plans is met exactly."""
    dice = random.Random(seed)
    doings: list[list[Doing]] = [[] for _ in range(students)]
    for plan in plans:
        present = dice.sample(range(students), students - plan.absent)
        told = set(dice.sample(present, plan.told))
        hinted = set(dice.sample(present, plan.hinted))
        wrong = _dealt(dice, present, plan.wrong)
        twins = _dealt(dice, sorted(told), plan.twins)
        for number in present:
            doing = Doing(plan.part, wrong[number], number in hinted, number in told, twins[number])
            doings[number].append(doing)
    return doings


def _dealt(
    dice: random.Random, present: list[int], planted: tuple[Planted, ...]
) -> dict[int, tuple[Typed, ...]]:
    dealt: dict[int, list[Typed]] = {number: [] for number in present}
    for kind in planted:
        for at, number in enumerate(dice.sample(present, kind.students)):
            dealt[number].append(kind.spellings[at % len(kind.spellings)])
    return {number: tuple(answers) for number, answers in dealt.items()} | {
        number: () for number in range(1000) if number not in dealt
    }


def work(desk: Desk, store: Store, doings: list[Doing]) -> None:
    """Let a student do all of this, through a real study and a real store; twins come a day later."""
    now = [0.0]
    study = Study(EMPTY, store.append, clock=lambda: now[0])
    for doing in doings:
        _, part = find(doing.part)
        key = f"optimizers/{doing.part}"

        def answer(typed: Typed, name: str = doing.part, key: str = key) -> None:
            variant = study.part(key).variant
            study.answer(key, variant, typed, desk.verdict(name, variant, typed))

        study.open(key, part)
        for typed in doing.wrong:
            answer(typed)
        if doing.hint:
            step = study.next_rung(key, part, waiting=False)
            assert step.rung is not None
            study.show(key, part, step.rung)
        if doing.told:
            study.told(key)
        if doing.told and doing.twin:
            now[0] += DAY
            study.twin(key, part)
            for typed in doing.twin:
                answer(typed)
        if not doing.told or doing.twin:
            answer(right_answer(asked(doing.part, study.part(key).variant)))


def stamped(rows: tuple[Row, ...], dice: random.Random) -> tuple[Row, ...]:
    """The rows with times of our own: half a minute or so between events, now and then a night."""
    at = START + timedelta(minutes=dice.randrange(10_000))
    found: list[Row] = []
    for row in rows:
        found.append(replace(row, at=at.isoformat(timespec="milliseconds")))
        at += timedelta(seconds=dice.randrange(5, 90), hours=9 if dice.random() < 0.02 else 0)
    return tuple(found)


def class_of(checker: Checker, doings: list[list[Doing]], what: What = "events") -> Iterator[Handin]:
    """Every student's hand-in."""
    desk = Desk(checker)
    for number, student in enumerate(doings):
        dice = random.Random(SEED + number)
        store = Store.memory()
        work(desk, store, student)
        rows = stamped(store.rows(), dice)
        yield handin(rows, f"student {number:03}", what, "0.1.0", {"optimizers": "1.0.0"})


def written(handins: Iterator[Handin], folder: Path) -> Path:
    """The hand-ins as files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for handed in handins:
        (folder / f"{handed.name}{ENDING}").write_text("".join(lines(handed)), encoding="utf-8")
    return folder
