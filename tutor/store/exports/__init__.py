"""What can be written out of the record, and hand-ins read back.

A new format is a file here with its record, and a line in `export_registry.py`.
"""
