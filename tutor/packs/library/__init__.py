"""The packs that are there: shipped, installed or named, and the index that finds their parts.

The index is made anew when a pack has changed.
"""
