"""The optimizers, one record each, their step sizes, and single steps of them.

A new optimizer is a file here with its record, and a line in `optimizer_registry.py`.
"""
