"""The kinds of blank: a frozen record for each, in a file of its own.

A new kind begins here: a record that derives from `blank.Blank` and overrides what is different for it,
registered in `blank_registry.py` with the patterns that only it has.
"""
