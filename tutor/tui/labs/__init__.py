"""The labs on the screen: stage, keys, and a state and frames for each.

A new lab is `NAME_lab.py`, `NAME_state.py` and `NAME_frames.py`, and a record in `lab_registry.py`; its keys
are in `lab_keys.py`.
"""
