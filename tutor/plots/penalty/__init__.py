"""The pictures of the penalty lab.

`penalty_poster.py` puts them together for a pipe.
"""
