"""Are two expressions equal: a file for each way to prove it or to refute it.

`decide.py` is their order, cheapest first. A new way is a file that says certainly or nothing, has a budget
of time, and gets its place there.
"""
