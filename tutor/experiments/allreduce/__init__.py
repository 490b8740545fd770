"""Averaging over workers, with messages that are really passed and counted.

A new paradigm is added in `simulation.py`.
"""
