"""The packs that are there: shipped, installed or named, and the index that finds their parts.

`library.py` finds them; `index.py` keeps of each what home needs, and is made anew when the pack has changed.
"""
