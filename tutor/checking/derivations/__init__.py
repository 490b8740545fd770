"""Answers of several lines: does each line follow, and do they lead to the key.

`lines.py` finds the first that does not; `premises.py` says what may be used.
"""
