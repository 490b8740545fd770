"""From text to tokens: numerals, names, functions, signs, each bar opening or closing.

`lexer.py` cuts the same tokens from ASCII, Unicode and LaTeX; `word_splitter.py` tells letters apart. A new
spelling of numbers stands in `numerals.py`; a text that cannot be read fails with a reason (`unreadable.py`).
"""
