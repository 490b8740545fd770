"""A pack as a value: problems, parts, ladders, and the faults that were found in one.

A new field of a part begins in `pack.py`, is read in `reading`, and is shown in `rendering` or `tutor/tui`.
"""
