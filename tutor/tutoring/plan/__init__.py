"""What to do tonight, and what is to be said of it: pure functions of the record, the clock and the packs.

`planner.py` lays out an evening, `pace.py` says how long each part will take, `asking.py` when *How sure?* is
asked; `forecast.py`, `calibration.py` and `end_of_evening.py` look ahead and back.
"""
