"""Hand-ins of one student put together: the same name, or the same events under two names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tutor.course.model.class_model import Student
from tutor.store.exports.handin import Moment, Result
from tutor.store.exports.handin_reader import Taken

APART = 86_400
"""Seconds put between two hand-ins that share no event: nobody knows how far apart they are."""


def merged(taken: Sequence[Taken]) -> tuple[tuple[Student, ...], tuple[str, ...]]:
    """The students by name, and a sentence on each case that a person should look at."""
    notes: list[str] = []
    groups: list[list[Taken]] = []
    by_name: dict[str, list[Taken]] = {}
    by_uid: dict[str, list[Taken]] = {}
    for one in taken:
        assert one.handin is not None
        name = one.handin.name
        uids = {moment.uid for moment in one.handin.moments}
        known = by_name.get(name.casefold())
        copies = next((by_uid[uid] for uid in uids if uid in by_uid), None)
        group = known or copies
        if group is None:
            group = []
            groups.append(group)
        elif copies is not None and copies is not group:
            # The name belongs to one group and the events to another: they are all one student.
            group += copies
            groups.remove(copies)
            by_name.update({key: group for key, value in by_name.items() if value is copies})
            by_uid.update({uid: group for uid, value in by_uid.items() if value is copies})
        group.append(one)
        by_name[name.casefold()] = group
        by_uid.update(dict.fromkeys(uids, group))
    students = [_student(group, notes) for group in groups]
    return tuple(sorted(students, key=lambda student: student.name.casefold())), tuple(notes)


def _student(group: Sequence[Taken], notes: list[str]) -> Student:
    # What is intact counts before what was changed, whatever the files are called.
    group = sorted(group, key=lambda one: not one.intact)
    handed = [one.handin for one in group if one.handin is not None]
    name = handed[0].name
    names = list(dict.fromkeys(each.name for each in handed))
    files = ", ".join(one.file for one in group[:4]) + (" …" if len(group) > 4 else "")
    if len(names) > 1:
        notes.append(
            f"The same events are handed in as {' and as '.join(f'“{each}”' for each in names[:4])} "
            f"({files}): counted once, as “{name}”."
        )
    moments: tuple[Moment, ...] = ()
    strange = False
    for each in handed:
        moments, shared = _together(moments, each.moments)
        strange |= not shared
    if strange and len(names) == 1:
        notes.append(
            f"The files of “{name}” ({files}) have no event in common: counted as one student. "
            "If these are two people, ask one of them for another name."
        )
    begun = {moment.event.part for moment in moments}
    intact = [one.handin for one in group if one.handin is not None and one.intact]
    results = _best(result for each in intact for result in each.results if result.part not in begun)
    settled = begun | {result.part for result in results}
    results += _best(result for each in handed for result in each.results if result.part not in settled)
    return Student(name, moments, results, any(not one.intact for one in group))


def _together(one: tuple[Moment, ...], other: tuple[Moment, ...]) -> tuple[tuple[Moment, ...], bool]:
    """Both, each event once and in order; and whether they have an event in common, or one is empty."""
    if not one or not other:
        return one or other, True
    seconds = {moment.uid: moment.second for moment in one}
    shared = next((moment for moment in other if moment.uid in seconds), None)
    shift = one[-1].second + APART if shared is None else seconds[shared.uid] - shared.second
    added = [
        Moment(moment.uid, moment.second + shift, moment.event)
        for moment in other
        if moment.uid not in seconds
    ]
    both = sorted((*one, *added), key=lambda moment: moment.second)
    first = both[0].second
    moved = both if first >= 0 else [Moment(m.uid, m.second - first, m.event) for m in both]
    return tuple(moved), shared is not None


def _best(results: Iterable[Result]) -> tuple[Result, ...]:
    """One result a part: the one with the most work in it, which is the latest."""
    found: dict[str, Result] = {}
    for result in results:
        held = found.get(result.part)
        if held is None or (result.attempts, result.hints) >= (held.attempts, held.hints):
            found[result.part] = result
    return tuple(found.values())
