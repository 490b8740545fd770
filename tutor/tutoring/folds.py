"""Every fold whose state the store keeps beside the record; a new one is a line here."""

from __future__ import annotations

from typing import Any

from tutor.tutoring.folding.kept_fold import Fold
from tutor.tutoring.memory.memory_fold import MEMORY
from tutor.tutoring.sitting import SITTING
from tutor.tutoring.standing_fold import STANDING

FOLDS: tuple[Fold[Any], ...] = (STANDING, SITTING, MEMORY)
