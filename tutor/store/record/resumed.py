"""A student's study as their record left it, at this hour."""

from __future__ import annotations

from dataclasses import replace

from tutor.store.folder.student_seed import student_seed
from tutor.store.record.record import Store
from tutor.tutoring.folds import FOLDS
from tutor.tutoring.memory.memory_fold import MEMORY
from tutor.tutoring.sitting import SITTING
from tutor.tutoring.standing_fold import STANDING
from tutor.tutoring.study import Study
from tutor.tutoring.twin import Draws


def resumed(store: Store) -> Study:
    """The study that goes on with a record, writes to it, and goes by its clock."""
    folded, conversations = store.folded(FOLDS)
    record = replace(folded.of(STANDING), earlier=conversations)
    folder = store.path.parent if store.path else None
    draws = Draws(lambda: student_seed(folder) if folder else 0)
    return Study(record, store.append, folded.of(SITTING), store.clock, folded.of(MEMORY), draws)
