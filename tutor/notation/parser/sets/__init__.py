"""Sets as they are typed: their words and signs, what is done with them, and lists without brackets.

`set_words.py` works on tokens, before letters are told apart; `set_operations.py` on what was read.
"""
