"""Rules that the others build on: declarations, keys, patterns and values can be read.

A part that breaks one of them is not examined further.
"""
