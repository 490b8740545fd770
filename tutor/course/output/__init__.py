"""The report drawn: in a terminal, as a page, as data.

A new format is a file here.
"""
