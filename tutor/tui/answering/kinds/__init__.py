"""How a blank of each kind is answered and shown on the screen, one file for each.

A new kind is an `Entry` in a file of its own, registered in `entry_registry.py`. Most are a `TextField`; a
kind that is not typed derives its own from `formula_field.Field`.
"""
