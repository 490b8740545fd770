"""The class report: every part's figures, computed from the students' events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median

from tutor.course.analysis.by_question import by_question
from tutor.course.analysis.equal_answers import Grouper, without_pack
from tutor.course.analysis.hint_questions import asked
from tutor.course.analysis.mistake_block import Block, block
from tutor.course.analysis.same_answer import Same
from tutor.course.analysis.unreadable import unread
from tutor.course.analysis.unrecognised import Answers, Judge, Place, answers_by_part, unrecognised
from tutor.course.handins.gather import Gathered
from tutor.course.model.class_model import Group, PartFigures, Report, Student, Tally, Unread
from tutor.course.model.deadline import Deadline
from tutor.notation import write
from tutor.packs.model.pack import Pack
from tutor.store.exports.handin import Result, results, seconds_spent
from tutor.tutoring.event import Attempted
from tutor.tutoring.progress import every_part
from tutor.tutoring.state import Status

SECONDS = 60.0
"""How long all comparing and trying may take."""
MOST_BLOCKS = 10
"""Groups of a part that get a section to paste; rarer ones are listed."""
LONGEST = 300


def report(
    gathered: Gathered,
    packs: Sequence[Pack],
    judge: Judge,
    seconds: float = SECONDS,
    progress: Callable[[str], None] = lambda key: None,
) -> Report:
    """The report on these students.

    Args:
        gathered: the students.
        packs: those that are here; parts of others are told without algebra.
        judge: decides answers, such as `tutor.checking.Checker`.
        seconds: the limit for comparing and trying; beyond it answers go by how they are written.
        progress: called with the key of each part before it is looked at.
    """
    places = {key: Place(pack, problem, part) for key, pack, problem, part in every_part(packs)}
    done = _results(gathered.students)
    answers = answers_by_part(gathered.students)
    for key in (key for key, given in answers.items() if given.remarks):
        done.setdefault(key, [])  # nothing else may have been done there
    deadline = Deadline(seconds)
    keys = [*(key for key in places if key in done), *sorted(key for key in done if key not in places)]
    parts: list[PartFigures] = []
    for key in keys:
        progress(key)
        parts.append(_part(key, places.get(key), done[key], answers.get(key, Answers()), judge, deadline))
    notes = list(gathered.notes)
    if deadline.missed:
        notes.append(
            f"Comparing took more than {seconds:g} seconds: some answers are grouped by how they are "
            "written, and some sections and texts without a verdict were not tried."
        )
    only = sum(bool(student.results) and not student.moments for student in gathered.students)
    altered = tuple(student.name for student in gathered.students if student.altered)
    return Report(len(gathered.students), only, tuple(parts), tuple(notes), altered)


def _results(students: Iterable[Student]) -> dict[str, list[tuple[Result, bool]]]:
    """By part: how it went for each student who did something there; and whether their time is known."""
    found: dict[str, list[tuple[Result, bool]]] = {}
    for student in students:
        spent = seconds_spent(student.moments)
        for result in results(student.moments):
            found.setdefault(result.part, []).append((result, result.part in spent))
        for result in student.results:
            if result.status is not Status.UNTOUCHED:
                found.setdefault(result.part, []).append((result, True))
    return found


def _part(
    key: str,
    place: Place | None,
    done: Sequence[tuple[Result, bool]],
    answers: Answers,
    judge: Judge,
    deadline: Deadline,
) -> PartFigures:
    groups: list[Group] = []
    no_verdict: list[Unread] = []
    now_recognised = now_read = 0
    for question, given in by_question(place, answers):
        found = unrecognised(given.attempts, question, judge, deadline)
        grouper = Grouper(judge, deadline)
        same = grouper.groups(question.part, found.wrong) if question else without_pack(found.wrong)
        groups += _groups(question, same, judge, deadline)
        texts, by_now = unread(given.unread, question, judge, deadline)
        no_verdict += texts
        now_recognised, now_read = now_recognised + found.now_recognised, now_read + by_now
    seconds = [result.seconds for result, known in done if known]
    return PartFigures(
        key=key,
        title=place.part.title if place else "",
        students=len(done),
        statuses=_statuses(done),
        attempts=sum(result.attempts for result, _ in done),
        hints=sum(result.hints for result, _ in done),
        told=sum(result.told for result, _ in done),
        seconds=round(median(seconds)) if seconds else None,
        mistakes=_mistakes(answers.attempts),
        groups=tuple(sorted(groups, key=lambda one: (-one.tally.times, -one.tally.students))),
        algebra=place is not None,
        now_recognised=now_recognised,
        unread=tuple(sorted(no_verdict, key=lambda one: (-one.tally.times, -one.tally.students))),
        now_read=now_read,
        asked=asked(answers.asked, place),
        remarks=tuple(answers.remarks),
    )


def _statuses(done: Sequence[tuple[Result, bool]]) -> Mapping[str, int]:
    found = {str(status): 0 for status in Status if status is not Status.UNTOUCHED} | {"alone_after": 0}
    for result, _ in done:
        after = result.status is Status.ASSISTED and result.told
        found["alone_after" if after else str(result.status)] += 1
    return found


def _mistakes(attempts: Iterable[tuple[str, Attempted]]) -> tuple[tuple[str, Tally], ...]:
    made: dict[str, list[str]] = {}
    for name, event in attempts:
        if event.mistake is not None:
            made.setdefault(event.mistake, []).append(name)
    tallies = [(mistake, Tally(len(by), len(set(by)))) for mistake, by in made.items()]
    return tuple(sorted(tallies, key=lambda one: (-one[1].times, -one[1].students, one[0])))


def _groups(place: Place | None, same: Sequence[Same], judge: Judge, deadline: Deadline) -> tuple[Group, ...]:
    taken: list[str] = []
    found: list[Group] = []
    blanks = place.part.blanks if place is not None else ()
    for at, one in enumerate(same):
        known = one.lead.blank < len(blanks)
        made = Block()
        if place is not None and known and at < MOST_BLOCKS:
            made = block(place, one, judge, deadline, taken)
            taken.append(made.name)
        found.append(
            Group(
                blank=one.lead.blank if len(blanks) > 1 or one.lead.blank else None,
                label=blanks[one.lead.blank].label if known and len(blanks) > 1 else "",
                reading=_reading(one),
                tally=one.tally,
                spellings=one.spellings,
                when=made.when,
                block=made.text,
                remark=made.remark,
            )
        )
    return tuple(found)


def _reading(same: Same) -> str:
    text = write(same.tree, "unicode") if same.tree is not None else " ".join(same.lead.text.split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
