"""Themes besides ink and paper: high contrast, Textual's own made legible, and the terminal's own colours.

A theme is a `Look`; `tests/tui/test_look.py` measures the contrast of each.
"""
