"""From sections and fields to a `Pack`: one file for each heading or field.

A new field is read in a file named after it, which `part.py` or `problem.py` calls. How each kind of blank is
written stands in `kinds`.
"""
