"""The verdict on a blank of each kind, one file for each.

A new kind is a function in a file of its own, registered in `marker_registry.py`.
"""
