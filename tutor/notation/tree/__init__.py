"""The tree that a text becomes: nodes, results, complaints, and how large any of them may be.

A new sort of node is a class in `nodes.py`; it needs a kind, a spelling and a meaning.
"""
