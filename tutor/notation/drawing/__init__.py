"""LaTeX drawn as Unicode in two dimensions or on one line. Knows no tree.

How a command looks stands in `commands.py`.
"""
