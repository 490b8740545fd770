"""Keys confirmed by experiment: one file for each sort.

`confirm.py` chooses among them.
"""
