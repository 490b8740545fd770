"""Themes besides ink and paper: high contrast, Textual's own made legible, and the terminal's own colours.

A theme is a `Look`; the contrast of each is measured by a test.
"""
