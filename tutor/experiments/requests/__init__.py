"""What each lab is opened with: plain numbers and names, importable without NumPy.

A new lab has its request here.
"""
