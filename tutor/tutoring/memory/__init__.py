"""When a part is to be met again: how each meeting with it went, and what remains of it.

`memories.py` is the fold over events and their seconds; a meeting is an `Encounter`, graded by its first
counted attempt in `grading.py`; what remains is a `Card`, which a scheduler moves on. A scheduler is a file
with a `Scheduler` and a line in `schedulers.py`.
"""
