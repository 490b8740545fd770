"""From tokens to a tree: names, operators, brackets. It reads or fails at a place, and words nothing.

`read.py` is the way in; what binds tighter than what stands in `grammar.py`. A LaTeX command with arguments
is read in `latex_commands.py`; what is said of a failure, in the room `complaints`.
"""
