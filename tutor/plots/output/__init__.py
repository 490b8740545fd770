"""Pictures for other places than a Unicode terminal: ASCII and SVG.

A new format is a file here.
"""
