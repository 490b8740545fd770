"""What is checked of the keys of each kind of blank, one file for each.

A new kind is a `KeyChecks` in a file of its own, registered in `key_check_registry.py`. The rules themselves
stand in the other rooms, and ask for what is different from kind to kind.
"""
