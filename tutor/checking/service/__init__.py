"""The checker in a process of its own: limits of time and memory, and a new one when it dies.

Nothing here decides anything; what the process runs is `checking/judge.py` and `checking/compare.py`.
"""
