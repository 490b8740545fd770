"""Runs of optimizers toward the solutions: where they end, and how.

`trajectories_study.py` works out all that the lab shows; a new quantity is a field there, and in
`trajectories_data.py` for other programs.
"""
