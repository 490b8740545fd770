"""How an author writes a blank of each kind, one file for each.

A new kind is a `Reader` in a file of its own, registered in `reader_registry.py`.
"""
