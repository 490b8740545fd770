"""Widgets and helpers of every screen: keys, themes, prose, pictures, dialogs.

A theme is a file with its record, listed in `themes.py`. Nothing here knows a screen.
"""
