"""The tree that a text becomes: nodes, results, and how large any of them may be.

A new sort of node is a class in `nodes.py`; it needs a shape (`notation/shapes`), a spelling
(`notation/writing`) and a meaning (`checking/semantics`).
"""
