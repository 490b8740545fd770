"""Answers that are judged by a property: conditions are read, an answer is put in, and algebra decides.

A new phrase, such as `degree of p in x`, belongs into `phrases.py`, a new word for a matrix into `worded.py`.
"""
