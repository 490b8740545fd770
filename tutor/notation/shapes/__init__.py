"""Shapes: number, vector, matrix or condition, and how many components: what an expression is.

A new sort of node has its rule in `node_rules.py`, a function in its record or in `function_rules.py`; what
can be added and multiplied stands in `product_rules.py`.
"""
