"""How a blank of each kind is asked and said line by line, one file for each.

A new kind is a `Spoken` in a file of its own, registered in `spoken_registry.py`.
"""
