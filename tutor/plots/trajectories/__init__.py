"""The pictures of the trajectories lab.

A new view is a file here and an entry in `view_registry.py`.
"""
