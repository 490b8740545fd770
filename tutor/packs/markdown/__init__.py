"""Markdown files: headings, sections, fields, code spans, and where each of them stands.

Nothing here knows what a field means; that is read one room further up.
"""
