"""Equations, inequalities and sets: are two of them the same condition.

A new sort of condition is solved in `solve.py` or compared in `equivalent.py`.
"""
