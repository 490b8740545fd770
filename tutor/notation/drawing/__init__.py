"""LaTeX drawn as Unicode in two dimensions or on one line. It means nothing here, and no tree is known.

`formula_reader.py` reads LaTeX for its looks, `boxes.py` and `one_line.py` lay it out. How a command looks is
a line in `commands.py`.
"""
