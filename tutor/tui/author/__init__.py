"""The app as an author runs it: a student's screens, what lies behind them, and both anew at each save.

What the panel tells of a part is a paragraph in `notes.py`; what a save changes is found in `source_text.py`.
"""
