"""The pictures of the all-reduce lab.

`allreduce_poster.py` puts them together for a pipe.
"""
