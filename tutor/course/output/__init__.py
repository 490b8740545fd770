"""The report drawn: in a terminal, as a page, as data.

A new format for a file is a file here with its record, and a line in `report_file_registry.py`.
"""
