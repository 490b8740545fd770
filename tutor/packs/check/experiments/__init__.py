"""Keys confirmed by experiment: one file for each sort.

`confirm.py` chooses among them; a new sort of experiment is a file here and a line there.
"""
