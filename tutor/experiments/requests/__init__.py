"""What each lab is opened with: plain numbers and names, importable without NumPy.

A new lab has its request here, in a file of its own, and its record in `labs.py`.
"""
