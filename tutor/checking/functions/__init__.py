"""What each known function means: one record a function, in the file of its family.

A new function is one record here and one in `notation/lexicon/functions.py`; nothing else names it. Register
it in the family's tuple `RECORDS`; a new family of functions is listed in `registry.py`.
"""
