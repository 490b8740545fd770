"""Averaging over workers, with messages that are really passed and counted.

A new paradigm passes its messages in `simulation.py`; its time is in `time_model.py`, its steps in
`replay.py`.
"""
