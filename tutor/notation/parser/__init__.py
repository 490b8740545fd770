"""From text to a tree: tokens, names, operators, brackets.

`parse.py` is the way in; what binds tighter than what stands in `grammar.py`.
"""
