"""Study line by line: for screen readers, pipes and simple terminals. The record is the app's own.

`session.py` is the state of a sitting, `plain_lesson.py` its flow. A new command is a record in
`typed_commands.py`; what is said goes through `voice.py`.
"""

from __future__ import annotations

from pathlib import Path

from tutor.checking import Checker
from tutor.cli.plain.end_by_signal import ends_with_all_kept
from tutor.cli.plain.part_text import fault_lines
from tutor.cli.plain.plain_lesson import Lesson
from tutor.cli.plain.unsent_answers import Unsent
from tutor.cli.plain.voice import Voice
from tutor.cli.shared.common_options import path_of
from tutor.cli.shared.manners import manner
from tutor.cli.shared.tonight_plan import settings_of, standing
from tutor.packs.library.library import library
from tutor.store import Store
from tutor.store.record.record_location import data_folder
from tutor.store.record.resumed import resumed
from tutor.store.small_files.drafts import FILE
from tutor.tutoring.plan import planner
from tutor.tutoring.plan.evening import Evening
from tutor.tutoring.plan.reviews import reviews

WELCOME = (
    "tutor, line by line. Type an answer and press Enter. Commands begin with a colon; :help lists them."
)
GOODBYE = "Goodbye. Everything you did is kept."
GOODBYE_UNSAVED = "Goodbye. What you did could not be saved."


def study(
    at: str | None,
    folders: tuple[Path, ...],
    only_reviews: bool = False,
    formulas: str = "",
    draw: int = 0,
) -> None:
    """Study until the student quits, the input ends, or Ctrl-C is pressed; all three end politely.

    Args:
        at: where to study; None for what is planned tonight.
        folders: of packs that are used besides.
        formulas: how they are put into lines, a name of `manners.py`.
        only_reviews: whether only what is due is planned.
        draw: the draw to open parts with, from 1; 0 for the student's own.

    Raises:
        click.UsageError: `at` leads nowhere.
    """
    packs = library(folders, data_folder(), outlined=True)
    path = None if at is None else path_of(packs, at)
    voice = Voice.of_terminal(manner(formulas))
    with ends_with_all_kept(), Checker() as checker, Store.open() as store:
        checker.start()
        voice.line(WELCOME)
        for line in fault_lines(packs):
            voice.line(line)
        learning = resumed(store)
        learning.draws.number = draw
        store.verify_beside()
        unsent = Unsent(store.path.with_name(FILE) if store.path else None)
        settings = settings_of(store)

        def plan() -> Evening:
            there = standing(learning, packs, settings.schedule)
            return reviews(there) if only_reviews else planner.tonight(there)

        lesson = Lesson(packs, learning, checker, voice, store.news, unsent, settings, plan)
        try:
            lesson.run(path)
        except KeyboardInterrupt:
            voice.line()
        store.close()
        for warning in store.news():
            voice.line(warning)
        voice.line(GOODBYE_UNSAVED if store.pending else GOODBYE)
