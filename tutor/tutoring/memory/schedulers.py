"""Every scheduler by its name, and the one that is used."""

from __future__ import annotations

from tutor.tutoring.memory.fsrs_scheduler import FSRS
from tutor.tutoring.memory.ladder_scheduler import FIXED, STEPS
from tutor.tutoring.memory.scheduler import Scheduler

SCHEDULERS: dict[str, Scheduler] = {each.name: each for each in (STEPS, FSRS, FIXED)}

DEFAULT = STEPS
"""In simulated terms it keeps more for the exam, with fewer reviews, than FSRS or fixed gaps do."""
