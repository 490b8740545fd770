"""Equations, inequalities and sets: are two of them the same condition.

`equivalent.py` is the way in and the order of what is tried. A sort of condition in one number is solved in
`solve.py`; a way to compare others is a file here, called from `equivalent.py`.
"""
