"""Kinds of numbers behind one protocol, and vectors and matrices over them.

A new kind of number is a file that keeps to `protocol.py`; nothing above asks which kind it has.
"""
