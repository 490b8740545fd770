"""Declarations: what an author says of the names of a problem, `g in R^d`, `alpha > 0`, `f: R -> R`.

A new kind of declaration is read in `declarations.py` and kept in `lexicon/vocabulary.py`; the sets that
names can be in are in `sets.py`.
"""
