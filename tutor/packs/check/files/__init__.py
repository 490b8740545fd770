"""Rules about a pack as files: its size, and nothing that does not belong there.

A new rule is a function here, listed in `check_pack.py`.
"""
