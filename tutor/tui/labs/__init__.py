"""The labs on the screen: stage, keys, and a state and frames for each.

A new lab is listed in `lab_registry.py`.
"""
