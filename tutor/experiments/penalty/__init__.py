"""Penalised updates: the step that a norm likes best, in closed form and by minimisation.

`penalty_study.py` works out all that the lab shows; a new quantity is a field there, and in `penalty_data.py`
for other programs.
"""
