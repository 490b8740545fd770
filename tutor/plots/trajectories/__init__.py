"""The pictures of the trajectories lab.

A new view is a file here, and a line in `view_registry.py`.
"""
