"""How wrong answers to a blank of each kind are put together and described, one file for each.

A new kind is a `Grouping` in a file of its own, registered in `grouping_registry.py`.
"""
