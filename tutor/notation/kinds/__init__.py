"""Number, vector, matrix or condition: what kind of thing an expression is.

A new rule for a node stands in `node_rules.py`; what fits together in `product_rules.py`.
"""
