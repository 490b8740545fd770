"""Markdown files: headings, sections, fields, code spans, and where each of them stands.

Nothing here knows what a field means: that is read in `reading`. What only looks like a heading or a field is
found in `misread_lines.py`.
"""
