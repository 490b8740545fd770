"""Are two expressions equal: a file for each way to prove it or to refute it.

`decide.py` is their order; a new way is a file here and a line there.
"""
