"""One blank: its form, its tolerance, the mistakes that are known, and what is said.

A new kind of answer is marked in a file of its own here.
"""
