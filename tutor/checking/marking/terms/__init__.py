"""Names with a grammar: an author's `## Terms`, and what a student typed, read by them.

An entry is read by `term_grammar.py`, and `spelling_match.py` looks whether words are one of its
spellings. `settings_beside.py` takes `with learning rate alpha/2` out of an answer, `typed_names.py` reads
what is left, and `setting_values.py` compares formulas.
"""
