"""What a tree means over any kind of number, and the points at which it is looked at.

A new sort of node gets its meaning in `node_semantics.py`; a function has its record in `checking/functions`.
"""
