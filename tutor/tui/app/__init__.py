"""The app: its screens, keys and theme, and what is made ready before it is needed.

A key of every screen is a binding in `app.py`; what is slow to load is loaded in `opening.py`.
"""
