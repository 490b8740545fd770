"""Widgets and helpers of every screen: keys, themes, prose, pictures, dialogs.

Nothing here knows a screen.
"""
