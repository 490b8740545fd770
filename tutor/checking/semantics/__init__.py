"""What a tree means over any kind of number, and the points at which it is looked at.

A new function gets its meaning in `functions.py`; a new sort of node in `node_semantics.py`.
"""
