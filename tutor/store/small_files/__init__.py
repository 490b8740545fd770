"""Small files beside the record: settings, drafts, a name.

A new setting is a field in `settings.py`; each file is bounded, and replaced as a whole by `small_file.py`.
"""
