"""Days as a student counts them: when a study day ends, and on which evenings there is study.

`study_day.py` turns seconds into days; `schedule.py` holds what the student has set.
"""
